using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// The listeners of one event name: delegates, or a <see cref="LazyListener"/>, each beside its <see cref="ListenerOrigin"/>.
/// </summary>
/// <param name="table">The table.</param>
/// <param name="name">The event's name.</param>
/// <param name="sequence">Grows with every event that is first listened to.</param>
/// <param name="isCopy">Whether it shows the listeners of several tables in one order, and changes none.</param>
internal sealed class EventSlot(EventTable table, string name, long sequence, bool isCopy = false) : ListenerChain<object>(table.Gate)
{
    // Of all tables: entries of several slots, and their copies in other tables, can be put into the order in which they were added.
    private static uint s_ids;

    // What has been built for the types of events dispatched under the name: one, nearly always.
    private EventSnapshot? _snapshots;

    // What the listeners are, kept as they are added, so that building a snapshot need not look at them all.
    private EventType? _listenerType;
    private List<EventType>? _otherListenerTypes;
    private bool _isPlain = true;
    private bool _isSynchronous = true;
    private bool _isStale;

    public string Name { get; } = name;

    /// <summary>Grows with every event that is first listened to.</summary>
    public long Sequence { get; } = sequence;

    /// <summary>The snapshot that was built last since the last change. Takes no lock.</summary>
    public EventSnapshot? Newest => Volatile.Read(ref _snapshots);

    /// <summary>The snapshot for a type of events, if it has been built since the last change. Takes no lock.</summary>
    public EventSnapshot? Find(EventType eventType) => EventSnapshot.Find(Newest, eventType);

    /// <summary>The snapshot for a type of events. To be called under the lock.</summary>
    /// <exception cref="ArgumentException">A listener takes events of another type.</exception>
    public EventSnapshot Build(EventType eventType)
    {
        if (Find(eventType) is { } built)
            return built;
        ForgetUnloaded();
        if (_isStale)
            Describe();
        if (!Takes(_listenerType!, eventType) || _otherListenerTypes?.TrueForAll(type => Takes(type, eventType)) == false)
            throw Mismatch(eventType);

        DispatchKind kind = EventSnapshot.KindOf(eventType, _isPlain, _isSynchronous);
        var snapshot = new EventSnapshot(Name, eventType, kind, Share(), Count, _snapshots);
        Volatile.Write(ref _snapshots, snapshot);
        return snapshot;
    }

    /// <summary>The entries in order, to be read under the lock.</summary>
    public ReadOnlySpan<ChainEntry<object>> Entries => Read();

    /// <summary>Adds a copy of an entry of another table's slot, which keeps its place among the entries of all slots.</summary>
    public void Copy(in ChainEntry<object> entry) => AddCopy(in entry);

    /// <summary>Takes over the listeners of another slot. To be called under both locks, while this one has none.</summary>
    public void CopyFrom(EventSlot other)
    {
        Fill(other);
        if (other._isStale)
            other.Describe();
        _listenerType = other._listenerType;
        _otherListenerTypes = other._otherListenerTypes is { } types ? [.. types] : null;
        _isPlain = other._isPlain;
        _isSynchronous = other._isSynchronous;
        foreach (ref readonly ChainEntry<object> entry in Entries)
        {
            if (((ListenerOrigin)entry.Origin!).IsOfFamily)
                table.AddFamily(this);
        }

        Forget();
        table.Change();
    }

    /// <summary>Takes away a listener, as often as it is there.</summary>
    /// <param name="listener">The listener, or what a lazy one was added as.</param>
    /// <param name="match">Whether an entry is the listener.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(Delegate listener, Func<object, bool> match) => RemoveAll(KeyOf(listener), match) > 0;

    private protected override uint NextId() => Interlocked.Increment(ref s_ids);

    // Delegates of two objects are never the same. What a lazy listener is changes when it is made.
    private protected override int KeyOf(object listener) =>
        listener is Delegate added && ListenerForm.Original(added).Target is { } target
            ? RuntimeHelpers.GetHashCode(target)
            : PlaceIndex.NoKey;

    private protected override void OnAdded(object? origin)
    {
        if (((ListenerOrigin)origin!).IsOfFamily && !isCopy)
            table.AddFamily(this);
        Forget();
        if (!isCopy)
            table.Change();
        if (!_isStale)
            Describe((ListenerOrigin)origin);
    }

    private protected override void OnRemoved()
    {
        Forget();
        table.Change();
        _isStale = true;
        _listenerType = null; // It may be the last thing that knows an unloaded plugin's types.
        _otherListenerTypes = null;
        if (Count == 0)
            table.Remove(this);
    }

    private static bool Takes(EventType listenerType, EventType eventType) =>
        ReferenceEquals(listenerType, eventType) || listenerType.Type.IsAssignableFrom(eventType.Type);

    private void Forget()
    {
        for (EventSnapshot? snapshot = _snapshots; snapshot is not null; snapshot = snapshot.Next)
            table.Forget(snapshot);
        Volatile.Write(ref _snapshots, null);
        if (!isCopy)
            table.ForgetMerged(this);
    }

    // Plugins that come and go shall not leave a snapshot each.
    private void ForgetUnloaded()
    {
        EventSnapshot? kept = null;
        for (EventSnapshot? snapshot = _snapshots; snapshot is not null; snapshot = snapshot.Next)
        {
            if (!snapshot.IsUnloaded)
            {
                kept = snapshot;
                continue;
            }

            table.Forget(snapshot);
            if (kept is null)
                Volatile.Write(ref _snapshots, snapshot.Next);
            else
                kept.Next = snapshot.Next;
        }
    }

    private void Describe()
    {
        _listenerType = null;
        _otherListenerTypes = null;
        _isPlain = true;
        _isSynchronous = true;
        _isStale = false;
        foreach (ref readonly ChainEntry<object> entry in Entries)
            Describe((ListenerOrigin)entry.Origin!);
    }

    private void Describe(ListenerOrigin origin)
    {
        _isPlain &= origin.IsPlain;
        _isSynchronous &= !origin.IsAsynchronous;
        _listenerType ??= origin.EventType;
        if (!ReferenceEquals(_listenerType, origin.EventType) && _otherListenerTypes?.Contains(origin.EventType) != true)
            (_otherListenerTypes ??= []).Add(origin.EventType);
    }

    private ArgumentException Mismatch(EventType eventType)
    {
        foreach (ref readonly ChainEntry<object> entry in Entries)
        {
            var origin = (ListenerOrigin)entry.Origin!;
            if (!Takes(origin.EventType, eventType))
            {
                string listener = ListenerOrigin.Describe(Name, entry, null).Name;
#pragma warning disable CA2208, MA0015 // The argument is the one that the caller of Dispatch gave.
                return new ArgumentException(
                    $"The event '{Name}' was dispatched with a '{eventType.Type}', "
                    + $"but its listener '{listener}' takes a '{origin.EventType.Type}'. No listener was called. "
                    + "Dispatch an event of that type, or let the listener take a base of both.",
                    "event");
#pragma warning restore CA2208, MA0015
            }
        }

        throw new UnreachableException();
    }
}
