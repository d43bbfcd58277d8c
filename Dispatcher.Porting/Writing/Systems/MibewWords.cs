using System.Reflection;
using System.Text;
using Dispatching.Porting.Finding;
using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Finding.Systems;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Writing.Systems;

/// <summary>Mibew: a plugin's <c>Run</c> attaches its listeners.</summary>
internal sealed class MibewWords : SystemWords
{
    private const string Bag = "EventArguments";

    private static readonly Dictionary<string, (string Key, string Arguments)> Events = typeof(Compat.Mibew.Events)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(
            property => property.GetValue(null)!.ToString()!,
            property => (property.Name, property.PropertyType.GetGenericArguments()[0].Name),
            StringComparer.OrdinalIgnoreCase);

    public override IReadOnlyList<string> Projects => ["Compat.Mibew.Autofac"];

    public override ConstantTable? Constants => MibewFinder.Table;

    public override IReadOnlyList<string> TypesByName => ["EventArguments", "EventDispatcher"];

    public override IReadOnlyList<string> Usings => ["Compat.Mibew"];

    public override string? CommonParameter => Bag;

    public override bool IsAdapters(string fullName) =>
        fullName is MibewConstants.EventsClass or "Mibew\\EventDispatcher\\EventDispatcher" or "Mibew\\Plugin\\AbstractPlugin";

    public override string? BaseOf(string fullName) => fullName switch
    {
        "Mibew\\Plugin\\AbstractPlugin" => "global::Compat.Mibew.Plugin",
        "Mibew\\Plugin\\PluginInterface" => "global::Compat.Mibew.IPlugin",
        _ => null,
    };

    public override string? ParameterOf(FoundRegistration registration) =>
        registration.Event.Name is { } name && Events.TryGetValue(name, out (string Key, string Arguments) known) ? known.Arguments : Bag;

    public override IEnumerable<(MethodDeclaration? Replaces, string[] Versions)> MembersOf(
        ProjectPlan plan, ClassSymbol type, ListenerTargets targets)
    {
        if (type.Parent is not { } parent || BaseOf(parent) is null)
            yield break;
        if (type.Declaration.MethodNamed("initialized") is { Parameters.IsEmpty: true } initialized)
            yield return (initialized, Initialized(type, initialized));
        if (type.Declaration.MethodNamed("run") is not { } run)
            yield break;
        FoundRegistration[] found = [.. RegistrationsIn(plan, type, run)];
        string Render(Func<FoundRegistration, string> statement)
        {
            var text = new StringBuilder(new Members.MethodWriter(type.File).Summary(run.Documentation));
            text.Append($"    public override void Run() // {type.File.PlaceOf(run).FileAndLine}\n    {{\n");
            if (found.Length == 0 || !IsOnlyAttaching(run))
                text.Append(CodeText.Comment(type.File.TextOf(run.Body!), "        "));
            foreach (FoundRegistration registration in found)
                text.Append(Condition(registration)).Append("        ").Append(statement(registration)).Append('\n');
            return text.Append("    }\n\n").ToString();
        }

        yield return (run,
        [
            Render(registration => Attach(registration, targets.Find(registration), isTyped: true)),
            Render(registration => Attach(registration, targets.Find(registration), isTyped: false)),
            Render(Left),
        ]);
    }

    public override string? Declaration(ClassSymbol type, MethodDeclaration method) =>
        type.Parent is { } parent && BaseOf(parent) is not null && method.Name.Text.Equals("run", StringComparison.OrdinalIgnoreCase)
            ? "public override void Run()"
            : null;

    public override string? InPlace(FoundRegistration registration, ListenerTargets targets) =>
        registration.Site is { Class.Parent: { } parent, FunctionName: { } name } && BaseOf(parent) is not null
        && name.Equals("run", StringComparison.OrdinalIgnoreCase)
            ? Attach(registration, targets.Find(registration), isTyped: true)
            : null;

    public override IReadOnlyList<string> Statement(ProjectPlan plan, FoundRegistration registration, ListenerTarget? target)
    {
        ClassSymbol? type = registration.Site.Class;
        bool isInClass = type?.Parent is { } parent && BaseOf(parent) is not null && registration.Site.FunctionName is { } name
            && name.Equals("run", StringComparison.OrdinalIgnoreCase);
        if (isInClass)
            return [];
        if (target is null || target.IsStatic || registration.Event.Name is null)
            return [Left(registration)];
        string plugin = Resolved(target);
        string listener = Lambda(target, plugin, "args", "args");
        string found =
            $"scope.Resolve<EventDispatcher>().AttachListener({EventLiteral(registration)}, {plugin}, {listener}{Priority(registration)});";
        return [found, Left(registration)];
    }

    private static string[] Initialized(ClassSymbol type, MethodDeclaration method)
    {
        string place = type.File.PlaceOf(method).FileAndLine;
        string? value = method.Body is { Statements: [Return { Value: { } returned }] } ? Members.SimpleValues.Literal(returned) : null;
        string left = $"    public override bool IsInitialized // {place}\n    {{\n        get\n        {{\n"
            + $"{CodeText.Comment(type.File.TextOf(method), "            ")}"
            + $"            throw Port.Left({CSharpNames.Literal(place)});\n        }}\n    }}\n\n";
        return value is "true" or "false" ? [$"    public override bool IsInitialized => {value}; // {place}\n\n", left] : [left];
    }

    private static IEnumerable<FoundRegistration> RegistrationsIn(ProjectPlan plan, ClassSymbol type, MethodDeclaration run) =>
        plan.Findings.Registrations.Where(found => found.Site.Class?.FullName == type.FullName
            && ReferenceEquals(found.Site.Function, run));

    /// <summary>Whether a method does nothing but attach, so that its PHP has nothing more to say.</summary>
    private static bool IsOnlyAttaching(MethodDeclaration run) => run.Body!.Statements.All(statement => statement switch
    {
        ExpressionStatement { Expression: MethodCall { Member: Identifier { Text: "attachListener" } } } => true,
        ExpressionStatement { Expression: Assignment { Target: Variable,
            Value: StaticCall { Member: Identifier { Text: "getInstance" } } } } => true,
        _ => false,
    });

    private static string Condition(FoundRegistration registration) => registration.Site.Condition is { } condition
        ? $"        if (Port.Condition({CSharpNames.Literal(registration.Place.FileAndLine)}, {CSharpNames.Literal(condition)}))\n    "
        : "";

    private static string Attach(FoundRegistration registration, ListenerTarget? target, bool isTyped)
    {
        bool isOwn = target is not null && registration.Listener.ClassName == registration.Site.Class?.FullName;
        if (target is null || !isOwn || registration.Event.Name is null)
            return Left(registration);
        (string Key, string Arguments) known = default;
        bool isKnown = isTyped && registration.Event.Name is { } name && Events.TryGetValue(name, out known)
            && target.ParameterType == known.Arguments;
        string key = isKnown ? $"Events.{known.Key}" : EventLiteral(registration);
        bool isPlain = target is { IsStatic: false, IsVoid: true, ParameterCount: 1 } && (isKnown || target.ParameterType == Bag);
        string listener = isPlain ? target.MethodName : Lambda(target, "this", "args", "args");
        return $"Dispatcher.AttachListener({key}, this, {listener}{Priority(registration)});";
    }

    private static string Priority(FoundRegistration registration) =>
        registration.PriorityText is null || registration.NearestPriority is not { } priority ? "" : $", priority: {priority}";
}
