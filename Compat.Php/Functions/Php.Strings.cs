using System.Text;

namespace Compat.Php;

public static partial class Php
{
    private const string White = " \n\r\t\v\0";

    /// <summary>PHP's <c>strlen</c>: how many bytes a text has in UTF-8.</summary>
    public static long StrLen(string @string) => ByteText.Length(@string);

    /// <summary>PHP's <c>substr</c>: bytes from an offset on, which may be counted from the end.</summary>
    public static string SubStr(string @string, long offset, long? length = null)
    {
        string bytes = ByteText.Narrow(@string);
        (int from, int count) = Part(bytes.Length, offset, length);
        return ByteText.Widen(bytes.Substring(from, count));
    }

    /// <summary>PHP's <c>substr_count</c>: how often a text occurs in another, without overlaps.</summary>
    /// <exception cref="ValueError">The searched text is empty, or the part lies outside of the text.</exception>
    public static long SubStrCount(string haystack, string needle, long offset = 0, long? length = null)
    {
        if (needle.Length == 0)
            throw Arguments.Invalid("substr_count", 2, "is not to be empty");
        string bytes = ByteText.Narrow(haystack);
        if (offset < 0)
            offset += bytes.Length;
        if (offset < 0 || offset > bytes.Length)
            throw Arguments.Invalid("substr_count", 3, "lies outside of the text");
        long count = length is null ? bytes.Length - offset : length < 0 ? bytes.Length - offset + length.Value : length.Value;
        if (count < 0 || offset + count > bytes.Length)
            throw Arguments.Invalid("substr_count", 4, "lies outside of the text");
        ReadOnlySpan<char> rest = bytes.AsSpan((int)offset, (int)count);
        return rest.Count(ByteText.Narrow(needle));
    }

    /// <summary>PHP's <c>substr_replace</c>: puts a text in place of a part of another; with arrays, one for each.</summary>
    /// <exception cref="TypeError">Offset or length is an array where the text is none.</exception>
    public static object SubStrReplace(object? @string, object? replace, object? offset, object? length = null)
    {
        object subject = Arguments.TextOrArray(@string, "substr_replace", 1);
        if (subject is string text)
        {
            if (offset is PhpArray || length is PhpArray)
                throw Arguments.Refused(offset, "int", "substr_replace", 3);
            string with = PhpArray.TryRead(replace, out PhpArray? list) ? ToStr(ValueOrNull(list, 0)) : ToStr(replace);
            return ReplacePart(text, with, Arguments.Int(offset, "substr_replace", 3), Arguments.IntOrNull(length, "substr_replace", 4));
        }

        var result = new PhpArray();
        int index = 0;
        foreach ((PhpKey key, object? value) in (PhpArray)subject)
        {
            string part = Item(replace, index, "");
            long from = offset is PhpArray offsets ? ToInt(ValueOrNull(offsets, index)) : ToInt(offset);
            long? count = length is PhpArray lengths ? index < lengths.Count ? ToInt(lengths.Values[index]) : null
                : Arguments.IntOrNull(length, "substr_replace", 4);
            result.Add(key, ReplacePart(ToStr(value), part, from, count));
            index++;
        }

        return result;
    }

    /// <summary>PHP's <c>substr_compare</c>: compares a part of a text with another text.</summary>
    /// <exception cref="ValueError">The offset lies outside of the text, or the length is negative.</exception>
    public static long SubStrCompare(string haystack, string needle, long offset, long? length = null, bool caseInsensitive = false)
    {
        string bytes = ByteText.Narrow(haystack), other = ByteText.Narrow(needle);
        if (length == 0)
            return 0;
        if (length < 0)
            throw Arguments.Invalid("substr_compare", 4, "is not to be negative");
        if (offset < 0)
            offset = Math.Max(0, offset + bytes.Length);
        if (offset > bytes.Length)
            throw Arguments.Invalid("substr_compare", 3, "lies outside of the text");
        string part = bytes[(int)offset..];
        int count = (int)Math.Min(length ?? Math.Max(part.Length, other.Length), int.MaxValue);
        return CompareUpTo(part, other, count, caseInsensitive);
    }

    /// <summary>PHP's <c>str_repeat</c>.</summary>
    /// <exception cref="ValueError">The count is negative.</exception>
    public static string StrRepeat(string @string, long times)
    {
        if (times < 0)
            throw Arguments.Invalid("str_repeat", 2, "is not to be negative");
        var text = new StringBuilder(checked((int)(@string.Length * times)));
        return ByteText.Settle(text.Insert(0, @string, (int)times).ToString());
    }

    /// <summary>PHP's <c>strrev</c>: the bytes in the other order.</summary>
    public static string StrRev(string @string)
    {
        char[] bytes = ByteText.Narrow(@string).ToCharArray();
        Array.Reverse(bytes);
        return ByteText.Widen(new(bytes));
    }

