using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Dispatching.Engine;

internal sealed partial class EventSnapshot
{
    /// <summary>Calls the listeners, where the event's static type is its own: inlined there, so that a sole one is called without a detour.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void InvokeHere<TEvent>(TEvent @event, EventDispatcher dispatcher)
        where TEvent : class
    {
        if (!StackGuard.IsDeep && !DispatchWatch.IsOn)
        {
            if (typeof(TEvent).IsAssignableTo(typeof(StoppableEvent)))
                InvokeStoppable(Unsafe.As<StoppableEvent>(@event), dispatcher);
            else
                InvokeUnstoppable(@event, dispatcher);
        }
        else
        {
            InvokeDeepOrWatched(@event, dispatcher);
        }
    }

    // Or stopped by an interface: that is one of the general ones.
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

    /// <summary>Calls the listeners, where the event's static type is not known to be its own.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Invoke(object @event, EventDispatcher dispatcher)
    {
        if (StackGuard.IsDeep || DispatchWatch.IsOn)
            InvokeDeepOrWatched(@event, dispatcher);
        else if (Kind == DispatchKind.PlainStoppable)
            InvokeStoppable(Unsafe.As<StoppableEvent>(@event), dispatcher);
        else
            InvokeUnstoppable(@event, dispatcher);
    }

    private void InvokePlain(object @event)
    {
        int left = _count;
        ref ChainEntry<object> entry = ref MemoryMarshal.GetArrayDataReference(_entries);
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
        int left = _count;
        ref ChainEntry<object> entry = ref MemoryMarshal.GetArrayDataReference(_entries);
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

    // Listeners that take more than the event or are made when called, and events that are stopped by their interface.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void InvokeGeneral(object @event, EventDispatcher dispatcher)
    {
        if (Kind == DispatchKind.Asynchronous)
            throw NeedsAsync();
        StopMode stopMode = EventType.StopMode;
        foreach (ref readonly ChainEntry<object> entry in Entries)
        {
            if (IsStopped(@event, stopMode))
                return;
            Call(entry, @event, dispatcher, dispatcher, CancellationToken.None);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Call(ref ChainEntry<object> entry, object @event) => Unsafe.As<Action<object>>(entry.Listener)(@event);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Call(in ChainEntry<object> entry, object @event, EventDispatcher dispatcher, IEventDispatcher caller, CancellationToken cancellationToken)
    {
        var origin = Unsafe.As<ListenerOrigin>(entry.Origin!);
        object listener = origin.IsLazy ? Unsafe.As<LazyListener>(entry.Listener).Resolve(dispatcher) : entry.Listener;
        if (origin.Kind == ListenerKind.Action)
            Unsafe.As<Action<object>>(listener)(@event);
        else
            Unsafe.As<Action<object, EventContext>>(listener)(@event, new EventContext(Name, caller, cancellationToken));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsStopped(object @event, StopMode stopMode) => stopMode switch
    {
        StopMode.Never => false,
        StopMode.Field => Unsafe.As<StoppableEvent>(@event).IsPropagationStopped,
        _ => Unsafe.As<IStoppableEvent>(@event).IsPropagationStopped,
    };

    private InvalidOperationException NeedsAsync()
    {
        foreach (ref readonly ChainEntry<object> entry in Entries)
        {
            if (((ListenerOrigin)entry.Origin!).IsAsynchronous)
            {
                return new InvalidOperationException(
                    $"The listener '{ListenerNaming.Describe(Name, entry, null).Name}' of the event '{Name}' is asynchronous, so it must be awaited. No listener was called. Dispatch the event with DispatchAsync.");
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }
}
