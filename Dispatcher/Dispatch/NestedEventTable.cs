using System.Collections.Concurrent;
using Dispatching.Container;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// The table of a scope in a container: the listeners of the table that it stands on, as they are now, and its own, in one order. The
/// other table does not know it, so that nothing of an ended scope stays.
/// </summary>
/// <remarks>Of equal priorities, the listeners of the other table come first. Locks are taken from the inner table to the outer.</remarks>
internal sealed class NestedEventTable : EventTable
{
    private readonly EventTable _outer;
    private readonly IReadOnlyDictionary<Type, string>? _aliases;
    private readonly NameTable<EventSlot> _own = new();
    private readonly ConcurrentDictionary<(string Name, string? Renamed), MergedEvent> _merged = new();
    private readonly ConcurrentDictionary<(int TypeIndex, string Name), (long Stamp, EventSnapshot Snapshot)> _mergedTypes = new();
    private readonly HashSet<object> _hidden = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, object> _anchors = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, bool> _touched = new(StringComparer.Ordinal);

    /// <summary>Makes a table that shows what another has.</summary>
    /// <param name="outer">The other table.</param>
    /// <param name="owner">The scope whose table it is.</param>
    /// <param name="aliases">Names that types of events have here; none where it is for what is added and removed in the scope.</param>
    public NestedEventTable(EventTable outer, ListenerScope owner, IReadOnlyDictionary<Type, string>? aliases = null)
        : base(aliases, outer)
    {
        _outer = outer;
        _aliases = aliases;
        Owner = owner;
        Services = outer.Services;
    }

    /// <summary>The table that it stands on.</summary>
    public EventTable Outer => _outer;

    /// <summary>Whether it is for what is added and removed while the scope is open, not for what was registered with it.</summary>
    public bool IsOfChanges => _aliases is null;

    public override bool HasListeners
    {
        get
        {
            lock (Gate)
                return InOrder().Any();
        }
    }

    /// <summary>Puts a listener before another of its priority in the outer table.</summary>
    public void Anchor(object listener, object before) => _anchors[listener] = before;

    public override EventSlot? Find(string name)
    {
        lock (Gate)
        {
            string[] renamed = [.. RenamedTo(name)];
            if (renamed.Length < 2)
                return NonEmpty(Merge(name, renamed.Length == 0 ? null : renamed[0]));
            EventSlot[] slots = [.. renamed.Select(other => Merge(name, other))];
            var all = new EventSlot(this, name, 0, isCopy: true);
            foreach (ChainEntry<object> entry in slots.SelectMany(slot => slot.Entries.ToArray()).DistinctBy(entry => entry.Listener)
                .OrderByDescending(entry => entry.Priority))
            {
                all.Copy(in entry);
            }

            return NonEmpty(all);
        }
    }

    public override bool Remove(string name, Delegate listener, Func<object, bool> match)
    {
        lock (Gate)
        {
            bool removed = FindOwn(name)?.Remove(listener, match) == true;
            foreach (string known in RenamedTo(name).Prepend(name).ToArray())
            {
                foreach (ChainEntry<object> entry in Inherited(known, null).Where(entry => match(entry.Listener)).ToArray())
                {
                    removed = true;
                    _hidden.Add(entry.Listener);
                    Touch(known);
                }
            }

            return removed;
        }
    }

    public override IReadOnlyList<(string EventName, Delegate Listener)> NamedBy(IEventSubscriber subscriber) =>
        [.. Subscribers.Of(subscriber), .. _outer.NamedBy(subscriber)];

    public override IEnumerable<EventSlot> InOrder()
    {
        IEnumerable<string> own = _own.Values.OrderBy(slot => slot.Sequence).Select(slot => slot.Name);
        return _outer.EventNames.Concat(own).Concat(_aliases?.Values ?? []).Distinct(StringComparer.Ordinal)
            .Select(Find).OfType<EventSlot>();
    }

    public override bool HasFamilies => base.HasFamilies || _outer.HasFamilies;

    public override IReadOnlyList<ChainEntry<object>> FamilyEntries()
    {
        lock (_outer.Gate)
            return [.. base.FamilyEntries(), .. _outer.FamilyEntries().Where(entry => !_hidden.Contains(entry.Listener))];
    }

    public override void Remove(EventSlot slot)
    {
        _own.Remove(slot.Name);
        RemoveFamily(slot);
    }

    private protected override EventSlot? FindOwn(string name) => _own.Find(name);

    private protected override void PutOwn(EventSlot slot)
    {
        _own.Set(slot.Name, slot);
        Touch(slot.Name);
    }

