namespace Benchmarks.Quick;

/// <summary>What being watchable costs while nobody looks.</summary>
internal static class SightTargets
{
    public static IEnumerable<Target> All()
    {
        foreach (int count in (int[])[8, 64])
            yield return new(
                $"by type, {count} listeners, watchable and not watched",
                1.02,
                "x one that cannot be watched",
                () => UnwatchedDispatch.Ratio(count));
    }
}
