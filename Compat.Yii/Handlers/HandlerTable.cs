using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>The handlers of one object: by name, and by pattern in the order in which patterns came.</summary>
internal class HandlerTable
{
    // Names may be made up without end while a pattern listens to all of them.
    private const int MostLists = 256;

    private readonly Lock _gate = new();
    private readonly OrderedTable<NamedChain> _exact = new();
    private readonly OrderedTable<NamedChain> _patterns = new();
    private readonly EventIndex<HandlerList> _lists = new();
    private volatile bool _isEmpty = true;

    public bool IsEmpty => _isEmpty;

    /// <returns>What <see cref="TakeBack"/> takes.</returns>
    public ListenerRegistration Add(string name, Handler handler, bool append)
    {
        lock (_gate)
        {
            OrderedTable<NamedChain> chains = TableOf(name);
            if (!chains.TryGetValue(name, out NamedChain? chain))
                chains.Add(name, chain = new NamedChain(name, _gate));
            ListenerRegistration added = append ? chain.Append(handler) : chain.Prepend(handler);
            Forget();
            return added;
        }
    }

    public bool Remove(string name, Delegate? listener)
    {
        lock (_gate)
        {
            OrderedTable<NamedChain> chains = TableOf(name);
            if (!chains.TryGetValue(name, out NamedChain? chain))
                return false;
            if (listener is not null && chain.RemoveAll(handler => handler.Is(listener)) == 0)
                return false;
            if (listener is null || chain.Count == 0)
                chains.Remove(name);
            Forget();
            return true;
        }
    }

    /// <summary>Removes the handler that one call of <see cref="Add"/> added.</summary>
    public void TakeBack(string name, ListenerRegistration added)
    {
        lock (_gate)
        {
            added.Dispose();
            OrderedTable<NamedChain> chains = TableOf(name);
            if (chains.TryGetValue(name, out NamedChain? chain) && chain.Count == 0)
                chains.Remove(name);
            Forget();
        }
    }

    /// <summary>
    /// The handlers that a trigger of a name calls. It takes a lock only if handlers were attached or detached, or if there are handlers
    /// but none for this name.
    /// </summary>
    public HandlerList Find(string eventName) => _isEmpty ? HandlerList.Empty : At(eventName) ?? Build(eventName);

    /// <summary>The same, where they were found since some have come or gone, else <see langword="null"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public HandlerList? At(string eventName) => _lists.Find(eventName);

    /// <summary>Every name and pattern with its handlers: patterns first, as a trigger calls them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> Describe()
    {
        lock (_gate)
        {
            var listing = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
            foreach ((string name, NamedChain chain) in _patterns.Concat(_exact))
                listing[name] = Describe(name, chain);
            return listing;
        }
    }

    public static IReadOnlyList<ListenerDescription> Describe(string name, ListenerChain<Handler> chain) =>
        chain.Snapshot.Describe((in entry) => entry.Listener.Describe(name));

    private OrderedTable<NamedChain> TableOf(string name) => WildcardPattern.IsPattern(name) ? _patterns : _exact;

    private HandlerList Build(string name)
    {
        lock (_gate)
        {
            if (_lists.Find(name) is { } known)
                return known;
            List<ListenerSnapshot<Handler>> chains = ChainsOf(name);
            if (chains.Count == 0)
                return HandlerList.Empty;
            if (_lists.Count >= MostLists)
                _lists.Clear();
            return _lists.GetOrAdd(new HandlerList(name, ListenerSnapshots.Join([.. chains])));
        }
    }

    private List<ListenerSnapshot<Handler>> ChainsOf(string name)
    {
        var chains = new List<ListenerSnapshot<Handler>>();
        foreach ((_, NamedChain chain) in _patterns)
        {
            if (chain.Matches(name))
                chains.Add(chain.Snapshot);
        }

        if (_exact.TryGetValue(name, out NamedChain? exact))
            chains.Add(exact.Snapshot);
        return chains;
    }

    private void Forget()
    {
        _isEmpty = _exact.Count == 0 && _patterns.Count == 0;
        _lists.Clear();
    }
}
