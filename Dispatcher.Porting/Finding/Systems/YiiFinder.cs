using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding.Systems;

/// <summary>Yii 2: a behavior's <c>events()</c>, <c>Event::on</c>, <c>$object->on</c>, and what configuration names.</summary>
internal sealed class YiiFinder(PluginTree plugin) : SystemFinder(plugin, Table)
{
    private readonly HashSet<Node> _read = new(ReferenceEqualityComparer.Instance);

    public static ConstantTable Table { get; } = YiiConstants.Make();

    public override PluginSystem System => PluginSystem.Yii;

    public override bool IsEvidence(string fullName) =>
        fullName.StartsWith("yii\\", StringComparison.OrdinalIgnoreCase) || fullName is "Yii" or "\\Yii"
        || fullName.StartsWith("humhub\\", StringComparison.OrdinalIgnoreCase);

    public override void Visit(Site site, Node node)
    {
        switch (node)
        {
            case MethodDeclaration { Body: not null } method when site.Class is not null && IsNamed(method.Name, "events")
                && IsBehavior(site.Class) is { } isSure:
                Behavior(site.Class, method, isSure);
                break;
            case StaticCall { Class: Name type, Arguments: { Items.Length: >= 3, MakesCallable: false } arguments } call
                when IsNamed(call.Member, "on") && IsEventClass(ConstantEvaluator.ResolveClass(site, type)):
                ClassLevel(site, call, arguments.Items[0].Value, arguments.Items[1].Value, arguments.Items[2].Value, "Event::on");
                break;
            case MethodCall { Arguments: { Items.Length: >= 2, MakesCallable: false } arguments } call
                when IsNamed(call.Member, "on") && IsCallable(site, arguments.Items[1].Value):
                Add(new FoundRegistration(
                    System, "on", Constants.Event(site, arguments.Items[0].Value), Listeners.Read(site, arguments.Items[1].Value), site,
                        call)
                {
                    Sender = SiteWalker.OneLine(site.File.TextOf(call.Target)),
                });
                break;
            case ArrayItem { Key: StringLiteral { Value: "events" }, Value: ArrayLiteral events }
                when site.Function is not MethodDeclaration:
                foreach (ArrayItem? item in events.Items)
                    Configured(site, item?.Value);
                break;
            case ArrayItem { Key: { } key, Value: var value } item when ConfiguredEvent(site, key) is { } named && IsCallable(site, value):
                Add(new FoundRegistration(System, "on …", named, Listeners.Read(site, value), site, item));
                break;
        }
    }

    private static bool IsEventClass(string fullName) =>
        fullName.Equals("yii\\base\\Event", StringComparison.OrdinalIgnoreCase) || fullName.EndsWith("Event", StringComparison.Ordinal);

    /// <summary>The event of a key of a component's configuration: <c>'on name'</c> or <c>'on ' . Class::EVENT</c>; else null.</summary>
    private FoundEvent? ConfiguredEvent(Site site, Expression key)
    {
        switch (key)
        {
            case StringLiteral { Value: var text } when text.StartsWith("on ", StringComparison.Ordinal):
                string name = text[3..].Trim();
                return name.Length == 0 || name.Any(char.IsWhiteSpace) ? null : new FoundEvent(name, null, $"'{text}'");
            case Binary { Operator: BinaryOperator.Concatenate, Left: StringLiteral { Value: "on " }, Right: var named }:
                return Constants.Event(site, named);
            default:
                return null;
        }
    }

    /// <summary>Whether an expression may be what PHP calls: no text that names neither a method nor a function of the plugin.</summary>
    private bool IsCallable(Site site, Expression value) => value switch
    {
        StringLiteral { Value: var text } =>
            text.Contains("::", StringComparison.Ordinal) || Plugin.FindFunction(text.TrimStart('\\')) is not null,
        IntegerLiteral or FloatLiteral or Template => false,
        ArrayLiteral array => array.Items.Length == 2 && array.Items.All(item => item is { Key: null }),
        ConstantAccess or ClassConstantAccess => Constants.Text(site, value) is { } text && text.Contains("::", StringComparison.Ordinal),
        _ => true,
    };

    /// <summary>
    /// Whether a class is a behavior; false where only its events can tell, as it extends a class of another library; null for none.
    /// </summary>
    private bool? IsBehavior(ClassSymbol type)
    {
        string[] lineage = [type.FullName, .. Plugin.Lineage(type)];
        if (type.Declaration.Kind == ClassKind.Trait || Array.Exists(lineage, IsBehaviorName))
            return true;
        bool isOther = lineage.Length == 1 || Array.Exists(lineage, name =>
            name.StartsWith("yii\\", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Module", StringComparison.OrdinalIgnoreCase));
        return isOther ? null : false;
    }

    private static bool IsBehaviorName(string name) => name.EndsWith("Behavior", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("Behaviour", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("ActionFilter", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("yii\\filters\\", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("yii\\behaviors\\", StringComparison.OrdinalIgnoreCase);

    private void Behavior(ClassSymbol type, MethodDeclaration method, bool isSure)
    {
        var nodes = new List<(Site Site, Node Node)>();
        new SiteWalker(Plugin, (site, node) => nodes.Add((site, node))).WalkMethod(type, method);
        nodes = [.. nodes.Where(pair => ReferenceEquals(pair.Site.Function, method))];
        foreach ((Site site, ArrayItem item) in ReturnedItems.Of(nodes, (site, value) => Unknown(type, site, value, isSure)))
        {
            if (item.Key is null || (!isSure && item.Key is not ClassConstantAccess { IsClassName: false }))
                continue;
            FoundListener listener = Constants.Text(site, item.Value) is { } name
                ? Listeners.Method(name, type.FullName, name, ListenerKind.Method)
                : Listeners.Read(site, item.Value is ArrayLiteral { Items: [{ Value: ArrayLiteral pair }, _] } ? pair : item.Value);
            Add(new FoundRegistration(System, "events()", Constants.Event(site, item.Key), listener, site, item));
        }
    }

    private void Unknown(ClassSymbol type, Site site, Expression value, bool isSure)
    {
        if (!isSure)
            return;
        string text = SiteWalker.OneLine(site.File.TextOf(value));
        var listener = new FoundListener(ListenerKind.Unknown, text, type.FullName, null, type);
        Add(new FoundRegistration(System, "events()", new FoundEvent(null, null, text), listener, site, value)
        {
            Note = "Only the run shows these events.",
        });
    }

    /// <summary>A line of configuration: a list of class, event and callback, or the three under their names.</summary>
    private void Configured(Site site, Expression? value)
    {
        if (value is not ArrayLiteral line || !_read.Add(line))
            return;
        Expression? type = ItemOf(line, "class");
        Expression? named = ItemOf(line, "event");
        Expression? callback = ItemOf(line, "callback");
        if (line.Items is [{ Key: null } first, { Key: null } second, { Key: null } third, ..])
            (type, named, callback) = (first.Value, second.Value, third.Value);
        if (type is not null && named is not null && callback is not null)
            ClassLevel(site, line, type, named, callback, "events");
    }

    private void ClassLevel(Site site, Node node, Expression type, Expression named, Expression callback, string idiom)
    {
        string sender = Constants.ClassName(site, type) ?? SiteWalker.OneLine(site.File.TextOf(type));
        Add(new FoundRegistration(System, idiom, Constants.Event(site, named), Listeners.Read(site, callback), site, node) { Sender =
            sender });
    }
}
