using Dispatching.Porting.Finding.Constants;
using Dispatching.Porting.Finding.Listeners;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding;

/// <summary>Reads Symfony's <c>getSubscribedEvents</c>, which CiviCRM and Doctrine have too, in all its forms.</summary>
internal sealed class SubscriberReader(PluginTree plugin, ConstantEvaluator constants, ListenerReader listeners)
{
    public const string MethodName = "getSubscribedEvents";

    /// <summary>The registrations of a class; none where it has no such method of its own.</summary>
    public IEnumerable<FoundRegistration> Read(ClassSymbol type, PluginSystem system)
    {
        if (type.Declaration.MethodNamed(MethodName) is not { Body: { } body } method)
            return [];
        var nodes = new List<(Site Site, Node Node)>();
        new SiteWalker(plugin, (site, node) =>
        {
            if (ReferenceEquals(site.Function, method))
                nodes.Add((site, node));
        }).WalkMethod(type, method);
        var registrations = new List<FoundRegistration>();
        IReadOnlyList<(Site Site, ArrayItem Item)> items =
            ReturnedItems.Of(nodes, (site, value) => registrations.Add(Unknown(type, system, site, value)));
        foreach ((Site site, ArrayItem item) in items)
            registrations.AddRange(Read(type, system, site, item));
        return registrations.OrderBy(registration => registration.Node.Span.Start);
    }

    private static FoundRegistration Unknown(ClassSymbol type, PluginSystem system, Site site, Expression value)
    {
        string text = SiteWalker.OneLine(site.File.TextOf(value));
        var listener = new FoundListener(ListenerKind.Subscriber, type.FullName, type.FullName, null, type, type.Declaration);
        return new FoundRegistration(system, MethodName, new FoundEvent(null, null, text), listener, site, value)
        {
            Note = "Only the run shows these events.",
        };
    }

    private IEnumerable<FoundRegistration> Read(ClassSymbol type, PluginSystem system, Site site, ArrayItem item)
    {
        // JMS's list: each item says all by name.
        if (item is { Key: null, Value: ArrayLiteral description })
        {
            yield return Described(type, system, site, item, description);
            yield break;
        }

        // Doctrine's list: each item is an event, and the method is called as it.
        if (item.Key is null)
        {
            FoundEvent listed = constants.Event(site, item.Value);
            yield return Make(type, system, site, item, listed, listed.Name);
            yield break;
        }

        FoundEvent found = constants.Event(site, item.Key);
        switch (item.Value)
        {
            case ArrayLiteral { Items: [{ Key: null, Value: ArrayLiteral }, ..] } several:
                foreach (ArrayItem? one in several.Items)
                {
                    if (one?.Value is ArrayLiteral pair)
                        yield return Pair(type, system, site, one, found, pair);
                    else if (one is not null)
                        yield return Make(type, system, site, one, found, constants.Text(site, one.Value));
                }

                break;
            case ArrayLiteral pair:
                yield return Pair(type, system, site, item, found, pair);
                break;
            default:
                yield return Make(type, system, site, item, found, constants.Text(site, item.Value));
                break;
        }
    }

    private FoundRegistration Described(ClassSymbol type, PluginSystem system, Site site, ArrayItem item, ArrayLiteral description)
    {
        Expression? Named(string key) =>
            description.Items.FirstOrDefault(one => one?.Key is StringLiteral { Value: var name } && name == key)?.Value;
        Expression? named = Named("event");
        FoundEvent found = named is null ? new FoundEvent(null, null, SiteWalker.OneLine(site.File.TextOf(item)))
            : constants.Event(site, named);
        string? method = Named("method") is { } given ? constants.Text(site, given) : null;
        FoundRegistration made = Make(type, system, site, item, found, method);
        return Named("priority") is not { } priority ? made
            : made.At(constants.Evaluate(site, priority), SiteWalker.OneLine(site.File.TextOf(priority)));
    }

    private FoundRegistration Pair(ClassSymbol type, PluginSystem system, Site site, ArrayItem item, FoundEvent found, ArrayLiteral pair)
    {
        Expression? method = pair.Items.Length > 0 ? pair.Items[0]?.Value : null;
        FoundRegistration made = Make(type, system, site, item, found, method is null ? null : constants.Text(site, method));
        if (pair.Items.Length < 2 || pair.Items[1] is not { Value: var priority })
            return made;
        return made.At(constants.Evaluate(site, priority), SiteWalker.OneLine(site.File.TextOf(priority)));
    }

    private FoundRegistration Make(ClassSymbol type, PluginSystem system, Site site, ArrayItem item, FoundEvent found, string? method)
    {
        FoundListener listener = method is null
            ? new FoundListener(ListenerKind.Unknown, SiteWalker.OneLine(site.File.TextOf(item.Value)), type.FullName)
            : listeners.Method(method, type.FullName, method, ListenerKind.Method);
        return new FoundRegistration(system, MethodName, found, listener, site, item);
    }
}
