namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>preg_match</c>.</summary>
    /// <param name="pattern">The pattern with its delimiters and modifiers.</param>
    /// <param name="subject">The text.</param>
    /// <returns>1 or 0; false where the pattern is none, or the text is not valid.</returns>
    public static object PregMatch(string pattern, string subject)
    {
        object? matches = null;
        return PregMatch(pattern, subject, ref matches);
    }

    /// <summary>PHP's <c>preg_match</c> that gives what matched.</summary>
    /// <param name="matches">Gets the whole match and the groups, by number and by name.</param>
    /// <returns>1 or 0; false where the pattern is none, or the text is not valid.</returns>
    public static object PregMatch(string pattern, string subject, ref object? matches, long flags = 0, long offset = 0)
    {
        if ((flags & 0xff) != 0)
            throw Arguments.Invalid("preg_match", 4, "takes flags of PREG_ for one match");
        var search = PatternSearch.Begin(pattern, subject, offset, flags);
        if (search is null)
            return false;
        matches = new PhpArray();
        bool isMatch = search.MoveNext();
        if (isMatch)
            matches = search.Groups(isTrimmed: true);
        return search.HasFailed ? false : isMatch ? 1L : 0L;
    }

    /// <summary>PHP's <c>preg_match_all</c>.</summary>
    /// <returns>How many matches there are; false where the pattern is none, or the text is not valid.</returns>
    public static object PregMatchAll(string pattern, string subject)
    {
        object? matches = null;
        return PregMatchAll(pattern, subject, ref matches);
    }

    /// <summary>PHP's <c>preg_match_all</c> that gives what matched, group by group or match by match.</summary>
    /// <param name="matches">Gets the matches.</param>
    /// <returns>How many matches there are; false where the pattern is none, or the text is not valid.</returns>
    public static object PregMatchAll(string pattern, string subject, ref object? matches, long flags = 0, long offset = 0)
    {
        if ((flags & 0xff) > 2)
            throw Arguments.Invalid("preg_match_all", 4, "is to be PREG_PATTERN_ORDER or PREG_SET_ORDER, not both");
        var search = PatternSearch.Begin(pattern, subject, offset, flags);
        if (search is null)
            return false;
        long count = 0;
        PhpArray found = (flags & 2) != 0 ? [] : search.EmptyColumns();
        while (search.MoveNext())
        {
            count++;
            if ((flags & 2) != 0)
                found.Add(search.Groups(isTrimmed: true));
            else
                search.AddColumns(found);
        }

        matches = found;
        return search.HasFailed ? false : count;
    }

    /// <summary>PHP's <c>preg_replace</c>.</summary>
    /// <returns>The text, or the array of texts where it is given one; null where a pattern is none.</returns>
    /// <exception cref="TypeError">There is one pattern and several replacements.</exception>
    public static object? PregReplace(object? pattern, object? replacement, object? subject, long limit = -1)
    {
        object? count = null;
        return PregReplace(pattern, replacement, subject, limit, ref count);
    }

    /// <summary>PHP's <c>preg_replace</c> that counts.</summary>
    /// <param name="count">Gets how often something was replaced.</param>
    /// <returns>The text, or the array of texts where it is given one; null where a pattern is none.</returns>
    /// <exception cref="TypeError">There is one pattern and several replacements.</exception>
    public static object? PregReplace(object? pattern, object? replacement, object? subject, long limit, ref object? count) =>
        PatternReplacement.Replace(pattern, replacement, subject, limit, ref count, isFilter: false);

    /// <summary>PHP's <c>preg_filter</c>: as <c>preg_replace</c>, without the texts in which nothing matched.</summary>
    /// <returns>The text, or the array of texts where it is given one; null where nothing matched.</returns>
    public static object? PregFilter(object? pattern, object? replacement, object? subject, long limit = -1)
    {
        object? count = null;
        return PregFilter(pattern, replacement, subject, limit, ref count);
    }

    /// <summary>PHP's <c>preg_filter</c> that counts.</summary>
    /// <param name="count">Gets how often something was replaced.</param>
    /// <returns>The text, or the array of texts where it is given one; null where nothing matched.</returns>
    public static object? PregFilter(object? pattern, object? replacement, object? subject, long limit, ref object? count) =>
        PatternReplacement.Replace(pattern, replacement, subject, limit, ref count, isFilter: true);

    /// <summary>PHP's <c>preg_replace_callback</c>: a callback gets the groups and gives what takes the place of the match.</summary>
    /// <returns>The text, or the array of texts where it is given one; null where a pattern is none.</returns>
    /// <exception cref="TypeError">The callback cannot be called.</exception>
    public static object? PregReplaceCallback(object? pattern, object? callback, object? subject, long limit = -1)
    {
        object? count = null;
        return PregReplaceCallback(pattern, callback, subject, limit, ref count);
    }

    /// <summary>PHP's <c>preg_replace_callback</c> that counts.</summary>
    /// <param name="count">Gets how often something was replaced.</param>
    /// <returns>The text, or the array of texts where it is given one; null where a pattern is none.</returns>
    /// <exception cref="TypeError">The callback cannot be called.</exception>
    public static object? PregReplaceCallback(
        object? pattern, object? callback, object? subject, long limit, ref object? count, long flags = 0) =>
        PatternReplacement.ReplaceByCallback(pattern, callback, subject, limit, ref count, flags);

    /// <summary>PHP's <c>preg_replace_callback_array</c>: a callback for each pattern, one after the other.</summary>
    /// <param name="pattern">The callbacks by their patterns.</param>
    /// <returns>The text, or the array of texts where it is given one; null where a pattern is none.</returns>
    /// <exception cref="TypeError">A callback cannot be called.</exception>
    public static object? PregReplaceCallbackArray(PhpArray pattern, object? subject, long limit = -1)
    {
        object? count = null;
        return PregReplaceCallbackArray(pattern, subject, limit, ref count);
    }

    /// <summary>PHP's <c>preg_replace_callback_array</c> that counts.</summary>
    /// <param name="count">Gets how often something was replaced.</param>
    /// <exception cref="TypeError">A callback cannot be called.</exception>
    public static object? PregReplaceCallbackArray(PhpArray pattern, object? subject, long limit, ref object? count, long flags = 0)
    {
        long total = 0;
        object? text = subject;
        foreach ((PhpKey key, object? callback) in pattern)
        {
            object? once = null;
            text = PregReplaceCallback(key.ToString(), callback, text, limit, ref once, flags);
            total += ToInt(once);
            if (text is null)
                break;
        }

        count = total;
        return text;
    }

    /// <summary>PHP's <c>preg_split</c>: the pieces between matches.</summary>
    /// <returns>The pieces, or false where the pattern is none.</returns>
    public static object PregSplit(string pattern, string subject, long limit = -1, long flags = 0)
    {
        const long NoEmpty = 1, Delimiters = 2, Offsets = 4;
        if (PatternSearch.Begin(pattern, subject, 0, 0) is not { } search)
            return false;
        var pieces = new PhpArray();
        if (limit == 0)
            limit = -1;
        int last = 0;

        void Add(int from, int to)
        {
            if ((flags & NoEmpty) != 0 && to == from)
                return;
            object? piece = search.Part(from, to);
            pieces.Add((flags & Offsets) != 0 ? PhpArray.Of(piece, search.ByteOffset(from)) : piece);
        }

        while ((limit == -1 || limit > 1) && search.MoveNext())
        {
            (int from, int to) = search.Bounds;
            if ((flags & NoEmpty) == 0 || from != last)
            {
                Add(last, from);
                limit -= limit == -1 ? 0 : 1;
            }

            if ((flags & Delimiters) != 0)
            {
                foreach ((int start, int end) in search.GroupBounds())
                {
                    if ((flags & NoEmpty) == 0 || end > start)
                        Add(start, end);
                }
            }

            last = to;
            if (from == to && to >= search.End)
                break;
        }

        if (search.HasFailed)
            return false;
        Add(last, search.End);
        return pieces;
    }

    /// <summary>PHP's <c>preg_quote</c>: a backslash before what has a meaning in patterns, and before a delimiter.</summary>
    public static string PregQuote(string str, string? delimiter = null)
    {
        var text = new System.Text.StringBuilder();
        foreach (char c in str)
        {
            if (c == '\0')
                text.Append("\\000");
            else if (@".\+*?[^]$(){}=!<>|:-#".Contains(c, StringComparison.Ordinal) || (delimiter is { Length: > 0 } && c == delimiter[0]))
                text.Append('\\').Append(c);
            else
                text.Append(c);
        }

        return text.ToString();
    }

    /// <summary>PHP's <c>preg_grep</c>: the elements that match, or those that do not with PREG_GREP_INVERT.</summary>
    /// <returns>The elements with their keys, or false where the pattern is none.</returns>
    public static object PregGrep(string pattern, PhpArray array, long flags = 0)
    {
        if (PhpPattern.Find(pattern) is null)
            return false;
        var result = new PhpArray();
        foreach ((PhpKey key, object? value) in array)
        {
            if (PregMatch(pattern, ToStr(value)) is not long found)
                break;
            if (found == 1 != ((flags & 1) != 0))
                result.Add(key, value);
        }

        return result;
    }

    /// <summary>PHP's <c>preg_last_error</c>.</summary>
    /// <returns>The number of the last error in this flow; 0 where there was none.</returns>
    public static long PregLastError() => PatternSearch.LastError;

    /// <summary>PHP's <c>preg_last_error_msg</c>.</summary>
    /// <returns>The text of the last error in this flow.</returns>
    public static string PregLastErrorMsg() => PregLastError() switch
    {
        0 => "No error",
        1 => "Internal error",
        2 => "Backtrack limit exhausted",
        4 => "Malformed UTF-8 characters, possibly incorrectly encoded",
        5 => "The offset did not correspond to the beginning of a valid UTF-8 code point",
        _ => "Unknown error",
    };
}
