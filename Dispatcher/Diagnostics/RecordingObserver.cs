using System.Diagnostics;
using Dispatching.Contracts;
using Dispatching.Engine.Watching;

namespace Dispatching.Diagnostics;

/// <summary>Records one dispatch.</summary>
/// <param name="record">The record of the dispatch.</param>
/// <param name="parent">The listener that dispatches, or what stands for the whole recording.</param>
internal sealed class RecordingObserver(RecordedDispatch record, RecordedListener parent) : DispatchObserver
{
    private long _called;

    public override object? Calling(ListenerDescription listener, object target, uint id)
    {
        RecordedListener? called = record.Call(listener);
        if (called is not null)
            DispatchRecording.Enter(called);
        _called = Stopwatch.GetTimestamp();
        return called;
    }

    public override void Called(object? state, Exception? failure, bool isStopped)
    {
        if (state is not RecordedListener called)
            return;
        called.End(Stopwatch.GetElapsedTime(_called), failure);
        DispatchRecording.Enter(parent);
    }

    public override void NotCalled(ListenerDescription listener) => record.Skip(listener);

    public override void Leave() => DispatchRecording.Enter(parent);

    public override void Ended(TimeSpan duration, bool isStopped, Exception? failure)
    {
        if (isStopped)
            record.Stop();
        record.End(duration, failure);
    }
}
