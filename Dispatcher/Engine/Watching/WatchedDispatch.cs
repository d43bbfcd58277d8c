using System.Diagnostics;
using Dispatching.Contracts;

namespace Dispatching.Engine.Watching;

/// <summary>
/// One dispatch that is watched: its activity, its measurements, its observers. For use by one dispatch, in its flow.
/// </summary>
/// <param name="watched">What is dispatched.</param>
/// <param name="activity">The dispatch's activity, if it was sampled.</param>
/// <param name="outer">The activity that was current before.</param>
/// <param name="observer">An observer of this dispatch alone.</param>
/// <param name="recording">The recording of the flow.</param>
/// <param name="cancellationToken">The token that cancels the dispatch: then what its listeners throw is no failure of theirs.</param>
internal sealed class WatchedDispatch(
    in WatchedEvent watched,
    Activity? activity,
    Activity? outer,
    DispatchObserver? observer,
    DispatchObserver? recording,
    CancellationToken cancellationToken)
{
    private readonly WatchedEvent _watched = watched;
    private readonly long _start = Stopwatch.GetTimestamp();

    /// <summary>A listener is about to be called.</summary>
    public WatchedListener Call(ListenerDescription listener, object target, uint id) =>
        new(listener, target, id, activity is not null, observer, recording, cancellationToken);

    /// <summary>A listener is not called.</summary>
    public void NotCalled(ListenerDescription listener)
    {
        observer?.NotCalled(listener);
        recording?.NotCalled(listener);
    }

    /// <summary>The caller goes on while a listener is awaited: it gets back the activity that was current.</summary>
    public void Leave()
    {
        if (activity is not null)
            Activity.Current = outer;
        recording?.Leave();
    }

    /// <summary>The dispatch has ended.</summary>
    /// <param name="isStopped">Whether the event was stopped.</param>
    /// <param name="failure">The exception that leaves the dispatch, or <see langword="null"/>.</param>
    public void End(bool isStopped, Exception? failure)
    {
        TimeSpan duration = Stopwatch.GetElapsedTime(_start);
        try
        {
            if (isStopped)
                activity?.SetTag(WatchTags.Stopped, true);
            if (failure is not null)
                WatchedListener.Fail(activity, failure, cancellationToken);
        }
        finally
        {
            try
            {
                if (activity is not null)
                    Watch.Stop(activity, outer, isRestored: true);
            }
            finally
            {
                Tell(duration, isStopped, failure);
            }
        }
    }

    // Each watcher is told, whatever another one throws.
    private void Tell(TimeSpan duration, bool isStopped, Exception? failure)
    {
        try
        {
            recording?.Ended(duration, isStopped, failure);
        }
        finally
        {
            try
            {
                observer?.Ended(duration, isStopped, failure);
            }
            finally
            {
                Watch.Count(_watched, duration, Watch.IsCancellation(failure, cancellationToken) ? null : failure);
            }
        }
    }
}
