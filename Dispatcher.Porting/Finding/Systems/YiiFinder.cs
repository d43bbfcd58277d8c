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
        fullName.StartsWith("yii\\", StringComparison.OrdinalIgnoreCase) || fullName is "Yii" or "\\Yii";

    public override void Visit(Site site, Node node)
    {
        switch (node)
        {
            case MethodDeclaration { Body: not null } method when site.Class is not null && IsNamed(method.Name, "events")
                && IsBehavior(site.Class):
                Behavior(site.Class, method);
                break;
            case StaticCall { Class: Name type, Arguments: { Items.Length: >= 3, MakesCallable: false } arguments } call
                when IsNamed(call.Member, "on") && IsEventClass(ConstantEvaluator.ResolveClass(site, type)):
                ClassLevel(site, call, arguments.Items[0].Value, arguments.Items[1].Value, arguments.Items[2].Value, "Event::on");
                break;
            case MethodCall { Arguments: { Items.Length: >= 2, MakesCallable: false } arguments } call when IsNamed(call.Member, "on"):
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
            case ArrayItem { Key: StringLiteral { Value: var key } named, Value: var value } item
                when key.StartsWith("on ", StringComparison.Ordinal):
                string name = key[3..].Trim();
                Add(new FoundRegistration(System, "on …", new FoundEvent(name, null, $"'{named.Value}'"), Listeners.Read(site, value),
                    site, item));
                break;
        }
    }

    private static bool IsEventClass(string fullName) =>
        fullName.Equals("yii\\base\\Event", StringComparison.OrdinalIgnoreCase) || fullName.EndsWith("Event", StringComparison.Ordinal);

    private bool IsBehavior(ClassSymbol type) => type.Declaration.Kind == ClassKind.Trait || Plugin.Lineage(type).Any(name =>
        name.EndsWith("Behavior", StringComparison.OrdinalIgnoreCase) || name.EndsWith("ActionFilter", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("yii\\", StringComparison.OrdinalIgnoreCase));

    private void Behavior(ClassSymbol type, MethodDeclaration method)
    {
        var nodes = new List<(Site Site, Node Node)>();
        new SiteWalker(Plugin, (site, node) => nodes.Add((site, node))).WalkMethod(type, method);
        nodes = [.. nodes.Where(pair => ReferenceEquals(pair.Site.Function, method))];
        foreach ((Site site, ArrayItem item) in ReturnedItems.Of(nodes, (site, value) => Unknown(type, site, value)))
        {
            if (item.Key is null)
                continue;
            FoundListener listener = Constants.Text(site, item.Value) is { } name
                ? Listeners.Method(name, type.FullName, name, ListenerKind.Method)
                : Listeners.Read(site, item.Value is ArrayLiteral { Items: [{ Value: ArrayLiteral pair }, _] } ? pair : item.Value);
            Add(new FoundRegistration(System, "events()", Constants.Event(site, item.Key), listener, site, item));
        }
    }

    private void Unknown(ClassSymbol type, Site site, Expression value)
    {
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
