using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Exports;

/// <summary>Finds which entry of a timeline each of its entries stands below.</summary>
internal static class EntryParents
{
    /// <summary>The numbers of the entries above.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <returns>A number for each entry; -1 where it stands below none.</returns>
    public static int[] Of(Timeline timeline)
    {
        var parents = new int[timeline.Entries.Count];
        var above = new List<int>();
        for (int i = 0; i < parents.Length; i++)
        {
            int depth = timeline.Entries[i].Depth;
            above.RemoveRange(depth, above.Count - depth);
            parents[i] = depth > 0 ? above[^1] : -1;
            above.Add(i);
        }

        return parents;
    }
}
