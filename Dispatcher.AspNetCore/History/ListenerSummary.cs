namespace Dispatching.AspNetCore.History;

/// <summary>What the requests that are kept have done with a listener of one event.</summary>
/// <param name="name">The listener's name.</param>
internal sealed class ListenerSummary(string name)
{
    public string Name => name;

    public int Called { get; private set; }

    public int NotCalled { get; private set; }

    /// <summary>How long its slowest call took.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>The request of that call.</summary>
    public long LongestIn { get; private set; }

    public void Add(long request, TimelineEntry entry)
    {
        if (entry.Kind == TimelineEntryKind.NotCalled)
        {
            NotCalled++;
            return;
        }

        Called++;
        if (entry.Duration is { } duration && (duration > Longest || LongestIn == 0))
            (Longest, LongestIn) = (duration, request);
    }
}
