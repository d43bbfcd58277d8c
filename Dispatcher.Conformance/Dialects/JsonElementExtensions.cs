using System.Text.Json;

namespace Conformance.Dialects;

/// <summary>Members of operations that may be missing.</summary>
internal static class JsonElementExtensions
{
    public static string? TextOf(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static bool FlagOf(this JsonElement element, string name, bool otherwise = false) =>
        element.TryGetProperty(name, out JsonElement value) ? value.ValueKind == JsonValueKind.True : otherwise;

    public static int NumberOf(this JsonElement element, string name, int otherwise = 0) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : otherwise;

    public static IEnumerable<JsonProperty> MembersOf(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : [];
}
