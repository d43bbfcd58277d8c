using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.Watching;

/// <summary>
/// Dispatches in a process of its own, in which nothing else uses the library by which others listen: the tests' own process does.
/// </summary>
internal static class UnwatchedProcess
{
    public const string Command = "--unwatched";

    private sealed class Foo : StoppableEvent;

    /// <summary>Starts the process.</summary>
    /// <returns>What it says.</returns>
    public static async Task<string> StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        foreach (string argument in (IEnumerable<string>)["exec", typeof(UnwatchedProcess).Assembly.Location, Command])
            start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return output.Trim();
    }

    /// <summary>What the process does.</summary>
    /// <returns>Its exit code.</returns>
    public static int Run()
    {
        var dispatcher = new EventDispatcher { Name = "audit" };
        dispatcher.AddListener<Foo>(_ => { });
        dispatcher.AddListener<Foo>((_, _) => ValueTask.CompletedTask);
        dispatcher.AddListener<Foo>("named", (_, context) => context.Dispatcher.DispatchEvent(new Foo(), "unheard"));
        dispatcher.DispatchAsync(new Foo()).AsTask().GetAwaiter().GetResult();
        dispatcher.Dispatch(new Foo(), "named");
        Console.WriteLine($"loaded: {IsLoaded()}");
        Console.WriteLine($"activities: {CountActivities(dispatcher)}");
        Console.WriteLine($"measurements: {CountMeasurements(dispatcher)}");
        return 0;
    }

    private static bool IsLoaded() =>
        AppDomain.CurrentDomain.GetAssemblies().Any(one => one.GetName().Name == "System.Diagnostics.DiagnosticSource");

    // Methods of their own: compiling what names an activity loads the library.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CountActivities(EventDispatcher dispatcher)
    {
        int count = 0;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DispatchWatch.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ => count++,
        };
        ActivitySource.AddActivityListener(listener);
        dispatcher.Dispatch(new Foo(), "named");
        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static string CountMeasurements(EventDispatcher dispatcher)
    {
        long count = 0;
        string? name = null;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == DispatchWatch.Name)
                    self.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, measurement, tags, _) =>
        {
            count += measurement;
            name = tags.ToArray().SingleOrDefault(tag => tag.Key == "dispatcher.name").Value as string;
        });
        listener.Start();
        dispatcher.Dispatch(new Foo(), "named");
        return $"{count} of '{name}'";
    }
}
