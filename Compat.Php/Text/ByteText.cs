using System.Text;

namespace Compat.Php;

/// <summary>
/// PHP's strings are bytes, .NET's are UTF-16. A text here stands for its bytes in UTF-8; a byte that belongs to no character is the
/// lone surrogate U+DC80 to U+DCFF with the same last two digits. What works on bytes works on a narrow text: one character a byte.
/// </summary>
internal static class ByteText
{
    private const char FirstByte = '\uDC80';
    private const char LastByte = '\uDCFF';

    /// <summary>Whether every character is a byte of its own.</summary>
    public static bool IsAscii(string text) => Ascii.IsValid(text);

    /// <summary>How many bytes a text has.</summary>
    public static int Length(string text) => IsAscii(text) ? text.Length : Narrow(text).Length;

    /// <summary>Gives a text with a character for each byte; the same text where it is ASCII.</summary>
    public static string Narrow(string text)
    {
        if (IsAscii(text))
            return text;
        var bytes = new StringBuilder(text.Length + 16);
        Span<byte> encoded = stackalloc byte[4];
        for (int i = 0; i < text.Length;)
        {
            char c = text[i];
            if (c < 0x80)
            {
                bytes.Append(c);
                i++;
            }
            else if (Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                int count = rune.EncodeToUtf8(encoded);
                for (int b = 0; b < count; b++)
                    bytes.Append((char)encoded[b]);
                i += rune.Utf16SequenceLength;
            }
            else
            {
                bytes.Append(c is >= FirstByte and <= LastByte ? (char)(c & 0xFF) : '?');
                i++;
            }
        }

        return bytes.ToString();
    }

    /// <summary>Gives the text that a narrow one stands for.</summary>
    public static string Widen(string narrow) => IsAscii(narrow) ? narrow : FromBytes(Encoding.Latin1.GetBytes(narrow));

    /// <summary>Gives the text that bytes stand for.</summary>
    public static string FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        Span<char> pair = stackalloc char[2];
        while (bytes.Length > 0)
        {
            if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int consumed) == System.Buffers.OperationStatus.Done)
            {
                text.Append(pair[..rune.EncodeToUtf16(pair)]);
            }
            else
            {
                consumed = 1;
                text.Append(bytes[0] < 0x80 ? (char)bytes[0] : (char)(0xDC00 | bytes[0]));
            }

            bytes = bytes[consumed..];
        }

        return text.ToString();
    }

    /// <summary>Gives the bytes of a text.</summary>
    public static byte[] ToBytes(string text) => Encoding.Latin1.GetBytes(Narrow(text));

    /// <summary>Whether all bytes belong to characters.</summary>
    public static bool IsValid(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }

    /// <summary>Whether a text begins or ends within a character, so that its neighbour may complete it.</summary>
    public static bool EndsInByte(string text) =>
        text.Length > 0 && text[^1] is >= FirstByte and <= LastByte && (text.Length == 1 || !char.IsHighSurrogate(text[^2]));

    /// <summary>Puts texts together; bytes that make a character then become it.</summary>
    public static string Join(string left, string right)
    {
        bool isApart = right.Length == 0 || right[0] is not (>= FirstByte and <= LastByte) || !EndsInByte(left);
        return isApart ? string.Concat(left, right) : Widen(Narrow(left) + Narrow(right));
    }

    /// <summary>Makes characters of bytes that came together.</summary>
    public static string Settle(string text) => IsValid(text) ? text : Widen(Narrow(text));

    /// <summary>Compares the bytes of two texts.</summary>
    public static int Compare(string left, string right)
    {
        int common = left.AsSpan().CommonPrefixLength(right);
        if (common == left.Length || common == right.Length)
            return left.Length.CompareTo(right.Length);
        char a = left[common], b = right[common];
        return a < 0xD800 && b < 0xD800 ? a.CompareTo(b) : string.CompareOrdinal(Narrow(left), Narrow(right));
    }
}
