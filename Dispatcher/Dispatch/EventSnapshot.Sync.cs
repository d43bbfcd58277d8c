using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dispatching.Contracts;
using Dispatching.Engine;
using Dispatching.Engine.Watching;

namespace Dispatching.Dispatch;

/// <summary>
/// The dispatches whose speed the benchmarks measure: of a sole listener, and loops of four (<c>Dispatcher.Benchmarks</c>, by type and by
/// name). All other dispatches are walked.
/// </summary>
internal sealed partial class EventSnapshot
{
    /// <summary>
    /// Calls the listeners, where the event's static type is its own: inlined there, so that a sole listener is called without a detour.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void InvokeHere<TEvent>(TEvent @event, EventDispatcher dispatcher)
        where TEvent : class
    {
        if (!StackGuard.IsDeep && !Watch.IsOn)
        {
            if (typeof(TEvent).IsAssignableTo(typeof(StoppableEvent)))
                InvokeStoppable(Unsafe.As<StoppableEvent>(@event), dispatcher);
            else
                InvokeUnstoppable(@event, dispatcher);
        }
        else
        {
            InvokeOther(@event, dispatcher);
        }
    }

    /// <summary>Calls the listeners, where the event's static type is not known to be its own.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Invoke(object @event, EventDispatcher dispatcher)
    {
        if (StackGuard.IsDeep || Watch.IsOn)
            InvokeOther(@event, dispatcher);
        else if (Kind == DispatchKind.PlainStoppable)
            InvokeStoppable(Unsafe.As<StoppableEvent>(@event), dispatcher);
        else
            InvokeUnstoppable(@event, dispatcher);
    }

    /// <summary>Calls the listeners in another dispatcher's name, observed by it.</summary>
    public void Invoke(
        object @event, EventDispatcher dispatcher, IEventDispatcher caller, DispatchObserver? observer, FailureTolerance? tolerance)
    {
        var walk = new DispatchWalk(this, @event, dispatcher, caller);
        if (tolerance is null)
        {
            Walk.OverOther(this, walk, null, observer);
            return;
        }

        var failures = new CollectedFailures(tolerance, Name, CancellationToken.None);
        Walk.OverOther(this, new TolerantWalk(walk, failures), null, observer);
        failures.ThrowIfAny();
    }

    // Or stopped by an interface: that is one of the others.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void InvokeUnstoppable(object @event, EventDispatcher dispatcher)
    {
        if (_sole is { } sole)
            sole(@event);
        else if (Kind == DispatchKind.Plain)
            InvokePlain(@event);
        else
            InvokeGeneral(@event, dispatcher);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void InvokeStoppable(StoppableEvent @event, EventDispatcher dispatcher)
    {
        if (_sole is { } sole)
        {
            if (!@event.IsPropagationStopped)
                sole(@event);
        }
        else if (Kind == DispatchKind.PlainStoppable)
        {
            InvokePlain(@event);
        }
        else
        {
            InvokeGeneral(@event, dispatcher);
        }
    }

    // Listeners that take more than the event or are made when called, and events that are stopped by their interface.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void InvokeGeneral(object @event, EventDispatcher dispatcher)
    {
        var walk = new DispatchWalk(this, @event, dispatcher, dispatcher);
        if (Kind == DispatchKind.General)
            Walk.CallAll(this, ref walk, null);
        else
            Walk.OverOther(this, walk, null);
    }

    // Apart, or every dispatch would clear the room on its stack that a walk takes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void InvokeOther(object @event, EventDispatcher dispatcher)
    {
        var walk = new DispatchWalk(this, @event, dispatcher, dispatcher);
        Walk.OverOther(this, walk, null);
    }

    private void InvokePlain(object @event)
    {
        int left = Count;
        ref ChainEntry<object> entry = ref MemoryMarshal.GetArrayDataReference(Array);
        for (; left >= 4; left -= 4)
        {
            Call(ref entry, @event);
            Call(ref Unsafe.Add(ref entry, 1), @event);
            Call(ref Unsafe.Add(ref entry, 2), @event);
            Call(ref Unsafe.Add(ref entry, 3), @event);
            entry = ref Unsafe.Add(ref entry, 4);
        }

        for (; left > 0; left--)
        {
            Call(ref entry, @event);
            entry = ref Unsafe.Add(ref entry, 1);
        }
    }

    private void InvokePlain(StoppableEvent @event)
    {
        int left = Count;
        ref ChainEntry<object> entry = ref MemoryMarshal.GetArrayDataReference(Array);
        for (; left >= 4; left -= 4)
        {
            if (@event.IsPropagationStopped)
                return;
            Call(ref entry, @event);
            if (@event.IsPropagationStopped)
                return;
            Call(ref Unsafe.Add(ref entry, 1), @event);
            if (@event.IsPropagationStopped)
                return;
            Call(ref Unsafe.Add(ref entry, 2), @event);
            if (@event.IsPropagationStopped)
                return;
            Call(ref Unsafe.Add(ref entry, 3), @event);
            entry = ref Unsafe.Add(ref entry, 4);
        }

        for (; left > 0; left--)
        {
            if (@event.IsPropagationStopped)
                return;
            Call(ref entry, @event);
            entry = ref Unsafe.Add(ref entry, 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Call(ref ChainEntry<object> entry, object @event) => Unsafe.As<Action<object>>(entry.Listener)(@event);
}
