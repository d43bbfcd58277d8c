using System.Text.Json;
using System.Text.Json.Serialization;

namespace PluginHost.Web.Chat;

/// <summary>A message as it is kept.</summary>
/// <param name="Id">Its number; every message of the chat has the next one.</param>
/// <param name="Kind">Whose it is, and who sees it.</param>
/// <param name="Created">When it was posted.</param>
/// <param name="Text">What it says.</param>
/// <param name="Name">Its sender's name.</param>
/// <param name="Plugin">The plugin that posted it.</param>
/// <param name="Data">What that plugin keeps with it.</param>
internal sealed record ChatMessage(
    long Id, MessageKind Kind, DateTimeOffset Created, string Text, string? Name = null, string? Plugin = null, JsonElement? Data = null)
{
    private const int OwnBytes = 250;

    /// <summary>About what it takes in memory.</summary>
    [JsonIgnore]
    public long Bytes => OwnBytes + (sizeof(char) * (Text.Length + (Name?.Length ?? 0) + (Data?.GetRawText().Length ?? 0)));

    /// <summary>The message as listeners get it, which may change it.</summary>
    /// <returns>A map of its own.</returns>
    public IDictionary<string, object?> ToMap() => new OrderedDictionary<string, object?>(StringComparer.Ordinal)
    {
        ["id"] = Id,
        ["kind"] = (int)Kind,
        ["created"] = Created.ToUnixTimeSeconds(),
        ["name"] = Name,
        ["message"] = Text,
        ["plugin"] = Plugin,
        ["data"] = Data is { } data ? JsonValues.Read(data) : new OrderedDictionary<string, object?>(StringComparer.Ordinal),
    };
}
