using Dispatching.Contracts;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;

namespace Dispatching;

/// <summary>Watches one dispatch of a traceable dispatcher, and tells the log about it when it has ended.</summary>
internal sealed class TraceObserver(DispatchTrace trace, EventDispatcher engine, TimeProvider time) : DispatchObserver
{
    private int _called;
    private int _stopper = -1;

    public override object? Calling(string eventName, in ChainEntry<object> entry)
    {
        trace.Note(eventName, entry, engine);
        _called++;
        return time.GetTimestamp();
    }

    public override void Called(string eventName, in ChainEntry<object> entry, object? state, Exception? failure, bool isStopped)
    {
        if (isStopped)
            _stopper = _called - 1;
        trace.Note(eventName, entry, engine, 0, time.GetElapsedTime((long)state!), isStopped, failure);
    }

    public void Log(ILogger logger, EventSnapshot snapshot)
    {
        ReadOnlySpan<ChainEntry<object>> entries = snapshot.Entries;
        for (int i = 0; i < entries.Length; i++)
        {
            ListenerDescription listener = ListenerNaming.Describe(snapshot.Name, entries[i], engine);
            if (i >= _called)
                TraceLog.NotCalled(logger, snapshot.Name, listener.Name);
            else
                TraceLog.Called(logger, snapshot.Name, listener.Name);
            if (i == _stopper)
                TraceLog.Stopped(logger, listener.Name, snapshot.Name);
        }
    }
}
