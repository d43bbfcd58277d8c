using System.Text;

namespace Dispatching.Messenger.Wire;

/// <summary>Recognises what PHP's own serializer has written. It is never read: reading it makes objects that the sender chooses.</summary>
internal static class PhpSerialized
{
    // An object as PHP writes it, and the same in base64, which Messenger takes where the text is not UTF-8.
    private static ReadOnlySpan<byte> Object => "O:"u8;

    private static ReadOnlySpan<byte> InBase64 => "Tzo"u8;

    public static bool Is(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith(InBase64))
            return true;
        if (!body.StartsWith(Object))
            return false;
        ReadOnlySpan<byte> rest = body[Object.Length..];
        int digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return digits > 0 && rest[digits] == (byte)':';
    }

    /// <summary>Says what to set on the other side.</summary>
    public static string Refusal(string transport) =>
        $"The message was written by PHP's own serializer, which only PHP reads. Set 'serializer: messenger.transport.symfony_serializer' "
        + $"for the transport of the PHP application that sends to '{transport}' (framework.messenger.transports).";

    /// <summary>A text of at most 200 characters, for a message about what came from outside.</summary>
    public static string Shorten(string text) => text.Length <= 200 ? text : string.Concat(text.AsSpan(0, 200), "…");

    /// <summary>The beginning of a body, for a message about it.</summary>
    public static string Beginning(ReadOnlySpan<byte> body) => Shorten(Encoding.UTF8.GetString(body[..Math.Min(body.Length, 200)]));
}
