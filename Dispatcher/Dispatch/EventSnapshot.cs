using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// The listeners of one event name, ready to be called with events of one type: that they take them was checked when it
/// was built, so no call casts. Its delegates take <c>object</c> only to the compiler; all are of reference types, which
/// share their calling convention.
/// </summary>
internal sealed partial class EventSnapshot(
    string name, EventType eventType, DispatchKind kind, ChainEntry<object>[] entries, int count, EventSnapshot? next)
    : ListenerSnapshot<object>(entries, count, kind == DispatchKind.Asynchronous ? Awaiting.Some : Awaiting.Never)
{
    private readonly Action<object>? _sole =
        kind is (DispatchKind.Plain or DispatchKind.PlainStoppable) && count == 1 ? Unsafe.As<Action<object>>(entries[0].Listener) : null;

    private readonly WeakReference<EventType>? _unloadable =
        eventType.Type.IsCollectible ? new WeakReference<EventType>(eventType) : null;

    /// <summary>The snapshot of a type of events among those of a name.</summary>
    /// <param name="newest">The one that was built last.</param>
    /// <param name="eventType">The type.</param>
    public static EventSnapshot? Find(EventSnapshot? newest, EventType eventType)
    {
        for (EventSnapshot? snapshot = newest; snapshot is not null; snapshot = snapshot.Next)
        {
            if (snapshot.TypeIndex == eventType.Index)
                return snapshot;
        }

        return null;
    }

    /// <summary>A snapshot of entries whose types have been checked.</summary>
    public static EventSnapshot Of(string name, EventType eventType, ChainEntry<object>[] entries, EventSnapshot? next)
    {
        bool isPlain = true;
        bool isSynchronous = true;
        foreach (ref readonly ChainEntry<object> entry in entries.AsSpan())
        {
            var origin = (ListenerOrigin)entry.Origin!;
            isPlain &= origin.IsPlain;
            isSynchronous &= !origin.IsAsynchronous;
        }

        return new EventSnapshot(name, eventType, KindOf(eventType, isPlain, isSynchronous), entries, entries.Length, next);
    }

    /// <summary>How events of a type are dispatched to listeners.</summary>
    /// <param name="eventType">The type.</param>
    /// <param name="isPlain">Whether all listeners are delegates that take the event alone.</param>
    /// <param name="isSynchronous">Whether no listener must be awaited.</param>
    public static DispatchKind KindOf(EventType eventType, bool isPlain, bool isSynchronous) =>
        !isSynchronous ? DispatchKind.Asynchronous
        : !isPlain || eventType.StopMode == StopMode.Interface ? DispatchKind.General
        : eventType.StopMode == StopMode.Field ? DispatchKind.PlainStoppable
        : DispatchKind.Plain;

    public static new EventSnapshot Empty { get; } = new(string.Empty, EventType<object>.Instance, DispatchKind.Empty, [], 0, null);

    public string Name { get; } = name;

    /// <summary>The <see cref="EventType.Index"/> of the events' type, which no other type ever has.</summary>
    public int TypeIndex { get; } = eventType.Index;

    /// <summary>How the events are stopped.</summary>
    public StopMode StopMode { get; } = eventType.StopMode;

    /// <summary>The events' type; <see langword="null"/> for one that can be unloaded: what a host keeps shall not keep a plugin.</summary>
    public Type? Type { get; } = eventType.Type.IsCollectible ? null : eventType.Type;

    /// <summary>Whether the events' type has been unloaded.</summary>
    public bool IsUnloaded => _unloadable is not null && !_unloadable.TryGetTarget(out _);

    public DispatchKind Kind { get; private set; } = kind;

    /// <summary>Whether a recording wants to see the events without listeners.</summary>
    public bool IsWatched
    {
        set => Kind = value ? DispatchKind.Unheard : DispatchKind.Empty;
    }

    /// <summary>The slot's snapshot for another type of events.</summary>
    public EventSnapshot? Next { get; set; } = next;

    /// <summary>Whether the listeners have changed since. For use under the lock.</summary>
    public bool IsSuperseded { get; set; }

    /// <summary>The index of the one type that keeps it as <see cref="TypeSlot.Derived"/>, or -1.</summary>
    public int DerivedAt { get; set; } = -1;
}
