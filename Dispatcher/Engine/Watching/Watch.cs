using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Dispatching.Engine.Watching;

/// <summary>
/// Whether anybody watches dispatches, and the beginning of a dispatch that is watched. Safe for use by several threads at once.
/// </summary>
internal static class Watch
{
    public const string Name = "Dispatcher";

    public const string SwitchName = "Dispatching.Diagnostics.DispatchWatch.IsSupported";

    private static readonly ActivitySource s_activities = new(Name);
    private static readonly Meter s_meter = new(Name);

    // In seconds. A dispatch takes a microsecond or a minute: the usual boundaries, which begin at five milliseconds, would show one bar.
    private static readonly InstrumentAdvice<double> s_buckets = new()
    {
        HistogramBucketBoundaries =
        [
            0.000_001, 0.000_0025, 0.000_005, 0.000_01, 0.000_025, 0.000_05, 0.000_1, 0.000_25, 0.000_5, 0.001, 0.0025, 0.005,
            0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
        ],
    };

    private static readonly Counter<long> s_dispatches =
        s_meter.CreateCounter<long>("dispatcher.dispatches", "{dispatch}", "Dispatches that have ended.");
    private static readonly Counter<long> s_failures =
        s_meter.CreateCounter<long>(
            "dispatcher.failures", "{failure}", "Dispatches that an exception ended, but for those that were cancelled.");
    private static readonly Histogram<double> s_duration =
        s_meter.CreateHistogram("dispatcher.duration", "s", "How long dispatches took, nested ones included.", null, s_buckets);

    private static ActivityListener? s_recordings;

    /// <summary>Begins to record a dispatch in the flow of the caller, where one is recorded.</summary>
    public delegate DispatchObserver? Recorder(string system, string eventName, object? arguments);

    /// <summary>Whether dispatches can be watched at all. Compiled code has it as a constant.</summary>
    [FeatureSwitchDefinition(SwitchName)]
    public static bool IsSupported { get; } = !AppContext.TryGetSwitch(SwitchName, out bool isSupported) || isSupported;

    /// <summary>Whether anybody looks at dispatches, if perhaps at those of another flow.</summary>
    /// <remarks>
    /// Of the meter's instruments the duration is asked alone, for each one costs a dispatch a quarter of a nanosecond: the
    /// counts are measured while the duration is. Enabling the meter, as OpenTelemetry does, enables all three.
    /// </remarks>
    public static bool IsOn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSupported && (s_activities.HasListeners() || s_duration.Enabled);
    }

    /// <summary>What records dispatches, from the first recording on.</summary>
    public static Recorder? Record { get; set; }

    /// <summary>
    /// Whether anything is recorded anywhere: then the source has a listener, so that a dispatch need not ask for recordings, too. Set
    /// under the recordings' lock.
    /// </summary>
    public static bool IsRecorded
    {
        set
        {
            if (!value)
            {
                s_recordings?.Dispose();
                s_recordings = null;
            }
            else if (s_recordings is null)
            {
                s_recordings = new ActivityListener { ShouldListenTo = source => ReferenceEquals(source, s_activities) };
                ActivitySource.AddActivityListener(s_recordings);
            }
        }
    }

    /// <summary>Begins to watch a dispatch, in the flow of the caller.</summary>
    /// <param name="system">The system whose rules it follows.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="arguments">The arguments of the listeners.</param>
    /// <param name="observer">An observer of this dispatch alone, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">The token that cancels the dispatch.</param>
    /// <returns>The watch; <see langword="null"/> where nobody looks at the caller's flow.</returns>
    public static WatchedDispatch? Begin(
        string system, string eventName, object? arguments, DispatchObserver? observer, CancellationToken cancellationToken = default)
    {
        if (!IsOn)
            return observer is null ? null : new WatchedDispatch(system, eventName, null, null, observer, null, cancellationToken);
        Activity? outer = Activity.Current;
        Activity? activity = null;
        bool hasBegun = false;
        try
        {
            activity = s_activities.StartActivity(eventName.Length == 0 ? "(empty name)" : eventName);
            activity?.SetTag(WatchTags.Event, eventName).SetTag(WatchTags.System, system);
            DispatchObserver? recording = Record?.Invoke(system, eventName, arguments);
            hasBegun = true;
            return activity is null && recording is null && observer is null && !s_duration.Enabled
                ? null
                : new WatchedDispatch(system, eventName, activity, outer, observer, recording, cancellationToken);
        }
        finally
        {
            // What a recording's description throws, or a listener to activities, reaches the caller, in the flow as it was before.
            if (!hasBegun)
                Stop(activity, outer, isRestored: true);
        }
    }

    /// <summary>Ends an activity.</summary>
    /// <param name="activity">The activity, if there is one.</param>
    /// <param name="outer">The activity that was current before.</param>
    /// <param name="isRestored">Whether that one is made the current one again, also where those who listen to activities throw.</param>
    public static void Stop(Activity? activity, Activity? outer, bool isRestored)
    {
        try
        {
            activity?.Dispose();
        }
        finally
        {
            if (isRestored)
                Activity.Current = outer;
        }
    }

    /// <summary>An event was dispatched without listeners. Only a recording shows it.</summary>
    /// <param name="system">The system whose rules it follows.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="arguments">The arguments that listeners would have been given.</param>
    public static void Unheard(string system, string eventName, object? arguments) =>
        Record?.Invoke(system, eventName, arguments)?.Ended(TimeSpan.Zero, isStopped: false, null);

    /// <summary>Whether a failure says that the dispatch was cancelled: that is no failure of its listeners.</summary>
    public static bool IsCancellation(Exception? failure, CancellationToken cancellationToken) =>
        failure is OperationCanceledException && cancellationToken.IsCancellationRequested;

    public static Activity? StartListener(string name) => s_activities.StartActivity(name);

    public static void Count(string system, string eventName, TimeSpan duration, Exception? failure)
    {
        var tags = new TagList { { WatchTags.System, system }, { WatchTags.Event, eventName } };
        s_dispatches.Add(1, tags);
        s_duration.Record(duration.TotalSeconds, tags);
        if (failure is null)
            return;
        tags.Add(WatchTags.ErrorType, failure.GetType().FullName);
        s_failures.Add(1, tags);
    }
}
