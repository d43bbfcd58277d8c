using System.ComponentModel;

namespace Dispatching.Contracts;

/// <summary>Dispatches events with their own type. A dispatcher that gives nothing back, as a loose mock does, gives the event.</summary>
public static class EventDispatcherExtensions
{
    private const string WrongWayRound = "The event comes first, its name second: Dispatch(@event, eventName).";

    /// <summary>Calls the event's listeners, one after the other.</summary>
    /// <typeparam name="TEvent">The event's type, or a base of it: the name is the runtime type's.</typeparam>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="event">The event.</param>
    /// <param name="eventName">The event's name; <see langword="null"/> for that of its runtime type. Empty is a name.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentNullException">There is no dispatcher or no event.</exception>
    /// <exception cref="ArgumentException">A listener takes events of another type. No listener has been called.</exception>
    /// <exception cref="InvalidOperationException">A listener is asynchronous. No listener has been called.</exception>
    public static TEvent Dispatch<TEvent>(this IEventDispatcher dispatcher, TEvent @event, string? eventName = null)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        return (TEvent?)dispatcher.DispatchEvent(@event, eventName) ?? @event;
    }

    /// <summary>Calls the event's listeners and awaits them, one after the other, synchronous ones included.</summary>
    /// <typeparam name="TEvent">The event's type, or a base of it: the name is the runtime type's.</typeparam>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="event">The event.</param>
    /// <param name="eventName">The event's name; <see langword="null"/> for that of its runtime type. Empty is a name.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>The event, when the last listener has finished.</returns>
    /// <exception cref="ArgumentNullException">There is no dispatcher or no event.</exception>
    /// <exception cref="ArgumentException">A listener takes events of another type. No listener has been called.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the listeners behind it are not called.</exception>
    public static ValueTask<TEvent> DispatchAsync<TEvent>(
        this IEventDispatcher dispatcher, TEvent @event, string? eventName, CancellationToken cancellationToken = default)
        where TEvent : class
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        ValueTask<object> dispatch = dispatcher.DispatchEventAsync(@event, eventName, cancellationToken);
        return dispatch.IsCompletedSuccessfully ? new((TEvent?)dispatch.Result ?? @event) : Awaited(dispatch, @event);

        static async ValueTask<TEvent> Awaited(ValueTask<object> dispatch, TEvent @event) =>
            (TEvent?)await dispatch.ConfigureAwait(false) ?? @event;
    }

    /// <inheritdoc cref="DispatchAsync{TEvent}(IEventDispatcher, TEvent, string?, CancellationToken)"/>
    public static ValueTask<TEvent> DispatchAsync<TEvent>(
        this IEventDispatcher dispatcher, TEvent @event, CancellationToken cancellationToken = default)
        where TEvent : class => DispatchAsync(dispatcher, @event, null, cancellationToken);

    /// <summary>Does not compile: the event comes first, its name second.</summary>
    /// <param name="dispatcher">The dispatcher.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">The event.</param>
    /// <returns>Nothing.</returns>
    [Obsolete(WrongWayRound, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static object Dispatch(this IEventDispatcher dispatcher, string eventName, object? @event = null) =>
        throw new NotSupportedException(WrongWayRound);

    /// <inheritdoc cref="Dispatch(IEventDispatcher, string, object?)"/>
    [Obsolete(WrongWayRound, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static object Dispatch(this IEventDispatcher dispatcher, string eventName) =>
        throw new NotSupportedException(WrongWayRound);
}
