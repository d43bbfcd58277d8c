using Dispatching.Contracts;
using Dispatching.Engine.Watching;

namespace Dispatching.Diagnostics;

/// <summary>One dispatch in a recording. Safe to read while it goes on.</summary>
public sealed class RecordedDispatch
{
    private readonly RecordingSheet _sheet;
    private readonly List<RecordedListener> _called = [];
    private readonly List<ListenerDescription> _notCalled = [];
    private object? _given;
    private bool _isCut;
    private long _ticks = -1;

    internal RecordedDispatch(in WatchedEvent watched, RecordingSheet sheet)
    {
        _given = watched.Arguments;
        System = watched.System;
        DispatcherName = watched.Dispatcher;
        EventName = watched.Name;
        Start = sheet.Elapsed;
        _sheet = sheet;
    }

    /// <summary>
    /// Whose rules it followed: <c>dispatcher</c>, <c>yii</c>, <c>civi</c>, <c>mibew</c>, <c>moss</c> or <c>comodojo</c>.
    /// </summary>
    public string System { get; }

    /// <summary>The dispatcher's name, where the program has several; empty for one without a name.</summary>
    public string DispatcherName { get; }

    /// <summary>The event's name.</summary>
    public string EventName { get; }

    /// <summary>When it began, counted from the beginning of the innermost recording that was open.</summary>
    public TimeSpan Start { get; }

    /// <summary>What listeners were given when it began, as names and texts; empty where the recording does not describe it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Arguments { get; private set; } = [];

    /// <summary>What had become of <see cref="Arguments"/> when it ended; empty until then.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ArgumentsAfterwards { get; private set; } = [];

    /// <summary>The listeners that were called, in order.</summary>
    public IReadOnlyList<RecordedListener> Called
    {
        get
        {
            lock (_sheet.Gate)
                return [.. _called];
        }
    }

    /// <summary>The listeners that were not reached, in order: the event was stopped, or a listener before them failed.</summary>
    public IReadOnlyList<ListenerDescription> NotCalled
    {
        get
        {
            lock (_sheet.Gate)
                return [.. _notCalled];
        }
    }

    /// <summary>Whether nobody listened.</summary>
    public bool IsOrphaned
    {
        get
        {
            lock (_sheet.Gate)
                return _called.Count == 0 && _notCalled.Count == 0 && !_isCut;
        }
    }

    /// <summary>How long it took, nested dispatches included; <see langword="null"/> while it goes on.</summary>
    public TimeSpan? Duration => Volatile.Read(ref _ticks) is >= 0 and long ticks ? new TimeSpan(ticks) : null;

    /// <summary>Whether the event was stopped.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>What ended it, or <see langword="null"/>.</summary>
    public Exception? Failure { get; private set; }

    internal void DescribeArguments()
    {
        try
        {
            Arguments = _sheet.Describe(_given);
        }
        catch (Exception failure) when (Ends(TimeSpan.Zero, failure))
        {
            throw;
        }
    }

    internal RecordedListener? Call(ListenerDescription listener)
    {
        lock (_sheet.Gate)
        {
            if (!HasRoom())
                return null;
            var called = new RecordedListener(listener, _sheet);
            _called.Add(called);
            return called;
        }
    }

    internal void Skip(ListenerDescription listener)
    {
        lock (_sheet.Gate)
        {
            if (HasRoom())
                _notCalled.Add(listener);
        }
    }

    internal void Stop() => IsStopped = true;

    internal void End(TimeSpan duration, Exception? failure)
    {
        Failure = failure;
        try
        {
            ArgumentsAfterwards = _sheet.Describe(_given);
        }
        catch (Exception thrown) when (Ends(duration, failure ?? thrown))
        {
            throw;
        }

        Ends(duration, failure);
    }

    // Also an exception filter that catches nothing: what cannot be described has ended all the same.
    private bool Ends(TimeSpan duration, Exception? failure)
    {
        Failure = failure;
        _given = null;
        Volatile.Write(ref _ticks, duration.Ticks);
        return false;
    }

    private bool HasRoom()
    {
        bool hasRoom = _sheet.TryTake();
        _isCut |= !hasRoom;
        return hasRoom;
    }
}
