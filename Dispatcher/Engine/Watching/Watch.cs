using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dispatching.Engine.Watching;

/// <summary>
/// Whether anybody watches dispatches, and the beginning of a dispatch that is watched. Safe for use by several threads at once.
/// </summary>
internal static class Watch
{
    public const string Name = "Dispatcher";

    public const string SwitchName = "Dispatching.Diagnostics.DispatchWatch.IsSupported";

    /// <summary>Whether dispatches can be watched at all. Compiled code has it as a constant.</summary>
    [FeatureSwitchDefinition(SwitchName)]
    public static bool IsSupported { get; } = !AppContext.TryGetSwitch(SwitchName, out bool isSupported) || isSupported;

    // Nobody listens to activities and measurements before the library that has them is loaded. Compiled code has it as a constant: where
    // the library came first, as in a host, it asks the source, and else a field.
    private static readonly bool s_couldBeHeard = Loading.IsLoaded();

    // The library came later.
    private static volatile bool s_canBeHeard;

    private static ActivityListener? s_recordings;

    /// <summary>Begins to record a dispatch in the flow of the caller, where one is recorded.</summary>
    public delegate DispatchObserver? Recorder(WatchedEvent watched);

    /// <summary>Whether anybody looks at dispatches, if perhaps at those of another flow.</summary>
    public static bool IsOn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => IsSupported && (s_couldBeHeard || s_canBeHeard) && WatchSource.HasListeners;
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
                s_recordings = Listen();
                s_canBeHeard = true;
            }
        }
    }

    /// <summary>Begins to watch a dispatch, in the flow of the caller.</summary>
    /// <param name="watched">What is dispatched.</param>
    /// <param name="observer">An observer of this dispatch alone, or <see langword="null"/>.</param>
    /// <param name="cancellationToken">The token that cancels the dispatch.</param>
    /// <returns>The watch; <see langword="null"/> where nobody looks at the caller's flow.</returns>
    public static WatchedDispatch? Begin(
        in WatchedEvent watched, DispatchObserver? observer, CancellationToken cancellationToken = default) =>
        observer is null && !IsOn ? null : BeginHere(watched, observer, cancellationToken);

    // Apart, or the first dispatch, which goes this way, would load the library that somebody could listen with.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WatchedDispatch? BeginHere(
        in WatchedEvent watched, DispatchObserver? observer, CancellationToken cancellationToken)
    {
        if (!IsOn)
            return new WatchedDispatch(watched, null, null, observer, null, cancellationToken);
        Activity? outer = Activity.Current;
        Activity? activity = null;
        bool hasBegun = false;
        try
        {
            activity = WatchSource.Activities.StartActivity(watched.Name.Length == 0 ? "(empty name)" : watched.Name);
            activity?.SetTag(WatchTags.Event, watched.Name).SetTag(WatchTags.System, watched.System);
            if (watched.Dispatcher.Length > 0)
                activity?.SetTag(WatchTags.Dispatcher, watched.Dispatcher);
            DispatchObserver? recording = Record?.Invoke(watched);
            hasBegun = true;
            return activity is null && recording is null && observer is null && !WatchSource.Duration.Enabled
                ? null
                : new WatchedDispatch(watched, activity, outer, observer, recording, cancellationToken);
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
    /// <param name="watched">What was dispatched.</param>
    public static void Unheard(in WatchedEvent watched) => Record?.Invoke(watched)?.Ended(TimeSpan.Zero, isStopped: false, null);

    /// <summary>Whether a failure says that the dispatch was cancelled: that is no failure of its listeners.</summary>
    public static bool IsCancellation(Exception? failure, CancellationToken cancellationToken) =>
        failure is OperationCanceledException && cancellationToken.IsCancellationRequested;

    public static Activity? StartListener(string name) => WatchSource.Activities.StartActivity(name);

    public static void Count(in WatchedEvent watched, TimeSpan duration, Exception? failure)
    {
        // Also where an observer watches and nobody listens: then there is no source to ask.
        if (!IsOn)
            return;
        var tags = new TagList { { WatchTags.System, watched.System }, { WatchTags.Event, watched.Name } };
        if (watched.Dispatcher.Length > 0)
            tags.Add(WatchTags.Dispatcher, watched.Dispatcher);
        WatchSource.Dispatches.Add(1, tags);
        WatchSource.Duration.Record(duration.TotalSeconds, tags);
        if (failure is null)
            return;
        tags.Add(WatchTags.ErrorType, failure.GetType().FullName);
        WatchSource.Failures.Add(1, tags);
    }

    private static ActivityListener Listen()
    {
        // Made before, or it would not be known yet when it asks who listens to it.
        ActivitySource activities = WatchSource.Activities;
        var listener = new ActivityListener { ShouldListenTo = source => ReferenceEquals(source, activities) };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    /// <summary>Waits for the library that has activities and measurements.</summary>
    private static class Loading
    {
        private const string Library = "System.Diagnostics.DiagnosticSource";

        public static bool IsLoaded()
        {
            // A program that was compiled ahead of time loads nothing, and makes the source at once.
            if (!IsSupported || !RuntimeFeature.IsDynamicCodeSupported)
                return IsSupported;
            AppDomain.CurrentDomain.AssemblyLoad += Note;
            if (!Array.Exists(AppDomain.CurrentDomain.GetAssemblies(), IsLibrary))
                return false;
            AppDomain.CurrentDomain.AssemblyLoad -= Note;
            return true;
        }

        private static void Note(object? sender, AssemblyLoadEventArgs loaded)
        {
            if (!IsLibrary(loaded.LoadedAssembly))
                return;
            s_canBeHeard = true;
            AppDomain.CurrentDomain.AssemblyLoad -= Note;
        }

        private static bool IsLibrary(Assembly assembly) =>
            assembly.FullName?.StartsWith(Library + ",", StringComparison.Ordinal) == true;
    }
}
