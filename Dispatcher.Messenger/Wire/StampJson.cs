using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dispatching.Messenger.Wire;

/// <summary>How stamps are written, ahead of time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(SecondsConverter), typeof(CodeConverter)])]
[JsonSerializable(typeof(DelayStamp))]
[JsonSerializable(typeof(RedeliveryStamp))]
[JsonSerializable(typeof(ErrorDetailsStamp))]
[JsonSerializable(typeof(SentToFailureTransportStamp))]
[JsonSerializable(typeof(TransportMessageIdStamp))]
[JsonSerializable(typeof(BusNameStamp))]
internal sealed partial class StampJson : JsonSerializerContext
{
    /// <summary>Writes times as PHP's RFC 3339 does: to the second.</summary>
    internal sealed class SecondsConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
    }

    /// <summary>Reads and writes codes of exceptions: numbers or texts.</summary>
    internal sealed class CodeConverter : JsonConverter<object>
    {
        public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType switch
            {
                JsonTokenType.String => reader.GetString(),
                JsonTokenType.Number when reader.TryGetInt64(out long number) => number,
                JsonTokenType.Null => null,
                _ => throw new JsonException($"A code of an exception is a number or a text, not '{reader.TokenType}'."),
            };

        public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
        {
            if (value is string text)
                writer.WriteStringValue(text);
            else
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
        }
    }
}
