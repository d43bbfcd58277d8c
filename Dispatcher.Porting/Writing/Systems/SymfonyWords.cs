using Dispatching.Porting.Finding;
using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Finding.Systems;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Writing.Systems;

/// <summary>Symfony: listeners of the container, on <c>Dispatcher</c> itself.</summary>
internal sealed class SymfonyWords : SystemWords
{
    public override ConstantTable? Constants => SymfonyFinder.Table;

    public override IReadOnlyList<string> TypesByName => ["EventDispatcher", "StoppableEvent"];

    public override IReadOnlyList<string> Usings => ["Dispatching", "Dispatching.Contracts"];

    public override string? CommonParameter => null;

    public override string? BaseOf(string fullName) => fullName switch
    {
        "Symfony\\Contracts\\EventDispatcher\\Event" or "Symfony\\Component\\EventDispatcher\\Event" => "StoppableEvent",
        _ => null,
    };

    public override IReadOnlyList<string> Statement(ProjectPlan plan, FoundRegistration registration, ListenerTarget? target)
    {
        if (target is null || registration.Event.Name is not { } name || registration.NearestPriority is not { } priority)
            return [Left(registration)];
        string type = target.ParameterType is { } parameter && parameter != "object?" && parameter != "string" ? parameter.TrimEnd('?')
            : "object";
        string given = plan.TypeName(name) == type ? "" : CSharpNames.Literal(name) + ", ";
        string last = priority == 0 ? "" : $", priority: {priority}";
        if (target.IsStatic)
        {
            return
            [
                $"scope.Resolve<EventDispatcher>().AddListener<{type}>({given}{Lambda(target, "", "e", "e")}{last});",
                Left(registration),
            ];
        }

        if (target.RequiredCount is 2 or 3)
        {
            // Symfony hands the event's name and the dispatcher over, too.
            string all =
                string.Join(", ",
                    new[] { target.ParameterType == "object?" ? "e"
                        : $"({target.ParameterType})e", "context.EventName", "context.Dispatcher" }.Take(target.RequiredCount));
            string call = $"{(target.IsVoid ? "" : "_ = ")}listener.{target.MethodName}({all})";
            string full = $"events.On<{type}>({given}listener => (e, context) => {call}{last})";
            return [$"builder.RegisterListeners<{target.TypeName}>(events => {full});", Left(registration)];
        }

        bool isPlain = target.IsVoid && target.ParameterCount == 1;
        string Listen(string method) =>
            $"builder.RegisterListeners<{target.TypeName}>(events => events.On<{type}>({given}{method}{last}));";
        string plain = Listen($"listener => listener.{target.MethodName}");
        string lambda = Listen($"listener => {Lambda(target, "listener", "e", "e")}");
        return isPlain ? [plain, lambda, Left(registration)] : [lambda, Left(registration)];
    }

    public override IEnumerable<(MethodDeclaration? Replaces, string[] Versions)> MembersOf(
        ProjectPlan plan, ClassSymbol type, ListenerTargets targets) => Listed(plan, type, SubscriberReader.MethodName);

    /// <summary>The method that lists events becomes a list of their names: the module registers them.</summary>
    public static IEnumerable<(MethodDeclaration? Replaces, string[] Versions)> Listed(ProjectPlan plan, ClassSymbol type,
        string methodName)
    {
        if (type.Declaration.Kind == ClassKind.Interface || type.Declaration.MethodNamed(methodName) is not { IsStatic: true } method)
            yield break;
        IEnumerable<string> names = plan.Findings.Registrations
            .Where(found => found.Idiom == methodName && found.Site.Class?.FullName == type.FullName && found.Event.Name is not null)
            .Select(EventLiteral).Distinct(StringComparer.Ordinal);
        string list = string.Join(", ", names);
        string place = type.File.PlaceOf(method).FileAndLine;
        string text =
            $"    /// <summary>The events that <see cref=\"{plan.ModuleName}\"/> registers this class's listeners for.</summary>\n"
            + $"    public static new IReadOnlyList<string> GetSubscribedEvents() => [{list}]; // {place}\n\n";
        yield return (method, [text.Replace(" new ", " ", StringComparison.Ordinal), text]);
    }
}
