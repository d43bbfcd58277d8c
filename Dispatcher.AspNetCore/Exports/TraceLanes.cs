namespace Dispatching.AspNetCore.Exports;

/// <summary>
/// Gives the entries of a timeline places side by side, so that on each place whatever begins within another ends within it: what was
/// dispatched at the same time, or outlived the listener that dispatched it, gets a place of its own.
/// </summary>
internal sealed class TraceLanes
{
    private readonly List<Stack<(int Entry, TimeSpan End)>> _lanes = [];

    /// <summary>The places of a timeline's entries, from 0.</summary>
    /// <param name="times">When each entry began and ended.</param>
    /// <param name="parents">The entry that each stands below; -1 for none.</param>
    /// <returns>A place for each entry.</returns>
    public static int[] Of((TimeSpan Start, TimeSpan End)[] times, int[] parents)
    {
        var lanes = new TraceLanes();
        var places = new int[times.Length];
        // In the order in which they began; of those that began together, those above first.
        foreach (int entry in Enumerable.Range(0, places.Length).OrderBy(index => times[index].Start))
            places[entry] = lanes.Place(entry, times[entry].Start, times[entry].End, parents[entry], places);
        return places;
    }

    private int Place(int entry, TimeSpan start, TimeSpan end, int parent, int[] places)
    {
        int lane = parent >= 0 && Fits(_lanes[places[parent]], parent, start, end)
            ? places[parent]
            : _lanes.FindIndex(one => Left(one, start).Count == 0);
        if (lane < 0)
        {
            lane = _lanes.Count;
            _lanes.Add(new Stack<(int, TimeSpan)>());
        }

        _lanes[lane].Push((entry, end));
        return lane;
    }

    private static bool Fits(Stack<(int Entry, TimeSpan End)> lane, int parent, TimeSpan start, TimeSpan end)
    {
        // A parent that took no time at all has ended already, and holds what took none either.
        while (lane.TryPeek(out (int Entry, TimeSpan End) last) && last.Entry != parent && last.End <= start)
            lane.Pop();
        return lane.TryPeek(out (int Entry, TimeSpan End) top) && top.Entry == parent && end <= top.End;
    }

    private static Stack<(int Entry, TimeSpan End)> Left(Stack<(int Entry, TimeSpan End)> lane, TimeSpan start)
    {
        while (lane.TryPeek(out (int Entry, TimeSpan End) last) && last.End <= start)
            lane.Pop();
        return lane;
    }
}
