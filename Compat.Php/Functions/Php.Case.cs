using System.Text;

namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>strtolower</c>: ASCII's letters in small ones.</summary>
    public static string StrToLower(string @string) => LowerAscii(@string);

    /// <summary>PHP's <c>strtoupper</c>: ASCII's letters in capital ones.</summary>
    public static string StrToUpper(string @string) => string.Create(@string.Length, @string, static (to, from) =>
    {
        for (int i = 0; i < to.Length; i++)
            to[i] = UpperAscii(from[i]);
    });

    /// <summary>PHP's <c>ucfirst</c>: the first letter as a capital one.</summary>
    public static string UcFirst(string @string) => @string.Length == 0 ? "" : UpperAscii(@string[0]) + @string[1..];

    /// <summary>PHP's <c>lcfirst</c>: the first letter as a small one.</summary>
    public static string LcFirst(string @string) => @string.Length == 0 ? "" : LowerAscii(@string[..1]) + @string[1..];

    /// <summary>PHP's <c>ucwords</c>: the first letter of each word as a capital one; words stand between the separators.</summary>
    public static string UcWords(string @string, string separators = " \t\r\n\f\v")
    {
        var text = new StringBuilder(ByteText.Narrow(@string));
        bool[] list = CharacterList(separators);
        for (int i = 0; i < text.Length; i++)
        {
            if (i == 0 || list[text[i - 1]])
                text[i] = UpperAscii(text[i]);
        }

        return ByteText.Widen(text.ToString());
    }

    /// <summary>PHP's <c>nl2br</c>: an HTML break before each line's end.</summary>
    public static string Nl2Br(string @string, bool useXhtml = true)
    {
        var text = new StringBuilder();
        for (int i = 0; i < @string.Length; i++)
        {
            char c = @string[i];
            if (c is '\r' or '\n')
            {
                text.Append(useXhtml ? "<br />" : "<br>");
                if (i + 1 < @string.Length && @string[i + 1] is ('\r' or '\n') && @string[i + 1] != c)
                    text.Append(@string[i++]);
            }

            text.Append(@string[i]);
        }

        return text.ToString();
    }

    /// <summary>PHP's <c>addslashes</c>: a backslash before quotes, backslashes and NUL.</summary>
    public static string AddSlashes(string @string)
    {
        var text = new StringBuilder(@string.Length + 8);
        foreach (char c in @string)
        {
            if (c is '\'' or '"' or '\\' or '\0')
                text.Append('\\');
            text.Append(c == '\0' ? '0' : c);
        }

        return text.ToString();
    }

    /// <summary>PHP's <c>stripslashes</c>: takes away what <c>addslashes</c> adds.</summary>
    public static string StripSlashes(string @string)
    {
        var text = new StringBuilder(@string.Length);
        for (int i = 0; i < @string.Length; i++)
        {
            if (@string[i] != '\\')
                text.Append(@string[i]);
            else if (++i < @string.Length)
                text.Append(@string[i] == '0' ? '\0' : @string[i]);
        }

        return text.ToString();
    }

    /// <summary>PHP's <c>addcslashes</c>: C's escapes for some characters.</summary>
    public static string AddCSlashes(string @string, string characters)
    {
        bool[] list = CharacterList(characters);
        var text = new StringBuilder();
        foreach (char c in ByteText.Narrow(@string))
        {
            if (!list[c])
                text.Append(c);
            else if (c is >= ' ' and < (char)127)
                text.Append('\\').Append(c);
            else
                text.Append('\\').Append(c is >= '\a' and <= '\r' ? "abtnvfr"[c - '\a'].ToString() : OctalOf(c));
        }

        return ByteText.Widen(text.ToString());
    }

    /// <summary>PHP's <c>stripcslashes</c>: reads C's escapes.</summary>
    public static string StripCSlashes(string @string)
    {
        string bytes = ByteText.Narrow(@string);
        var text = new StringBuilder();
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\\' || i + 1 == bytes.Length)
            {
                text.Append(bytes[i]);
                continue;
            }

            char c = bytes[++i];
            int known = "abtnvfr".IndexOf(c, StringComparison.Ordinal);
            if (known >= 0)
                text.Append((char)('\a' + known));
            else if (c == 'x' && i + 1 < bytes.Length && char.IsAsciiHexDigit(bytes[i + 1]))
                text.Append(ReadDigits(bytes, ref i, 1, 2, 16));
            else if (c is >= '0' and <= '7')
                text.Append(ReadDigits(bytes, ref i, 0, 3, 8));
            else
                text.Append(c);
        }

        return ByteText.Widen(text.ToString());
    }

    /// <summary>PHP's <c>quotemeta</c>: a backslash before what has a meaning in patterns.</summary>
    public static object QuoteMeta(string @string)
    {
        if (@string.Length == 0)
            return "";
        var text = new StringBuilder();
        foreach (char c in @string)
            text.Append(@".\+*?[^]$()".Contains(c, StringComparison.Ordinal) ? "\\" : "").Append(c);
        return text.ToString();
    }

    private static char UpperAscii(char c) => char.IsAsciiLetterLower(c) ? (char)(c & ~0x20) : c;

    private static string OctalOf(char c) => Convert.ToString(c, 8).PadLeft(3, '0');

    private static char ReadDigits(string text, ref int at, int skipped, int most, int @base)
    {
        int from = at + skipped, end = from;
        while (end < text.Length && end - from < most && (@base == 16 ? char.IsAsciiHexDigit(text[end]) : text[end] is >= '0' and <= '7'))
            end++;
        at = end - 1;
        return (char)(Convert.ToInt32(text[from..end], @base) & 0xFF);
    }
}
