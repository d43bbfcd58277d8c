namespace Benchmarks;

/// <summary>What registration is measured against: a list that is filled, and sorted once at its end.</summary>
internal static class SortedListeners
{
    /// <summary>Adds a listener at each priority, then sorts: higher priorities first, equal ones in the order of addition.</summary>
    public static Action<T>[] Make<T>(Action<T> listener, int[] priorities)
    {
        var listeners = new List<Action<T>>();
        var keys = new List<long>();
        foreach (int priority in priorities)
        {
            // The place in the lower half makes the sort a stable one.
            keys.Add(((long)~priority << 32) | (uint)listeners.Count);
            listeners.Add(listener);
        }

        long[] order = [.. keys];
        Action<T>[] sorted = [.. listeners];
        Array.Sort(order, sorted);
        return sorted;
    }
}
