using System.Collections.Concurrent;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>The handlers of one object: by name, and by pattern in the order in which patterns came.</summary>
internal class HandlerTable
{
    // Names may be made up without end while a pattern listens to all of them.
    private const int MostLists = 256;

    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, ListenerChain<Handler>> _exact = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, ListenerChain<Handler>> _patterns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HandlerList> _lists = new(StringComparer.Ordinal);
    private HandlerList _last = HandlerList.Empty;

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return _exact.Count == 0 && _patterns.Count == 0;
        }
    }

    public void Add(string name, Handler handler, bool append)
    {
        lock (_gate)
        {
            OrderedDictionary<string, ListenerChain<Handler>> chains = TableOf(name);
            if (!chains.TryGetValue(name, out ListenerChain<Handler>? chain))
                chains.Add(name, chain = new ListenerChain<Handler>(_gate));
            if (append)
                chain.Append(handler);
            else
                chain.Prepend(handler);
            Forget();
        }
    }

    public bool Remove(string name, Delegate? listener)
    {
        lock (_gate)
        {
            OrderedDictionary<string, ListenerChain<Handler>> chains = TableOf(name);
            if (!chains.TryGetValue(name, out ListenerChain<Handler>? chain))
                return false;
            if (listener is not null && chain.RemoveAll(handler => handler.Listener.Equals(listener)) == 0)
                return false;
            if (listener is null || chain.Count == 0)
                chains.Remove(name);
            Forget();
            return true;
        }
    }

    /// <summary>The handlers that a trigger of a name calls. Takes no lock, unless they have changed.</summary>
    public HandlerList Find(string name)
    {
        HandlerList last = Last;
        return ReferenceEquals(last.Name, name) && !last.IsSuperseded ? last : FindOther(name);
    }

    /// <summary>The handlers of the name that was triggered last. They can be superseded.</summary>
    public HandlerList Last => Volatile.Read(ref _last);

    /// <summary>Every name and pattern with its handlers: patterns first, as a trigger calls them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> Describe()
    {
        lock (_gate)
        {
            var listing = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
            foreach ((string name, ListenerChain<Handler> chain) in _patterns.Concat(_exact))
                listing[name] = Describe(name, chain);
            return listing;
        }
    }

    public static IReadOnlyList<ListenerDescription> Describe(string name, ListenerChain<Handler> chain)
    {
        var listeners = new List<ListenerDescription>();
        foreach (ref readonly ChainEntry<Handler> entry in chain.Snapshot.Entries)
            listeners.Add(entry.Listener.Describe(name));
        return listeners;
    }

    private OrderedDictionary<string, ListenerChain<Handler>> TableOf(string name) => WildcardPattern.IsPattern(name) ? _patterns : _exact;

    private HandlerList FindOther(string name)
    {
        if (!_lists.TryGetValue(name, out HandlerList? list) || list.IsSuperseded)
        {
            lock (_gate)
                list = Build(name);
        }

        if (ReferenceEquals(list.Name, name))
            Volatile.Write(ref _last, list);
        return list;
    }

    private HandlerList Build(string name)
    {
        var chains = new List<ListenerSnapshot<Handler>>();
        foreach ((string pattern, ListenerChain<Handler> chain) in _patterns)
        {
            if (WildcardPattern.Of(pattern).Matches(name))
                chains.Add(chain.Snapshot);
        }

        if (_exact.TryGetValue(name, out ListenerChain<Handler>? exact))
            chains.Add(exact.Snapshot);
        if (chains.Count == 0)
            return HandlerList.Empty;
        if (_lists.Count >= MostLists)
            _lists.Clear();
        return _lists[name] = new HandlerList(name, HandlerList.Join(chains));
    }

    private void Forget()
    {
        foreach (HandlerList list in _lists.Values)
            list.Supersede();
        _lists.Clear();
    }
}
