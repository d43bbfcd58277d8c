using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Quick;

/// <summary>Every target in one go, each beside its baseline, in under three minutes.</summary>
internal static class QuickRun
{
    /// <returns>0 where every target is met, 1 where one is missed.</returns>
    public static int Run(TextWriter output)
    {
        long start = Stopwatch.GetTimestamp();
        var missed = new List<Target>();
        foreach (Target target in (IEnumerable<Target>)[.. DispatchTargets.All(), .. AdapterTargets.All(), .. RegistrationTargets.All(), .. SightTargets.All()])
        {
            double figure = target.Measure();
            output.WriteLine(target.Describe(figure));
            if (!target.IsMetBy(figure))
                missed.Add(target);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        if (missed.Count == 0)
            return 0;
        output.WriteLine($"Missed: {string.Join("; ", missed.Select(target => target.Work))}.");
        return 1;
    }
}
