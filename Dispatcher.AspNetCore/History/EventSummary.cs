namespace Dispatching.AspNetCore.History;

/// <summary>What the requests that are kept have done with one event.</summary>
internal sealed class EventSummary
{
    private readonly List<TimeSpan> _durations = [];
    private readonly OrderedDictionary<string, ListenerSummary> _listeners = new(StringComparer.Ordinal);

    public required string System { get; init; }

    public required string EventName { get; init; }

    /// <summary>How often it was dispatched.</summary>
    public int Dispatched { get; private set; }

    /// <summary>How often a listener of it was called.</summary>
    public int Called => _listeners.Values.Sum(listener => listener.Called);

    /// <summary>How often a listener of it was not called.</summary>
    public int NotCalled => _listeners.Values.Sum(listener => listener.NotCalled);

    /// <summary>How often it was stopped.</summary>
    public int Stopped { get; private set; }

    /// <summary>How many of its dispatches failed.</summary>
    public int Failed { get; private set; }

    /// <summary>The listeners that were called or passed over, in the order in which they were first seen.</summary>
    public IEnumerable<ListenerSummary> Listeners => _listeners.Values;

    /// <summary>The listener whose slowest call took longest; <see langword="null"/> where none has ended.</summary>
    public ListenerSummary? Slowest => _listeners.Values.Where(listener => listener.Called > 0).MaxBy(listener => listener.Longest);

    /// <summary>The summaries of all events, those that failed most first, then those dispatched most often.</summary>
    /// <param name="requests">The requests.</param>
    public static IReadOnlyList<EventSummary> Of(IEnumerable<(RecordedRequest Request, RequestState State)> requests)
    {
        var events = new OrderedDictionary<(string System, string EventName), EventSummary>();
        foreach ((RecordedRequest request, RequestState state) in requests)
        {
            foreach (TimelineEntry entry in state.Timeline.Entries)
            {
                if (!events.TryGetValue((entry.System, entry.EventName), out EventSummary? summary))
                {
                    summary = new EventSummary { System = entry.System, EventName = entry.EventName };
                    events.Add((entry.System, entry.EventName), summary);
                }

                summary.Add(request.Number, entry);
            }
        }

        return [.. events.Values.OrderByDescending(one => one.Failed).ThenByDescending(one => one.Dispatched)];
    }

    /// <summary>How long so many of a hundred of its dispatches took at most, those that go on left out.</summary>
    /// <returns>The duration; <see langword="null"/> where none has ended.</returns>
    public TimeSpan? Percentile(int percent)
    {
        if (_durations.Count == 0)
            return null;
        _durations.Sort();
        return _durations[(int)Math.Ceiling(_durations.Count * percent / 100.0) - 1];
    }

    private void Add(long request, TimelineEntry entry)
    {
        if (entry.Kind != TimelineEntryKind.Dispatch)
        {
            if (!_listeners.TryGetValue(entry.Listener, out ListenerSummary? listener))
                _listeners.Add(entry.Listener, listener = new ListenerSummary(entry.Listener));
            listener.Add(request, entry);
            return;
        }

        Dispatched++;
        Stopped += entry.IsStopped ? 1 : 0;
        Failed += entry.Failure != 0 ? 1 : 0;
        if (entry.Duration is { } duration)
            _durations.Add(duration);
    }
}
