using Dispatching.Contracts;

namespace Dispatching.Diagnostics;

/// <summary>One call of a listener in a recording. Safe to read while it goes on.</summary>
public sealed class RecordedListener
{
    private readonly RecordingSheet _sheet;
    private readonly ListenerDescription? _listener;
    private readonly List<RecordedDispatch> _dispatches = [];
    private long _ticks = -1;

    internal RecordedListener(ListenerDescription? listener, RecordingSheet sheet)
    {
        _listener = listener;
        Start = sheet.Elapsed;
        _sheet = sheet;
    }

    /// <summary>The listener.</summary>
    public ListenerDescription Listener => _listener!;

    /// <summary>When it was called, counted from the recording's beginning.</summary>
    public TimeSpan Start { get; }

    /// <summary>What it dispatched, in the order in which that began.</summary>
    public IReadOnlyList<RecordedDispatch> Dispatches
    {
        get
        {
            lock (_sheet.Gate)
                return [.. _dispatches];
        }
    }

    /// <summary>How long it took, what it dispatched and awaited included; <see langword="null"/> while it goes on.</summary>
    public TimeSpan? Duration => Volatile.Read(ref _ticks) is >= 0 and long ticks ? new TimeSpan(ticks) : null;

    /// <summary>What it threw, or <see langword="null"/>.</summary>
    public Exception? Failure { get; private set; }

    internal RecordedDispatch? Dispatch(string system, string eventName, object? arguments)
    {
        RecordedDispatch dispatch;
        lock (_sheet.Gate)
        {
            if (!_sheet.TryTake())
                return null;
            dispatch = new RecordedDispatch(system, eventName, arguments, _sheet);
            _dispatches.Add(dispatch);
        }

        dispatch.DescribeArguments();
        return dispatch;
    }

    internal void End(TimeSpan duration, Exception? failure)
    {
        Failure = failure;
        Volatile.Write(ref _ticks, duration.Ticks);
    }
}
