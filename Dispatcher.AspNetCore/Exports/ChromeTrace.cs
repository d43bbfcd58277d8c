using System.Text.Json;
using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Exports;

/// <summary>A request in the Trace Event Format, which Perfetto and Chrome's own viewer open.</summary>
internal static class ChromeTrace
{
    private const int Process = 1;

    // The request has the first thread of the trace to itself.
    private const int FirstThread = 2;

    public static string Write(RecordedRequest request, bool showsValues) => JsonText.Write(json =>
    {
        RequestState state = request.Read();
        int[] parents = EntryParents.Of(state.Timeline);
        (TimeSpan Start, TimeSpan End)[] times = TraceTimes.Of(state.Timeline, parents);
        int[] lanes = TraceLanes.Of(times, parents);
        json.WriteStartObject();
        json.WriteString("displayTimeUnit", "ms");
        json.WriteStartObject("otherData");
        json.WriteString("begun", request.Begun);
        json.WriteNumber("omittedEntries", state.Timeline.Omitted);
        json.WriteEndObject();
        json.WriteStartArray("traceEvents");
        WriteName(json, "process_name", 0, request.Title);
        WriteName(json, "thread_name", 1, "Request");
        foreach (int lane in lanes.Distinct().Order())
            WriteName(json, "thread_name", lane + FirstThread, lane == 0 ? "Dispatches" : "Dispatches at the same time");
        WriteRequest(json, request, state, showsValues);
        for (int i = 0; i < lanes.Length; i++)
            WriteEntry(json, state.Timeline, state.Timeline.Entries[i], times[i], lanes[i], showsValues);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteName(Utf8JsonWriter json, string kind, int thread, string name)
    {
        Begin(json, kind, "M", TimeSpan.Zero, thread);
        json.WriteStartObject("args");
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRequest(Utf8JsonWriter json, RecordedRequest request, RequestState state, bool showsValues)
    {
        Begin(json, request.Title, "X", TimeSpan.Zero, 1);
        json.WriteString("cat", "request");
        json.WriteNumber("dur", Microseconds(state.Timeline.Length));
        json.WriteStartObject("args");
        if (state.StatusCode is { } status)
            json.WriteNumber("status", status);
        if (showsValues && request.Query.Length > 0)
            json.WriteString("query", request.Query);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteEntry(
        Utf8JsonWriter json, Timeline timeline, TimelineEntry entry, (TimeSpan Start, TimeSpan End) time, int lane, bool showsValues)
    {
        bool isCalled = entry.Kind != TimelineEntryKind.NotCalled;
        Begin(
            json,
            entry.Kind == TimelineEntryKind.Dispatch ? entry.EventName : entry.Listener,
            isCalled ? "X" : "i",
            time.Start,
            lane + FirstThread);
        json.WriteString("cat", $"{entry.System},{EntryJson.Kind(entry)}");
        if (isCalled)
            json.WriteNumber("dur", Microseconds(time.End - time.Start));
        else
            json.WriteString("s", "t");
        json.WriteStartObject("args");
        EntryJson.WriteMembers(json, timeline, entry, showsValues);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Begin(Utf8JsonWriter json, string name, string phase, TimeSpan start, int thread)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("ph", phase);
        json.WriteNumber("ts", Microseconds(start));
        json.WriteNumber("pid", Process);
        json.WriteNumber("tid", thread);
    }

    // Of whole tenths: what begins where another ends is written as the same number.
    private static decimal Microseconds(TimeSpan time) => (decimal)time.Ticks / TimeSpan.TicksPerMicrosecond;
}
