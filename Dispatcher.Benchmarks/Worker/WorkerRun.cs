using System.Diagnostics;
using System.Globalization;
using Dispatching;
using Dispatching.PhpWorker;

namespace Benchmarks.Worker;

/// <summary>A listener of PHP is called through a dispatcher, ten thousand times.</summary>
internal static class WorkerRun
{
    private const int Calls = 10_000;
    private const int WarmCalls = 2_000;
    private const double Target = 100;
    private const long NetSlack = 1 << 20;
    private const long PhpSlack = 64 << 10;

    private const string Plugin = """
        <?php
        Symfony\Component\EventDispatcher\EventDispatcher::instance()->addListener('order.placed', function ($event) {
            $event['total'] = $event['price'] * $event['count'];
            $event['memory'] = memory_get_usage();
        });
        """;

    /// <param name="output">Gets the report.</param>
    /// <returns>0 where the targets are met, else 1.</returns>
    public static int Run(TextWriter output)
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("dispatcher-benchmark-").FullName, "orders.php");
        File.WriteAllText(path, Plugin);
        try
        {
            return Measure(path, output);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
        }
    }

    private static int Measure(string path, TextWriter output)
    {
        long start = Stopwatch.GetTimestamp();
        using PhpPlugin plugin = PhpPlugin.Load(path);
        TimeSpan started = Stopwatch.GetElapsedTime(start);
        var dispatcher = new EventDispatcher();
        plugin.ListenIn(dispatcher);
        var @event = new GenericEvent { ["price"] = 2.5, ["count"] = 3, ["memory"] = 0L };

        double[] times = new double[Calls];
        for (int i = 0; i < WarmCalls; i++)
            dispatcher.Dispatch(@event, "order.placed");
        long netBefore = GC.GetTotalMemory(forceFullCollection: true);
        long phpBefore = @event.GetArgument<long>("memory");
        for (int i = 0; i < Calls; i++)
        {
            long begun = Stopwatch.GetTimestamp();
            dispatcher.Dispatch(@event, "order.placed");
            times[i] = Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
        }

        long net = GC.GetTotalMemory(forceFullCollection: true) - netBefore;
        long php = @event.GetArgument<long>("memory") - phpBefore;
        Array.Sort(times);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            started and loaded in {started.TotalMilliseconds:0} ms
            {Calls:N0} calls: median {times[Calls / 2]:0.0} us, 99 of 100 below {times[Calls * 99 / 100]:0.0} us, shortest {times[0]:0.0} us
            memory: .NET {net / 1024.0:+0;-0;0} KB, PHP {php / 1024.0:+0;-0;0} KB; {plugin.Health.Starts} process
            """));
        return times[Calls / 2] < Target && net < NetSlack && php < PhpSlack && plugin.Health is { Failures: 0, Starts: 1 } ? 0 : 1;
    }
}
