using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Dispatching.Dispatch;

namespace Dispatching;

/// <summary>
/// Traces a dispatch of a dispatcher that does not show its listeners, from when it is made until it is disposed: by a recording of what
/// that one dispatches in turn, to a dispatcher of this library, in the same flow.
/// </summary>
/// <param name="dispatcher">The dispatcher.</param>
/// <param name="event">The event.</param>
/// <param name="eventName">The event's name, or <see langword="null"/>.</param>
/// <param name="trace">The trace.</param>
/// <param name="observer">The observer of this dispatch.</param>
internal sealed class UnseenDispatch(
    UnseenDispatcher dispatcher, object @event, string? eventName, DispatchTrace trace, TraceObserver observer) : IDisposable
{
    private readonly DispatchRecording _recording = new();

    /// <summary>How a listener is counted that is known by its description alone.</summary>
    public static TraceKey KeyOf(ListenerDescription listener) =>
        new(listener.EventName, (object?)listener.Listener ?? listener.Name, listener.Priority, 0);

    public void Dispose()
    {
        try
        {
            using (_recording)
                Tell(eventName ?? dispatcher.GetEventName(@event.GetType()));
        }
        finally
        {
            observer.Ended(TimeSpan.Zero, isStopped: false, null);
        }
    }

    private void Tell(string name)
    {
        RecordedDispatch[] dispatches = [.. _recording.Dispatches.Where(one => one.System == DispatchWalk.System)];
        foreach (RecordedDispatch dispatch in dispatches)
        {
            if (dispatch.IsOrphaned)
                trace.Orphan(dispatch.EventName);
            else
                observer.Observed(dispatch);
        }

        if (!Array.Exists(dispatches, dispatch => dispatch.EventName == name))
            trace.Orphan(name);
    }
}
