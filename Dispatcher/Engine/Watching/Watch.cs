using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Dispatching.Engine.Watching;

/// <summary>
/// Whether anybody watches dispatches, and the beginning of a dispatch that is watched. Safe for use by several threads at once.
/// </summary>
internal static class Watch
{
    public const string Name = "Dispatcher";

    public const string SwitchName = "Dispatching.Diagnostics.DispatchWatch.IsSupported";

    // What is asked whether anybody listens; none before somebody could. Objects: compiling a method that names their own types loads
    // them, and to load them and make the instruments takes longer than all else that a program's first dispatch does.
    private static object? s_activities;
    private static object? s_duration;

    /// <summary>Begins to record a dispatch in the flow of the caller, where one is recorded.</summary>
    public delegate DispatchObserver? Recorder(string system, string eventName, object? arguments);

    /// <summary>Whether dispatches can be watched at all. Compiled code has it as a constant.</summary>
    [FeatureSwitchDefinition(SwitchName)]
    public static bool IsSupported { get; } = !AppContext.TryGetSwitch(SwitchName, out bool isSupported) || isSupported;

    /// <summary>Whether anybody looks at dispatches, if perhaps at those of another flow.</summary>
    public static bool IsOn
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // What is asked is asked for no value that would be kept: compiled, it is two jumps that are not taken.
            if (!IsSupported || (Volatile.Read(ref s_activities) is { } activities && !Instruments.AreHeard(activities, s_duration!)))
                return false;
            return IsHeard();
        }
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
            Listen();
            Instruments.Record(value);
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
        if (IsOn)
            return Instruments.Begin(system, eventName, arguments, observer, cancellationToken);
        return observer is null ? null : Observe(system, eventName, observer, cancellationToken);
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

    /// <summary>Measures a dispatch that has ended.</summary>
    /// <param name="system">The system whose rules it followed.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="duration">The time that it took.</param>
    /// <param name="failure">The exception that left it, or <see langword="null"/>.</param>
    public static void Count(string system, string eventName, TimeSpan duration, Exception? failure)
    {
        if (Volatile.Read(ref s_activities) is not null)
            Instruments.Count(system, eventName, duration, failure);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsHeard()
    {
        if (Volatile.Read(ref s_activities) is null)
        {
            if (!DiagnosticsLibrary.IsLoaded)
                return false;
            Listen();
        }

        return Instruments.AreHeard(s_activities!, s_duration!);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Listen()
    {
        s_duration = Instruments.Duration;
        Volatile.Write(ref s_activities, Instruments.Activities);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WatchedDispatch Observe(
        string system, string eventName, DispatchObserver observer, CancellationToken cancellationToken) =>
        new(system, eventName, null, null, observer, null, cancellationToken);
}