    /// <summary>PHP's <c>str_pad</c>: fills a text up to a length; the kind is STR_PAD_RIGHT, STR_PAD_LEFT or STR_PAD_BOTH.</summary>
    /// <exception cref="ValueError">What it is filled with is empty, or the kind is not known.</exception>
    public static string StrPad(string @string, long length, string padString = " ", long padType = 1)
    {
        string bytes = ByteText.Narrow(@string), pad = ByteText.Narrow(padString);
        long missing = length - bytes.Length;
        if (length < 0 || missing <= 0)
            return @string;
        if (pad.Length == 0)
            throw Arguments.Invalid("str_pad", 3, "is not to be empty");
        if (padType is < 0 or > 2)
            throw Arguments.Invalid("str_pad", 4, "is to be STR_PAD_LEFT, STR_PAD_RIGHT or STR_PAD_BOTH");
        int left = padType switch { 0 => (int)missing, 2 => (int)(missing / 2), _ => 0 };
        return ByteText.Widen(Fill(pad, left) + bytes + Fill(pad, (int)missing - left));
    }

    /// <summary>PHP's <c>trim</c>: takes characters away at both ends; "a..z" stands for all from a to z.</summary>
    public static string Trim(string @string, string characters = White) => Trimmed(@string, characters, true, true);

    /// <summary>PHP's <c>ltrim</c>: takes characters away at the beginning.</summary>
    public static string LTrim(string @string, string characters = White) => Trimmed(@string, characters, true, false);

    /// <summary>PHP's <c>rtrim</c>: takes characters away at the end.</summary>
    public static string RTrim(string @string, string characters = White) => Trimmed(@string, characters, false, true);

    /// <summary>PHP's <c>chop</c>: the same as <see cref="RTrim(string, string)"/>.</summary>
    public static string Chop(string @string, string characters = White) => RTrim(@string, characters);

    /// <summary>PHP's <c>ord</c>: the first byte; 0 of an empty text.</summary>
    public static long Ord(string character) => character.Length == 0 ? 0 : ByteText.Narrow(character)[0];

    /// <summary>PHP's <c>chr</c>: a byte, of a number modulo 256.</summary>
    public static string Chr(long codepoint) => ByteText.Widen(((char)(((codepoint % 256) + 256) % 256)).ToString());

    /// <summary>PHP's <c>strrev</c>'s neighbour <c>str_rot13</c>: moves each letter by 13.</summary>
    public static string StrRot13(string @string) => string.Concat(@string.Select(c => c switch
    {
        >= 'a' and <= 'z' => (char)('a' + ((c - 'a' + 13) % 26)),
        >= 'A' and <= 'Z' => (char)('A' + ((c - 'A' + 13) % 26)),
        _ => c,
    }));

    /// <summary>PHP's <c>str_split</c>: pieces of so many bytes.</summary>
    /// <exception cref="ValueError">The length is not positive.</exception>
    public static PhpArray StrSplit(string @string, long length = 1)
    {
        if (length < 1)
            throw Arguments.Invalid("str_split", 2, "is to be greater than 0");
        string bytes = ByteText.Narrow(@string);
        var pieces = new PhpArray();
        for (int at = 0; at < bytes.Length; at += (int)Math.Min(length, int.MaxValue - at))
            pieces.Add((object)ByteText.Widen(bytes.Substring(at, (int)Math.Min(length, bytes.Length - at))));
        return pieces;
    }

    /// <summary>PHP's <c>chunk_split</c>: a text with a separator behind each piece of so many bytes.</summary>
    /// <exception cref="ValueError">The length is not positive.</exception>
    public static string ChunkSplit(string @string, long length = 76, string separator = "\r\n")
    {
        if (length < 1)
            throw Arguments.Invalid("chunk_split", 2, "is to be greater than 0");
        string bytes = ByteText.Narrow(@string), end = ByteText.Narrow(separator);
        if (bytes.Length == 0 && length > 0)
            return ByteText.Widen(end);
        var text = new StringBuilder();
        for (int at = 0; at < bytes.Length; at += (int)Math.Min(length, int.MaxValue - at))
            text.Append(bytes, at, (int)Math.Min(length, bytes.Length - at)).Append(end);
        return ByteText.Widen(text.ToString());
    }

    /// <summary>PHP's <c>count_chars</c>: how often each byte occurs, in one of five ways.</summary>
    /// <exception cref="ValueError">The mode is not 0 to 4.</exception>
    public static object CountChars(string @string, long mode = 0)
    {
        if (mode is < 0 or > 4)
            throw Arguments.Invalid("count_chars", 2, "is to be from 0 to 4");
        var counts = new long[256];
        foreach (char c in ByteText.Narrow(@string))
            counts[c]++;
        IEnumerable<int> bytes = Enumerable.Range(0,
            256).Where(b => mode switch { 0 => true, 1 or 3 => counts[b] > 0, _ => counts[b] == 0 });
        if (mode >= 3)
            return ByteText.Widen(string.Concat(bytes.Select(b => (char)b)));
        var result = new PhpArray();
        foreach (int b in bytes)
            result[b] = counts[b];
        return result;
    }

