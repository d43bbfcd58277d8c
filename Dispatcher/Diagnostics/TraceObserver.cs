using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Dispatching.Engine.Watching;
using Microsoft.Extensions.Logging;

namespace Dispatching;

/// <summary>Watches one dispatch of a traceable dispatcher, and tells the log about it when it has ended.</summary>
internal sealed class TraceObserver(DispatchTrace trace, TimeProvider time, ILogger logger) : DispatchObserver
{
    private readonly List<ListenerDescription>? _called = logger.IsEnabled(LogLevel.Debug) ? [] : null;
    private readonly List<ListenerDescription> _notCalled = [];
    private ListenerDescription? _stopper;

    public override object? Calling(ListenerDescription listener, object target, uint id)
    {
        _called?.Add(listener);
        var key = new TraceKey(listener.EventName, target, listener.Priority, id);
        trace.Begin(key, listener);
        return new Call(key, listener, time.GetTimestamp());
    }

    public override void Called(object? state, Exception? failure, bool isStopped)
    {
        var call = (Call)state!;
        isStopped &= failure is null;
        if (isStopped)
            _stopper = call.Listener;
        trace.End(call.Key, call.Listener, time.GetElapsedTime(call.Begun), isStopped, failure);
    }

    public override void NotCalled(ListenerDescription listener)
    {
        if (_called is not null)
            _notCalled.Add(listener);
    }

    /// <summary>Notes a whole dispatch that was recorded.</summary>
    public void Observed(RecordedDispatch dispatch)
    {
        foreach (RecordedListener called in dispatch.Called)
        {
            TraceKey key = UnseenDispatch.KeyOf(called.Listener);
            trace.Begin(key, called.Listener);
            bool isStopper = dispatch.IsStopped && ReferenceEquals(called, dispatch.Called[^1]);
            trace.End(key, called.Listener, called.Duration ?? TimeSpan.Zero, isStopper, called.Failure);
            _called?.Add(called.Listener);
            _stopper = isStopper ? called.Listener : _stopper;
        }

        foreach (ListenerDescription listener in dispatch.NotCalled)
            NotCalled(listener);
    }

    public override void Ended(TimeSpan duration, bool isStopped, Exception? failure)
    {
        foreach (ListenerDescription listener in _called ?? [])
        {
            TraceLog.Called(logger, listener.EventName, listener.Name);
            if (ReferenceEquals(listener, _stopper))
                TraceLog.Stopped(logger, listener.Name, listener.EventName);
        }

        foreach (ListenerDescription listener in _notCalled)
            TraceLog.NotCalled(logger, listener.EventName, listener.Name);
    }

    private sealed record Call(TraceKey Key, ListenerDescription Listener, long Begun);
}
