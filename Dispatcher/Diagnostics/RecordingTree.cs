using System.Globalization;
using System.Text;
using Dispatching.Contracts;

namespace Dispatching.Diagnostics;

/// <summary>A recording as lines for people.</summary>
internal static class RecordingTree
{
    public static string Write(IReadOnlyList<RecordedDispatch> dispatches)
    {
        var text = new StringBuilder();
        foreach (RecordedDispatch dispatch in dispatches)
            Write(text, dispatch, 0);
        return text.ToString().TrimEnd('\n');
    }

    private static void Write(StringBuilder text, RecordedDispatch dispatch, int depth)
    {
        text.Append(' ', depth * 2).Append(
            CultureInfo.InvariantCulture, $"{dispatch.System} \"{dispatch.EventName}\"{Ending(dispatch.Duration, dispatch.Failure)}");
        text.Append(dispatch.IsStopped ? ", stopped" : "").Append(dispatch.IsOrphaned ? ", nobody listens" : "").Append('\n');
        foreach (RecordedListener listener in dispatch.Called)
        {
            Line(text, listener.Listener, depth).Append(Ending(listener.Duration, listener.Failure)).Append('\n');
            foreach (RecordedDispatch nested in listener.Dispatches)
                Write(text, nested, depth + 2);
        }

        foreach (ListenerDescription listener in dispatch.NotCalled)
            Line(text, listener, depth).Append("  not called\n");
    }

    private static StringBuilder Line(StringBuilder text, ListenerDescription listener, int depth) =>
        text.Append(' ', depth * 2).Append(CultureInfo.InvariantCulture, $"{listener.Priority,7}  {listener.Name}");

    private static string Ending(TimeSpan? duration, Exception? failure) => string.Create(
        CultureInfo.InvariantCulture,
        $"  {(duration is { } time ? $"{time.TotalMilliseconds:0.000} ms" : "under way")}"
        + $"{(failure is null ? "" : $", failed: {failure.Message}")}");
}
