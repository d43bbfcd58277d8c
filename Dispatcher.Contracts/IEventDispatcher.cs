namespace Dispatching.Contracts;

/// <summary>Hands events to their listeners: higher priority first, equal priorities in the order of addition.</summary>
/// <remarks>
/// Call <c>Dispatch</c> and <c>DispatchAsync</c> of <see cref="EventDispatcherExtensions"/>: they keep the event's type.
/// The members here are what an implementation writes and what a test sets up on a mock.
/// </remarks>
public interface IEventDispatcher
{
    /// <summary>Calls the event's listeners, one after the other.</summary>
    /// <param name="event">The event: any object.</param>
    /// <param name="eventName">The event's name; <see langword="null"/> for that of its runtime type. Empty is a name.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentNullException">There is no event.</exception>
    /// <exception cref="ArgumentException">A listener takes events of another type. No listener has been called.</exception>
    /// <exception cref="InvalidOperationException">A listener is asynchronous. No listener has been called.</exception>
    object DispatchEvent(object @event, string? eventName = null);

    /// <summary>Calls the event's listeners and awaits them, one after the other, synchronous ones included.</summary>
    /// <param name="event">The event: any object.</param>
    /// <param name="eventName">The event's name; <see langword="null"/> for that of its runtime type. Empty is a name.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>The event, when the last listener has finished.</returns>
    /// <exception cref="ArgumentNullException">There is no event.</exception>
    /// <exception cref="ArgumentException">A listener takes events of another type. No listener has been called.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the listeners behind it are not called.</exception>
    ValueTask<object> DispatchEventAsync(object @event, string? eventName = null, CancellationToken cancellationToken = default);
}
