using System.Text.Json;

namespace Compat.Moss;

/// <summary>Configuration as maps, lists and values.</summary>
internal static class ConfigurationTree
{
    public static object? Read(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
                foreach (JsonProperty member in value.EnumerateObject())
                    map[member.Name] = Read(member.Value);
                return map;
            case JsonValueKind.Array:
                return value.EnumerateArray().Select(Read).ToList();
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Number:
                return value.TryGetInt64(out long whole) ? whole : value.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return value.GetBoolean();
            default:
                return null;
        }
    }

    public static IReadOnlyDictionary<string, object?> Map(object? value, string name) =>
        value as IReadOnlyDictionary<string, object?>
        ?? throw new MossConfigurationException($"'{name}' is {Shown(value)}. It has to be a map.");

    /// <summary>A list as it is, a map's values in their order, and anything else as a list of one.</summary>
    public static IReadOnlyList<object?> List(object? value) => value switch
    {
        null => [],
        IReadOnlyList<object?> list => list,
        IReadOnlyDictionary<string, object?> map => [.. map.Values],
        _ => [value],
    };

    /// <summary>Puts another map's entries over those of one: maps are merged, lists by their places, anything else is replaced.</summary>
    public static void Merge(OrderedDictionary<string, object?> into, IReadOnlyDictionary<string, object?> other)
    {
        foreach ((string key, object? value) in other)
            into[key] = into.TryGetValue(key, out object? known) ? Merged(known, value) : value;
    }

    public static string Shown(object? value) => value switch
    {
        null => "null",
        string text => $"the text '{text}'",
        _ => $"a '{value.GetType()}'",
    };

    private static object? Merged(object? known, object? value)
    {
        if (known is IReadOnlyDictionary<string, object?> first && value is IReadOnlyDictionary<string, object?> second)
        {
            var merged = new OrderedDictionary<string, object?>(first, StringComparer.Ordinal);
            Merge(merged, second);
            return merged;
        }

        return known is IReadOnlyList<object?> left && value is IReadOnlyList<object?> right
            ? right.Concat(left.Skip(right.Count)).ToList()
            : value;
    }
}
