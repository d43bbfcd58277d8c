using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Dispatching.Engine;

internal sealed partial class EventSnapshot
{
    /// <summary>Calls the listeners and awaits them, one after the other.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask InvokeAsync(object @event, EventDispatcher dispatcher, CancellationToken cancellationToken)
    {
        if (Kind >= DispatchKind.General || cancellationToken.CanBeCanceled || StackGuard.IsDeep || DispatchWatch.IsOn)
            return InvokeGeneralAsync(@event, dispatcher, cancellationToken);
        Exception? failure = Kind == DispatchKind.PlainStoppable ? TryPlain(Unsafe.As<StoppableEvent>(@event)) : TryPlain(@event);
        return failure is null ? ValueTask.CompletedTask : Failed(failure);
    }

    /// <summary>Calls listeners that need not be awaited.</summary>
    /// <returns>What one of them throws.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Exception? TryInvoke<TEvent>(TEvent @event)
        where TEvent : class =>
        typeof(TEvent).IsAssignableTo(typeof(StoppableEvent)) ? TryPlain(Unsafe.As<StoppableEvent>(@event)) : TryPlain(@event);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Exception? TryPlain(object @event)
    {
        try
        {
            if (_sole is { } sole)
                sole(@event);
            else
                InvokePlain(@event);
        }
        catch (Exception exception)
        {
            return exception;
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Exception? TryPlain(StoppableEvent @event)
    {
        try
        {
            InvokePlain(@event);
        }
        catch (Exception exception)
        {
            return exception;
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ValueTask InvokeGeneralAsync(object @event, EventDispatcher dispatcher, CancellationToken cancellationToken) =>
        InvokeAsync(new DispatchCall(@event, dispatcher, dispatcher, null, cancellationToken));

    /// <summary>Calls the listeners and awaits them, while somebody watches, or for another dispatcher.</summary>
    public ValueTask InvokeAsync(in DispatchCall call)
    {
        bool isDeep = StackGuard.Check(Name);
        return DispatchWatch.IsOn && Watch(call) is { } watched ? InvokeWatchedAsync(call, watched) : RunAsync(call, isDeep);
    }

    private ValueTask RunAsync(in DispatchCall call, bool isDeep)
    {
        try
        {
            for (int i = 0; i < _count; i++)
            {
                if (call.IsStopped)
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

    // Listeners go on in the context of who dispatches, as they would in a loop that awaits them there.
    private async ValueTask AwaitRest(ValueTask listener, int next, DispatchCall call)
    {
        try
        {
            await listener.ConfigureAwait(true);
            for (; next < _count; next++)
            {
                if (call.IsStopped)
                    return;
                call.CancellationToken.ThrowIfCancellationRequested();
                await CallAsync(_entries[next], call).ConfigureAwait(true);
            }
        }
        catch (EventRecursionException exception) when (exception.Passes(Name))
        {
            throw;
        }
    }

    private ValueTask CallAsync(in ChainEntry<object> entry, in DispatchCall call) =>
        call.Observer is null ? CallUnobservedAsync(entry, call) : CallObservedAsync(entry, call, call.Observer);

    private ValueTask CallUnobservedAsync(in ChainEntry<object> entry, in DispatchCall call)
    {
        var origin = Unsafe.As<ListenerOrigin>(entry.Origin!);
        if (!origin.IsAsynchronous)
        {
            CallGeneral(entry, call);
            return ValueTask.CompletedTask;
        }

        Delegate listener = ResolveListener(entry, origin, call.Dispatcher);
        object @event = call.Event;
        Task? task;
        switch (origin.Kind)
        {
            case ListenerKind.ValueTask:
                return Unsafe.As<Func<object, ValueTask>>(listener)(@event);
            case ListenerKind.ValueTaskWithCancellation:
                return Unsafe.As<Func<object, CancellationToken, ValueTask>>(listener)(@event, call.CancellationToken);
            case ListenerKind.ValueTaskWithContext:
                return Unsafe.As<Func<object, EventContext, ValueTask>>(listener)(@event, call.ContextOf(Name));
            case ListenerKind.Task:
                task = Unsafe.As<Func<object, Task>>(listener)(@event);
                break;
            case ListenerKind.TaskWithCancellation:
                task = Unsafe.As<Func<object, CancellationToken, Task>>(listener)(@event, call.CancellationToken);
                break;
            default:
                task = Unsafe.As<Func<object, EventContext, Task>>(listener)(@event, call.ContextOf(Name));
                break;
        }

        return new ValueTask(task ?? throw new InvalidOperationException(
            $"The listener '{ListenerNaming.Describe(Name, entry, call.Dispatcher).Name}' of the event '{Name}' returned no task. Return Task.CompletedTask where there is nothing to await."));
    }

    private async ValueTask CallObservedAsync(ChainEntry<object> entry, DispatchCall call, DispatchObserver observer)
    {
        object? state = observer.Calling(Name, entry);
        Exception? failure = null;
        try
        {
            await CallUnobservedAsync(entry, call).ConfigureAwait(true);
        }
        catch (Exception exception) when (IsSeen(exception, out failure))
        {
        }
        finally
        {
            observer.Called(Name, entry, state, failure, failure is null && call.IsStopped);
        }
    }

    // An async method, so that a cancellation ends as one, and any other exception keeps its stack.
    private static async ValueTask Failed(Exception exception)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        ExceptionDispatchInfo.Throw(exception);
    }
}
