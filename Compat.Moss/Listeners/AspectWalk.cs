using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Moss.Listeners;

/// <summary>
/// One fire: the aspect <c>:before</c>, the event itself, and <c>:after</c>. The result of each listener is the subject of the next one. An
/// exception of a listener goes to <c>:exception</c>, unless the fire was stopped.
/// </summary>
internal struct AspectWalk : IWalk<MossDelegate>
{
    private readonly IMossContainer _container;
    private readonly MossEvent _fired;
    private readonly string _eventName;
    private readonly StopRequests _stops;
    private readonly AwaitedFire? _awaited;
    private readonly long _begun;
    private MossEvent _aspect;
    private string? _message;

    /// <param name="container">The container that the listeners are given.</param>
    /// <param name="fired">The event.</param>
    /// <param name="eventName">The event's name: all events that nobody has ever listened to share what is kept of one.</param>
    /// <param name="stops">The dispatcher's requests to stop.</param>
    /// <param name="message">The text that all of them get.</param>
    /// <param name="awaited">The fire among those of its flow; <see langword="null"/> for one that stays on its thread.</param>
    public AspectWalk(
        IMossContainer container,
        MossEvent fired,
        string eventName,
        StopRequests stops,
        string? message,
        AwaitedFire? awaited = null)
    {
        _container = container;
        _fired = fired;
        _eventName = eventName;
        _stops = stops;
        _awaited = awaited;
        _begun = StopRequests.Moment;
        _aspect = fired.Before ?? fired;
        _message = message;
    }

    public static string System => "moss";

    public static bool PassesOverFailures => true;

    public static string AwaitingAdvice => "Fire the event with FireAsync.";

    /// <summary>The listeners that are called first.</summary>
    public readonly ListenerSnapshot<MossDelegate> First => _aspect.Chain.Snapshot;

    public readonly string EventName => _eventName;

    public readonly object? Arguments(object? value) => value;

    public readonly bool IsStopped
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => StopRequests.Moment != _begun && _stops.IsMeant(_awaited, _begun);
    }

    public static bool MustBeAwaited(in ChainEntry<MossDelegate> entry) => entry.Listener.IsAsynchronous;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly object? Call(in ChainEntry<MossDelegate> entry, object? value) =>
        entry.Listener.CallPlainly(_container, value, _message, _aspect.Name);

    public readonly Task CallAsync(in ChainEntry<MossDelegate> entry, ref object? value, CancellationToken cancellationToken) =>
        entry.Listener.CallAsync(_container, ref value, _message, _aspect.Name, cancellationToken);

    public readonly object? Accept(Task finished, object? value) => MossDelegate.ResultOf(finished);

    public readonly bool PassesOver(Exception exception) =>
        _fired.OnException is { Chain.Count: > 0 } handlers && !ReferenceEquals(_aspect, handlers);

    // Not asked when the exception is seen first: at that moment the fires within this one have not ended, and a stop may be theirs.
    public bool Failed(in ChainEntry<MossDelegate> entry, Exception exception, ref object? value)
    {
        if (IsStopped)
            ExceptionDispatchInfo.Throw(exception);
        value = exception;
        _message = exception.Message;
        _aspect = null!;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ListenerSnapshot<MossDelegate>? Next()
    {
        MossEvent? next = ReferenceEquals(_aspect, _fired) ? _fired.After : Other();
        if (next is null)
            return null;
        _aspect = next;
        return next.Chain.Snapshot;
    }

    public readonly ListenerDescription Describe(in ChainEntry<MossDelegate> entry) => entry.Listener.Describe(_aspect.Name);

    /// <exception cref="InvalidOperationException">A listener of <c>:exception</c> must be awaited. No listener was called.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void RefuseAwaitedHandlers()
    {
        if (_fired.OnException is { } handlers)
            Walk.Refuse(handlers.Chain.Snapshot, new AspectWalk(_container, handlers, handlers.Name, _stops, null));
    }

    /// <summary>The fire has ended: a request to stop it is none for the fires around it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void End()
    {
        if (StopRequests.Moment != _begun || _awaited is not null)
            _stops.End(_awaited, _begun);
    }

    private readonly MossEvent? Other() =>
        _aspect is null ? _fired.OnException
        : ReferenceEquals(_aspect, _fired.Before) ? _fired
        : null;
}
