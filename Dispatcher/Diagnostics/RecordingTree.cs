using System.Globalization;
using System.Text;
using Dispatching.Contracts;

namespace Dispatching.Diagnostics;

/// <summary>A recording as lines for people.</summary>
/// <remarks>
/// A recording may be as deep as a runaway recursion: what is left to write waits in a list, not on the stack, and lines that
/// would be mostly indentation have the number of their level instead.
/// </remarks>
internal sealed class RecordingTree
{
    private const int IndentedLevels = 32;

    private readonly StringBuilder _text = new();

    // What is left to write, the next one last.
    private readonly Stack<(object Entry, int Level)> _left = new();

    public static string Write(IReadOnlyList<RecordedDispatch> dispatches)
    {
        var tree = new RecordingTree();
        tree.Push(dispatches, 1);
        while (tree._left.TryPop(out (object Entry, int Level) next))
            tree.Write(next.Entry, next.Level);
        return tree._text.ToString().TrimEnd('\n');
    }

    private void Push<TEntry>(IReadOnlyList<TEntry> entries, int level)
        where TEntry : class
    {
        for (int i = entries.Count - 1; i >= 0; i--)
            _left.Push((entries[i], level));
    }

    private void Write(object entry, int level)
    {
        switch (entry)
        {
            case RecordedDispatch dispatch:
                Indent(level).Append(CultureInfo.InvariantCulture, $"{SystemOf(dispatch)} \"{dispatch.EventName}\"")
                    .Append(Ending(dispatch.Duration, dispatch.Failure));
                _text.Append(dispatch.IsStopped ? ", stopped" : "").Append(dispatch.IsOrphaned ? ", nobody listens" : "").Append('\n');
                Push(dispatch.NotCalled, level);
                Push(dispatch.Called, level);
                break;
            case RecordedListener called:
                Line(called.Listener, level).Append(Ending(called.Duration, called.Failure)).Append('\n');
                Push(called.Dispatches, level + 1);
                break;
            default:
                Line((ListenerDescription)entry, level).Append("  not called\n");
                break;
        }
    }

    private StringBuilder Line(ListenerDescription listener, int level) =>
        Indent(level).Append(CultureInfo.InvariantCulture, $"{listener.Priority,7}  {listener.Name}");

    private StringBuilder Indent(int level) => level <= IndentedLevels
        ? _text.Append(' ', (level - 1) * 4)
        : _text.Append(' ', (IndentedLevels - 1) * 4).Append(CultureInfo.InvariantCulture, $"[level {level}] ");

    private static string SystemOf(RecordedDispatch dispatch) =>
        dispatch.DispatcherName.Length == 0 ? dispatch.System : $"{dispatch.System} ({dispatch.DispatcherName})";

    private static string Ending(TimeSpan? duration, Exception? failure) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {(duration is { } time ? $"{time.TotalMilliseconds:0.000} ms" : "under way")}")
        + (failure is null ? "" : $", failed: {failure.Message}");
}
