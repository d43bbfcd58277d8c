using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compat.Php;

namespace Conformance.Dialects.Civi;

/// <summary>Values of scenarios, in and out.</summary>
internal static class CiviValues
{
    public static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => value.TryGetInt64(out long number) ? number : value.GetDouble(),
        JsonValueKind.Array => ReadArray(value.EnumerateArray().Select((item, place) => KeyValuePair.Create((PhpKey)place, Read(item)))),
        JsonValueKind.Object => ReadArray(
            value.EnumerateObject().Select(member => KeyValuePair.Create((PhpKey)member.Name, Read(member.Value)))),
        _ => null,
    };

    public static object?[] ReadAll(JsonElement values) => [.. values.EnumerateArray().Select(Read)];

    public static JsonNode? Write(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        PhpArray { IsList: true } list => WriteAll(list.Values),
        PhpArray map => new JsonObject(map.Select(item => KeyValuePair.Create(item.Key.ToString(), Write(item.Value)))),
        _ => throw new FormatException($"A value of the type '{value.GetType()}' has no place in a trace."),
    };

    public static JsonArray WriteAll(IEnumerable<object?> values) => new([.. values.Select(Write)]);

    /// <summary>PHP's text of a scalar, as its <c>.</c> concatenates it.</summary>
    public static string Text(object? value) => value switch
    {
        null or false => "",
        true => "1",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static PhpArray ReadArray(IEnumerable<KeyValuePair<PhpKey, object?>> items)
    {
        var array = new PhpArray();
        foreach ((PhpKey key, object? value) in items)
            array[key] = value;
        return array;
    }
}
