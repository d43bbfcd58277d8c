using System.Text.Json;
using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Exports;

/// <summary>
/// A request as a JSON object. Its entries are a list, each with the number of the one that it stands below, since dispatches can nest
/// deeper than readers of JSON let objects do.
/// </summary>
internal static class RequestJson
{
    public static string Write(RecordedRequest request, bool showsValues) => JsonText.Write(json =>
    {
        RequestState state = request.Read();
        json.WriteStartObject();
        json.WriteNumber("number", request.Number);
        json.WriteString("method", request.Method);
        json.WriteString("path", request.Path);
        if (showsValues)
            WriteValues(json, request, state);
        json.WriteString("begun", request.Begun);
        WriteNumber(json, "status", state.StatusCode);
        WriteNumber(json, "milliseconds", state.Duration?.TotalMilliseconds);
        WriteEntries(json, state.Timeline, showsValues);
        json.WriteNumber("omittedEntries", state.Timeline.Omitted);
        json.WriteStartArray("failures");
        foreach (FailureText failure in state.Timeline.Failures)
            WriteFailure(json, failure, showsValues);
        json.WriteEndArray();
        WriteNumber(json, "requestFailure", state.Timeline.RequestFailure is > 0 and var number ? number - 1 : null);
        json.WriteEndObject();
    });

    private static void WriteValues(Utf8JsonWriter json, RecordedRequest request, RequestState state)
    {
        json.WriteString("query", request.Query);
        json.WriteStartObject("route");
        foreach ((string name, string value) in state.RouteValues)
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter json, Timeline timeline, bool showsValues)
    {
        int[] parents = EntryParents.Of(timeline);
        json.WriteStartArray("entries");
        for (int i = 0; i < parents.Length; i++)
        {
            TimelineEntry entry = timeline.Entries[i];
            json.WriteStartObject();
            json.WriteString("kind", EntryJson.Kind(entry));
            WriteNumber(json, "below", parents[i] >= 0 ? parents[i] : null);
            if (entry.Kind != TimelineEntryKind.NotCalled)
            {
                json.WriteNumber("startMilliseconds", entry.Start.TotalMilliseconds);
                WriteNumber(json, "milliseconds", entry.Duration?.TotalMilliseconds);
            }

            EntryJson.WriteMembers(json, timeline, entry, showsValues);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFailure(Utf8JsonWriter json, FailureText failure, bool showsValues)
    {
        json.WriteStartObject();
        json.WriteString("type", failure.Type);
        if (showsValues && failure.Message is not null)
            json.WriteString("message", failure.Message);
        json.WriteString("stack", failure.Stack);
        if (failure.Inner is not null)
        {
            json.WritePropertyName("inner");
            WriteFailure(json, failure.Inner, showsValues);
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
            json.WriteNumber(name, known);
        else
            json.WriteNull(name);
    }
}
