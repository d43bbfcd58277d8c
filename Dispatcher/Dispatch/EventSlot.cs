using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// The listeners of one event name: delegates, or a <see cref="LazyListener"/>, each beside its <see cref="ListenerOrigin"/>.
/// </summary>
internal sealed class EventSlot(EventTable table, string name, long sequence) : ListenerChain<object>(table.Gate)
{
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
    public EventSnapshot? Find(EventType eventType)
    {
        for (EventSnapshot? snapshot = Volatile.Read(ref _snapshots); snapshot is not null; snapshot = snapshot.Next)
        {
            if (snapshot.TypeIndex == eventType.Index)
                return snapshot;
        }

        return null;
    }

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

        DispatchKind kind = !_isSynchronous ? DispatchKind.Asynchronous
            : !_isPlain || eventType.StopMode == StopMode.Interface ? DispatchKind.General
            : eventType.StopMode == StopMode.Field ? DispatchKind.PlainStoppable
            : DispatchKind.Plain;
        var snapshot = new EventSnapshot(Name, eventType, kind, Share(), Count, _snapshots);
        Volatile.Write(ref _snapshots, snapshot);
        return snapshot;
    }

    /// <summary>The entries in order, to be read under the lock.</summary>
    public ReadOnlySpan<ChainEntry<object>> Entries => Read();

    /// <summary>Takes away a listener, as often as it is there.</summary>
    /// <param name="listener">The listener, or what a lazy one was added as.</param>
    /// <param name="match">Whether an entry is the listener.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(Delegate listener, Func<object, bool> match) => RemoveAll(KeyOf(listener), match) > 0;

    // Delegates of two objects are never the same. What a lazy listener is changes when it is made.
    private protected override int KeyOf(object listener) =>
        listener is Delegate added && ListenerForm.Original(added).Target is { } target
            ? RuntimeHelpers.GetHashCode(target)
            : PlaceIndex.NoKey;

    private protected override void OnAdded(object? origin)
    {
        Forget();
        if (!_isStale)
            Describe((ListenerOrigin)origin!);
    }

    private protected override void OnRemoved()
    {
        Forget();
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
        _isPlain &= origin is { Kind: ListenerKind.Action, IsLazy: false };
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
