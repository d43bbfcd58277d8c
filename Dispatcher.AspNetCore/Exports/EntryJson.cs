using System.Text.Json;
using Dispatching.AspNetCore.History;

namespace Dispatching.AspNetCore.Exports;

/// <summary>What an entry of a timeline tells, as members of a JSON object.</summary>
internal static class EntryJson
{
    public static string Kind(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.Dispatch => "dispatch",
        TimelineEntryKind.Called => "listener",
        _ => "notCalled",
    };

    public static void WriteMembers(Utf8JsonWriter json, Timeline timeline, TimelineEntry entry, bool showsValues)
    {
        json.WriteString("system", entry.System);
        json.WriteString("event", entry.EventName);
        if (entry.Kind != TimelineEntryKind.Dispatch)
        {
            json.WriteString("listener", entry.Listener);
            json.WriteNumber("priority", entry.Priority);
        }

        if (entry.Kind != TimelineEntryKind.NotCalled && entry.Duration is null)
            json.WriteBoolean("isUnderWay", true);
        if (entry.IsStopped)
            json.WriteBoolean("isStopped", true);
        if (entry.IsUnheard)
            json.WriteBoolean("isUnheard", true);
        if (entry.Reason.Length > 0)
            json.WriteString("reason", entry.Reason);
        if (entry.Failure > 0)
            json.WriteString("failure", timeline.Failures[entry.Failure - 1].Type);
        else if (entry.Failure == Timeline.NotKept)
            json.WriteString("failure", "not kept");
        if (showsValues && entry.Arguments.Count > 0)
            WriteArguments(json, entry.Arguments);
    }

    private static void WriteArguments(Utf8JsonWriter json, IEnumerable<ArgumentChange> arguments)
    {
        json.WriteStartArray("arguments");
        foreach (ArgumentChange argument in arguments)
        {
            json.WriteStartObject();
            json.WriteString("name", argument.Name);
            json.WriteString("before", argument.Before);
            json.WriteString("after", argument.After);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
