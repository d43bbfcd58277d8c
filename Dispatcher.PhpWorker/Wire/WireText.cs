using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Dispatching.PhpWorker.Wire;

/// <summary>
/// Texts on their way: PHP's are bytes, and a byte that belongs to no character is a lone surrogate U+DC80 to U+DCFF here, as in
/// <c>Compat.Php</c>. Such texts travel as their bytes.
/// </summary>
internal static class WireText
{
    private const int FirstByte = 0xDC80;
    private const int LastByte = 0xDCFF;

    public static void Write(Utf8JsonWriter writer, string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 || IsWhole(text))
        {
            writer.WriteStringValue(text);
            return;
        }

        writer.WriteStartObject();
        writer.WriteBase64String("b"u8, Bytes(text));
        writer.WriteEndObject();
    }

    public static string FromBytes(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int count) == OperationStatus.Done)
            {
                text.Append(rune);
                bytes = bytes[count..];
            }
            else
            {
                text.Append((char)(FirstByte + bytes[0] - 0x80));
                bytes = bytes[1..];
            }
        }

        return text.ToString();
    }

    private static bool IsWhole(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune))
                return false;
            i += rune.Utf16SequenceLength;
        }

        return true;
    }

    private static byte[] Bytes(string text)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> encoded = stackalloc byte[4];
        for (int i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                char c = text[i++];
                if (c is >= (char)FirstByte and <= (char)LastByte)
                {
                    bytes.Add((byte)(c - FirstByte + 0x80));
                    continue;
                }

                rune = Rune.ReplacementChar;
            }
            else
            {
                i += rune.Utf16SequenceLength;
            }

            bytes.AddRange(encoded[..rune.EncodeToUtf8(encoded)]);
        }

        return [.. bytes];
    }
}
