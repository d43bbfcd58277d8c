namespace Dispatching.AspNetCore.History;

/// <summary>A part of a request in which it dispatched nothing.</summary>
/// <param name="Before">The entry before which it lies; the number of entries, for the one at the end.</param>
/// <param name="Start">When it began, counted from the request's beginning.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record TimelineGap(int Before, TimeSpan Start, TimeSpan Duration)
{
    // Shorter ones are the way from one dispatch to the next.
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(0.1);

    /// <summary>The gaps that are a hundredth of the timeline at least.</summary>
    public static IReadOnlyList<TimelineGap> Of(Timeline timeline)
    {
        var gaps = new List<TimelineGap>();
        TimeSpan shortest = TimeSpan.FromTicks(Math.Max(s_shortest.Ticks, timeline.Length.Ticks / 100));
        TimeSpan end = TimeSpan.Zero;
        for (int i = 0; i <= timeline.Entries.Count; i++)
        {
            bool isEnd = i == timeline.Entries.Count;
            if (!isEnd && timeline.Entries[i].Depth > 0)
                continue;
            TimeSpan start = isEnd ? timeline.Length : timeline.Entries[i].Start;
            if (start - end >= shortest)
                gaps.Add(new TimelineGap(i, end, start - end));
            if (!isEnd)
                end = Max(end, start + (timeline.Entries[i].Duration ?? (timeline.Length - start)));
        }

        return gaps;
    }

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
