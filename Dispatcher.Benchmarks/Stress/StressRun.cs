using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Stress;

/// <summary>Eight threads add, remove and dispatch in every way; nothing may be lost, called after its removal, or kept.</summary>
internal static class StressRun
{
    private const int Threads = 8;
    private const int Slices = 20;
    private const long Slack = 2 << 20;

    /// <param name="length">How long.</param>
    /// <param name="part">A part of the names of the ways that are taken; empty for all.</param>
    /// <param name="output">Gets the report.</param>
    /// <returns>0 where nothing was lost or kept, 1 where something was, 2 where there is no such way.</returns>
    public static int Run(TimeSpan length, string part, TextWriter output)
    {
        StressWay[] all = [.. StressWays.All(), .. StressAdapters.All()];
        StressWay[] ways = [.. all.Where(way => way.Name.Contains(part, StringComparison.OrdinalIgnoreCase))];
        if (ways.Length == 0)
        {
            output.WriteLine($"No way has '{part}' in its name. Ways are '{string.Join("', '", all.Select(way => way.Name))}'.");
            return 2;
        }

        StressThread[] threads = [.. Enumerable.Range(0, Threads).Select(number => new StressThread(ways, number))];
        var memory = new List<long>();
        long start = Stopwatch.GetTimestamp();
        for (int slice = 0; slice < Slices && Faults().Length == 0; slice++)
        {
            RunAll(threads, length / Slices);
            memory.Add(GC.GetTotalMemory(forceFullCollection: true));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{Stopwatch.GetElapsedTime(start).TotalMinutes,6:0.0} min  {memory[^1] / 1024.0,8:N0} KB  "
                + $"{threads.Sum(thread => thread.Dispatches),14:N0} dispatches  {threads.Sum(thread => thread.Changes),14:N0} changes"));
        }

        string[] faults = Faults();
        foreach (string fault in faults)
            output.WriteLine(fault);
        bool isFlat = memory[^1] <= memory[0] + Slack;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ways.Length} ways, {threads.Length} threads, {faults.Length} faults, memory {(isFlat ? "flat" : "grown")}: "
            + $"{memory[0] / 1024.0:N0} KB after the first part, {memory[^1] / 1024.0:N0} KB at the end"));
        return faults.Length == 0 && isFlat ? 0 : 1;

        string[] Faults() => [.. threads.SelectMany(thread => thread.Faults)];
    }

    private static void RunAll(StressThread[] threads, TimeSpan length)
    {
        Thread[] running = [.. threads.Select(thread => new Thread(() => thread.Run(length)))];
        foreach (Thread thread in running)
            thread.Start();
        foreach (Thread thread in running)
            thread.Join();
    }
}
