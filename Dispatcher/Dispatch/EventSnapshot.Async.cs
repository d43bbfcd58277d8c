using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;
using Dispatching.Engine.Watching;

namespace Dispatching.Dispatch;

internal sealed partial class EventSnapshot
{
    /// <summary>Calls the listeners and awaits them, one after the other.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ValueTask InvokeAsync(object @event, EventDispatcher dispatcher, CancellationToken cancellationToken)
    {
        if (Kind >= DispatchKind.General || cancellationToken.CanBeCanceled || StackGuard.IsDeep || Watch.IsOn)
            return InvokeAsync(@event, dispatcher, dispatcher, null, null, cancellationToken);
        Exception? failure = Kind == DispatchKind.PlainStoppable ? TryPlain(Unsafe.As<StoppableEvent>(@event)) : TryPlain(@event);
        return failure is null ? ValueTask.CompletedTask : new ValueTask(Walk.Fail<object>(failure));
    }

    /// <summary>Calls the listeners in another dispatcher's name, observed by it, and awaits them.</summary>
    public ValueTask InvokeAsync(
        object @event,
        EventDispatcher dispatcher,
        IEventDispatcher caller,
        DispatchObserver? observer,
        FailureTolerance? tolerance,
        CancellationToken cancellationToken)
    {
        var walk = new DispatchWalk(this, @event, dispatcher, caller, cancellationToken);
        object? value = null;
        if (tolerance is not null)
        {
            var failures = new CollectedFailures(tolerance, Name, cancellationToken);
            var tolerant = new TolerantWalk(walk, failures);
            Task<object?>? rest = Walk.Start(this, ref tolerant, ref value, observer, cancellationToken);
            return rest is null && failures.Thrown is null ? ValueTask.CompletedTask : EndAsync(rest, failures);
        }

        return Walk.Start(this, ref walk, ref value, observer, cancellationToken) is { } pending
            ? new ValueTask(pending)
            : ValueTask.CompletedTask;
    }

    private static async ValueTask EndAsync(Task? rest, CollectedFailures failures)
    {
        try
        {
            if (rest is not null)
                await rest.ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (failures.Thrown is { } thrown)
        {
            // The caller is told that it was cancelled, and does not lose what had failed until then.
            throw new OperationCanceledException(cancelled.Message, thrown, cancelled.CancellationToken);
        }

        failures.ThrowIfAny();
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
}
