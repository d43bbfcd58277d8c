using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dispatching.Messenger.Wire;

/// <summary>Reads one type of map as PHP writes it.</summary>
[SuppressMessage("Trimming", "IL2026", Justification = "It is made by options that need reflection, and say so.")]
[SuppressMessage("AOT", "IL3050", Justification = "It is made by options that need reflection, and say so.")]
internal sealed class PhpMapConverter<TMap, TKey, TValue> : JsonConverter<TMap>
    where TMap : class, IEnumerable<KeyValuePair<TKey, TValue>>
    where TKey : notnull, IConvertible
{
    public override TMap Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var map = new Dictionary<TKey, TValue>();
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                for (int index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                    map[KeyOf(index.ToString(CultureInfo.InvariantCulture))] = ValueOf(ref reader, options);
                break;
            case JsonTokenType.StartObject:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    TKey key = KeyOf(reader.GetString()!);
                    reader.Read();
                    map[key] = ValueOf(ref reader, options);
                }

                break;
            default:
                throw new JsonException($"A map is an object, or a list where PHP's keys are 0, 1, 2 …; this is '{reader.TokenType}'.");
        }

        return (TMap)(object)map;
    }

    public override void Write(Utf8JsonWriter writer, TMap value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach ((TKey key, TValue item) in value)
        {
            writer.WritePropertyName(key.ToString(CultureInfo.InvariantCulture));
            JsonSerializer.Serialize(writer, item, options);
        }

        writer.WriteEndObject();
    }

    private static TKey KeyOf(string text)
    {
        try
        {
            return (TKey)Convert.ChangeType(text, typeof(TKey), CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new JsonException($"The key '{PhpSerialized.Shorten(text)}' of a map is no whole number.", exception);
        }
    }

    private static TValue ValueOf(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<TValue>(ref reader, options)!;
}
