using System.Text;
using Dispatching.Porting.Finding;
using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Finding.Systems;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Writing.Systems;

/// <summary>Yii 2: a behavior's <c>Events</c>, and handlers of classes.</summary>
internal sealed class YiiWords : SystemWords
{
    private const string EventType = "global::Compat.Yii.Event";

    /// <summary>What may have to stand before a method that a foreign class above has, or has not.</summary>
    private static readonly string[] Kinds = ["override ", "virtual ", "", "new "];

    public override IReadOnlyList<string> Projects => ["Compat.Yii.Autofac"];

    public override ConstantTable? Constants => YiiFinder.Table;

    public override IReadOnlyList<string> TypesByName => ["Yii"];

    public override IReadOnlyList<string> Usings => ["Compat.Yii"];

    public override string? CommonParameter => EventType;

    public override bool IsAdapters(string fullName) => fullName is "yii\\base\\Event" or "yii\\base\\Behavior" or "yii\\base\\Component";

    public override string? BaseOf(string fullName) => fullName switch
    {
        "yii\\base\\Behavior" or "yii\\behaviors\\AttributeBehavior" => "global::Compat.Yii.Behavior",
        "yii\\base\\Event" => EventType,
        "yii\\base\\Component" => "global::Compat.Yii.Component",
        _ => null,
    };

    public override IEnumerable<(MethodDeclaration? Replaces, string[] Versions)> MembersOf(
        ProjectPlan plan, ClassSymbol type, ListenerTargets targets)
    {
        if (type.Declaration.Kind == ClassKind.Interface || type.Declaration.MethodNamed("events") is not { IsStatic: false } method)
            yield break;
        FoundRegistration[] found =
        [
            .. plan.Findings.Registrations.Where(one => one.Idiom == "events()" && ReferenceEquals(one.Site.Function, method)),
        ];
        if (found.Length == 0)
            yield break;
        string Render(string words, bool onlyLeft)
        {
            var text = new StringBuilder(new Members.MethodWriter(type.File).Summary(method.Documentation));
            string place = type.File.PlaceOf(method).FileAndLine;
            text.Append($"    public {words}IEnumerable<KeyValuePair<string, Delegate>> Events() // {place}\n    {{\n");
            foreach (FoundRegistration registration in found)
                text.Append($"        {Item(registration, onlyLeft ? null : targets.Find(registration))}\n");
            return text.Append("        yield break;\n    }\n\n").ToString();
        }

        yield return (method,
        [
            .. Kinds.Select(words => Render(words, onlyLeft: false)), .. Kinds.Select(words => Render(words, onlyLeft: true)),
        ]);
    }

    public override IReadOnlyList<string> Statement(ProjectPlan plan, FoundRegistration registration, ListenerTarget? target)
    {
        if (registration.Idiom == "events()")
            return [];
        if (target is null || registration.Event.Name is null)
            return [Left(registration)];
        string handler = Lambda(target, Resolved(target), "e", "e");
        string name = EventLiteral(registration);
        if (registration.Idiom is "Event::on" or "events")
        {
            string sender = registration.Sender ?? "*";
            string start = plan.TypeName(sender) is { } own
                ? $"On<{own}>({name}, {handler});"
                : $"On({CSharpNames.Literal(sender.Replace('\\', '.'))}, {name}, {handler});";
            return [$"Event.{start}", $"{EventType}.{start}", Left(registration)];
        }

        bool isApplication = registration.Sender is "Yii::$app" or "\\Yii::$app" or "$app" || registration.Idiom == "on …";
        return isApplication
            ? [$"Yii.App.On({name}, {handler});", $"global::Compat.Yii.Yii.App.On({name}, {handler});", Left(registration)]
            : [Left(registration)];
    }

    private static string Item(FoundRegistration registration, ListenerTarget? target)
    {
        if (target is null || registration.Event.Name is null)
            return Left(registration);
        string handler = $"(Action<{EventType}>)({Lambda(target, "this", "e", "e")})";
        return $"yield return new({EventLiteral(registration)}, {handler});";
    }
}
