using System.Runtime.CompilerServices;
using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>
/// The events of a dispatcher by name. One event is kept at hand, so that the string that was dispatched before is found without looking.
/// </summary>
/// <typeparam name="TEvent">What the dispatcher keeps of an event.</typeparam>
/// <remarks>Safe for use by several threads at once. Names are compared ordinally. Finding takes no lock.</remarks>
public sealed class EventIndex<TEvent>
    where TEvent : IndexedEvent
{
    private readonly NameTable<TEvent> _events = new();
    private readonly Lock _gate = new();
    private TEvent? _atHand;
    private long _places;

    /// <summary>How many events there are.</summary>
    public int Count => _events.Count;

    /// <summary>The events, in no particular order.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyList<TEvent> Events => _events.Values;

    /// <summary>The events that have a place in listings, in the order in which they were given it.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyList<TEvent> Listed => [.. _events.Values.Where(one => one.Place >= 0).OrderBy(one => one.Place)];

    /// <summary>Finds an event.</summary>
    /// <param name="name">The event's name.</param>
    /// <returns>The event, or <see langword="null"/> where there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TEvent? Find(string name) => _atHand is { } atHand && ReferenceEquals(atHand.Name, name) ? atHand : FindOther(name);

    /// <summary>Finds an event, which is added where there is none.</summary>
    /// <param name="event">The event to add.</param>
    /// <returns>The event of the name.</returns>
    public TEvent GetOrAdd(TEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return _events.GetOrAdd(@event.Name, @event);
    }

    /// <summary>Gives an event a place in listings behind those that have one. An event that has one keeps it.</summary>
    /// <param name="event">The event.</param>
    public void List(TEvent @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (@event.Place >= 0)
            return;
        lock (_gate)
        {
            if (@event.Place < 0)
                @event.Place = _places++;
        }
    }

    /// <summary>Describes the listeners of the listed events that have any.</summary>
    /// <param name="describe">Describes the listeners of an event.</param>
    /// <returns>The events' names with their listeners, in the order of <see cref="Listed"/>. A copy.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> Describe(
        Func<TEvent, IReadOnlyList<ListenerDescription>> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var listing = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
        foreach (TEvent one in Listed)
        {
            if (describe(one) is { Count: > 0 } listeners)
                listing[one.Name] = listeners;
        }

        return listing;
    }

    /// <summary>Removes an event.</summary>
    /// <param name="name">The event's name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name)
    {
        lock (_gate)
        {
            bool removed = _events.Remove(name);
            _atHand = null;
            return removed;
        }
    }

    /// <summary>Removes all events.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _events.Clear();
            _atHand = null;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TEvent? FindOther(string name)
    {
        TEvent? found = _events.Find(name);
        if (found is { WasAtHand: false } || (found is not null && _atHand is null))
            KeepAtHand(found);
        return found;
    }

    // Under the lock, or an event that another thread removes meanwhile would be found here for ever.
    private void KeepAtHand(TEvent found)
    {
        lock (_gate)
        {
            if (!ReferenceEquals(_events.Find(found.Name), found))
                return;
            found.WasAtHand = true;
            _atHand = found;
        }
    }
}
