using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Dispatching.Engine.Watching;

/// <summary>
/// The source of activities and the meter. To make them takes a program longer than to dispatch for the first time: they are made when it
/// is first asked, which <see cref="Watch"/> does once somebody could listen.
/// </summary>
internal static class WatchSource
{
    public static readonly ActivitySource Activities = new(Watch.Name);
    public static readonly Counter<long> Dispatches;
    public static readonly Counter<long> Failures;
    public static readonly Histogram<double> Duration;

    // In seconds. A dispatch takes a microsecond or a minute: the usual boundaries, which begin at five milliseconds, would show one bar.
    private static readonly InstrumentAdvice<double> s_buckets = new()
    {
        HistogramBucketBoundaries =
        [
            0.000_001, 0.000_0025, 0.000_005, 0.000_01, 0.000_025, 0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.0025, 0.005,
            0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
        ],
    };

    static WatchSource()
    {
        var meter = new Meter(Watch.Name);
        Dispatches = meter.CreateCounter<long>("dispatcher.dispatches", "{dispatch}", "Dispatches that have ended.");
        Failures = meter.CreateCounter<long>(
            "dispatcher.failures", "{failure}", "Dispatches that an exception ended, but for those that were cancelled.");
        Duration = meter.CreateHistogram("dispatcher.duration", "s", "How long dispatches took, nested ones included.", null, s_buckets);
    }

    /// <summary>Whether anybody looks.</summary>
    /// <remarks>
    /// Of the meter's instruments the duration is asked alone, for each one costs a dispatch a quarter of a nanosecond: the
    /// counts are measured while the duration is. Enabling the meter, as OpenTelemetry does, enables all three.
    /// </remarks>
    public static bool HasListeners
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Activities.HasListeners() || Duration.Enabled;
    }
}
