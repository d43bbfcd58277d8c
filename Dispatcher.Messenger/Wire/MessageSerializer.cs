using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Dispatching.Messenger.Wire;

/// <summary>Turns events into envelopes and back. Safe for use by several threads at once.</summary>
/// <param name="types">The types that may come in and go out.</param>
/// <param name="json">How types without a way of their own are read and written.</param>
/// <param name="bodyLimit">How many bytes a body may have.</param>
internal sealed class MessageSerializer(MessageTypes types, JsonSerializerOptions json, int bodyLimit)
{
    private const string JsonContent = "application/json";

    /// <exception cref="InvalidOperationException">The event's class is not mapped, or its body is too large.</exception>
    public MessengerEnvelope Encode(object message)
    {
        MessageType type = types.Find(message.GetType())
            ?? throw new InvalidOperationException(
                $"The event '{message.GetType()}' cannot be sent, for the other side's name of it is not known. "
                + $"Call 'messages.Map<{message.GetType().Name}>(\"App\\\\Event\\\\{message.GetType().Name}\")'.");
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(message, JsonOf(type));
        if (body.Length > bodyLimit)
        {
            throw new InvalidOperationException(
                $"The event '{message.GetType()}' cannot be sent: its body has {body.Length} bytes, and {bodyLimit} are the limit. "
                + "Send a reference to what is large, or raise 'BodyLimit'.");
        }

        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [MessengerEnvelope.TypeHeader] = type.Name,
            [MessengerEnvelope.ContentTypeHeader] = JsonContent,
        };
        var envelope = new MessengerEnvelope(body, headers);
        return type.Bus is null ? envelope : envelope.WithStamp(new BusNameStamp(type.Bus));
    }

    /// <exception cref="MessageDecodingException">It cannot be read.</exception>
    public object Decode(MessengerEnvelope envelope, string transport)
    {
        if (envelope.Body.Length > bodyLimit)
        {
            throw new MessageDecodingException(
                $"The body has {envelope.Body.Length} bytes, and {bodyLimit} are the limit. Raise 'BodyLimit' where that is meant.");
        }

        if (envelope.Type is not { } name)
        {
            throw new MessageDecodingException(
                PhpSerialized.Is(envelope.Body.Span) ? PhpSerialized.Refusal(transport)
                : $"The message has no header '{MessengerEnvelope.TypeHeader}', which names its type.");
        }

        MessageType type = types.Find(name)
            ?? throw new MessageDecodingException(
                $"The type '{PhpSerialized.Shorten(name)}' is not mapped to a class. "
                + "If it is meant to come in, call 'messages.Map' for it.");
        if (envelope.Headers.GetValueOrDefault(MessengerEnvelope.ContentTypeHeader) is { } content && !IsJson(content))
        {
            throw new MessageDecodingException(
                $"The body is '{PhpSerialized.Shorten(content)}', and only '{JsonContent}' is read. Send JSON from the other side.");
        }

        return Read(envelope, type);
    }

    private object Read(MessengerEnvelope envelope, MessageType type)
    {
        try
        {
            return JsonSerializer.Deserialize(envelope.Body.Span, JsonOf(type))
                ?? throw new MessageDecodingException($"The body of '{type.Name}' is 'null'. An object is needed.");
        }
        catch (Exception exception) when (exception is not (MessageDecodingException or OutOfMemoryException))
        {
            // Not JSON, or what its class refuses: in whichever way, for constructors are the program's.
            throw new MessageDecodingException(
                $"The body of '{type.Name}' does not fit '{type.Class}': {exception.Message}", exception);
        }
    }

    private static bool IsJson(string content)
    {
        ReadOnlySpan<char> media = content.AsSpan();
        int end = media.IndexOf(';');
        media = (end < 0 ? media : media[..end]).Trim();
        return media.Equals(JsonContent, StringComparison.OrdinalIgnoreCase) || media.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    // Types without a way of their own are mapped by 'Map<T>(name)' alone, which says that it needs reflection.
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The method that maps such a type is marked.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The method that maps such a type is marked.")]
    private JsonTypeInfo JsonOf(MessageType type) => type.Json ?? json.GetTypeInfo(type.Class);
}
