namespace Dispatching.AspNetCore.History;

/// <summary>Two timelines side by side: what both have stands in one row.</summary>
internal static class TimelineComparison
{
    // Of more, what stands between the same beginning and the same end is not looked through.
    private const int MostPairs = 4_000_000;

    /// <summary>The rows, in the order of both.</summary>
    /// <param name="left">A timeline.</param>
    /// <param name="right">The other one.</param>
    /// <returns>An entry of each, or of one of them.</returns>
    public static IReadOnlyList<(TimelineEntry? Left, TimelineEntry? Right)> Of(Timeline left, Timeline right)
    {
        IReadOnlyList<TimelineEntry> one = left.Entries, other = right.Entries;
        int shorter = Math.Min(one.Count, other.Count), begin = 0, end = 0;
        while (begin < shorter && IsSame(one[begin], other[begin]))
            begin++;
        while (end < shorter - begin && IsSame(one[one.Count - 1 - end], other[other.Count - 1 - end]))
            end++;

        var rows = new List<(TimelineEntry?, TimelineEntry?)>();
        for (int i = 0; i < begin; i++)
            rows.Add((one[i], other[i]));
        AddMiddle(rows, [.. one.Skip(begin).Take(one.Count - begin - end)], [.. other.Skip(begin).Take(other.Count - begin - end)]);
        for (int i = end; i > 0; i--)
            rows.Add((one[^i], other[^i]));
        return rows;
    }

    // The longest common subsequence, by the table of the lengths that are left.
    private static void AddMiddle(List<(TimelineEntry?, TimelineEntry?)> rows, TimelineEntry[] one, TimelineEntry[] other)
    {
        if ((long)one.Length * other.Length > MostPairs)
        {
            rows.AddRange(one.Select(entry => ((TimelineEntry?)entry, (TimelineEntry?)null)));
            rows.AddRange(other.Select(entry => ((TimelineEntry?)null, (TimelineEntry?)entry)));
            return;
        }

        int[,] common = new int[one.Length + 1, other.Length + 1];
        for (int i = one.Length - 1; i >= 0; i--)
        {
            for (int j = other.Length - 1; j >= 0; j--)
                common[i, j] = IsSame(one[i], other[j]) ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (int i = 0, j = 0; i < one.Length || j < other.Length;)
        {
            if (i < one.Length && j < other.Length && IsSame(one[i], other[j]))
                rows.Add((one[i++], other[j++]));
            else if (j == other.Length || (i < one.Length && common[i + 1, j] >= common[i, j + 1]))
                rows.Add((one[i++], null));
            else
                rows.Add((null, other[j++]));
        }
    }

    private static bool IsSame(TimelineEntry one, TimelineEntry other) =>
        one.Depth == other.Depth && one.EventName == other.EventName && one.Listener == other.Listener && one.System == other.System;
}
