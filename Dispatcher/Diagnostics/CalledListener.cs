using System.Globalization;
using Dispatching.Contracts;

namespace Dispatching;

/// <summary>A listener that was called for an event, in all dispatches since the trace began or was reset.</summary>
public sealed class CalledListener
{
    /// <summary>The event's name.</summary>
    public required string EventName { get; init; }

    /// <summary>The listener.</summary>
    public required ListenerDescription Listener { get; init; }

    /// <summary>The listener's priority.</summary>
    public int Priority => Listener.Priority;

    /// <summary>How often it was called.</summary>
    public required int Calls { get; init; }

    /// <summary>How long its calls took in all, what they dispatched and awaited included.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Whether the event was stopped when it had returned, in any call.</summary>
    public required bool StoppedPropagation { get; init; }

    /// <summary>What it threw in its last call that failed, or <see langword="null"/>.</summary>
    public Exception? Failure { get; init; }

    /// <summary>The event, the listener and the time.</summary>
    /// <returns>As in <c>order.placed:   100  Audit.Record  0.12 ms</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{EventName}: {Listener}  {Duration.TotalMilliseconds:0.###} ms"
        + $"{(Calls > 1 ? $" in {Calls} calls" : "")}"
        + $"{(StoppedPropagation ? ", stopped the event" : "")}"
        + $"{(Failure is null ? "" : $", failed: {Failure.Message}")}");
}
