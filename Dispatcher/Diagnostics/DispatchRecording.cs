using Dispatching.Dispatch;
using Dispatching.Engine.Watching;

namespace Dispatching.Diagnostics;

/// <summary>
/// Keeps what is dispatched in one flow of control, in every system: the dispatches, the listeners that they called, and
/// what those dispatched in turn. Another flow's dispatches are not in it; those of a recording that begins inside of it are.
/// </summary>
/// <remarks>
/// A dispatch that is under way when the recording ends is kept to its end; what begins later is not. Reading it is safe from any thread.
/// It holds on to listeners and exceptions, not to events, until it is let go.
/// </remarks>
public sealed class DispatchRecording : IDisposable
{
    private static readonly AsyncLocal<RecordedListener?> s_current = new();
    private static readonly Lock s_gate = new();
    private static int s_open;

    private readonly RecordingSheet _sheet;
    private readonly RecordedListener _root;

    /// <summary>Begins to record what the caller, and all that it starts, dispatches.</summary>
    public DispatchRecording()
        : this(int.MaxValue)
    {
    }

    /// <summary>Begins to record what the caller, and all that it starts, dispatches, and keeps its beginning where that is much.</summary>
    /// <param name="capacity">How many entries it keeps: dispatches, and listeners that were called or passed over.</param>
    /// <param name="describe">
    /// Makes names and texts of what a dispatch gives to its listeners, when it begins and again when it has ended; without it, that
    /// is not recorded. What it throws reaches the caller of the dispatch, and what it dispatches is not recorded.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is below 1.</exception>
    public DispatchRecording(int capacity, Func<object, IReadOnlyList<KeyValuePair<string, string>>>? describe = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        RecordedListener? outer = Current;
        _sheet = new RecordingSheet(capacity, describe, outer);
        _root = new RecordedListener(null, _sheet, outer);
        s_current.Value = _root;
        Count(1);
    }

    /// <summary>The dispatches, in the order in which they began.</summary>
    public IReadOnlyList<RecordedDispatch> Dispatches => _root.Dispatches;

    /// <summary>The time since it began.</summary>
    public TimeSpan Elapsed => _sheet.Elapsed;

    /// <summary>How many entries it had no room for.</summary>
    public int Omitted => _sheet.Omitted;

    /// <summary>Ends the recording, and no other, in every flow; what it holds can still be read.</summary>
    public void Dispose()
    {
        if (!_sheet.TryClose())
            return;
        s_current.Value = Current;
        Count(-1);
    }

    /// <summary>The dispatches as a tree, each listener under its event.</summary>
    /// <returns>Lines, without one at the end.</returns>
    public override string ToString() => Write(Dispatches);

    /// <summary>Dispatches as a tree, each listener under its event.</summary>
    /// <param name="dispatches">The dispatches.</param>
    /// <returns>Lines, without one at the end.</returns>
    public static string Write(IReadOnlyList<RecordedDispatch> dispatches)
    {
        ArgumentNullException.ThrowIfNull(dispatches);
        return RecordingTree.Write(dispatches);
    }

    private static DispatchObserver? Begin(WatchedEvent watched) =>
        s_open == 0 ? null
        : Current is null ? DispatchRecordings.Begin(watched)
        : BeginInside(watched);

    internal static RecordingObserver? BeginInside(in WatchedEvent watched) =>
        Current is { } parent && parent.Dispatch(watched) is { } record ? new RecordingObserver(record, parent) : null;

    /// <summary>The caller's flow goes on without a recording.</summary>
    internal static void Leave() => s_current.Value = null;

    // A flow may know a recording that another one has ended: then what counts is the recording around it.
    private static RecordedListener? Current => RecordedListener.Open(s_current.Value);

    internal static void Enter(RecordedListener listener) => s_current.Value = RecordedListener.Open(listener);

    /// <summary>Describes what a dispatch gives to its listeners, while nothing is recorded: reading it may dispatch.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> Describe(
        object arguments, Func<object, IReadOnlyList<KeyValuePair<string, string>>> describe)
    {
        RecordedListener? current = s_current.Value;
        s_current.Value = null;
        try
        {
            return describe(arguments);
        }
        finally
        {
            s_current.Value = current;
        }
    }

    internal static void Count(int change)
    {
        lock (s_gate)
        {
            s_open += change;
            if (!Watch.IsSupported)
                return;
            Watch.Record = Begin;
            Watch.IsRecorded = s_open > 0;
            EventSnapshot.Empty.IsWatched = s_open > 0;
        }
    }
}
