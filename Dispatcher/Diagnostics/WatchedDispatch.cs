using System.Diagnostics;
using Dispatching.Contracts;

namespace Dispatching.Diagnostics;

/// <summary>One dispatch that somebody watches. For use by one dispatch, in its flow.</summary>
public sealed class WatchedDispatch : IDisposable
{
    private readonly Activity? _activity;
    private readonly RecordedDispatch? _record;
    private readonly RecordedListener? _parent;
    private readonly string _system;
    private readonly string _eventName;
    private readonly long _start = Stopwatch.GetTimestamp();
    private Exception? _failure;
    private bool _hasEnded;

    internal WatchedDispatch(string system, string eventName, object? arguments, Activity? activity)
    {
        _system = system;
        _eventName = eventName;
        _activity = activity;
        _record = DispatchRecording.Begin(system, eventName, arguments, out _parent);
    }

    /// <summary>A listener is about to be called. Dispose what it returns when the listener, or its task, has ended.</summary>
    /// <param name="listener">The listener.</param>
    /// <returns>What shall be told when it fails.</returns>
    public WatchedListener Call(ListenerDescription listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        return new WatchedListener(listener, _activity is not null, _record, _parent);
    }

    /// <summary>A listener is passed over: the event was stopped, or one before it failed.</summary>
    /// <param name="listener">The listener.</param>
    public void Skip(ListenerDescription listener)
    {
        ArgumentNullException.ThrowIfNull(listener);
        _record?.Skip(listener);
    }

    /// <summary>The event was stopped.</summary>
    public void Stop()
    {
        _activity?.SetTag(WatchTags.Stopped, true);
        _record?.Stop();
    }

    /// <summary>An exception leaves the dispatch.</summary>
    /// <param name="failure">The exception.</param>
    public void Fail(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        _failure = failure;
        WatchedListener.Fail(_activity, failure);
    }

    /// <summary>The dispatch has ended. Saying so again does nothing.</summary>
    public void Dispose()
    {
        if (_hasEnded)
            return;
        _hasEnded = true;
        TimeSpan duration = Stopwatch.GetElapsedTime(_start);
        _activity?.Dispose();
        _record?.End(duration, _failure);
        DispatchWatch.Count(_system, _eventName, duration, _failure);
    }
}
