using System.Text.Json;

namespace PluginHost;

/// <summary>JSON as the objects that plugins work with, and back.</summary>
internal static class JsonValues
{
    private const int ShownDigits = 40;

    /// <summary>Maps become dictionaries, lists lists, numbers <c>long</c> where they fit, else <c>double</c>.</summary>
    /// <exception cref="FormatException">A number is too large.</exception>
    public static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Aggregate(
            new OrderedDictionary<string, object?>(StringComparer.Ordinal),
            (map, member) =>
            {
                map[member.Name] = Read(member.Value);
                return map;
            }),
        JsonValueKind.Array => value.EnumerateArray().Select(Read).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out long whole) ? whole : (object)ReadDouble(value),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static double ReadDouble(JsonElement value)
    {
        double number = value.GetDouble();
        if (double.IsFinite(number))
            return number;
        string text = value.GetRawText();
        throw new FormatException(
            $"The number '{(text.Length > ShownDigits ? text[..ShownDigits] + "…" : text)}' is too large. Write one up to 1.7e308.");
    }

    /// <summary>Writes what plugins left. What JSON has no form for is written as its text.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                writer.WriteStartObject();
                foreach ((string name, object? member) in map)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable<object?> list:
                writer.WriteStartArray();
                foreach (object? item in list)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
