using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dispatching.Messenger.Redis;

/// <summary>
/// The one field of an entry: JSON with the body as a text inside it, and around it what phpredis puts there, <c>s:12:"…";</c>.
/// </summary>
internal static class RedisPayload
{
    private static ReadOnlySpan<byte> Wrapper => "s:"u8;

    public static byte[] Write(MessengerEnvelope envelope, string? unique = null)
    {
        var buffer = new ArrayBufferWriter<byte>(envelope.Body.Length + 512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("body"u8, envelope.Body.Span);
            writer.WriteStartObject("headers"u8);
            foreach ((string name, string value) in envelope.Headers)
                writer.WriteString(name, value);
            writer.WriteEndObject();
            if (unique is not null)
                writer.WriteString("uniqid"u8, unique);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="fault">Why it is no message, or <see langword="null"/>.</param>
    /// <returns>The message; where there is a fault, the field as it is.</returns>
    public static MessengerEnvelope Read(ReadOnlyMemory<byte> field, out string? fault)
    {
        try
        {
            ReadOnlySpan<byte> json = Unwrap(field.Span, out fault);
            if (fault is null && Parse(json, out fault) is { } envelope)
                return envelope;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            fault = $"What stands in the stream is no JSON: {exception.Message}";
        }

        return new MessengerEnvelope(field, []);
    }

    private static ReadOnlySpan<byte> Unwrap(ReadOnlySpan<byte> field, out string? fault)
    {
        fault = null;
        if (!field.StartsWith(Wrapper))
        {
            if (field.Length == 0 || field[0] != (byte)'{')
            {
                fault = "What stands in the stream is no JSON. PHP may have written it with another serializer of phpredis: "
                    + "set 'serializer=1' or 'serializer=0' in the DSN of the PHP application.";
            }

            return field;
        }

        // The length is one of bytes. Where it does not lead to the end, it is not PHP's text.
        ReadOnlySpan<byte> rest = field[Wrapper.Length..];
        int digits = rest.IndexOf((byte)':');
        if (digits is > 0 and < 11
            && int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out int length)
            && rest.Length == digits + length + 4L
            && rest[digits + 1] == (byte)'"' && rest[^2] == (byte)'"' && rest[^1] == (byte)';')
        {
            return rest.Slice(digits + 2, length);
        }

        fault = "The text in the stream is wrapped as PHP's, and its length is not the one that it says.";
        return field;
    }

    private static MessengerEnvelope? Parse(ReadOnlySpan<byte> json, out string? fault)
    {
        fault = null;
        byte[]? body = null;
        Dictionary<string, string>? headers = null;
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isBody = reader.ValueTextEquals("body"u8);
            bool isHeaders = reader.ValueTextEquals("headers"u8);
            reader.Read();
            if (isBody && reader.TokenType == JsonTokenType.String)
                body = TextOf(ref reader);
            else if (isHeaders)
                headers = HeadersOf(ref reader, ref fault);
            else
                reader.Skip();
        }

        // To its end: what follows the object is no message.
        while (reader.Read())
        {
        }

        if (fault is null && (body is null || headers is null))
            fault = "The JSON in the stream has no 'body', a text, and 'headers', as Messenger's has.";
        return fault is null ? new MessengerEnvelope(body!, headers!) : null;
    }

    private static byte[] TextOf(ref Utf8JsonReader reader)
    {
        byte[] text = new byte[reader.ValueSpan.Length];
        int length = reader.CopyString(text);
        return length == text.Length ? text : text[..length];
    }

    private static Dictionary<string, string> HeadersOf(ref Utf8JsonReader reader, ref string? fault)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);

        // PHP writes an empty map as a list.
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                fault ??= $"The 'headers' of the JSON in the stream are no object but '{reader.TokenType}'.";
            reader.Skip();
            return headers;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    headers[name] = reader.GetString()!;
                    break;
                case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                    headers[name] = Encoding.UTF8.GetString(reader.ValueSpan);
                    break;
                case JsonTokenType.Null:
                    break;
                default:
                    fault ??= $"The header '{name}' is no text but '{reader.TokenType}'.";
                    reader.Skip();
                    break;
            }
        }

        return headers;
    }
}
