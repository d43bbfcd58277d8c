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

    /// <summary>The listeners to interfaces and abstract classes, in no particular order.</summary>
    public IReadOnlyList<ChainEntry<object>> Entries
    {
        get
        {
            var entries = new List<ChainEntry<object>>();
            foreach (EventSlot slot in _slots)
            {
                foreach (ref readonly ChainEntry<object> entry in slot.Entries)
                {
                    if (entry.Origin is ListenerOrigin { IsOfFamily: true })
                        entries.Add(entry);
                }
            }

            return entries;
        }
    }

    /// <summary>Whether a slot is one of an interface or an abstract class.</summary>
    public bool Contains(EventSlot slot) => _slots.Contains(slot);

    public void Add(EventSlot slot)
    {
        if (!Contains(slot))
            _slots.Add(slot);
    }

    public void Remove(EventSlot slot) => _slots.Remove(slot);

    /// <summary>The snapshot for a type of events, if it has been built since the last change. Takes no lock.</summary>
    public EventSnapshot? Find(EventType eventType, string name) => EventSnapshot.Find(_merged.Find(name), eventType);

    /// <summary>The snapshot for a type of events.</summary>
    /// <param name="eventType">The type.</param>
    /// <param name="name">Its name.</param>
    /// <param name="own">The snapshot of the listeners that are of no family.</param>
    /// <returns>The snapshot with the families' listeners; the one that was given, where no family hears the event.</returns>
    public EventSnapshot Build(EventType eventType, string name, EventSnapshot own)
    {
        if (Find(eventType, name) is { } built)
            return built;
        ChainEntry<object>[] entries = Among(Entries, [eventType], own.Entries);
        if (entries.Length == own.Count)
            return own;
        var snapshot = EventSnapshot.Of(name, eventType, entries, Living(_merged.Find(name)));
        _merged.Set(name, snapshot);
        return snapshot;
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

    /// <summary>Puts listeners to interfaces and abstract classes among those of an event: by priority, then by time.</summary>
    /// <param name="families">The listeners to interfaces and abstract classes.</param>
    /// <param name="types">The types of the event: a listener that hears none of them is left out.</param>
    /// <param name="own">The listeners of the event's name, which keep their order.</param>
    public static ChainEntry<object>[] Among(
        IReadOnlyList<ChainEntry<object>> families, EventType[] types, ReadOnlySpan<ChainEntry<object>> own)
    {
        ChainEntry<object>[] heard = Heard(families, types);
        Array.Sort(heard, static (one, other) => IsBefore(one, other) ? -1 : IsBefore(other, one) ? 1 : 0);
        var entries = new List<ChainEntry<object>>(heard.Length + own.Length);
        int next = 0;
        foreach (ref readonly ChainEntry<object> entry in own)
        {
            while (next < heard.Length && IsBefore(heard[next], entry))
                entries.Add(heard[next++]);
            entries.Add(entry);
        }

        entries.AddRange(heard.AsSpan(next));
        return [.. entries];
    }

    /// <summary>The listeners that hear events of some of the types.</summary>
    public static ChainEntry<object>[] Heard(IReadOnlyList<ChainEntry<object>> families, EventType[] types) =>
        [.. families.Where(entry => Hears(entry, types))];

    private static bool Hears(in ChainEntry<object> entry, EventType[] types)
    {
        Type family = ((ListenerOrigin)entry.Origin!).EventType.Type;
        return Array.Exists(types, type => family.IsAssignableFrom(type.Type));
    }

    // Numbers begin anew after some thousand million: their difference says which one came first.
    private static bool IsBefore(in ChainEntry<object> one, in ChainEntry<object> other) =>
        one.Priority != other.Priority ? one.Priority > other.Priority : unchecked((int)(one.Id - other.Id)) < 0;

    // Plugins that come and go shall not leave a snapshot each.
    private static EventSnapshot? Living(EventSnapshot? snapshot)
    {
        while (snapshot is { IsUnloaded: true })
            snapshot = snapshot.Next;
        return snapshot;
    }
}
