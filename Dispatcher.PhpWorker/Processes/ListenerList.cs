using System.Globalization;
using System.Text.Json;
using Dispatching.PhpWorker.Wire;

namespace Dispatching.PhpWorker.Processes;

/// <summary>Reads what a plugin registers.</summary>
internal static class ListenerList
{
    public static IReadOnlyList<PhpListener> Read(JsonElement list, Conversation conversation) =>
    [
        .. list.EnumerateArray().Select(one => new PhpListener
        {
            Id = one.GetProperty("id"u8).GetInt32(),
            System = SystemOf(one.GetProperty("system"u8).GetString()),
            EventName = Text(one, "event", conversation) ?? "",
            Name = Text(one, "name", conversation) ?? "",
            Priority = one.GetProperty("priority"u8) switch
            {
                { ValueKind: JsonValueKind.Number } number => number.GetDouble(),
                { ValueKind: JsonValueKind.String } text => double.Parse(text.GetString()!, CultureInfo.InvariantCulture),
                _ => null,
            },
            ByReference = [.. one.GetProperty("byRef"u8).EnumerateArray().Select(item => item.GetBoolean())],
            ClassName = Text(one, "class", conversation),
            IsAppended = !one.TryGetProperty("append"u8, out JsonElement append) || append.GetBoolean(),
            Style = Text(one, "style", conversation),
            Module = Text(one, "module", conversation),
            Hook = Text(one, "hook", conversation),
        }),
    ];

    public static PhpSystem SystemOf(string? name) => Enum.Parse<PhpSystem>(name ?? "", ignoreCase: true);

    private static string? Text(JsonElement one, string name, Conversation conversation) =>
        one.TryGetProperty(name, out JsonElement text) ? conversation.Read(text) as string : null;
}
