using System.Text;

namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>str_replace</c>: puts texts in place of others, one after the other; with arrays, each by its own.</summary>
    /// <returns>The text, or the array of texts where it is given one.</returns>
    /// <exception cref="TypeError">One text is searched and several are to take its place.</exception>
    public static object StrReplace(object? search, object? replace, object? subject)
    {
        object? count = null;
        return StrReplace(search, replace, subject, ref count);
    }

    /// <summary>PHP's <c>str_replace</c> that counts.</summary>
    /// <param name="count">Gets how often something was replaced.</param>
    /// <exception cref="TypeError">One text is searched and several are to take its place.</exception>
    public static object StrReplace(object? search, object? replace, object? subject, ref object? count) =>
        Replace(search, replace, subject, ref count, "str_replace", isCaseless: false);

    /// <summary>PHP's <c>str_ireplace</c>: as <c>str_replace</c>, without regard to the case of ASCII's letters.</summary>
    /// <exception cref="TypeError">One text is searched and several are to take its place.</exception>
    public static object StrIReplace(object? search, object? replace, object? subject)
    {
        object? count = null;
        return StrIReplace(search, replace, subject, ref count);
    }

    /// <summary>PHP's <c>str_ireplace</c> that counts.</summary>
    /// <param name="count">Gets how often something was replaced.</param>
    /// <exception cref="TypeError">One text is searched and several are to take its place.</exception>
    public static object StrIReplace(object? search, object? replace, object? subject, ref object? count) =>
        Replace(search, replace, subject, ref count, "str_ireplace", isCaseless: true);

    /// <summary>
    /// PHP's <c>strtr</c>: puts bytes in place of bytes, or, with an array, texts in place of its keys, the longest first.
    /// </summary>
    /// <exception cref="TypeError">Two arguments are given, and the second is no array.</exception>
    /// <exception cref="ArgumentCountError">Three arguments are given, and the second is an array.</exception>
    public static string StrTr(string @string, object? from, string? to = null)
    {
        if (PhpArray.TryRead(from, out PhpArray? pairs))
            return to is null ? TranslatePairs(@string, pairs) : throw Arguments.Refused(from, "string", "strtr", 2);
        if (to is null)
            throw Arguments.Refused(from, "array", "strtr", 2);
        string a = ByteText.Narrow(Arguments.Text(from, "strtr", 2)), b = ByteText.Narrow(to);
        int length = Math.Min(a.Length, b.Length);
        if (length == 0)
            return @string;
        var map = new char[256];
        for (int i = 0; i < map.Length; i++)
            map[i] = (char)i;
        for (int i = 0; i < length; i++)
            map[a[i]] = b[i];
        return ByteText.Widen(string.Concat(ByteText.Narrow(@string).Select(c => map[c])));
    }

    /// <summary>
    /// PHP's <c>explode</c>: the pieces between separators, so many at most; a negative limit leaves so many out at the end.
    /// </summary>
    /// <exception cref="ValueError">The separator is empty.</exception>
    public static PhpArray Explode(string separator, string @string, long limit = long.MaxValue)
    {
        if (separator.Length == 0)
            throw Arguments.Invalid("explode", 1, "is not to be empty");
        if (@string.Length == 0)
            return limit < 0 ? [] : PhpArray.Of("");
        bool isBytes = !ByteText.IsValid(separator);
        string[] pieces = isBytes
            ? [.. ByteText.Narrow(@string).Split(ByteText.Narrow(separator), Most(limit)).Select(ByteText.Widen)]
            : @string.Split(separator, Most(limit));
        int count = limit < 0 ? (int)Math.Max(0, pieces.Length + limit) : pieces.Length;
        var array = new PhpArray(count);
        foreach (string piece in pieces.AsSpan(0, count))
            array.Add((object)piece);
        return array;
    }

    /// <summary>PHP's <c>implode</c>: the texts of values with a separator between; the array may come alone.</summary>
    /// <exception cref="TypeError">There is no array among the arguments.</exception>
    public static string Implode(object? separator, object? array = null)
    {
        if (!PhpArray.TryRead(array ?? separator, out PhpArray? values))
            throw Arguments.Refused(array ?? separator, "array", "implode", array is null ? 1 : 2);
        if (array is null)
            separator = "";

        string between = Arguments.Text(separator, "implode", 1);
        var text = new StringBuilder();
        bool isFirst = true;
        foreach ((_, object? value) in values)
        {
            if (!isFirst)
                text.Append(between);
            isFirst = false;
            text.Append(ToStr(value));
        }

        return ByteText.Settle(text.ToString());
    }

    /// <summary>PHP's <c>join</c>: the same as <see cref="Implode"/>.</summary>
    /// <exception cref="TypeError">There is no array among the arguments.</exception>
    public static string Join(object? separator, object? array = null) => Implode(separator, array);

    /// <summary>PHP's <c>str_getcsv</c>: the fields of a line of comma separated values.</summary>
    public static PhpArray StrGetCsv(string @string, string separator = ",", string enclosure = "\"", string escape = "\\")
    {
        char? First(string text) => text.Length == 0 ? null : text[0];
        return CsvLine.Read(@string, First(separator) ?? ',', First(enclosure) ?? '"', First(escape));
    }

    /// <summary>PHP's <c>strtok</c> that begins: the first token of a text.</summary>
    public static object StrTok(string @string, string token)
    {
        s_tokens.Value = new() { Text = ByteText.Narrow(@string) };
        return StrTok(token);
    }

    /// <summary>PHP's <c>strtok</c> that goes on: the next token of the text that was given last in this flow, or false.</summary>
    public static object StrTok(string token)
    {
        if (s_tokens.Value is not { } state)
            return false;
        string marks = ByteText.Narrow(token), text = state.Text;
        int from = state.Place;
        while (from < text.Length && marks.Contains(text[from], StringComparison.Ordinal))
            from++;
        if (from >= text.Length)
        {
            state.Place = text.Length;
            return false;
        }

        int length = text.AsSpan(from).IndexOfAny(marks);
        state.Place = length < 0 ? text.Length : from + length + 1;
        return ByteText.Widen(length < 0 ? text[from..] : text.Substring(from, length));
    }

    private static readonly AsyncLocal<TokenState?> s_tokens = new();

    private static int Most(long limit) => limit < 0 ? int.MaxValue : (int)Math.Clamp(limit, 1, int.MaxValue);

    private static object Replace(object? search, object? replace, object? subject, ref object? count, string function, bool isCaseless)
    {
        object searched = Arguments.TextOrArray(search, function, 1), with = Arguments.TextOrArray(replace, function, 2);
        if (searched is string && with is PhpArray)
            throw Arguments.Refused(replace, "string", function, 2);
        long total = 0;
        object result;
        if (PhpArray.TryRead(subject, out PhpArray? subjects))
        {
            var texts = new PhpArray();
            foreach ((PhpKey key, object? value) in subjects)
                texts.Add(key, ReplaceAll(searched, with, ToStr(value), isCaseless, ref total));
            result = texts;
        }
        else
        {
            result = ReplaceAll(searched, with, Arguments.Text(subject, function, 3), isCaseless, ref total);
        }

        count = total;
        return result;
    }

    private static string ReplaceAll(object searched, object with, string text, bool isCaseless, ref long count)
    {
        if (searched is string one)
            return ReplaceOne(text, one, (string)with, isCaseless, ref count);
        using PhpArray.Enumerator replacements = (with as PhpArray ?? []).GetEnumerator();
        foreach ((_, object? value) in (PhpArray)searched)
        {
            string by = with as string ?? "";
            if (with is PhpArray && replacements.MoveNext())
                by = ToStr(replacements.Current.Value);
            text = ReplaceOne(text, ToStr(value), by, isCaseless, ref count);
        }

        return text;
    }

    private static string ReplaceOne(string text, string searched, string with, bool isCaseless, ref long count)
    {
        if (searched.Length == 0 || text.Length == 0)
            return text;
        bool isBytes = !ByteText.IsValid(searched) || !ByteText.IsValid(text);
        if (isBytes)
            return ByteText.Widen(ReplaceIn(ByteText.Narrow(text), ByteText.Narrow(searched), ByteText.Narrow(with), isCaseless,
                ref count));
        return ByteText.Settle(ReplaceIn(text, searched, with, isCaseless, ref count));
    }

    private static string ReplaceIn(string text, string searched, string with, bool isCaseless, ref long count)
    {
        string place = isCaseless ? LowerAscii(text) : text, part = isCaseless ? LowerAscii(searched) : searched;
        int at = place.IndexOf(part, StringComparison.Ordinal);
        if (at < 0)
            return text;
        var result = new StringBuilder(text.Length);
        int from = 0;
        for (; at >= 0; at = place.IndexOf(part, from, StringComparison.Ordinal))
        {
            result.Append(text, from, at - from).Append(with);
            from = at + part.Length;
            count++;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    private static string TranslatePairs(string text, PhpArray pairs)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((PhpKey key, object? value) in pairs)
        {
            if (key.Text is not "")
                map[ByteText.Narrow(key.ToString())] = ByteText.Narrow(ToStr(value));
        }

        if (map.Count == 0)
            return text;
        int[] lengths = [.. map.Keys.Select(key => key.Length).Distinct().OrderDescending()];
        string bytes = ByteText.Narrow(text);
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup = map.GetAlternateLookup<ReadOnlySpan<char>>();
        var result = new StringBuilder();
        for (int at = 0; at < bytes.Length;)
        {
            string? with = null;
            int length = lengths.FirstOrDefault(length => at + length <= bytes.Length
                && lookup.TryGetValue(bytes.AsSpan(at, length), out with));
            result.Append(length == 0 ? bytes[at].ToString() : with);
            at += Math.Max(1, length);
        }

        return ByteText.Widen(result.ToString());
    }

    private sealed class TokenState
    {
        public required string Text { get; init; }

        public int Place { get; set; }
    }
}
