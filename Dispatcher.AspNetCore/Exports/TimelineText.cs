using System.Globalization;
using System.Text;
using Dispatching.AspNetCore.History;
using Dispatching.AspNetCore.Pages;

namespace Dispatching.AspNetCore.Exports;

/// <summary>A request's timeline as plain text, to be put into a message or an issue.</summary>
internal static class TimelineText
{
    public static string Write(RecordedRequest request, bool showsValues)
    {
        RequestState state = request.Read();
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"{request.Title}{(showsValues ? request.Query : "")}  {Wording.Status(state)}  {Wording.Duration(state.Duration)}\n");
        foreach (TimelineEntry entry in state.Timeline.Entries)
            Write(text, state.Timeline, entry, showsValues);
        if (state.Timeline.Omitted > 0)
            text.Append(CultureInfo.InvariantCulture, $"({state.Timeline.Omitted} more entries were not kept)\n");
        return text.ToString();
    }

    private static void Write(StringBuilder text, Timeline timeline, TimelineEntry entry, bool showsValues)
    {
        string times = entry.Kind == TimelineEntryKind.NotCalled
            ? "not called"
            : $"{Wording.Duration(entry.Start)} +{Wording.Duration(entry.Duration)}";
        string name = entry.Kind == TimelineEntryKind.Dispatch
            ? $"{entry.System} \"{entry.EventName}\""
            : string.Create(CultureInfo.InvariantCulture, $"{entry.Listener} ({entry.Priority})");
        text.Append(CultureInfo.InvariantCulture, $"{times,-26}{new string(' ', entry.Depth * 2)}{name}");
        if (entry.IsStopped)
            text.Append("  stopped");
        if (entry.IsUnheard)
            text.Append("  nobody listens");
        if (entry.Failure > 0)
            text.Append(CultureInfo.InvariantCulture, $"  failed: {Describe(timeline.Failures[entry.Failure - 1], showsValues)}");
        else if (entry.Failure == Timeline.NotKept)
            text.Append("  failed");
        if (entry.Reason.Length > 0)
            text.Append("  ").Append(entry.Reason);
        text.Append('\n');
    }

    private static string Describe(FailureText failure, bool showsValues) =>
        showsValues && failure.Message is not null ? $"{failure.Type}: {failure.Message.ReplaceLineEndings(" ")}" : failure.Type;
}
