using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Benchmarks.Quick;

/// <summary>
/// Times pieces of work side by side. It takes the best of many short rounds in turn, so that other work of the machine hits all alike.
/// </summary>
internal static class Clock
{
    private const int Rounds = 50;
    private const int WarmUps = 10;
    private const int Times = 15;
    private static readonly TimeSpan s_round = TimeSpan.FromMilliseconds(4);

    // The last tier is compiled when nothing new was for a tenth of a second.
    private static readonly TimeSpan s_compilation = TimeSpan.FromMilliseconds(200);
    private static nuint s_sum;

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

    /// <summary>The nanoseconds of one turn of a loop, without those of an empty one.</summary>
    /// <param name="loop">Does its work as often as it is told.</param>
    public static double Net(Action<int> loop)
    {
        double[] both = Nanoseconds(loop, Nothing);
        return both[0] - both[1];
    }

    /// <summary>How often the first loop's time goes into the second's.</summary>
    public static double Ratio(Action<int> subject, Action<int> baseline)
    {
        double[] both = Nanoseconds(subject, baseline);
        return both[0] / both[1];
    }

    /// <summary>How many cycles of the processor a turn of the first loop takes more than one of the second.</summary>
    public static double CyclesMore(Action<int> subject, Action<int> baseline)
    {
        double[] figures = Nanoseconds(subject, baseline, Sixteenfold);
        return (figures[0] - figures[1]) / (figures[2] / 16);
    }

    /// <summary>The milliseconds of each piece of work, the best of some in turn when all is warm.</summary>
    public static double[] Milliseconds(params Action[] works)
    {
        for (int i = 0; i < WarmUps; i++)
        {
            foreach (Action work in works)
                work();
        }

        Thread.Sleep(s_compilation);
        double[] best = [.. works.Select(_ => double.MaxValue)];
        for (int time = 0; time < Times; time++)
        {
            for (int i = 0; i < works.Length; i++)
            {
                Action work = works[i];
                GC.Collect();
                best[i] = Math.Min(best[i], Time(_ => work(), 1).TotalMilliseconds);
            }
        }

        return best;
    }

    /// <summary>The bytes that a thousand turns allocate, when all is warm.</summary>
    public static double Bytes(Action<int> loop)
    {
        loop(1000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        loop(1000);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Nothing(int turns)
    {
        for (int turn = 0; turn < turns; turn++)
        {
        }
    }

    // Additions and exclusive ors, each of which waits for the one before and takes a cycle on every processor: sixteen cycles a turn.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Sixteenfold(int turns)
    {
        nuint value = (nuint)turns;
        nuint one = value | 1;
        nuint other = value | 2;
        for (int turn = 0; turn < turns; turn++)
        {
            value = (value + one) ^ other;
            value = (value + one) ^ other;
            value = (value + one) ^ other;
            value = (value + one) ^ other;
            value = (value + one) ^ other;
            value = (value + one) ^ other;
            value = (value + one) ^ other;
            value = (value + one) ^ other;
        }

        s_sum = value;
    }

    // Long enough for the last tier of compilation, too.
    private static int Calibrate(Action<int> loop)
    {
        int turns = 1000;
        for (int i = 0; i < 30; i++)
            loop(turns);
        Thread.Sleep(s_compilation);
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
