using System.Text;

namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>mb_strlen</c>: how many characters a text has.</summary>
    /// <exception cref="ValueError">The encoding is not known, here and below.</exception>
    public static long MbStrLen(string @string, string? encoding = null) => Characters.Of(@string, encoding, "mb_strlen", 2).Length;

    /// <summary>PHP's <c>mb_substr</c>: characters from an offset on, which may be counted from the end.</summary>
    public static string MbSubStr(string @string, long start, long? length = null, string? encoding = null)
    {
        string[] characters = Characters.Of(@string, encoding, "mb_substr", 4);
        (int from, int count) = Part(characters.Length, start, length);
        return Characters.Join(characters.AsSpan(from, count), encoding);
    }

    /// <summary>PHP's <c>mb_strpos</c>: the character at which a text occurs first, or false.</summary>
    /// <exception cref="ValueError">The offset lies outside of the text, here and below.</exception>
    public static object MbStrPos(string haystack, string needle, long offset = 0, string? encoding = null) =>
        Characters.Find(haystack, needle, offset, encoding, "mb_strpos", isLast: false);

    /// <summary>PHP's <c>mb_strrpos</c>: the character at which a text occurs last, or false.</summary>
    public static object MbStrRPos(string haystack, string needle, long offset = 0, string? encoding = null) =>
        Characters.Find(haystack, needle, offset, encoding, "mb_strrpos", isLast: true);

    /// <summary>PHP's <c>mb_stripos</c>: as <c>mb_strpos</c>, without regard to case.</summary>
    public static object MbStrIPos(string haystack, string needle, long offset = 0, string? encoding = null) =>
        Characters.Find(Characters.Fold(haystack), Characters.Fold(needle), offset, encoding, "mb_stripos", isLast: false);

    /// <summary>PHP's <c>mb_strripos</c>: as <c>mb_strrpos</c>, without regard to case.</summary>
    public static object MbStrRIPos(string haystack, string needle, long offset = 0, string? encoding = null) =>
        Characters.Find(Characters.Fold(haystack), Characters.Fold(needle), offset, encoding, "mb_strripos", isLast: true);

    /// <summary>
    /// PHP's <c>mb_strstr</c>: the text from the first occurrence on, or what stands before it; false where there is none.
    /// </summary>
    public static object MbStrStr(string haystack, string needle, bool beforeNeedle = false, string? encoding = null) =>
        Characters.Around(haystack, MbStrPos(haystack, needle, 0, encoding), beforeNeedle, encoding);

    /// <summary>PHP's <c>mb_stristr</c>: as <c>mb_strstr</c>, without regard to case.</summary>
    public static object MbStrIStr(string haystack, string needle, bool beforeNeedle = false, string? encoding = null) =>
        Characters.Around(haystack, MbStrIPos(haystack, needle, 0, encoding), beforeNeedle, encoding);

    /// <summary>
    /// PHP's <c>mb_strrchr</c>: the text from the last occurrence on, or what stands before it; false where there is none.
    /// </summary>
    public static object MbStrRChr(string haystack, string needle, bool beforeNeedle = false, string? encoding = null) =>
        Characters.Around(haystack, MbStrRPos(haystack, needle, 0, encoding), beforeNeedle, encoding);

    /// <summary>PHP's <c>mb_substr_count</c>: how often a text occurs in another, without overlaps.</summary>
    /// <exception cref="ValueError">The searched text is empty.</exception>
    public static long MbSubStrCount(string haystack, string needle, string? encoding = null)
    {
        Characters.Check(encoding, "mb_substr_count", 3);
        if (needle.Length == 0)
            throw Arguments.Invalid("mb_substr_count", 2, "is not to be empty");
        return haystack.AsSpan().Count(needle);
    }

    /// <summary>PHP's <c>mb_str_split</c>: pieces of so many characters.</summary>
    /// <exception cref="ValueError">The length is not positive.</exception>
    public static PhpArray MbStrSplit(string @string, long length = 1, string? encoding = null)
    {
        if (length < 1)
            throw Arguments.Invalid("mb_str_split", 2, "is to be greater than 0");
        string[] characters = Characters.Of(@string, encoding, "mb_str_split", 3);
        return PhpArray.FromList(characters.Chunk((int)Math.Min(length, int.MaxValue)).Select(piece => Characters.Join(piece, encoding)));
    }

    /// <summary>PHP's <c>mb_strtolower</c>.</summary>
    public static string MbStrToLower(string @string, string? encoding = null)
    {
        Characters.Check(encoding, "mb_strtolower", 2);
        return CaseOfCharacters.Lower(WithoutBytes(@string, "?"));
    }

    /// <summary>PHP's <c>mb_strtoupper</c>.</summary>
    public static string MbStrToUpper(string @string, string? encoding = null)
    {
        Characters.Check(encoding, "mb_strtoupper", 2);
        return CaseOfCharacters.Upper(WithoutBytes(@string, "?"));
    }

    /// <summary>PHP's <c>mb_convert_case</c>: in one of eight ways.</summary>
    /// <exception cref="ValueError">The mode is not known.</exception>
    public static string MbConvertCase(string @string, long mode, string? encoding = null)
    {
        Characters.Check(encoding, "mb_convert_case", 3);
        @string = WithoutBytes(@string, "?");
        return mode switch
        {
            0 => CaseOfCharacters.Upper(@string),
            1 => CaseOfCharacters.Lower(@string),
            2 or 6 => CaseOfCharacters.Title(@string),
            3 or 7 => Characters.Fold(@string),
            4 => CaseOfCharacters.UpperSimply(@string),
            5 => CaseOfCharacters.LowerSimply(@string),
            _ => throw Arguments.Invalid("mb_convert_case", 2, "is to be one of the MB_CASE constants"),
        };
    }

    /// <summary>PHP's <c>mb_strwidth</c>: how many columns a text takes; characters of East Asia take two.</summary>
    public static long MbStrWidth(string @string, string? encoding = null) =>
        Characters.Of(@string, encoding, "mb_strwidth", 2).Sum(character => (long)Characters.Width(character));

    /// <summary>PHP's <c>mb_strimwidth</c>: cuts a text to so many columns, with a mark of the cut.</summary>
    /// <exception cref="ValueError">The start or the width lies outside of the text.</exception>
    public static string MbStrImWidth(string @string, long start, long width, string trimMarker = "", string? encoding = null)
    {
        string[] all = Characters.Of(WithoutBytes(@string, "?"), encoding, "mb_strimwidth", 5);
        long from = start < 0 ? start + all.Length : start;
        if (from < 0 || from > all.Length)
            throw Arguments.Invalid("mb_strimwidth", 2, "lies outside of the text");
        string[] rest = all[(int)from..];
        if (width < 0)
            width += rest.Sum(Characters.Width);
        if (width < 0)
            throw Arguments.Invalid("mb_strimwidth", 3, "lies outside of the text");
        if (rest.Sum(Characters.Width) <= width)
            return string.Concat(rest);
        string[] marker = Characters.Of(trimMarker, encoding, "mb_strimwidth", 5);
        long room = Math.Max(0, width - marker.Sum(Characters.Width));
        var text = new StringBuilder();
        foreach (string character in rest)
        {
            room -= Characters.Width(character);
            if (room < 0)
                break;
            text.Append(character);
        }

        return text.Append(trimMarker).ToString();
    }

    /// <summary>PHP's <c>mb_internal_encoding</c>: it is UTF-8 and stays so.</summary>
    /// <returns>"UTF-8", or true where it is set to that.</returns>
    /// <exception cref="ValueError">Another one is to be set.</exception>
    public static object MbInternalEncoding(string? encoding = null)
    {
        if (encoding is null)
            return "UTF-8";
        return encoding.Equals("UTF-8", StringComparison.OrdinalIgnoreCase)
            ? true
            : throw Arguments.Invalid("mb_internal_encoding", 1, "is to be UTF-8 here");
    }

    /// <summary>PHP's <c>mb_check_encoding</c>: whether all bytes are characters of an encoding.</summary>
    public static bool MbCheckEncoding(object? value = null, string? encoding = null)
    {
        Characters.Check(encoding, "mb_check_encoding", 2);
        return Normalize(value) is PhpArray array
            ? array.All(entry => MbCheckEncoding(entry.Value, encoding) && ByteText.IsValid(entry.Key.ToString()))
            : Normalize(value) is not string text || Characters.IsBytes(encoding) || (Characters.IsAscii(encoding)
                ? ByteText.IsAscii(text)
                : ByteText.IsValid(text));
    }

    /// <summary>PHP's <c>mb_convert_encoding</c>, between UTF-8, ISO-8859-1, Windows-1252, UTF-16 and ASCII.</summary>
    /// <exception cref="ValueError">An encoding is not known here.</exception>
    public static object MbConvertEncoding(object? @string, string toEncoding, object? fromEncoding = null)
    {
        if (Normalize(@string) is PhpArray array)
        {
            var result = new PhpArray();
            foreach ((PhpKey key, object? value) in array)
                result.Add(key, Normalize(value) is string or PhpArray ? MbConvertEncoding(value, toEncoding, fromEncoding) : value);
            return result;
        }

        string from = fromEncoding is null
            ? "UTF-8"
            : ToStr(PhpArray.TryRead(fromEncoding, out PhpArray? list) ? ValueOrNull(list, 0) : fromEncoding);
        return Characters.Encode(Characters.Decode(Arguments.Text(@string, "mb_convert_encoding", 1), from, 3), toEncoding, 2);
    }

    /// <summary>PHP's <c>mb_detect_encoding</c>: the first of some encodings that a text may be in, or false.</summary>
    public static object MbDetectEncoding(string @string, object? encodings = null, bool strict = false)
    {
        IEnumerable<string> names = encodings is null ? ["ASCII", "UTF-8"]
            : PhpArray.TryRead(encodings, out PhpArray? list)
                ? list.Values.Select(ToStr)
                : ToStr(encodings).Split(',', StringSplitOptions.TrimEntries);
        foreach (string name in names)
        {
            bool isOne = Characters.IsBytes(name) || (Characters.IsAscii(name) ? ByteText.IsAscii(@string) : ByteText.IsValid(@string));
            if (isOne)
                return Characters.NameOf(name);
        }

        return false;
    }

    /// <summary>PHP's <c>mb_ord</c>: the number of the first character, or false.</summary>
    /// <exception cref="ValueError">The text is empty.</exception>
    public static object MbOrd(string @string, string? encoding = null)
    {
        Characters.Check(encoding, "mb_ord", 2);
        if (@string.Length == 0)
            throw Arguments.Invalid("mb_ord", 1, "is not to be empty");
        return Rune.TryGetRuneAt(@string, 0, out Rune rune) ? (long)rune.Value : false;
    }

    /// <summary>PHP's <c>mb_chr</c>: the character of a number, or false.</summary>
    public static object MbChr(long codepoint, string? encoding = null)
    {
        Characters.Check(encoding, "mb_chr", 2);
        return codepoint is >= 0 and <= 0x10FFFF && Rune.IsValid((int)codepoint) ? new Rune((int)codepoint).ToString() : false;
    }

    /// <summary>PHP's <c>mb_scrub</c>: question marks in place of bytes that are no characters.</summary>
    public static string MbScrub(string @string, string? encoding = null)
    {
        Characters.Check(encoding, "mb_scrub", 2);
        return WithoutBytes(@string, "?");
    }

    /// <summary>PHP's <c>mb_substitute_character</c>: it is the question mark and stays so.</summary>
    public static object MbSubstituteCharacter() => 0x3FL;

    /// <summary>PHP's <c>mb_strcut</c>: as <c>substr</c>, but never within a character.</summary>
    public static string MbStrCut(string @string, long start, long? length = null, string? encoding = null)
    {
        Characters.Check(encoding, "mb_strcut", 4);
        string bytes = ByteText.Narrow(@string);
        (int from, int count) = Part(bytes.Length, start, length);
        int end = from + count;
        while (from > 0 && from < bytes.Length && (bytes[from] & 0xC0) == 0x80)
            from--;
        while (end > from && end < bytes.Length && (bytes[end] & 0xC0) == 0x80)
            end--;
        return ByteText.Widen(bytes[from..end]);
    }

    /// <summary>PHP's <c>mb_preferred_mime_name</c>.</summary>
    public static object MbPreferredMimeName(string encoding) => Characters.NameOf(encoding);

    /// <summary>PHP's <c>mb_list_encodings</c>: those that are known here.</summary>
    public static PhpArray MbListEncodings() => PhpArray.FromList(Characters.Names);

    /// <summary>PHP's <c>iconv</c>, between the encodings of <see cref="MbListEncodings"/>; false where a character has no place.</summary>
    public static object Iconv(string fromEncoding, string toEncoding, string @string) =>
        MbConvertEncoding(@string, toEncoding.Split("//")[0], fromEncoding);

    /// <summary>PHP's <c>iconv_strlen</c>: how many characters a text has.</summary>
    public static object IconvStrLen(string @string, string? encoding = null) =>
        ByteText.IsValid(@string) ? MbStrLen(@string, encoding) : false;
}
