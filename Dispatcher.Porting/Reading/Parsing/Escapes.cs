using System.Globalization;
using System.Text;

namespace Dispatching.Porting.Reading.Parsing;

/// <summary>What the text of a string means at run time.</summary>
internal static class Escapes
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text between single quotes.</summary>
    public static string DecodeQuoted(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('\\'))
            return raw.ToString();
        var text = new StringBuilder(raw.Length);
        for (int at = 0; at < raw.Length; at++)
        {
            if (raw[at] == '\\' && at + 1 < raw.Length && raw[at + 1] is '\\' or '\'')
                at++;
            text.Append(raw[at]);
        }

        return text.ToString();
    }

    /// <summary>The text between double quotes, in a heredoc or between backticks.</summary>
    /// <param name="raw">The text as it is written.</param>
    /// <param name="quote">The quote that a backslash takes its meaning from, if there is one.</param>
    /// <param name="isBinary">Whether the bytes are not UTF-8; each character stands for one byte then.</param>
    public static string Decode(ReadOnlySpan<char> raw, char quote, out bool isBinary)
    {
        isBinary = false;
        if (!raw.Contains('\\'))
            return raw.ToString();
        var text = new StringBuilder(raw.Length);
        List<byte>? bytes = null;
        int at = 0;
        while (at < raw.Length)
        {
            int code = -1;
            int length = raw[at] == '\\' && at + 1 < raw.Length ? Escape(raw[at..], quote, text, out code) : 0;
            if (length == 0)
            {
                text.Append(raw[at++]);
                continue;
            }

            at += length;
            if (code < 0)
                continue;
            if (code < 0x80)
            {
                text.Append((char)code);
                continue;
            }

            bytes ??= [];
            bytes.AddRange(Encoding.UTF8.GetBytes(text.ToString()));
            bytes.Add((byte)code);
            text.Clear();
        }

        if (bytes is null)
            return text.ToString();
        bytes.AddRange(Encoding.UTF8.GetBytes(text.ToString()));
        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            isBinary = true;
            return Encoding.Latin1.GetString([.. bytes]);
        }
    }

    /// <summary>
    /// Takes from the lines of a heredoc what stands before its closing label, and the last line end.
    /// </summary>
    public static string Outdent(string raw, int indentation, bool isFirst, bool isLast)
    {
        if (isLast)
            raw = raw.EndsWith("\r\n", StringComparison.Ordinal) ? raw[..^2] : raw.EndsWith('\n') || raw.EndsWith('\r') ? raw[..^1] : raw;
        if (indentation == 0)
            return raw;
        var text = new StringBuilder(raw.Length);
        bool atLineStart = isFirst;
        int taken = 0;
        foreach (char c in raw)
        {
            if (atLineStart && taken < indentation && c is ' ' or '\t')
            {
                taken++;
                continue;
            }

            atLineStart = c is '\n' or '\r';
            taken = 0;
            text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>
    /// The length of the escape, 0 where the backslash stands for itself; a byte comes out as its code, other text goes to the end of the
    /// text.
    /// </summary>
    private static int Escape(ReadOnlySpan<char> raw, char quote, StringBuilder text, out int code)
    {
        code = raw[1] switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            'v' => '\v',
            'e' => 27,
            'f' => '\f',
            '\\' or '$' => raw[1],
            var c when c == quote && quote != '\0' => c,
            _ => -1,
        };
        if (code >= 0)
            return 2;
        if (raw[1] is >= '0' and <= '7')
        {
            int length = 1;
            code = 0;
            while (length < 4 && length < raw.Length && raw[length] is >= '0' and <= '7')
                code = (code * 8) + raw[length++] - '0';
            code &= 0xFF;
            return length;
        }

        if (raw[1] == 'x' && raw.Length > 2 && char.IsAsciiHexDigit(raw[2]))
        {
            int length = raw.Length > 3 && char.IsAsciiHexDigit(raw[3]) ? 4 : 3;
            code = int.Parse(raw[2..length], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return length;
        }

        return raw[1] == 'u' ? CodePoint(raw, text) : 0;
    }

    private static int CodePoint(ReadOnlySpan<char> raw, StringBuilder text)
    {
        int end = raw.IndexOf('}');
        if (raw.Length < 5 || raw[2] != '{' || end < 4
            || !int.TryParse(raw[3..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
            || !Rune.IsValid(value))
        {
            return 0;
        }

        text.Append(new Rune(value).ToString());
        return end + 1;
    }
}