    /// <summary>PHP's <c>str_word_count</c>: how many words of letters there are, or the words, or the words by their offsets.</summary>
    /// <exception cref="ValueError">The format is not 0, 1 or 2.</exception>
    public static object StrWordCount(string @string, long format = 0, string? characters = null)
    {
        if (format is < 0 or > 2)
            throw Arguments.Invalid("str_word_count", 2, "is to be 0, 1 or 2");
        string bytes = ByteText.Narrow(@string);
        bool[] more = CharacterList(characters ?? "");
        int start = 0, end = bytes.Length;
        while (start < end && ((bytes[start] == '\'' && !more['\'']) || (bytes[start] == '-' && !more['-'])))
            start++;
        if (end > start && bytes[end - 1] == '-' && !more['-'])
            end--;
        var words = new PhpArray();
        for (int at = start; at < end;)
        {
            int from = at;
            while (at < end && (char.IsAsciiLetter(bytes[at]) || more[bytes[at]] || bytes[at] is '\'' or '-'))
                at++;
            if (at > from && format == 2)
                words[from] = ByteText.Widen(bytes[from..at]);
            else if (at > from)
                words.Add((object)ByteText.Widen(bytes[from..at]));
            else
                at++;
        }

        return format == 0 ? (long)words.Count : words;
    }

    /// <summary>PHP's <c>wordwrap</c>: breaks lines at spaces; longer words too where they are to be cut.</summary>
    /// <exception cref="ValueError">The break is empty, or words are to be cut at width 0.</exception>
    public static string WordWrap(string @string, long width = 75, string @break = "\n", bool cutLongWords = false)
    {
        string text = ByteText.Narrow(@string), end = ByteText.Narrow(@break);
        if (text.Length == 0)
            return "";
        if (end.Length == 0)
            throw Arguments.Invalid("wordwrap", 3, "is not to be empty");
        if (width == 0 && cutLongWords)
            throw Arguments.Invalid("wordwrap", 4, "cannot be true where the width is 0");
        var result = new StringBuilder();
        int lastStart = 0, lastSpace = 0, at = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == end[0] && at + end.Length < text.Length && string.CompareOrdinal(text, at, end, 0, end.Length) == 0)
            {
                result.Append(text, lastStart, at - lastStart + end.Length);
                at += end.Length - 1;
                lastStart = lastSpace = at + 1;
            }
            else if (text[at] == ' ')
            {
                if (at - lastStart >= width)
                {
                    result.Append(text, lastStart, at - lastStart).Append(end);
                    lastStart = at + 1;
                }

                lastSpace = at;
            }
            else if (at - lastStart >= width && cutLongWords && lastStart >= lastSpace)
            {
                result.Append(text, lastStart, at - lastStart).Append(end);
                lastStart = lastSpace = at;
            }
            else if (at - lastStart >= width && lastStart < lastSpace)
            {
                result.Append(text, lastStart, lastSpace - lastStart).Append(end);
                lastStart = ++lastSpace;
            }
        }

        return ByteText.Widen(result.Append(text, lastStart, at - lastStart).ToString());
    }

    private static (int From, int Count) Part(int size, long offset, long? length)
    {
        long from = offset < 0 ? Math.Max(0, offset + size) : Math.Min(offset, size);
        long count = length is not { } given ? size - from : given < 0 ? size - from + given : given;
        return ((int)from, (int)Math.Clamp(count, 0, size - from));
    }

    private static string ReplacePart(string text, string with, long offset, long? length)
    {
        string bytes = ByteText.Narrow(text);
        (int from, int count) = Part(bytes.Length, offset, length);
        return ByteText.Widen(string.Concat(bytes.AsSpan(0, from), ByteText.Narrow(with), bytes.AsSpan(from + count)));
    }

    private static string Item(object? value, int index, string otherwise) => value is PhpArray list
        ? index < list.Count ? ToStr(list.Values[index]) : otherwise
        : ToStr(value);

    private static object? ValueOrNull(PhpArray list, int index) => index < list.Count ? list.Values[index] : null;

    private static string Fill(string pad, int length) => string.Create(length, pad, static (to, from) =>
    {
        for (int i = 0; i < to.Length; i++)
            to[i] = from[i % from.Length];
    });

    private static string Trimmed(string text, string characters, bool atStart, bool atEnd)
    {
        string bytes = ByteText.Narrow(text);
        bool[] list = CharacterList(characters);
        int start = 0, end = bytes.Length;
        while (atStart && start < end && list[bytes[start]])
            start++;
        while (atEnd && end > start && list[bytes[end - 1]])
            end--;
        return end - start == bytes.Length ? text : ByteText.Widen(bytes[start..end]);
    }

    /// <summary>Which bytes a list of characters names, ranges among them.</summary>
    private static bool[] CharacterList(string characters)
    {
        var list = new bool[256];
        string bytes = ByteText.Narrow(characters);
        for (int at = 0; at < bytes.Length; at++)
        {
            char first = bytes[at];
            bool isRange = at + 3 < bytes.Length && bytes[at + 1] == '.' && bytes[at + 2] == '.' && bytes[at + 3] >= first;
            char last = isRange ? bytes[at + 3] : first;
            for (int c = first; c <= last; c++)
                list[c] = true;
            at += isRange ? 3 : 0;
        }

        return list;
    }
}
