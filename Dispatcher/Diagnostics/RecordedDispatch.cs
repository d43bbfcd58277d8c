using Dispatching.Contracts;

namespace Dispatching.Diagnostics;

/// <summary>One dispatch in a recording. Safe to read while it goes on.</summary>
public sealed class RecordedDispatch
{
    private readonly Lock _gate;
    private readonly List<RecordedListener> _called = [];
    private readonly List<ListenerDescription> _notCalled = [];
    private long _ticks = -1;

    internal RecordedDispatch(string system, string eventName, Lock gate)
    {
        System = system;
        EventName = eventName;
        _gate = gate;
    }

    /// <summary>Whose rules it followed: <c>symfony</c>, <c>yii</c>, <c>civi</c>, <c>mibew</c>, <c>moss</c> or <c>comodojo</c>.</summary>
    public string System { get; }

    /// <summary>The event's name.</summary>
    public string EventName { get; }

    /// <summary>The listeners that were called, in order.</summary>
    public IReadOnlyList<RecordedListener> Called
    {
        get
        {
            lock (_gate)
                return [.. _called];
        }
    }

    /// <summary>The listeners that were not reached, in order: the event was stopped, or a listener before them failed.</summary>
    public IReadOnlyList<ListenerDescription> NotCalled
    {
        get
        {
            lock (_gate)
                return [.. _notCalled];
        }
    }

    /// <summary>Whether nobody listened.</summary>
    public bool IsOrphaned
    {
        get
        {
            lock (_gate)
                return _called.Count == 0 && _notCalled.Count == 0;
        }
    }

    /// <summary>How long it took, nested dispatches included; <see langword="null"/> while it goes on.</summary>
    public TimeSpan? Duration => Volatile.Read(ref _ticks) is >= 0 and long ticks ? new TimeSpan(ticks) : null;

    /// <summary>Whether the event was stopped.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>What ended it, or <see langword="null"/>.</summary>
    public Exception? Failure { get; private set; }

    internal RecordedListener Call(ListenerDescription listener)
    {
        var called = new RecordedListener(listener, _gate);
        lock (_gate)
            _called.Add(called);
        return called;
    }

    internal void Skip(ListenerDescription listener)
    {
        lock (_gate)
            _notCalled.Add(listener);
    }

    internal void Stop() => IsStopped = true;

    internal void End(TimeSpan duration, Exception? failure)
    {
        Failure = failure;
        Volatile.Write(ref _ticks, duration.Ticks);
    }
}
