using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Compat.Moss.Listeners;
using Dispatching.Engine;

namespace Compat.Moss;

public sealed partial class MossDispatcher
{
    /// <summary>
    /// Fires an event: its aspect <c>:before</c>, itself, and <c>:after</c>. An exception of a listener goes to <c>:exception</c>, as the
    /// subject, with its message; if that has no listeners, or the fire was stopped, the exception is thrown on. So are cancellation and
    /// reports of a broken process.
    /// </summary>
    /// <param name="eventName">The event.</param>
    /// <param name="subject">The first listener's subject.</param>
    /// <param name="message">The text that all of them get.</param>
    /// <returns>What the last listener gave back; the subject where nobody listens.</returns>
    /// <exception cref="InvalidOperationException">A listener is asynchronous. No listener of the event was called.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Fire(string eventName, object? subject = null, string? message = null)
    {
        MossEvent? fired = _events.Find(eventName);
        return fired is null || fired.HasAspects ? FireOther(fired, eventName, subject, message) : FireAlone(fired, subject, message);
    }

    /// <summary>
    /// Fires an event and awaits its listeners, one after the other, synchronous ones included. See <see cref="Fire"/>. It allocates
    /// nothing if no listener is asynchronous or a component's.
    /// </summary>
    /// <param name="eventName">The event.</param>
    /// <param name="subject">The first listener's subject.</param>
    /// <param name="message">The text that all of them get.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>What the last listener gave back; the subject where nobody listens.</returns>
    public ValueTask<object?> FireAsync(
        string eventName, object? subject = null, string? message = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return RunAsync(_events.Find(eventName) ?? s_unheard, eventName, subject, message, cancellationToken);
    }

    private async ValueTask<object?> RunAsync(
        MossEvent fired, string eventName, object? subject, string? message, CancellationToken cancellationToken)
    {
        var walk = new AspectWalk(Container, fired, eventName, Stops, message, fired.MayBeAwaited ? Stops.Begin() : null);
        try
        {
            return await Walk.OverAsync(walk.First, walk, subject, cancellationToken).ConfigureAwait(true);
        }
        finally
        {
            walk.End();
        }
    }

    // The event has no aspects when the fire begins.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? FireAlone(MossEvent fired, object? subject, string? message)
    {
        long begun = StopRequests.Moment;
        object? given = null;
        Exception? thrown = null;
        try
        {
            given = Walk.Over(fired.Chain.Snapshot, new FireWalk(this, fired, message, begun), subject);
        }
        catch (Exception exception) when (GoesToHandlers(fired, exception, begun))
        {
            thrown = exception;
        }

        return fired.HasAspects || StopRequests.Moment != begun ? EndFire(fired, given, message, thrown, begun) : given;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? FireOther(MossEvent? fired, string eventName, object? subject, string? message)
    {
        var walk = new AspectWalk(Container, fired ?? s_unheard, eventName, Stops, message);
        try
        {
            walk.RefuseAwaitedHandlers();
            return Walk.Over(walk.First, walk, subject);
        }
        finally
        {
            walk.End();
        }
    }

    // An exception filter. What is not handled ends the fire: a request to stop it is none for the fires around it.
    private bool GoesToHandlers(MossEvent fired, Exception exception, long begun)
    {
        if (fired.OnException is { Chain.Count: > 0 } && Walk.IsPassedOver(exception))
            return true;
        Stops.End(null, begun);
        return false;
    }

    // The fire was stopped, or one of its listeners has registered the first listener of an aspect.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? EndFire(MossEvent fired, object? given, string? message, Exception? thrown, long begun)
    {
        bool isStopped = Stops.End(null, begun);
        if (thrown is null)
            return isStopped || fired.After is not { } after ? given : Fire(after.Name, given, message);
        if (isStopped)
            ExceptionDispatchInfo.Throw(thrown);
        return Fire(fired.OnException!.Name, thrown, thrown.Message);
    }
}
