using System.Globalization;
using System.Text;

namespace Compat.Php;

public static partial class Php
{
    private const long DefaultQuotes = 11;

    /// <summary>
    /// PHP's <c>htmlspecialchars</c>: entities in place of &amp;, &lt;, &gt; and quotes; "" where the text is no valid UTF-8.
    /// </summary>
    public static string HtmlSpecialChars(string @string, long flags = DefaultQuotes, string? encoding = null, bool doubleEncode = true) =>
        Escape(@string, flags, doubleEncode, all: false);

    /// <summary>PHP's <c>htmlentities</c>: entities in place of all characters that have one.</summary>
    public static string HtmlEntities(string @string, long flags = DefaultQuotes, string? encoding = null, bool doubleEncode = true) =>
        Escape(@string, flags, doubleEncode, all: true);

    /// <summary>PHP's <c>htmlspecialchars_decode</c>: takes back what <c>htmlspecialchars</c> does.</summary>
    public static string HtmlSpecialCharsDecode(string @string, long flags = DefaultQuotes)
    {
        string text = @string.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal);
        if ((flags & 2) != 0)
            text = text.Replace("&quot;", "\"", StringComparison.Ordinal);
        if ((flags & 1) != 0)
        {
            foreach (string entity in (string[])["&#039;", "&#39;", "&#x27;", "&#X27;"])
                text = text.Replace(entity, "'", StringComparison.Ordinal);
            if ((flags & 48) != 0)
                text = text.Replace("&apos;", "'", StringComparison.Ordinal);
        }

        return text.Replace("&amp;", "&", StringComparison.Ordinal);
    }

    /// <summary>PHP's <c>html_entity_decode</c>: characters in place of entities.</summary>
    public static string HtmlEntityDecode(string @string, long flags = DefaultQuotes, string? encoding = null)
    {
        var text = new StringBuilder(@string.Length);
        for (int at = 0; at < @string.Length;)
        {
            int end = @string[at] == '&' ? @string.IndexOf(';', at) : -1;
            if (end > at && EntityOf(@string.AsSpan(at + 1, end - at - 1), flags) is { } character)
            {
                text.Append(character);
                at = end + 1;
            }
            else
            {
                text.Append(@string[at++]);
            }
        }

        return text.ToString();
    }

    /// <summary>PHP's <c>strip_tags</c>: takes tags of HTML and PHP away, but for those allowed.</summary>
    public static string StripTags(string @string, object? allowedTags = null)
    {
        string allowed = PhpArray.TryRead(allowedTags, out PhpArray? list)
            ? string.Concat(list.Values.Select(tag => $"<{ToStr(tag)}>"))
            : Arguments.Text(allowedTags, "strip_tags", 2);
        return TagStripper.Strip(@string, LowerAscii(allowed));
    }

    /// <summary>
    /// PHP's <c>get_html_translation_table</c>: what <c>htmlspecialchars</c> or <c>htmlentities</c> puts in place of what.
    /// </summary>
    public static PhpArray GetHtmlTranslationTable(long table = 0, long flags = DefaultQuotes, string encoding = "UTF-8")
    {
        var result = new PhpArray();
        foreach (string character in ((string[])["\"", "&", "'", "<", ">"]).Concat(table == 0 ? [] : HtmlEntityNames.Characters()))
        {
            string entity = Escape(character, flags, true, all: table != 0);
            if (entity != character)
                result[character] = entity;
        }

        return result;
    }

    private static string Escape(string text, long flags, bool doubleEncode, bool all)
    {
        if (!ByteText.IsValid(text))
        {
            if ((flags & 12) == 0)
                return "";
            text = (flags & 4) != 0 ? WithoutBytes(text, "") : WithoutBytes(text, "\uFFFD");
        }

        var result = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            string? entity = c switch
            {
                '&' => !doubleEncode && EntityLength(text, i, flags) is var length and > 0 ? text.Substring(i, length) : "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => (flags & 2) != 0 ? "&quot;" : null,
                '\'' => (flags & 1) == 0 ? null : (flags & 48) != 0 ? "&apos;" : "&#039;",
                _ => all && c >= 0x80 ? HtmlEntityNames.NameOf(c) : null,
            };
            result.Append(entity ?? c.ToString());
            if (c == '&' && !doubleEncode)
                i += Math.Max(0, EntityLength(text, i, flags) - 1);
        }

        return result.ToString();
    }

    private static string WithoutBytes(string text, string with)
    {
        var result = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                result.Append(text[i]);
            else if (char.IsHighSurrogate(text[i]))
                result.Append(text[i]).Append(text[++i]);
            else
                result.Append(with);
        }

        return result.ToString();
    }

    // How long the entity is that begins at an ampersand; 0 where none does.
    private static int EntityLength(string text, int at, long flags)
    {
        int end = text.IndexOf(';', at);
        if (end < at + 2)
            return 0;
        ReadOnlySpan<char> name = text.AsSpan(at + 1, end - at - 1);
        bool isEntity = name[0] == '#'
            ? TryReadNumber(name[1..], out long code) && code <= 0x10FFFF
            : name switch
            {
                "apos" => (flags & 48) != 0,
                "amp" or "lt" or "gt" or "quot" => true,
                _ => (flags & 48) != 16 && HtmlEntityNames.CharacterOf(name) is not null,
            };
        return isEntity ? end - at + 1 : 0;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out long code) => digits is ['x' or 'X', ..]
        ? long.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
        : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);

    private static string? EntityOf(ReadOnlySpan<char> name, long flags)
    {
        if (name is ['#', ..])
        {
            if (!TryReadNumber(name[1..], out long code) || !IsAllowed(code, flags))
                return null;
            return code switch
            {
                '"' when (flags & 2) == 0 => null,
                '\'' when (flags & 3) != 3 => null,
                _ => char.ConvertFromUtf32((int)code),
            };
        }

        return name switch
        {
            "quot" => (flags & 2) != 0 ? "\"" : null,
            "apos" => (flags & 3) == 3 && (flags & 48) != 0 ? "'" : null,
            _ => HtmlEntityNames.CharacterOf(name),
        };
    }

    private static bool IsAllowed(long code, long flags) => (flags & 48) switch
    {
        48 => code is (>= 0x20 and <= 0x7E) or 0x0A or 0x09 or 0x0C or (>= 0xA0 and <= 0xD7FF) or (>= 0xE000 and <= 0x10FFFF),
        0 => code is (>= 0x20 and <= 0x7E) or 0x0A or 0x09 or 0x0D or (>= 0xA0 and <= 0xD7FF) or (>= 0xE000 and <= 0x10FFFF),
        _ => code is (>= 0x20 and <= 0xD7FF) or 0x0A or 0x09 or 0x0D or (>= 0xE000 and <= 0x10FFFF),
    };
}
