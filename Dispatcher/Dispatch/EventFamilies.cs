using System.Runtime.InteropServices;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// The listeners of a table to interfaces and abstract classes, and the snapshots in which they stand among the other listeners of the
/// events that they hear, so that a dispatch costs nothing for it. To be used under the table's lock, but for <see cref="Find"/>.
/// </summary>
internal sealed class EventFamilies(EventTable table)
{
    private readonly List<EventSlot> _slots = [];
    private readonly NameTable<EventSnapshot> _merged = new();

    /// <summary>The slots of interfaces and abstract classes.</summary>
    public IReadOnlyList<EventSlot> Slots => _slots;

    /// <summary>Whether a slot is one of an interface or an abstract class.</summary>
    public bool Contains(EventSlot slot) => _slots.Contains(slot);

    public void Add(EventSlot slot)
    {
        if (!Contains(slot))
            _slots.Add(slot);
    }

    public void Remove(EventSlot slot) => _slots.Remove(slot);

    /// <summary>The snapshot for a type of events, if it has been built since the last change. Takes no lock.</summary>
    public EventSnapshot? Find(EventType eventType, string name)
    {
        for (EventSnapshot? snapshot = _merged.Find(name); snapshot is not null; snapshot = snapshot.Next)
        {
            if (snapshot.TypeIndex == eventType.Index)
                return snapshot;
        }

        return null;
    }

    /// <summary>The snapshot for a type of events.</summary>
    /// <param name="eventType">The type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="own">The snapshot of the listeners that are of no family.</param>
    /// <returns>The snapshot with the families' listeners; the one that was given, where no family hears the event.</returns>
    public EventSnapshot Build(EventType eventType, string name, EventSnapshot own)
    {
        if (Find(eventType, name) is { } built)
            return built;
        List<ChainEntry<object>> entries = EntriesFor([eventType]);
        if (entries.Count == 0)
            return own;
        entries.AddRange(own.Entries);
        var snapshot = EventSnapshot.Of(name, eventType, Ordered(entries), Living(_merged.Find(name)));
        _merged.Set(name, snapshot);
        return snapshot;
    }

    /// <summary>The listeners that an event of a name is known to reach when it is dispatched by its type.</summary>
    public ChainEntry<object>[] EntriesOf(string name, ReadOnlySpan<ChainEntry<object>> own)
    {
        List<ChainEntry<object>> entries =
            EntriesFor([.. EventType.Known.Where(type => !type.IsFamily && string.Equals(table.NameOf(type), name))]);
        entries.AddRange(own);
        return Ordered(entries);
    }

    /// <summary>Lets go of the snapshots of a name.</summary>
    public void Forget(string name)
    {
        for (EventSnapshot? snapshot = _merged.Find(name); snapshot is not null; snapshot = snapshot.Next)
            table.Forget(snapshot);
        _merged.Remove(name);
    }

    /// <summary>Lets go of all snapshots.</summary>
    public void Forget()
    {
        foreach (EventSnapshot newest in _merged.Values)
        {
            for (EventSnapshot? snapshot = newest; snapshot is not null; snapshot = snapshot.Next)
                table.Forget(snapshot);
        }

        _merged.Clear();
    }

    private List<ChainEntry<object>> EntriesFor(EventType[] types)
    {
        var entries = new List<ChainEntry<object>>();
        foreach (EventSlot slot in _slots)
        {
            foreach (ref readonly ChainEntry<object> entry in slot.Entries)
            {
                if (entry.Origin is ListenerOrigin { IsOfFamily: true, EventType.Type: { } family }
                    && Array.Exists(types, type => family.IsAssignableFrom(type.Type)))
                {
                    entries.Add(entry);
                }
            }
        }

        return entries;
    }

    // Numbers begin anew after some thousand million: their difference says which one came first.
    private static ChainEntry<object>[] Ordered(List<ChainEntry<object>> entries)
    {
        CollectionsMarshal.AsSpan(entries).Sort(static (one, other) =>
            one.Priority != other.Priority ? other.Priority.CompareTo(one.Priority) : unchecked((int)(one.Id - other.Id)));
        return [.. entries];
    }

    // Plugins that come and go shall not leave a snapshot each.
    private static EventSnapshot? Living(EventSnapshot? snapshot)
    {
        while (snapshot is { IsUnloaded: true })
            snapshot = snapshot.Next;
        return snapshot;
    }
}
