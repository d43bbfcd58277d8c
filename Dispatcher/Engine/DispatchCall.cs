using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>A dispatch deep in the stack, one that somebody observes, one of another dispatcher, or the rest of one that is awaited.</summary>
/// <param name="event">The event.</param>
/// <param name="dispatcher">Whose scope lazy listeners are made in.</param>
/// <param name="caller">The dispatcher that listeners are shown.</param>
/// <param name="observer">Who watches, or <see langword="null"/>.</param>
/// <param name="cancellationToken">The token of an asynchronous dispatch.</param>
internal readonly struct DispatchCall(
    object @event, EventDispatcher dispatcher, IEventDispatcher caller, DispatchObserver? observer, CancellationToken cancellationToken)
{
    public readonly object Event = @event;
    public readonly EventDispatcher Dispatcher = dispatcher;
    public readonly IEventDispatcher Caller = caller;
    public readonly DispatchObserver? Observer = observer;
    public readonly CancellationToken CancellationToken = cancellationToken;

    /// <summary>The same call, watched by another.</summary>
    public DispatchCall ObservedBy(DispatchObserver observer) => new(Event, Dispatcher, Caller, observer, CancellationToken);
}
