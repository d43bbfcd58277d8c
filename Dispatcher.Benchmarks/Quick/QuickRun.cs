using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Quick;

/// <summary>Every target in one go, each beside its baseline, in under three minutes.</summary>
internal static class QuickRun
{
    /// <param name="output">The report, a line as soon as its figure is known.</param>
    /// <param name="table">The same as tab-separated values, for a program that compares two runs.</param>
    /// <returns>0 where every target is met, 1 where one is missed.</returns>
    public static int Run(TextWriter output, TextWriter table)
    {
        long start = Stopwatch.GetTimestamp();
        var missed = new List<Target>();
        table.WriteLine(Target.Columns);
        foreach (Target target in All())
        {
            double figure = target.Measure();
            output.WriteLine(target.Describe(figure));
            table.WriteLine(target.Tabulate(figure));
            if (!target.IsMetBy(figure))
                missed.Add(target);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        if (missed.Count == 0)
            return 0;
        output.WriteLine($"Missed: {string.Join("; ", missed.Select(target => target.Work))}.");
        return 1;
    }

    // What is watched comes last: a process in which recordings came and went is not the one that the others are measured in.
    private static IEnumerable<Target> All() =>
        [
            .. DispatchTargets.All(), .. AdapterTargets.All(), .. PhpArrayTargets.All(), .. RegistrationTargets.All(),
                .. SightTargets.All(),
            .. WatchedTargets.All(),
        ];
}
