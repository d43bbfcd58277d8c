using System.Diagnostics;
using System.Diagnostics.Metrics;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Ahead;

/// <summary>What recordings, activities and measurements show, also of a dispatcher that was used before anybody looked.</summary>
internal static class WatchChecks
{
    public static void Run(Checks checks)
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<OrderShipped>(_ => { });
        dispatcher.AddListener<OrderPlaced>((e, context) => context.Dispatcher.Dispatch(new OrderShipped(e.Number)));
        dispatcher.Dispatch(new OrderPlaced(1));

        using (var recording = new DispatchRecording())
        {
            dispatcher.Dispatch(new OrderPlaced(2));
            checks.AreEqual("a recording", "order.shipped", recording.Dispatches[0].Called[0].Dispatches[0].EventName);
        }

        var activities = new List<string>();
        long measured = 0;
        using var activityListener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DispatchWatch.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => activities.Add(activity.DisplayName),
        };
        ActivitySource.AddActivityListener(activityListener);
        using var meterListener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == DispatchWatch.Name)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        meterListener.SetMeasurementEventCallback<long>((_, measurement, _, _) => measured += measurement);
        meterListener.Start();
        dispatcher.Dispatch(new OrderShipped(3));

        checks.AreEqual("activities", "order.shipped", activities.Count == 2 ? activities[1] : $"{activities.Count} of them");
        checks.AreEqual("measurements", "1", $"{measured}");
    }
}