    private protected override EventSnapshot? FindElsewhere(EventType eventType, string name)
    {
        string? renamed = _aliases is not null && _aliases.TryGetValue(eventType.Type, out string? alias)
            && string.Equals(alias, name) && _outer.NameOf(eventType) is { } outer && !string.Equals(outer, name) ? outer : null;
        if (renamed is null && !_touched.ContainsKey(name))
            return _outer.Named(eventType, name);
        if (_merged.TryGetValue((name, renamed), out MergedEvent? merged) && merged.Stamp == Stamp())
        {
            if (merged.Slot.Find(eventType) is { } known)
                return known;
        }

        lock (Gate)
            return NonEmpty(Merge(name, renamed))?.Build(eventType);
    }

    private protected override EventSnapshot BuildScoped(EventType eventType, string name)
    {
        if (!HasFamilies)
            return FindNamed(eventType, name) ?? EventSnapshot.Empty;
        long stamp = Stamp();
        if (_mergedTypes.TryGetValue((eventType.Index, name), out (long Stamp, EventSnapshot Snapshot) known) && known.Stamp == stamp)
            return known.Snapshot;
        EventSnapshot snapshot = FindNamed(eventType, name) ?? EventSnapshot.Empty;
        lock (Gate)
        {
            ChainEntry<object>[] entries = EventFamilies.Among(FamilyEntries(), [eventType], snapshot.Entries);
            if (entries.Length > snapshot.Count)
                snapshot = EventSnapshot.Of(name, eventType, entries, null);
            _mergedTypes[(eventType.Index, name)] = (stamp, snapshot);
            return snapshot;
        }
    }

    private static EventSlot? NonEmpty(EventSlot slot) => slot.Count > 0 ? slot : null;

    private void Touch(string name)
    {
        _touched[name] = true;
        Change();
    }

    /// <summary>The names that the outer table has for what an alias calls by a name here.</summary>
    private IEnumerable<string> RenamedTo(string name) => _aliases is null ? [] : _aliases
        .Where(alias => string.Equals(alias.Value, name))
        .Select(alias => _outer.NameOf(EventType.Of(alias.Key)))
        .Where(other => !string.Equals(other, name))
        .Distinct(StringComparer.Ordinal);

    /// <summary>How often this table and all that it stands on have changed.</summary>
    private long Stamp()
    {
        long stamp = Version;
        for (EventTable? table = _outer; table is not null; table = (table as NestedEventTable)?._outer)
            stamp += table.Version;
        return stamp;
    }

    /// <summary>All listeners of an event in one order. To be called under the lock.</summary>
    private EventSlot Merge(string name, string? renamed)
    {
        long stamp = Stamp();
        if (_merged.TryGetValue((name, renamed), out MergedEvent? known) && known.Stamp == stamp)
            return known.Slot;

        var slot = new EventSlot(this, name, 0, isCopy: true);
        foreach (ChainEntry<object> entry in Ordered([.. Inherited(name, renamed)], FindOwn(name)))
            slot.Copy(in entry);
        if (renamed is not null || _touched.ContainsKey(name))
            _merged[(name, renamed)] = new MergedEvent(stamp, slot);
        return slot;
    }

    private IEnumerable<ChainEntry<object>> Inherited(string name, string? renamed)
    {
        IEnumerable<ChainEntry<object>> entries = _outer.EntriesNamed(name).Where(entry => !_hidden.Contains(entry.Listener));
        return renamed is null
            ? entries
            : Inherited(renamed, null).Concat(entries).OrderByDescending(entry => entry.Priority);
    }

    private List<ChainEntry<object>> Ordered(List<ChainEntry<object>> inherited, EventSlot? slot)
    {
        ReadOnlySpan<ChainEntry<object>> own = slot is null ? [] : slot.Entries;
        var ordered = new List<ChainEntry<object>>(inherited.Count + own.Length);
        int next = 0;
        foreach (ref readonly ChainEntry<object> entry in own)
        {
            object? anchor = _anchors.GetValueOrDefault(entry.Listener);
            while (next < inherited.Count
                && inherited[next].Priority >= entry.Priority
                && (anchor is null || inherited[next].Priority > entry.Priority || !ReferenceEquals(inherited[next].Listener, anchor)))
            {
                ordered.Add(inherited[next++]);
            }

            ordered.Add(entry);
        }

        ordered.AddRange(inherited[next..]);
        return ordered;
    }

    /// <summary>The listeners of an event, as they were when the tables had changed so often.</summary>
    private sealed record MergedEvent(long Stamp, EventSlot Slot);
}
