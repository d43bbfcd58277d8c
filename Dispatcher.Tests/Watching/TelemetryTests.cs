using System.Diagnostics;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Tests.Watching;

/// <summary>Providers of OpenTelemetry see all dispatches of the process, so these run alone.</summary>
[TestClass]
[DoNotParallelize]
public sealed class TelemetryTests
{
    [TestMethod]
    public void Tracing_Dispatch_IsAnActivityWithAChildForEachListener()
    {
        var activities = new List<Activity>();
        using TracerProvider provider = Sdk.CreateTracerProviderBuilder().AddSource(DispatchWatch.Name)
            .AddProcessor(new SimpleActivityExportProcessor(new Collector<Activity>(activities))).Build();
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Ended>("telemetry.ended", First, priority: 7);
        dispatcher.AddListener<Ended>("telemetry.ended", Second);

        dispatcher.Dispatch(new Ended(), "telemetry.ended");

        Activity dispatch = activities.Single(activity => activity.DisplayName == "telemetry.ended");
        Assert.AreEqual("dispatcher", dispatch.GetTagItem("dispatcher.system"));
        Assert.AreEqual("telemetry.ended", dispatch.GetTagItem("dispatcher.event"));
        Assert.AreEqual(true, dispatch.GetTagItem("dispatcher.stopped"));
        Activity[] listeners = [.. activities.Where(activity => activity.ParentSpanId == dispatch.SpanId)];
        CollectionAssert.AreEqual(
            new[] { "TelemetryTests.First", "TelemetryTests.Second" }, listeners.Select(activity => activity.DisplayName).ToArray());
        Assert.AreEqual(7, listeners[0].GetTagItem("dispatcher.priority"));
    }

    [TestMethod]
    public async Task Tracing_AsynchronousListenerFails_BothActivitiesSayWhy()
    {
        var activities = new List<Activity>();
        using TracerProvider provider = Sdk.CreateTracerProviderBuilder().AddSource(DispatchWatch.Name)
            .AddProcessor(new SimpleActivityExportProcessor(new Collector<Activity>(activities))).Build();
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Ended>("telemetry.failed", Fail);

        await Assert.ThrowsExactlyAsync<InvalidOperationException>(
            async () => await dispatcher.DispatchAsync(new Ended(), "telemetry.failed"));

        Activity dispatch = activities.Single(activity => activity.DisplayName == "telemetry.failed");
        Activity listener = activities.Single(activity => activity.ParentSpanId == dispatch.SpanId);
        Assert.AreEqual(ActivityStatusCode.Error, dispatch.Status);
        Assert.AreEqual("failed", listener.StatusDescription);
        Assert.AreEqual(typeof(InvalidOperationException).FullName, listener.GetTagItem("error.type"));
    }

    [TestMethod]
    public async Task Metrics_DispatchesAndOneFails_CountsThem()
    {
        var metrics = new List<Metric>();
        using MeterProvider provider = Sdk.CreateMeterProviderBuilder().AddMeter(DispatchWatch.Name)
            .AddReader(new BaseExportingMetricReader(new Collector<Metric>(metrics))).Build();
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Ended>("metrics.ended", Second);
        dispatcher.AddListener<Ended>("metrics.failed", Fail);

        dispatcher.Dispatch(new Ended(), "metrics.ended");
        dispatcher.Dispatch(new Ended(), "metrics.ended");
        await Assert.ThrowsExactlyAsync<InvalidOperationException>(
            async () => await dispatcher.DispatchAsync(new Ended(), "metrics.failed"));
        provider.ForceFlush();

        Assert.AreEqual(2, Point(metrics, "dispatcher.dispatches", "metrics.ended").GetSumLong());
        Assert.AreEqual(2, Point(metrics, "dispatcher.duration", "metrics.ended").GetHistogramCount());
        Assert.AreEqual(1, Point(metrics, "dispatcher.failures", "metrics.failed").GetSumLong());
    }

    [TestMethod]
    public async Task Cancelled_Dispatch_IsNoFailure()
    {
        var activities = new List<Activity>();
        var metrics = new List<Metric>();
        using TracerProvider tracing = Sdk.CreateTracerProviderBuilder().AddSource(DispatchWatch.Name)
            .AddProcessor(new SimpleActivityExportProcessor(new Collector<Activity>(activities))).Build();
        using MeterProvider provider = Sdk.CreateMeterProviderBuilder().AddMeter(DispatchWatch.Name)
            .AddReader(new BaseExportingMetricReader(new Collector<Metric>(metrics))).Build();
        using var cancellation = new CancellationTokenSource();
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Ended>("telemetry.cancelled", async (_, token) =>
        {
            await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
        });

        await Assert.ThrowsExactlyAsync<OperationCanceledException>(
            async () => await dispatcher.DispatchAsync(new Ended(), "telemetry.cancelled", cancellation.Token));
        provider.ForceFlush();

        Activity dispatch = activities.Single(activity => activity.DisplayName == "telemetry.cancelled");
        Activity listener = activities.Single(activity => activity.ParentSpanId == dispatch.SpanId);
        Assert.AreEqual(ActivityStatusCode.Unset, dispatch.Status);
        Assert.AreEqual(ActivityStatusCode.Unset, listener.Status);
        Assert.AreEqual(true, dispatch.GetTagItem("dispatcher.cancelled"));
        Assert.AreEqual(1, Point(metrics, "dispatcher.dispatches", "telemetry.cancelled").GetSumLong());
        Assert.IsFalse(metrics.Any(metric => metric.Name == "dispatcher.failures"));
    }

    [TestMethod]
    public void Metrics_Duration_HasBoundariesThatShowMicroseconds()
    {
        var metrics = new List<Metric>();
        using MeterProvider provider = Sdk.CreateMeterProviderBuilder().AddMeter(DispatchWatch.Name)
            .AddReader(new BaseExportingMetricReader(new Collector<Metric>(metrics))).Build();
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Ended>("metrics.boundaries", Second);

        dispatcher.Dispatch(new Ended(), "metrics.boundaries");
        provider.ForceFlush();

        int small = 0;
        foreach (HistogramBucket bucket in Point(metrics, "dispatcher.duration", "metrics.boundaries").GetHistogramBuckets())
            small += bucket.ExplicitBound <= 0.001 ? 1 : 0;
        Assert.AreEqual(10, small);
    }

    private static MetricPoint Point(IEnumerable<Metric> metrics, string instrument, string eventName)
    {
        foreach (MetricPoint point in metrics.Single(metric => metric.Name == instrument).GetMetricPoints())
        {
            foreach (KeyValuePair<string, object?> tag in point.Tags)
            {
                if (tag is { Key: "dispatcher.event", Value: string name } && name == eventName)
                    return point;
            }
        }

        throw new AssertFailedException($"'{instrument}' has no measurement of '{eventName}'.");
    }

    private static void First(Ended e) => e.Steps++;

    private static void Second(Ended e) => e.StopPropagation();

    private static async ValueTask Fail(Ended e)
    {
        await Task.CompletedTask;
        throw new InvalidOperationException("failed");
    }

    private sealed class Collector<T>(List<T> collected) : BaseExporter<T>
        where T : class
    {
        public override ExportResult Export(in Batch<T> batch)
        {
            lock (collected)
            {
                foreach (T item in batch)
                    collected.Add(item);
            }

            return ExportResult.Success;
        }
    }

    private sealed class Ended : StoppableEvent
    {
        public int Steps { get; set; }
    }
}
