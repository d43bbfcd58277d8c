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
