namespace Dispatching.Porting.Reporting;

/// <summary>Finds the name that a wrong one was probably meant to be.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest letters to change; the first of several.</summary>
    public static string To(string wrong, IEnumerable<string> names) =>
        names.OrderBy(name => Distance(wrong.ToUpperInvariant(), name.ToUpperInvariant())).ThenBy(name =>
            name, StringComparer.Ordinal).First();

    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, corner + (left[i - 1] == right[j - 1] ? 0 : 1));
                corner = above;
            }
        }

        return row[^1];
    }
}
