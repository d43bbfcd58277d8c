using Dispatching.Contracts;
using Dispatching.Engine.Watching;

namespace Dispatching.Diagnostics;

/// <summary>One call of a listener in a recording. Safe to read while it goes on.</summary>
public sealed class RecordedListener
{
    private readonly ListenerDescription? _listener;
    private readonly RecordedListener? _outer;
    private readonly List<RecordedDispatch> _dispatches = [];
    private long _ticks = -1;

    /// <param name="listener">The listener; <see langword="null"/> for what stands for a whole recording.</param>
    /// <param name="sheet">The recording's.</param>
    /// <param name="outer">Where the recording around a whole recording was.</param>
    internal RecordedListener(ListenerDescription? listener, RecordingSheet sheet, RecordedListener? outer = null)
    {
        _listener = listener;
        _outer = outer;
        Start = sheet.Elapsed;
        Sheet = sheet;
    }

    /// <summary>The listener.</summary>
    public ListenerDescription Listener => _listener!;

    /// <summary>When it was called, counted from the beginning of the innermost recording that was open.</summary>
    public TimeSpan Start { get; }

    /// <summary>What it dispatched, in the order in which that began.</summary>
    public IReadOnlyList<RecordedDispatch> Dispatches
    {
        get
        {
            lock (Sheet.Gate)
                return [.. _dispatches];
        }
    }

    /// <summary>How long it took, what it dispatched and awaited included; <see langword="null"/> while it goes on.</summary>
    public TimeSpan? Duration => Volatile.Read(ref _ticks) is >= 0 and long ticks ? new TimeSpan(ticks) : null;

    /// <summary>What it threw, or <see langword="null"/>.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>The recording's.</summary>
    internal RecordingSheet Sheet { get; }

    /// <summary>Where recording goes on: where it was, or, if that recording has ended, where the one around it was.</summary>
    internal static RecordedListener? Open(RecordedListener? listener)
    {
        while (listener is { Sheet.IsClosed: true })
            listener = listener.Sheet.Outer;
        return listener;
    }

    internal RecordedDispatch? Dispatch(in WatchedEvent watched)
    {
        RecordedDispatch? dispatch = null;
        lock (Sheet.Gate)
        {
            if (Sheet.TryTake())
                _dispatches.Add(dispatch = new RecordedDispatch(watched, Sheet));
        }

        if (dispatch is null)
            return Open(_outer)?.Dispatch(watched);
        Open(_outer)?.Share(dispatch);
        dispatch.DescribeArguments();
        return dispatch;
    }

    internal void End(TimeSpan duration, Exception? failure)
    {
        Failure = failure;
        Volatile.Write(ref _ticks, duration.Ticks);
    }

    private void Share(RecordedDispatch dispatch)
    {
        lock (Sheet.Gate)
        {
            if (Sheet.TryTake())
                _dispatches.Add(dispatch);
        }

        Open(_outer)?.Share(dispatch);
    }
}
