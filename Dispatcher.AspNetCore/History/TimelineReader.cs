using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Dispatching.AspNetCore.History;

/// <summary>Makes a timeline of a recording, which may still go on.</summary>
internal sealed class TimelineReader
{
    private const int MostFailures = 16;

    private readonly bool _isCancelled;
    private readonly List<TimelineEntry> _entries = [];
    private readonly List<Exception> _failures = [];
    // A stack of its own, for dispatches can be nested as deep as the thread's goes.
    private readonly Stack<Pending> _pending = [];

    private TimelineReader(bool isCancelled) => _isCancelled = isCancelled;

    /// <summary>Reads a recording.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="requestFailure">The exception that left the request, or <see langword="null"/>.</param>
    /// <param name="keepsValues">Whether messages of exceptions are kept.</param>
    /// <param name="isCancelled">Whether the request was cancelled: then what says so is no failure.</param>
    public static Timeline Read(DispatchRecording recording, Exception? requestFailure, bool keepsValues, bool isCancelled)
    {
        var reader = new TimelineReader(isCancelled);
        TimeSpan length = recording.Elapsed;
        int failure = reader.Number(requestFailure);
        foreach (RecordedDispatch dispatch in recording.Dispatches)
            reader.Read(dispatch);
        return new Timeline(
            reader._entries, [.. reader._failures.Select(one => FailureText.Of(one, keepsValues))], failure, length, recording.Omitted);
    }

    private void Read(RecordedDispatch outermost)
    {
        _pending.Push(new Pending(0, outermost, null, null));
        while (_pending.TryPop(out Pending next))
        {
            if (next.NotCalled is { } notCalled)
                Add(next, notCalled);
            else if (next.Called is { } called)
                Add(next, called);
            else
                Add(next.Dispatch, next.Depth);
        }
    }

    private void Add(RecordedDispatch dispatch, int depth)
    {
        _entries.Add(new TimelineEntry
        {
            Kind = TimelineEntryKind.Dispatch,
            Depth = depth,
            System = SystemOf(dispatch),
            EventName = Texts.Shorten(dispatch.EventName),
            Start = dispatch.Start,
            Duration = dispatch.Duration,
            Arguments = ArgumentChange.Of(dispatch.Arguments, dispatch.ArgumentsAfterwards),
            IsStopped = dispatch.IsStopped,
            IsUnheard = dispatch is { IsOrphaned: true, Duration: not null },
            Failure = Number(dispatch.Failure),
        });
        foreach (ListenerDescription listener in dispatch.NotCalled.Reverse())
            _pending.Push(new Pending(depth + 1, dispatch, null, listener));
        foreach (RecordedListener listener in dispatch.Called.Reverse())
            _pending.Push(new Pending(depth + 1, dispatch, listener, null));
    }

    private void Add(Pending place, RecordedListener listener)
    {
        _entries.Add(Entry(TimelineEntryKind.Called, place, listener.Listener) with
        {
            Start = listener.Start,
            Duration = listener.Duration,
            Failure = Number(listener.Failure),
        });
        foreach (RecordedDispatch dispatch in listener.Dispatches.Reverse())
            _pending.Push(new Pending(place.Depth + 1, dispatch, null, null));
    }

    private void Add(Pending place, ListenerDescription notCalled) =>
        _entries.Add(Entry(TimelineEntryKind.NotCalled, place, notCalled) with { Reason = Reason(place.Dispatch) });

    private static TimelineEntry Entry(TimelineEntryKind kind, Pending place, ListenerDescription listener) => new()
    {
        Kind = kind,
        Depth = place.Depth,
        System = SystemOf(place.Dispatch),
        EventName = Texts.Shorten(place.Dispatch.EventName),
        Listener = Texts.Shorten(listener.Name),
        Priority = listener.Priority,
        FilePath = listener.FilePath,
        LineNumber = listener.LineNumber,
    };

    // As the listing of the dispatcher's listeners is called, to which the page links.
    private static string SystemOf(RecordedDispatch dispatch) =>
        dispatch.DispatcherName.Length == 0 ? dispatch.System : $"{dispatch.System} ({Texts.Shorten(dispatch.DispatcherName)})";

    private bool IsCancellation(Exception failure) => _isCancelled && failure is OperationCanceledException;

    private string Reason(RecordedDispatch dispatch)
    {
        IReadOnlyList<RecordedListener> called = dispatch.Called;
        if (dispatch.Failure is { } cancellation && IsCancellation(cancellation))
            return "the request was cancelled before it";
        if (dispatch.Failure is not null)
            return called.LastOrDefault(listener => listener.Failure is not null) is { } failed
                ? $"'{Texts.Shorten(failed.Listener.Name)}' failed before it"
                : "the dispatch failed before it called anyone";
        if (dispatch.IsStopped)
            return called.Count > 0
                ? $"'{Texts.Shorten(called[^1].Listener.Name)}' stopped the event"
                : "the event was stopped before it was dispatched";
        return "the dispatch ended before it";
    }

    private int Number(Exception? failure)
    {
        if (failure is null || IsCancellation(failure))
            return 0;
        int index = _failures.FindIndex(one => ReferenceEquals(one, failure));
        if (index >= 0)
            return index + 1;
        if (_failures.Count == MostFailures)
            return Timeline.NotKept;
        _failures.Add(failure);
        return _failures.Count;
    }

    private readonly record struct Pending(int Depth, RecordedDispatch Dispatch, RecordedListener? Called, ListenerDescription? NotCalled);
}
