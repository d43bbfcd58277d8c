using Dispatching.Diagnostics;
using Dispatching.Dispatch;

namespace Dispatching.Container;

/// <summary>
/// The tables of a container's dispatchers, by name, or those of a scope in which further listeners are registered: filled once, from what
/// was registered, and checked. Safe for use by several threads at once.
/// </summary>
public sealed partial class DispatcherTables
{
    private readonly Dictionary<string, EventTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Dispatcher, string EventName), List<OrderedListener>> _ordered = [];
    private readonly Dictionary<Type, string> _aliases = [];
    private readonly DispatcherTables? _outer;
    private int _count;

    /// <summary>Fills tables.</summary>
    /// <param name="catalogues">What was registered.</param>
    /// <param name="owner">The container's scope, or the one in which the catalogues were registered.</param>
    /// <param name="outer">The tables of the scope around it.</param>
    /// <exception cref="InvalidOperationException">Something that was registered cannot work. The message says all of it.</exception>
    public DispatcherTables(IEnumerable<ListenerCatalogue> catalogues, ListenerScope owner, DispatcherTables? outer = null)
    {
        ListenerCatalogue[] all = [.. catalogues];
        Owner = owner;
        _outer = outer;
        _count = outer?._count ?? 0;
        foreach ((Type type, string name) in all.SelectMany(catalogue => catalogue.Aliases))
            _aliases[type] = name;
        IEnumerable<string> named = all.SelectMany(catalogue => catalogue.Dispatchers).Concat(outer is null ? [] : outer._tables.Keys);
        foreach (string name in named.Prepend("").Distinct(StringComparer.Ordinal))
            _tables.Add(name, NewTable(name));
        Fill(all);
    }

    /// <summary>The container's scope, or the one in which the catalogues were registered.</summary>
    public ListenerScope Owner { get; }

    /// <summary>The dispatcher of a name in a scope.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="name">The name; empty for the one without a name.</param>
    /// <returns>The scope's one.</returns>
    public EventDispatcher DispatcherIn(ListenerScope scope, string name = "") => scope.Dispatcher(_tables[name]);

    /// <summary>
    /// Says what is wrong with a dispatcher that lives as long as the container, while the container makes its listeners a scope each;
    /// <see langword="null"/> where nothing is.
    /// </summary>
    /// <param name="name">The dispatcher's name.</param>
    /// <param name="consumer">What keeps the dispatcher, where that is known.</param>
    /// <returns>What is wrong and what to do, in words for an exception or a warning.</returns>
    public string? Captured(string name, Type? consumer = null)
    {
        ServiceListener[] scoped = [.. _ordered.Where(one => one.Key.Dispatcher == name).SelectMany(one => one.Value)
            .Select(one => one.Made).Where(listener => Owner.IsScoped(listener.Service))];
        if (scoped.Length == 0)
            return null;
        string who = consumer is null
            ? "The dispatcher is asked of the container itself, not of a scope,"
            : $"'{consumer}' lives as long as the container and asks for a dispatcher,";
        return $"{who} but its listener '{scoped[0].Service}'{(scoped.Length > 1 ? ", like others," : "")} is made once a scope: "
            + "it would be made once, kept for ever, and shared by all threads. "
            + $"Take '{nameof(IDispatcherScopes)}' instead, and dispatch in a scope: "
            + "'await using DispatcherScope scope = scopes.Begin(); await scope.Dispatcher.DispatchAsync(…)'.";
    }

    /// <summary>What shows the listeners of a dispatcher on pages.</summary>
    /// <param name="name">The dispatcher's name; empty for the one without a name.</param>
    /// <returns>The listing.</returns>
    public ListenerListing Listing(string name) => new(
        name.Length == 0 ? DispatchWalk.System : $"{DispatchWalk.System} ({name})",
        new EventDispatcher(_tables[name], null).GetListeners);

    private EventTable NewTable(string name) => _outer?._tables.GetValueOrDefault(name) is { } around
        ? new NestedEventTable(around, Owner, _aliases)
        : new EventTable(_outer is null ? _aliases : AllAliases()) { Owner = Owner, DispatcherName = name };

    // A dispatcher of a scope alone knows the names that the scopes around give.
    private Dictionary<Type, string> AllAliases()
    {
        var all = new Dictionary<Type, string>(_aliases);
        for (DispatcherTables? tables = _outer; tables is not null; tables = tables._outer)
        {
            foreach ((Type type, string name) in tables._aliases)
                all.TryAdd(type, name);
        }

        return all;
    }

    /// <summary>A listener in the order of its event.</summary>
    private sealed record OrderedListener(ContainerListener Registered, int Priority, ServiceListener Made);
}
