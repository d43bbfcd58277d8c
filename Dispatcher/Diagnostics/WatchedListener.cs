using System.Diagnostics;
using Dispatching.Contracts;

namespace Dispatching.Diagnostics;

/// <summary>One call of a listener that somebody watches.</summary>
public sealed class WatchedListener : IDisposable
{
    private readonly Activity? _activity;
    private readonly RecordedListener? _record;
    private readonly RecordedListener? _parent;
    private readonly long _start = Stopwatch.GetTimestamp();
    private Exception? _failure;
    private bool _hasEnded;

    internal WatchedListener(ListenerDescription listener, bool isTraced, RecordedDispatch? dispatch, RecordedListener? parent)
    {
        // Never without the dispatch's: that would be a trace of its own.
        _activity = isTraced ? DispatchWatch.StartListener(listener.Name) : null;
        _activity?.SetTag(WatchTags.Listener, listener.Name).SetTag(WatchTags.Event, listener.EventName).SetTag(WatchTags.Priority, listener.Priority);
        _parent = parent;
        _record = dispatch?.Call(listener);
        if (_record is not null)
            DispatchRecording.Enter(_record);
    }

    /// <summary>The listener has thrown, or its task has failed.</summary>
    /// <param name="failure">The exception.</param>
    public void Fail(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        _failure = failure;
        Fail(_activity, failure);
    }

    /// <summary>The listener has returned, or its task has ended. Saying so again does nothing.</summary>
    public void Dispose()
    {
        if (_hasEnded)
            return;
        _hasEnded = true;
        _activity?.Dispose();
        if (_record is null)
            return;
        _record.End(Stopwatch.GetElapsedTime(_start), _failure);
        DispatchRecording.Enter(_parent!);
    }

    internal static void Fail(Activity? activity, Exception failure) =>
        activity?.SetStatus(ActivityStatusCode.Error, failure.Message).SetTag(WatchTags.ErrorType, failure.GetType().FullName).AddException(failure);
}
