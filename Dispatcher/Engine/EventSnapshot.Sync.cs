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
            else if (_sole is { } sole)
                sole(@event);
            else if (Kind == DispatchKind.Plain)
                InvokePlain(@event);
            else
                InvokeGeneral(@event, dispatcher);
        }
        else
        {
            InvokeDeepOrWatched(@event, dispatcher);
        }
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

    /// <summary>Calls the listeners. The plain loops are the hot ones; anything else goes one way for all.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Invoke(object @event, EventDispatcher dispatcher)
    {
        if (StackGuard.IsDeep || DispatchWatch.IsOn)
            InvokeDeepOrWatched(@event, dispatcher);
        else if (Kind == DispatchKind.PlainStoppable)
            InvokeStoppable(Unsafe.As<StoppableEvent>(@event), dispatcher);
        else if (_sole is { } sole)
            sole(@event);
        else if (Kind == DispatchKind.Plain)
            InvokePlain(@event);
        else
            InvokeGeneral(@event, dispatcher);
    }

    // Apart, or every dispatch would clear the room on its stack that a call takes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void InvokeDeepOrWatched(object @event, EventDispatcher dispatcher) =>
        Invoke(new DispatchCall(@event, dispatcher, dispatcher, null, CancellationToken.None));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void InvokeGeneral(object @event, EventDispatcher dispatcher) =>
        InvokeGeneral(new DispatchCall(@event, dispatcher, dispatcher, null, CancellationToken.None));

    /// <summary>Calls the listeners deep in the stack, while somebody watches, or for another dispatcher.</summary>
    public void Invoke(in DispatchCall call)
    {
        bool isDeep = StackGuard.Check(Name);
        try
        {
            if (DispatchWatch.IsOn && Watch(call) is { } watched)
                InvokeWatched(call, watched);
            else
                InvokeGeneral(call);
        }
        catch (EventRecursionException exception) when (isDeep && exception.Passes(Name))
        {
            throw;
        }
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

    private void InvokeGeneral(in DispatchCall call)
    {
        if (Kind == DispatchKind.Asynchronous)
            throw NeedsAsync();
        foreach (ref readonly ChainEntry<object> entry in Entries)
        {
            if (call.IsStopped)
                return;
            if (call.Observer is null)
                CallGeneral(entry, call);
            else
                CallObserved(entry, call, call.Observer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Call(ref ChainEntry<object> entry, object @event) => Unsafe.As<Action<object>>(entry.Listener)(@event);

    private void CallGeneral(in ChainEntry<object> entry, in DispatchCall call)
    {
        var origin = Unsafe.As<ListenerOrigin>(entry.Origin!);
        Delegate listener = ResolveListener(entry, origin, call.Dispatcher);
        if (origin.Kind == ListenerKind.Action)
            Unsafe.As<Action<object>>(listener)(call.Event);
        else
            Unsafe.As<Action<object, EventContext>>(listener)(call.Event, call.ContextOf(Name));
    }

    private void CallObserved(in ChainEntry<object> entry, in DispatchCall call, DispatchObserver observer)
    {
        object? state = observer.Calling(Name, entry);
        Exception? failure = null;
        try
        {
            CallGeneral(entry, call);
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
        }
        finally
        {
            observer.Called(Name, entry, state, failure, failure is null && call.IsStopped);
        }
    }

    // A filter that catches nothing: what a runaway recursion throws must not be thrown anew by each of its dispatches.
    private static bool IsSeen(Exception exception, out Exception? seen)
    {
        seen = exception;
        return false;
    }

    private static Delegate ResolveListener(in ChainEntry<object> entry, ListenerOrigin origin, EventDispatcher dispatcher) =>
        origin.IsLazy ? Unsafe.As<LazyListener>(entry.Listener).Resolve(dispatcher) : Unsafe.As<Delegate>(entry.Listener);

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
