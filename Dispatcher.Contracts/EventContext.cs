namespace Dispatching.Contracts;

/// <summary>What a listener may know of the dispatch that calls it, beside the event.</summary>
/// <param name="eventName">The name under which the event was dispatched.</param>
/// <param name="dispatcher">The dispatcher that calls the listener.</param>
/// <param name="cancellationToken">The token that <c>DispatchAsync</c> was given; none in a synchronous dispatch.</param>
public readonly struct EventContext(string eventName, IEventDispatcher dispatcher, CancellationToken cancellationToken)
    : IEquatable<EventContext>
{
    /// <summary>The name under which the event was dispatched.</summary>
    public string EventName { get; } = eventName;

    /// <summary>The dispatcher that calls the listener: within a container, the one of the scope, as it is decorated there.</summary>
    public IEventDispatcher Dispatcher { get; } = dispatcher;

    /// <summary>The token that <c>DispatchAsync</c> was given; none in a synchronous dispatch.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <inheritdoc/>
    public bool Equals(EventContext other) =>
        string.Equals(EventName, other.EventName, StringComparison.Ordinal)
        && ReferenceEquals(Dispatcher, other.Dispatcher)
        && CancellationToken == other.CancellationToken;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EventContext other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EventName, Dispatcher, CancellationToken);

    /// <summary>Whether both describe the same dispatch.</summary>
    public static bool operator ==(EventContext left, EventContext right) => left.Equals(right);

    /// <summary>Whether they describe different dispatches.</summary>
    public static bool operator !=(EventContext left, EventContext right) => !left.Equals(right);
}
