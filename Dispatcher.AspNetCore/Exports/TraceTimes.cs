using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Exports;

/// <summary>
/// When the entries of a timeline began and ended, so that what cannot overlap does not. When something begins and how long it takes are
/// read from the clock apart, so that the end that both give can be late by a little.
/// </summary>
internal static class TraceTimes
{
    private static readonly TimeSpan s_late = TimeSpan.FromMilliseconds(0.1);

    /// <summary>The times.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="parents">The entry that each stands below; -1 for none.</param>
    /// <returns>The times of each entry. What was not called stands where its dispatch ended.</returns>
    public static (TimeSpan Start, TimeSpan End)[] Of(Timeline timeline, int[] parents)
    {
        var times = new (TimeSpan Start, TimeSpan End)[parents.Length];
        var latest = new int[parents.Length + 1];
        for (int i = 0; i < times.Length; i++)
        {
            TimelineEntry entry = timeline.Entries[i];
            if (entry.Kind == TimelineEntryKind.NotCalled)
            {
                times[i] = (times[parents[i]].End, times[parents[i]].End);
                continue;
            }

            TimeSpan end = entry.Duration is { } duration ? entry.Start + duration : timeline.Length;
            times[i] = (entry.Start, Within(entry, end < entry.Start ? entry.Start : end, parents[i], times));
            // The one before it below the same, counted from 1.
            ref int before = ref latest[parents[i] + 1];
            if (before > 0)
                EndBefore(entry, ref times[before - 1]);
            before = i + 1;
        }

        return times;
    }

    // A listener ends with its dispatch at the latest; what it dispatches may go on without it.
    private static TimeSpan Within(TimelineEntry entry, TimeSpan end, int parent, (TimeSpan Start, TimeSpan End)[] times)
    {
        if (parent < 0 || end <= times[parent].End)
            return end;
        bool isLate = entry.Kind == TimelineEntryKind.Called || end - times[parent].End <= s_late;
        return isLate && times[parent].End >= entry.Start ? times[parent].End : end;
    }

    // Listeners of a dispatch are called one after the other; dispatches of a listener may go on at the same time.
    private static void EndBefore(TimelineEntry entry, ref (TimeSpan Start, TimeSpan End) before)
    {
        TimeSpan overlap = before.End - entry.Start;
        bool isLate = entry.Kind == TimelineEntryKind.Called || (overlap <= s_late && overlap * 2 < before.End - before.Start);
        if (overlap > TimeSpan.Zero && isLate && entry.Start >= before.Start)
            before.End = entry.Start;
    }
}
