using System.Text;

namespace Compat.Php;

/// <summary>The characters of texts, for the functions of PHP's <c>mb_</c> family.</summary>
internal static class Characters
{
    private static readonly Dictionary<string, string> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["UTF-8"] = "UTF-8", ["utf8"] = "UTF-8", ["ASCII"] = "ASCII", ["US-ASCII"] = "ASCII", ["8bit"] = "8bit", ["binary"] = "8bit",
        ["ISO-8859-1"] = "ISO-8859-1", ["latin1"] = "ISO-8859-1", ["ISO8859-1"] = "ISO-8859-1",
        ["ISO-8859-15"] = "ISO-8859-15", ["Windows-1252"] = "Windows-1252", ["cp1252"] = "Windows-1252",
        ["UTF-16"] = "UTF-16", ["UTF-16BE"] = "UTF-16BE", ["UTF-16LE"] = "UTF-16LE",
        ["UTF-32"] = "UTF-32", ["UTF-32BE"] = "UTF-32BE", ["UTF-32LE"] = "UTF-32LE",
    };

    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>The encodings that are known.</summary>
    public static IEnumerable<string> Names => s_names.Values.Distinct(StringComparer.Ordinal);

    public static bool IsBytes(string? encoding) => encoding is not null && s_names.GetValueOrDefault(encoding) is "8bit" or "ISO-8859-1"
        or "ISO-8859-15" or "Windows-1252";

    public static bool IsAscii(string? encoding) => encoding is not null && s_names.GetValueOrDefault(encoding) == "ASCII";

    public static object NameOf(string encoding) => s_names.TryGetValue(encoding, out string? name) ? name : false;

    public static void Check(string? encoding, string function, int position)
    {
        if (encoding is not null && !s_names.ContainsKey(encoding))
            throw Arguments.Invalid(function, position, $"is to be an encoding that is known here, not '{encoding}'");
    }

    /// <summary>The characters; a byte that belongs to none counts as one.</summary>
    public static string[] Of(string text, string? encoding, string function, int position)
    {
        Check(encoding, function, position);
        if (IsBytes(encoding) || IsAscii(encoding))
            return [.. ByteText.Narrow(text).Select(b => b.ToString())];
        var characters = new List<string>(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length;
            characters.Add(isPair ? text.Substring(i, 2) : text[i].ToString());
            i += isPair ? 1 : 0;
        }

        return [.. characters];
    }

    public static string Join(ReadOnlySpan<string> characters, string? encoding)
    {
        string text = string.Concat(characters);
        return IsBytes(encoding) || IsAscii(encoding) ? ByteText.Widen(text) : text;
    }

    public static object Find(string text, string part, long offset, string? encoding, string function, bool isLast)
    {
        string[] characters = Of(text, encoding, function, 4), needle = Of(part, encoding, function, 4);
        int count = characters.Length;
        if (offset > count || -offset > count)
            throw Arguments.Invalid(function, 3, "lies outside of the text");
        int from = offset < 0 && !isLast ? (int)(offset + count) : (int)Math.Max(0, offset);
        int to = offset < 0 && isLast ? Math.Min(count - needle.Length, (int)(count + offset)) : count - needle.Length;
        for (int step = 0; step <= to - from; step++)
        {
            int at = isLast ? to - step : from + step;
            if (characters.AsSpan(at, needle.Length).SequenceEqual(needle))
                return (long)at;
        }

        return false;
    }

    public static object Around(string text, object place, bool before, string? encoding)
    {
        if (place is not long at)
            return false;
        string[] characters = Of(text, encoding, "mb_strstr", 4);
        return Join(before ? characters.AsSpan(0, (int)at) : characters.AsSpan((int)at), encoding);
    }

    /// <summary>A text in which characters that differ in case alone are the same.</summary>
    public static string Fold(string text) =>
        CaseOfCharacters.LowerSimply(text).Replace("ß", "ss", StringComparison.Ordinal).Replace('ς', 'σ');

    public static int Width(string character)
    {
        int code = Rune.TryGetRuneAt(character, 0, out Rune rune) ? rune.Value : 1;
        return code is (>= 0x1100 and <= 0x115F) or (>= 0x231A and <= 0x231B) or (>= 0x2329 and <= 0x232A) or (>= 0x2E80 and <= 0x303E)
            or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97C) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE10 and <= 0xFE19) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1;
    }

    public static string Decode(string text, string encoding, int position)
    {
        byte[] bytes = ByteText.ToBytes(text);
        return Known(encoding, position) switch
        {
            "ISO-8859-1" or "8bit" => Encoding.Latin1.GetString(bytes),
            "ISO-8859-15" => Encoding.Latin1.GetString(bytes).Replace('¤', '€'),
            "Windows-1252" => string.Concat(bytes.Select(b => b is >= 0x80 and < 0xA0 ? Windows1252[b - 0x80] : (char)b)),
            "ASCII" => string.Concat(bytes.Select(b => b < 0x80 ? (char)b : '?')),
            "UTF-16" or "UTF-16BE" => Encoding.BigEndianUnicode.GetString(bytes),
            "UTF-16LE" => Encoding.Unicode.GetString(bytes),
            "UTF-32" or "UTF-32BE" => new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetString(bytes),
            "UTF-32LE" => Encoding.UTF32.GetString(bytes),
            _ => Php.MbScrub(text),
        };
    }

    public static string Encode(string text, string encoding, int position) => Known(encoding, position) switch
    {
        "ISO-8859-1" or "8bit" => Narrowed(text, c => c < 0x100 ? c : '?'),
        "ISO-8859-15" => Narrowed(text, c => c == '€' ? '¤' : c < 0x100 ? c : '?'),
        "Windows-1252" => Narrowed(text, c => c < 0x80 || c is >= '\u00A0' and < '\u0100'
            ? c
            : Windows1252.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? (char)(0x80 + at) : '?'),
        "ASCII" => Narrowed(text, c => c < 0x80 ? c : '?'),
        "UTF-16" or "UTF-16BE" => ByteText.FromBytes(Encoding.BigEndianUnicode.GetBytes(text)),
        "UTF-16LE" => ByteText.FromBytes(Encoding.Unicode.GetBytes(text)),
        "UTF-32" or "UTF-32BE" => ByteText.FromBytes(new UTF32Encoding(bigEndian: true, byteOrderMark: false).GetBytes(text)),
        "UTF-32LE" => ByteText.FromBytes(Encoding.UTF32.GetBytes(text)),
        _ => text,
    };

    private static string Known(string encoding, int position)
    {
        Check(encoding, "mb_convert_encoding", position);
        return s_names[encoding];
    }

    private static string Narrowed(string text, Func<char, char> narrow) =>
        ByteText.Widen(string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp ? narrow((char)rune.Value) : '?')));
}
