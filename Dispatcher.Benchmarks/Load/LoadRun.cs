using System.Diagnostics;
using System.Globalization;
using Dispatching;
using Dispatching.Contracts;

namespace Benchmarks.Load;

/// <summary>Every processor dispatches, while listeners come and go.</summary>
internal static class LoadRun
{
    private const int Names = 16;
    private const long Slack = 1 << 20;

    /// <param name="length">How long.</param>
    /// <param name="output">Gets the report.</param>
    /// <returns>0 where memory stayed flat and no call was lost, else 1.</returns>
    public static int Run(TimeSpan length, TextWriter output)
    {
        var dispatcher = new EventDispatcher();
        foreach (Action<Placed> listener in Listeners.Of<Placed>(8))
            dispatcher.AddListener(listener);
        string[] names = [.. Enumerable.Range(0, Names).Select(i => $"order.{i}")];
        LoadThread[] threads = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(i => new LoadThread(dispatcher, names, i))];

        // The beginning counts when all is warm.
        RunAll(threads, TimeSpan.FromSeconds(1));
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long dispatchesBefore = threads.Sum(thread => thread.Dispatches);
        foreach (LoadThread thread in threads)
            thread.LongestPause = TimeSpan.Zero;
        long start = Stopwatch.GetTimestamp();
        RunAll(threads, length);
        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        long after = GC.GetTotalMemory(forceFullCollection: true);

        long dispatches = threads.Sum(thread => thread.Dispatches) - dispatchesBefore;
        long lost = threads.Sum(thread => thread.Lost);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {threads.Length} threads, {elapsed.TotalSeconds:0.0} s, {threads.Sum(thread => thread.Changes):N0} listeners came and went
            {dispatches / elapsed.TotalSeconds:N0} dispatches a second
            longest pause {threads.Max(thread => thread.LongestPause).TotalMilliseconds:0.000} ms
            memory {before / 1024.0:N0} KB at the start, {after / 1024.0:N0} KB at the end, {GC.CollectionCount(2)} full collections
            {lost} calls lost
            """));
        return after <= before + Slack && lost == 0 ? 0 : 1;
    }

    private static void RunAll(LoadThread[] threads, TimeSpan length)
    {
        Thread[] running = [.. threads.Select(thread => new Thread(() => thread.Run(length)))];
        foreach (Thread thread in running)
            thread.Start();
        foreach (Thread thread in running)
            thread.Join();
    }
}
