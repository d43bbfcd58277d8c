namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>strpos</c>: the byte at which a text occurs first, or false.</summary>
    /// <exception cref="ValueError">The offset lies outside of the text.</exception>
    public static object StrPos(string haystack, string needle, long offset = 0) => First(haystack, needle, offset, "strpos", false);

    /// <summary>PHP's <c>stripos</c>: as <c>strpos</c>, without regard to the case of ASCII's letters.</summary>
    /// <exception cref="ValueError">The offset lies outside of the text.</exception>
    public static object StrIPos(string haystack, string needle, long offset = 0) => First(haystack, needle, offset, "stripos", true);

    /// <summary>PHP's <c>strrpos</c>: the byte at which a text occurs last, or false.</summary>
    /// <exception cref="ValueError">The offset lies outside of the text.</exception>
    public static object StrRPos(string haystack, string needle, long offset = 0) => Last(haystack, needle, offset, "strrpos", false);

    /// <summary>PHP's <c>strripos</c>: as <c>strrpos</c>, without regard to the case of ASCII's letters.</summary>
    /// <exception cref="ValueError">The offset lies outside of the text.</exception>
    public static object StrRIPos(string haystack, string needle, long offset = 0) => Last(haystack, needle, offset, "strripos", true);

    /// <summary>PHP's <c>str_contains</c>.</summary>
    public static bool StrContains(string haystack, string needle) => haystack.Contains(needle, StringComparison.Ordinal)
        || (!ByteText.IsValid(needle) && ByteText.Narrow(haystack).Contains(ByteText.Narrow(needle), StringComparison.Ordinal));

    /// <summary>PHP's <c>str_starts_with</c>.</summary>
    public static bool StrStartsWith(string haystack, string needle) => haystack.StartsWith(needle, StringComparison.Ordinal)
        || (!ByteText.IsValid(needle) && ByteText.Narrow(haystack).StartsWith(ByteText.Narrow(needle), StringComparison.Ordinal));

    /// <summary>PHP's <c>str_ends_with</c>.</summary>
    public static bool StrEndsWith(string haystack, string needle) => haystack.EndsWith(needle, StringComparison.Ordinal)
        || (!ByteText.IsValid(needle) && ByteText.Narrow(haystack).EndsWith(ByteText.Narrow(needle), StringComparison.Ordinal));

    /// <summary>PHP's <c>strstr</c>: the text from the first occurrence on, or what stands before it; false where there is none.</summary>
    public static object StrStr(string haystack, string needle, bool beforeNeedle = false) => Around(haystack, needle, beforeNeedle, false);

    /// <summary>PHP's <c>strchr</c>: the same as <see cref="StrStr(string, string, bool)"/>.</summary>
    public static object StrChr(string haystack, string needle, bool beforeNeedle = false) => StrStr(haystack, needle, beforeNeedle);

    /// <summary>PHP's <c>stristr</c>: as <c>strstr</c>, without regard to the case of ASCII's letters.</summary>
    public static object StrIStr(string haystack, string needle, bool beforeNeedle = false) => Around(haystack, needle, beforeNeedle, true);

    /// <summary>PHP's <c>strrchr</c>: the text from the last occurrence of a byte on, or false.</summary>
    public static object StrRChr(string haystack, string needle)
    {
        string bytes = ByteText.Narrow(haystack);
        int at = bytes.LastIndexOf(needle.Length == 0 ? '\0' : ByteText.Narrow(needle)[0]);
        return at < 0 ? false : ByteText.Widen(bytes[at..]);
    }

    /// <summary>PHP's <c>strpbrk</c>: the text from the first of some characters on, or false.</summary>
    /// <exception cref="ValueError">No characters are given.</exception>
    public static object StrPBrk(string @string, string characters)
    {
        if (characters.Length == 0)
            throw Arguments.Invalid("strpbrk", 2, "is not to be empty");
        string bytes = ByteText.Narrow(@string);
        int at = bytes.AsSpan().IndexOfAny(ByteText.Narrow(characters));
        return at < 0 ? false : ByteText.Widen(bytes[at..]);
    }

    /// <summary>PHP's <c>strspn</c>: how many bytes at the beginning of a part are among some.</summary>
    public static long StrSpn(string @string, string characters, long offset = 0, long? length = null) =>
        Span(@string, characters, offset, length, isAmong: true);

    /// <summary>PHP's <c>strcspn</c>: how many bytes at the beginning of a part are not among some.</summary>
    public static long StrCSpn(string @string, string characters, long offset = 0, long? length = null) =>
        Span(@string, characters, offset, length, isAmong: false);

    /// <summary>PHP's <c>strcmp</c>: compares bytes.</summary>
    /// <returns>
    /// By how much the first bytes that differ do; -1 or 1 where one text is the beginning of the other; 0 where nothing differs.
    /// </returns>
    public static long StrCmp(string string1, string string2) =>
        CompareUpTo(ByteText.Narrow(string1), ByteText.Narrow(string2), int.MaxValue, false);

    /// <summary>PHP's <c>strcoll</c> in the locale "C": compares bytes, the end of a text being the byte 0.</summary>
    public static long StrColl(string string1, string string2)
    {
        string a = ByteText.Narrow(string1), b = ByteText.Narrow(string2);
        int common = a.AsSpan().CommonPrefixLength(b);
        return (common < a.Length ? a[common] : 0) - (common < b.Length ? b[common] : 0);
    }

    /// <summary>PHP's <c>strncmp</c>: compares so many bytes at most.</summary>
    /// <exception cref="ValueError">The length is negative.</exception>
    public static long StrNCmp(string string1, string string2, long length) => length < 0
        ? throw Arguments.Invalid("strncmp", 3, "is not to be negative")
        : CompareUpTo(ByteText.Narrow(string1), ByteText.Narrow(string2), (int)Math.Min(length, int.MaxValue), false);

    /// <summary>PHP's <c>strcasecmp</c>: compares bytes without regard to the case of ASCII's letters.</summary>
    public static long StrCaseCmp(string string1, string string2) =>
        CompareUpTo(ByteText.Narrow(string1), ByteText.Narrow(string2), int.MaxValue, true);

    /// <summary>PHP's <c>strncasecmp</c>: as <c>strcasecmp</c>, so many bytes at most.</summary>
    /// <exception cref="ValueError">The length is negative.</exception>
    public static long StrNCaseCmp(string string1, string string2, long length) => length < 0
        ? throw Arguments.Invalid("strncasecmp", 3, "is not to be negative")
        : CompareUpTo(ByteText.Narrow(string1), ByteText.Narrow(string2), (int)Math.Min(length, int.MaxValue), true);

    /// <summary>PHP's <c>strnatcmp</c>: compares as people order numbered names.</summary>
    public static long StrNatCmp(string string1, string string2) => NaturalOrder.Compare(string1, string2, isCaseless: false);

    /// <summary>PHP's <c>strnatcasecmp</c>: as <c>strnatcmp</c>, without regard to the case of ASCII's letters.</summary>
    public static long StrNatCaseCmp(string string1, string string2) => NaturalOrder.Compare(string1, string2, isCaseless: true);

    internal static string LowerAscii(string narrow) => string.Create(narrow.Length, narrow, static (to, from) =>
    {
        for (int i = 0; i < to.Length; i++)
            to[i] = char.IsAsciiLetterUpper(from[i]) ? (char)(from[i] | 0x20) : from[i];
    });

    private static long CompareUpTo(string left, string right, int count, bool isCaseless)
    {
        if (isCaseless)
            (left, right) = (LowerAscii(left), LowerAscii(right));
        string a = left.Length > count ? left[..count] : left, b = right.Length > count ? right[..count] : right;
        int common = a.AsSpan().CommonPrefixLength(b);
        if (common == a.Length || common == b.Length)
            return Math.Sign(a.Length - b.Length);
        return a[common] - b[common];
    }

    private static object First(string haystack, string needle, long offset, string function, bool isCaseless)
    {
        (string bytes, string part) = Folded(haystack, needle, isCaseless);
        if (offset < 0)
            offset += bytes.Length;
        if (offset < 0 || offset > bytes.Length)
            throw Arguments.Invalid(function, 3, "lies outside of the text");
        int at = bytes.IndexOf(part, (int)offset, StringComparison.Ordinal);
        return at < 0 ? false : (long)at;
    }

    private static object Last(string haystack, string needle, long offset, string function, bool isCaseless)
    {
        (string bytes, string part) = Folded(haystack, needle, isCaseless);
        if (offset > bytes.Length || offset < -bytes.Length)
            throw Arguments.Invalid(function, 3, "lies outside of the text");
        int at;
        if (offset >= 0)
        {
            at = bytes.AsSpan((int)offset).LastIndexOf(part);
            at = at < 0 ? at : at + (int)offset;
        }
        else
        {
            int end = -offset < part.Length ? bytes.Length : (int)(bytes.Length + offset) + part.Length;
            at = bytes.AsSpan(0, Math.Min(end, bytes.Length)).LastIndexOf(part);
        }

        return at < 0 ? false : (long)at;
    }

    private static (string Bytes, string Part) Folded(string haystack, string needle, bool isCaseless)
    {
        string bytes = ByteText.Narrow(haystack), part = ByteText.Narrow(needle);
        return isCaseless ? (LowerAscii(bytes), LowerAscii(part)) : (bytes, part);
    }

    private static object Around(string haystack, string needle, bool before, bool isCaseless)
    {
        (string bytes, string part) = Folded(haystack, needle, isCaseless);
        int at = bytes.IndexOf(part, StringComparison.Ordinal);
        string whole = ByteText.Narrow(haystack);
        return at < 0 ? false : ByteText.Widen(before ? whole[..at] : whole[at..]);
    }

    private static long Span(string text, string characters, long offset, long? length, bool isAmong)
    {
        string bytes = ByteText.Narrow(text);
        (int from, int count) = Part(bytes.Length, offset, length);
        ReadOnlySpan<char> part = bytes.AsSpan(from, count), among = ByteText.Narrow(characters);
        int end = isAmong ? part.IndexOfAnyExcept(among) : part.IndexOfAny(among);
        return end < 0 ? part.Length : end;
    }
}
