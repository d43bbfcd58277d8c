using System.Text;

namespace Compat.Php;

/// <summary>Puts texts in place of matches.</summary>
internal static class PatternReplacement
{
    public static object? Replace(object? pattern, object? replacement, object? subject, long limit, ref object? count, bool isFilter)
    {
        object patterns = Arguments.TextOrArray(pattern, "preg_replace", 1), with = Arguments.TextOrArray(replacement, "preg_replace", 2);
        if (patterns is string && with is PhpArray)
            throw Arguments.Refused(replacement, "string", "preg_replace", 2);
        List<(string Pattern, string With)> steps = [];
        IReadOnlyList<object?> each = patterns is PhpArray list ? list.Values : [patterns];
        for (int i = 0; i < each.Count; i++)
            steps.Add((Php.ToStr(each[i]), with is PhpArray texts ? i < texts.Count ? Php.ToStr(texts.Values[i]) : "" : (string)with));
        return InAll(subject, ref count, isFilter, (string text, ref long total) =>
        {
            string? result = text;
            foreach ((string source, string template) in steps)
                result = result is null ? null : One(source, result, limit, 0, ref total,
                    search => Expand(search.Prepare(template), search));
            return result;
        });
    }

    public static object? ReplaceByCallback(object? pattern, object? callback, object? subject, long limit, ref object? count, long flags)
    {
        Func<object?[], object?> call = Callables.Make(callback, "preg_replace_callback");
        object patterns = Arguments.TextOrArray(pattern, "preg_replace_callback", 1);
        string[] sources = patterns is PhpArray list ? [.. list.Values.Select(Php.ToStr)] : [(string)patterns];
        return InAll(subject, ref count, false, (string text, ref long total) =>
        {
            string? result = text;
            foreach (string source in sources)
            {
                result = result is null
                    ? null
                    : One(source, result, limit, flags, ref total,
                        search => search.Prepare(Php.ToStr(call([search.Groups(isTrimmed: true)]))));
            }

            return result;
        });
    }

    private delegate string? Replacing(string text, ref long count);

    private static object? InAll(object? subject, ref object? count, bool isFilter, Replacing replace)
    {
        long total = 0;
        object? result;
        if (PhpArray.TryRead(subject, out PhpArray? texts))
        {
            var all = new PhpArray();
            foreach ((PhpKey key, object? value) in texts)
            {
                long before = total;
                string? one = replace(Php.ToStr(value), ref total);
                if (one is not null && (!isFilter || total > before))
                    all.Add(key, one);
            }

            result = all;
        }
        else
        {
            result = replace(Arguments.Text(subject, "preg_replace", 3), ref total);
            if (isFilter && total == 0)
                result = null;
        }

        count = total;
        return result;
    }

    private static string? One(string source, string text, long limit, long flags, ref long count, Func<PatternSearch, string> make)
    {
        if (PatternSearch.Begin(source, text, 0, flags) is not { } search)
            return null;
        StringBuilder? result = null;
        int last = 0;
        while (limit != 0 && search.MoveNext())
        {
            (int from, int to) = search.Bounds;
            result ??= new();
            result.Append(search.Between(last, from)).Append(make(search));
            last = to;
            count++;
            limit--;
        }

        if (search.HasFailed)
            return null;
        return result is null ? text : search.Finish(result.Append(search.Between(last, search.End)).ToString());
    }

    // "$1", "${1}" and "\1" stand for groups, "$0" for the whole; "\\" is a backslash.
    private static string Expand(string template, PatternSearch search)
    {
        if (template.AsSpan().IndexOfAny('$', '\\') < 0)
            return template;
        var text = new StringBuilder();
        for (int i = 0; i < template.Length; i++)
        {
            char c = template[i];
            if (c == '\\' && i + 1 < template.Length && template[i + 1] == '\\')
            {
                text.Append('\\');
                i++;
            }
            else if (c is ('\\' or '$') && TryReference(template, i, out int number, out int end))
            {
                text.Append(search.TextOf(number));
                i = end - 1;
            }
            else
            {
                text.Append(c);
            }
        }

        return text.ToString();
    }

    private static bool TryReference(string template, int at, out int number, out int end)
    {
        number = 0;
        bool isBraced = template[at] == '$' && at + 1 < template.Length && template[at + 1] == '{';
        int from = at + (isBraced ? 2 : 1);
        end = from;
        while (end < template.Length && end < from + 2 && char.IsAsciiDigit(template[end]))
            number = (number * 10) + template[end++] - '0';
        if (end == from || (isBraced && (end >= template.Length || template[end] != '}')))
            return false;
        end += isBraced ? 1 : 0;
        return true;
    }
}
