using System.Diagnostics;
using System.Globalization;
using Compat.Moss;
using Dispatching;
using Dispatching.Diagnostics;
using Tests.Systems;

namespace Tests.Runaways;

/// <summary>Runs ways into a recursion without end in a process of their own, for one that overflows its stack is dead.</summary>
internal static class RunawayProcess
{
    public const string Command = "--runaway";
    public const string CommandForAll = "--runaways";
    public const string Unwatched = "unwatched";
    public const string Recorded = "recorded";
    public const string AsActivities = "activities";

    private const string Begins = "begins ";
    private const string Ends = "ends ";
    private const string Fails = "fails ";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(2);

    // Among other tests: a machine that does much else computes slower.
    private static readonly TimeSpan s_limitOfMany = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    public static IEnumerable<(int KiloBytes, string Watch)> Groups =>
        from kiloBytes in (int[])[256, 1024, 8 * 1024]
        from watch in (string[])[Unwatched, Recorded, AsActivities]
        select (kiloBytes, watch);

    /// <summary>Starts a process for each way, and says which of them do not end as they must.</summary>
    /// <returns>How many there are.</returns>
    public static int StartAll()
    {
        int failures = 0;
        foreach (((int kiloBytes, string watch), Runaway way) in Groups.SelectMany(_ => Runaway.All, (group, way) => (group, way)))
        {
            string failure = Start(kiloBytes, watch, [way]);
            Console.WriteLine(failure.Length == 0 ? $"{kiloBytes} KB, {watch}, {way.Name}: ends with the chain" : failure);
            failures += failure.Length == 0 ? 0 : 1;
        }

        return failures;
    }

    /// <summary>Starts the process, and says which way killed it, or did not end as it must.</summary>
    /// <returns>What is wrong; empty where nothing is.</returns>
    public static string Start(int kiloBytes, string watch, IEnumerable<Runaway> ways)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string argument in (IEnumerable<string>)
            ["exec", typeof(RunawayProcess).Assembly.Location, Command, kiloBytes.ToString(CultureInfo.InvariantCulture), watch])
            start.ArgumentList.Add(argument);
        foreach (Runaway way in ways)
            start.ArgumentList.Add(way.Name);
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        bool hasEnded = process.WaitForExit(s_patience);
        if (!hasEnded)
            process.Kill();
        string[] lines = output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] failures = [.. lines.Where(line => line.StartsWith(Fails, StringComparison.Ordinal))];
        return hasEnded && process.ExitCode == 0 && failures.Length == 0
            ? ""
            : $"{kiloBytes} KB, {watch}: {(hasEnded ? $"exit code {process.ExitCode}" : "did not end")}; it was at "
                + $"'{lines.LastOrDefault(line => line.StartsWith(Begins, StringComparison.Ordinal))}'.\n{string.Join('\n', failures)}"
                + errors.GetAwaiter().GetResult()[..Math.Min(2000, errors.Result.Length)];
    }

    /// <summary>What the process does.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run(int kiloBytes, string watch, IReadOnlyList<string> ways)
    {
        using IDisposable watching = Begin(watch);
        foreach (string way in ways)
        {
            Console.WriteLine(Begins + way);
            SmallStack.Run(() => Run(Runaway.Of(way), ways.Count == 1 ? s_limit : s_limitOfMany), kiloBytes * 1024);
        }

        return 0;
    }

    private static void Run(Runaway way, TimeSpan limit)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        string fault = "It returned.";
        try
        {
            way.Begin();
        }
        catch (Exception exception)
        {
            fault = FaultOf(exception, way.EventName);
        }

        // What it has computed, and not what else the machine does.
        TimeSpan took = Environment.CpuUsage.TotalTime - before;
        if (took > limit)
            fault = $"It took {took.TotalSeconds:F1} s. {fault}";
        if (fault.Length > 0)
            Console.WriteLine($"{Fails}{way.Name}: {fault}");
        else
            Console.WriteLine($"{Ends}{way.Name}: {took.TotalMilliseconds:F0} ms");
    }

    private static string FaultOf(Exception exception, string eventName) => exception switch
    {
        EventRecursionException recursion when recursion.EventNames.Count > 4
            && recursion.EventNames.Any(name => name.StartsWith(eventName, StringComparison.Ordinal))
            && recursion.Message.Contains($"'{eventName}", StringComparison.Ordinal) => "",
        InvalidOperationException refused when refused.Message.Contains("needs this very listener", StringComparison.Ordinal)
            && refused.Message.Contains(eventName, StringComparison.Ordinal) => "",
        MossContainerException refused when refused.Message.Contains("'again' needs itself", StringComparison.Ordinal) => "",
        _ => $"It ended as {exception.GetType()}: {exception.Message.ReplaceLineEndings(" ")}",
    };

    private static IDisposable Begin(string watch)
    {
        if (string.Equals(watch, Recorded, StringComparison.Ordinal))
            return new DispatchRecording();
        if (!string.Equals(watch, AsActivities, StringComparison.Ordinal))
            return new MemoryStream();
        var listener = new ActivityListener
        {
            ShouldListenTo = source => string.Equals(source.Name, DispatchWatch.Name, StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
