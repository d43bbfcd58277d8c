using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding.Systems;

/// <summary>Moss: the section <c>dispatcher</c> of a bootstrap, and <c>register(events, listener, priority)</c>.</summary>
internal sealed class MossFinder(PluginTree plugin) : SystemFinder(plugin, new ConstantTable())
{
    public override PluginSystem System => PluginSystem.Moss;

    public override bool IsEvidence(string fullName) =>
        fullName.StartsWith("Moss\\", StringComparison.OrdinalIgnoreCase)
            || fullName.Contains("\\Moss\\", StringComparison.OrdinalIgnoreCase);

    public override void Visit(Site site, Node node)
    {
        switch (node)
        {
            case ArrayItem { Key: StringLiteral { Value: "dispatcher" }, Value: ArrayLiteral events }:
                foreach (ArrayItem? item in events.Items)
                {
                    if (item is { Key: { } key, Value: var value })
                        Configured(site, key, value);
                }

                break;
            case MethodCall { Member: var member, Target: var target, Arguments: { Items.Length: >= 2 } arguments } call
                when IsNamed(member, "register") && site.File.TextOf(target).Contains("dispatcher", StringComparison.OrdinalIgnoreCase):
                Registered(site, call, arguments);
                break;
        }
    }

    /// <summary>An event of the section, with one listener or a list.</summary>
    private void Configured(Site site, Expression key, Expression value)
    {
        bool isList = value is ArrayLiteral array && array.Items.All(item => item is { Key: null } or { Key: IntegerLiteral });
        IEnumerable<Expression> listeners = isList ? ((ArrayLiteral)value).Items.Select(item => item!.Value) : [value];
        foreach (Expression listener in listeners)
        {
            Add(new FoundRegistration(System, "dispatcher", Constants.Event(site, key), Read(site, listener), site, listener));
        }
    }

    private void Registered(Site site, MethodCall call, ArgumentList arguments)
    {
        Expression events = arguments.Items[0].Value;
        IEnumerable<Expression> names = events is ArrayLiteral list ? list.Items.OfType<ArrayItem>().Select(item => item.Value) : [events];
        foreach (Expression name in names)
        {
            FoundListener listener = Read(site, arguments.Items[1].Value);
            var found = new FoundRegistration(System, "register", Constants.Event(site, name), listener, site, call);
            Add(WithPriority(found, site, ArgumentOf(arguments, 2, "priority")));
        }
    }

    /// <summary>
    /// A closure, <c>['closure' => …]</c>, <c>['component' => …, 'method' => …]</c> or <c>new Listener(component, method)</c>.
    /// </summary>
    private FoundListener Read(Site site, Expression expression)
    {
        switch (expression)
        {
            case ArrayLiteral array when ItemOf(array, "closure") is { } closure:
                return Listeners.Read(site, closure);
            case ArrayLiteral array when ItemOf(array, "component") is { } component:
                return Component(site, component, ItemOf(array, "method"));
            case New { Class: Name { Last: "Listener" }, Arguments: { Items.Length: >= 1 } arguments }:
                return Component(site, arguments.Items[0].Value, ArgumentOf(arguments, 1, "method"));
            default:
                return Listeners.Read(site, expression);
        }
    }

    private FoundListener Component(Site site, Expression component, Expression? method)
    {
        string name = Constants.Text(site, component) ?? SiteWalker.OneLine(site.File.TextOf(component));
        string? member = method is null ? null : Constants.Text(site, method);
        return new FoundListener(ListenerKind.Method, member is null ? $"@{name}" : $"@{name}->{member}", name, member);
    }
}
