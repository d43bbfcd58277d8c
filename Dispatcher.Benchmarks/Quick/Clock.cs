using System.Diagnostics;

namespace Benchmarks.Quick;

/// <summary>Times pieces of work side by side: the best of many short rounds in turn, so that what else the machine does hits all alike.</summary>
internal static class Clock
{
    private const int Rounds = 25;
    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(4);

    /// <summary>The nanoseconds of one turn of each loop.</summary>
    /// <param name="loops">Each does its work as often as it is told.</param>
    public static double[] Nanoseconds(params Action<int>[] loops)
    {
        int[] turns = [.. loops.Select(Calibrate)];
        double[] best = [.. loops.Select(_ => double.MaxValue)];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < loops.Length; i++)
                best[i] = Math.Min(best[i], Time(loops[i], turns[i]).TotalNanoseconds / turns[i]);
        }

        return best;
    }

    /// <summary>How often the first loop's time goes into the second's.</summary>
    public static double Ratio(Action<int> subject, Action<int> baseline)
    {
        double[] both = Nanoseconds(subject, baseline);
        return both[0] / both[1];
    }

    /// <summary>The milliseconds of a piece of work, the best of some.</summary>
    public static double Milliseconds(Action work, int times = 7) =>
        Enumerable.Range(0, times).Min(_ =>
        {
            GC.Collect();
            return Time(_ => work(), 1).TotalMilliseconds;
        });

    /// <summary>The bytes that a thousand turns allocate, when all is warm.</summary>
    public static double Bytes(Action<int> loop)
    {
        loop(1000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        loop(1000);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Long enough for the last tier of compilation, too.
    private static int Calibrate(Action<int> loop)
    {
        int turns = 1000;
        for (int i = 0; i < 30; i++)
            loop(turns);
        Thread.Sleep(150);
        while (Time(loop, turns) < s_round)
            turns *= 2;
        return turns;
    }

    private static TimeSpan Time(Action<int> loop, int turns)
    {
        long start = Stopwatch.GetTimestamp();
        loop(turns);
        return Stopwatch.GetElapsedTime(start);
    }
}
