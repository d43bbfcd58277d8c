using System.Diagnostics;
using System.Runtime.CompilerServices;
using Dispatching.Contracts;

namespace Dispatching.Engine.Watching;

/// <summary>One call of a listener that somebody watches.</summary>
internal sealed class WatchedListener
{
    // The activity that each exception has left last.
    private static readonly ConditionalWeakTable<Exception, Activity> s_failed = [];

    private readonly Activity? _outer = Activity.Current;
    private readonly Activity? _activity;
    private readonly DispatchObserver? _observer;
    private readonly DispatchObserver? _recording;
    private readonly CancellationToken _cancellationToken;
    private readonly object? _observed;
    private readonly object? _recorded;
    private Exception? _failure;
    private bool _hasEnded;

    public WatchedListener(
        ListenerDescription listener,
        object target,
        uint id,
        bool isTraced,
        DispatchObserver? observer,
        DispatchObserver? recording,
        CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        bool isCalled = false;
        try
        {
            // Never without the dispatch's: that would be a trace of its own.
            _activity = isTraced ? Watch.StartListener(listener.Name) : null;
            _activity?.SetTag(WatchTags.Listener, listener.Name)
                .SetTag(WatchTags.Event, listener.EventName)
                .SetTag(WatchTags.Priority, listener.Priority);
            _observed = observer?.Calling(listener, target, id);
            _observer = observer;
            _recorded = recording?.Calling(listener, target, id);
            _recording = recording;
            isCalled = true;
        }
        finally
        {
            // What a watcher throws reaches the caller, in the flow as it was before.
            if (!isCalled)
                Watch.Stop(_activity, _outer, isTraced);
        }
    }

    /// <summary>An exception filter: notes what the listener throws, and never catches.</summary>
    public bool Sees(Exception exception)
    {
        _failure = exception;
        return false;
    }

    /// <summary>The listener has returned, or its task has ended.</summary>
    /// <param name="isStopped">Whether the event is stopped now.</param>
    public void End(bool isStopped)
    {
        if (_hasEnded)
            return;
        _hasEnded = true;
        try
        {
            if (_failure is not null)
                Fail(_activity, _failure, _cancellationToken);
        }
        finally
        {
            try
            {
                _recording?.Called(_recorded, _failure, isStopped);
                _observer?.Called(_observed, _failure, isStopped);
            }
            finally
            {
                if (_activity is not null)
                    Watch.Stop(_activity, _outer, isRestored: true);
            }
        }
    }

    /// <summary>An activity has failed, or was cancelled.</summary>
    /// <param name="activity">The activity, if there is one.</param>
    /// <param name="failure">The exception.</param>
    /// <param name="cancellationToken">The token of the dispatch: that it was cancelled is no error.</param>
    public static void Fail(Activity? activity, Exception failure, CancellationToken cancellationToken)
    {
        if (activity is null)
            return;
        if (Watch.IsCancellation(failure, cancellationToken))
        {
            activity.SetTag(WatchTags.Cancelled, true);
            return;
        }

        activity.SetStatus(ActivityStatusCode.Error, failure.Message).SetTag(WatchTags.ErrorType, failure.GetType().FullName);
        if (IsNewTo(activity, (failure as EventRecursionException)?.First ?? failure))
            activity.AddException(failure);
    }

    // The innermost activity has the exception with its stack. Those around it would have it again, and some thousands, each with a stack
    // as deep, would take minutes.
    private static bool IsNewTo(Activity activity, Exception failure)
    {
        Activity? last = s_failed.TryGetValue(failure, out Activity? found) ? found : null;
        s_failed.AddOrUpdate(failure, activity);
        while (last is not null && last != activity)
            last = last.Parent;
        return last is null;
    }
}
