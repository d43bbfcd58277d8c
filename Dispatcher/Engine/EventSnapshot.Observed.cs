using System.Runtime.CompilerServices;
using Dispatching.Diagnostics;

namespace Dispatching.Engine;

/// <summary>Dispatches deep in the stack, those that somebody observes, and those of another dispatcher.</summary>
internal sealed partial class EventSnapshot
{
    // Apart, or every dispatch would clear the room on its stack that a call takes.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void InvokeDeepOrWatched(object @event, EventDispatcher dispatcher) =>
        Invoke(new DispatchCall(@event, dispatcher, dispatcher, null, CancellationToken.None));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValueTask InvokeDeepOrWatchedAsync(object @event, EventDispatcher dispatcher, CancellationToken cancellationToken) =>
        InvokeAsync(new DispatchCall(@event, dispatcher, dispatcher, null, cancellationToken));

    /// <summary>Calls the listeners.</summary>
    public void Invoke(in DispatchCall call)
    {
        if (_count == 0)
        {
            Unheard(call);
            return;
        }

        bool isDeep = StackGuard.Check(Name);
        try
        {
            if (DispatchWatch.IsOn && Watch(call) is { } watched)
                InvokeWatched(call, watched);
            else
                Run(call);
        }
        catch (EventRecursionException exception) when (isDeep && exception.Passes(Name))
        {
            throw;
        }
    }

    /// <summary>Calls the listeners and awaits them, one after the other.</summary>
    public ValueTask InvokeAsync(in DispatchCall call)
    {
        if (_count == 0)
        {
            Unheard(call);
            return ValueTask.CompletedTask;
        }

        bool isDeep = StackGuard.Check(Name);
        return DispatchWatch.IsOn ? InvokeWatchedAsync(call) : RunAsync(call, isDeep);
    }

    private void Run(in DispatchCall call)
    {
        if (Kind == DispatchKind.Asynchronous)
            throw NeedsAsync();
        foreach (ref readonly ChainEntry<object> entry in Entries)
        {
            if (IsStopped(call.Event, EventType.StopMode))
                return;
            if (call.Observer is null)
                Call(entry, call.Event, call.Dispatcher, call.Caller, call.CancellationToken);
            else
                CallObserved(entry, call, call.Observer);
        }
    }

    private ValueTask RunAsync(in DispatchCall call, bool isDeep)
    {
        try
        {
            for (int i = 0; i < _count; i++)
            {
                if (IsStopped(call.Event, EventType.StopMode))
                    break;
                call.CancellationToken.ThrowIfCancellationRequested();
                ValueTask listener = CallAsync(_entries[i], call);
                if (!listener.IsCompletedSuccessfully)
                    return AwaitRest(listener, i + 1, call);
                listener.GetAwaiter().GetResult();
            }

            return ValueTask.CompletedTask;
        }
        catch (EventRecursionException exception) when (isDeep && exception.Passes(Name))
        {
            throw;
        }
        catch (Exception exception)
        {
            return Failed(exception);
        }
    }

    private ValueTask CallAsync(in ChainEntry<object> entry, in DispatchCall call) =>
        call.Observer is null
            ? CallAsync(entry, call.Event, call.Dispatcher, call.Caller, call.CancellationToken)
            : CallObservedAsync(entry, call, call.Observer);

    private void CallObserved(in ChainEntry<object> entry, in DispatchCall call, DispatchObserver observer)
    {
        object? state = observer.Calling(Name, entry);
        Exception? failure = null;
        try
        {
            Call(entry, call.Event, call.Dispatcher, call.Caller, call.CancellationToken);
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
        }
        finally
        {
            observer.Called(Name, entry, state, failure, failure is null && IsStopped(call.Event, EventType.StopMode));
        }
    }

    private async ValueTask CallObservedAsync(ChainEntry<object> entry, DispatchCall call, DispatchObserver observer)
    {
        object? state = observer.Calling(Name, entry);
        Exception? failure = null;
        try
        {
            await CallAsync(entry, call.Event, call.Dispatcher, call.Caller, call.CancellationToken).ConfigureAwait(true);
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
        }
        finally
        {
            observer.Called(Name, entry, state, failure, failure is null && IsStopped(call.Event, EventType.StopMode));
        }
    }

    // The snapshot without listeners serves all events, so the name is asked for.
    private static void Unheard(in DispatchCall call)
    {
        if (DispatchWatch.IsOn)
            DispatchWatch.Unheard(DispatchWatch.Symfony, call.Dispatcher.GetEventName(call.Event.GetType()), call.Event);
    }

    private WatchedDispatch? Watch(in DispatchCall call) => DispatchWatch.Start(DispatchWatch.Symfony, Name, call.Event);

    private void InvokeWatched(in DispatchCall call, WatchedDispatch watched)
    {
        using var observer = new WatchObserver(watched, this, call);
        Exception? failure = null;
        try
        {
            Run(call.ObservedBy(observer));
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
        }
        finally
        {
            observer.End(failure);
        }
    }

    // The activity begins in here: an async method gives its caller back the activity that was current.
    private async ValueTask InvokeWatchedAsync(DispatchCall call)
    {
        if (Watch(call) is not { } watched)
        {
            await RunAsync(call, isDeep: false).ConfigureAwait(true);
            return;
        }

        using var observer = new WatchObserver(watched, this, call);
        Exception? failure = null;
        try
        {
            await RunAsync(call.ObservedBy(observer), isDeep: false).ConfigureAwait(true);
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
        }
        finally
        {
            observer.End(failure);
        }
    }

    // A filter that catches nothing: what a runaway recursion throws must not be thrown anew by each of its dispatches.
    private static bool IsSeen(Exception exception, out Exception? seen)
    {
        seen = exception;
        return false;
    }
}
