using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Dispatching.Dispatch;

namespace Dispatching;

/// <summary>
/// Traces a dispatch of a dispatcher that does not show its listeners: by a recording of what it dispatches in turn, to a dispatcher of
/// this library, in the same flow.
/// </summary>
internal static class UnseenDispatch
{
    public static void Run(UnseenDispatcher dispatcher, object @event, string? eventName, DispatchTrace trace, TraceObserver observer)
    {
        using var recording = new DispatchRecording();
        try
        {
            dispatcher.DispatchEvent(@event, eventName);
        }
        finally
        {
            Tell(recording, eventName ?? dispatcher.GetEventName(@event.GetType()), trace, observer);
        }
    }

    public static async ValueTask RunAsync(
        UnseenDispatcher dispatcher, object @event, string? eventName, DispatchTrace trace, TraceObserver observer,
        CancellationToken cancellationToken)
    {
        using var recording = new DispatchRecording();
        try
        {
            await dispatcher.DispatchEventAsync(@event, eventName, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Tell(recording, eventName ?? dispatcher.GetEventName(@event.GetType()), trace, observer);
        }
    }

    /// <summary>How a listener is counted that is known by its description alone.</summary>
    public static TraceKey KeyOf(ListenerDescription listener) =>
        new(listener.EventName, (object?)listener.Listener ?? listener.Name, listener.Priority, 0);

    private static void Tell(DispatchRecording recording, string eventName, DispatchTrace trace, TraceObserver observer)
    {
        RecordedDispatch[] dispatches = [.. recording.Dispatches.Where(one => one.System == DispatchWalk.System)];
        foreach (RecordedDispatch dispatch in dispatches)
        {
            if (dispatch.IsOrphaned)
                trace.Orphan(dispatch.EventName);
            else
                observer.Observed(dispatch);
        }

        if (!Array.Exists(dispatches, dispatch => dispatch.EventName == eventName))
            trace.Orphan(eventName);
    }
}
