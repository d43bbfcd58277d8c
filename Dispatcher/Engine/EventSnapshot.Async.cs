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
        if (StackGuard.IsDeep || DispatchWatch.IsOn)
            return InvokeDeepOrWatchedAsync(@event, dispatcher, cancellationToken);
        if (Kind >= DispatchKind.General || cancellationToken.CanBeCanceled)
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

    private ValueTask InvokeGeneralAsync(object @event, EventDispatcher dispatcher, CancellationToken cancellationToken)
    {
        StopMode stopMode = EventType.StopMode;
        try
        {
            for (int i = 0; i < _count; i++)
            {
                if (IsStopped(@event, stopMode))
                    break;
                cancellationToken.ThrowIfCancellationRequested();
                ValueTask listener = CallAsync(_entries[i], @event, dispatcher, dispatcher, cancellationToken);
                if (!listener.IsCompletedSuccessfully)
                    return AwaitRest(listener, i + 1, new DispatchCall(@event, dispatcher, dispatcher, null, cancellationToken));
                listener.GetAwaiter().GetResult();
            }

            return ValueTask.CompletedTask;
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
                if (IsStopped(call.Event, EventType.StopMode))
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ValueTask CallAsync(
        in ChainEntry<object> entry, object @event, EventDispatcher dispatcher, IEventDispatcher caller, CancellationToken cancellationToken)
    {
        var origin = Unsafe.As<ListenerOrigin>(entry.Origin!);
        if (!origin.IsAsynchronous)
        {
            Call(entry, @event, dispatcher, caller, cancellationToken);
            return ValueTask.CompletedTask;
        }

        object listener = origin.IsLazy ? Unsafe.As<LazyListener>(entry.Listener).Resolve(dispatcher) : entry.Listener;
        Task? task;
        switch (origin.Kind)
        {
            case ListenerKind.ValueTask:
                return Unsafe.As<Func<object, ValueTask>>(listener)(@event);
            case ListenerKind.ValueTaskWithCancellation:
                return Unsafe.As<Func<object, CancellationToken, ValueTask>>(listener)(@event, cancellationToken);
            case ListenerKind.ValueTaskWithContext:
                return Unsafe.As<Func<object, EventContext, ValueTask>>(listener)(@event, new EventContext(Name, caller, cancellationToken));
            case ListenerKind.Task:
                task = Unsafe.As<Func<object, Task>>(listener)(@event);
                break;
            case ListenerKind.TaskWithCancellation:
                task = Unsafe.As<Func<object, CancellationToken, Task>>(listener)(@event, cancellationToken);
                break;
            default:
                task = Unsafe.As<Func<object, EventContext, Task>>(listener)(@event, new EventContext(Name, caller, cancellationToken));
                break;
        }

        if (task is null)
            throw NoTask(entry, dispatcher);
        return task.IsCompletedSuccessfully ? ValueTask.CompletedTask : new ValueTask(task);
    }

    private InvalidOperationException NoTask(in ChainEntry<object> entry, EventDispatcher dispatcher) => new(
        $"The listener '{ListenerNaming.Describe(Name, entry, dispatcher).Name}' of the event '{Name}' returned no task. Return Task.CompletedTask where there is nothing to await.");

    // An async method, so that a cancellation ends as one, and any other exception keeps its stack.
    public static async ValueTask Failed(Exception exception)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        ExceptionDispatchInfo.Throw(exception);
    }
}
