using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Dispatching.Diagnostics;

/// <summary>
/// Where the dispatches of every system are seen: as activities of the source <see cref="Name"/>, in the meter of that name, and
/// in a <see cref="DispatchRecording"/>. While nobody looks, a dispatch pays for asking <see cref="IsOn"/> and nothing else.
/// </summary>
/// <remarks>
/// An adapter asks <see cref="IsOn"/> once a dispatch; where it is, <see cref="Start"/>, and where that returns something, it
/// goes a way of its own with <see cref="WatchedDispatch.Call"/> around each listener. Safe for use by several threads at once.
/// </remarks>
public static class DispatchWatch
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "Dispatcher";

    /// <summary>The switch that takes all watching out of a program: <c>AppContext</c>'s, or the runtime configuration's, off before the first dispatch.</summary>
    public const string SwitchName = "Dispatching.Diagnostics.DispatchWatch.IsSupported";

    internal const string Symfony = "symfony";

    private static readonly ActivitySource s_activities = new(Name);
    private static readonly Meter s_meter = new(Name);
    private static readonly Counter<long> s_dispatches = s_meter.CreateCounter<long>("dispatcher.dispatches", "{dispatch}", "Dispatches that have ended.");
    private static readonly Counter<long> s_failures = s_meter.CreateCounter<long>("dispatcher.failures", "{failure}", "Dispatches that an exception ended.");
    private static readonly Histogram<double> s_duration = s_meter.CreateHistogram<double>("dispatcher.duration", "s", "How long dispatches took, nested ones included.");

    private static ActivityListener? s_recordings;

    /// <summary>Whether dispatches can be watched at all: unless <see cref="SwitchName"/> is off. Compiled code has it as a constant.</summary>
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

    /// <summary>Whether anything is recorded anywhere: then the source has a listener, so that a dispatch need not ask for recordings, too. Set under the recordings' lock.</summary>
    internal static bool IsRecorded
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

    /// <summary>Begins to watch a dispatch, in the flow of the caller. Dispose what it returns when the dispatch has ended.</summary>
    /// <param name="system">Whose rules it follows: <c>symfony</c>, <c>yii</c>, <c>civi</c>, <c>mibew</c>, <c>moss</c> or <c>comodojo</c>.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="arguments">What the listeners are given, for a recording that describes it.</param>
    /// <returns>What shall be told of the listeners; <see langword="null"/> where nobody looks at the caller's flow.</returns>
    public static WatchedDispatch? Start(string system, string eventName, object? arguments = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(eventName);
        Activity? activity = s_activities.StartActivity(eventName.Length == 0 ? "(empty name)" : eventName);
        if (activity is null && !DispatchRecording.IsOpenHere && !s_duration.Enabled)
            return null;
        activity?.SetTag(WatchTags.Event, eventName).SetTag(WatchTags.System, system);
        return new WatchedDispatch(system, eventName, arguments, activity);
    }

    /// <summary>An event was dispatched and nobody listens. Only a recording shows it.</summary>
    /// <param name="system">Whose rules it follows.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="arguments">What listeners would have been given.</param>
    public static void Unheard(string system, string eventName, object? arguments = null)
    {
        ArgumentNullException.ThrowIfNull(system);
        ArgumentNullException.ThrowIfNull(eventName);
        DispatchRecording.Begin(system, eventName, arguments, out _)?.End(TimeSpan.Zero, null);
    }

    internal static Activity? StartListener(string name) => s_activities.StartActivity(name);

    internal static void Count(string system, string eventName, TimeSpan duration, Exception? failure)
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
