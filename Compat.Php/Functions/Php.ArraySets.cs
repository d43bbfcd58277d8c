namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>array_diff</c>: what no other array has, compared as texts.</summary>
    public static PhpArray ArrayDiff(PhpArray array, params object?[] arrays) =>
        ByValues(array, Others(arrays, "array_diff"), isKept: false);

    /// <summary>PHP's <c>array_intersect</c>: what every other array has too, compared as texts.</summary>
    public static PhpArray ArrayIntersect(PhpArray array, params object?[] arrays) =>
        ByValues(array, Others(arrays, "array_intersect"), isKept: true);

    /// <summary>PHP's <c>array_diff_key</c>: what no other array has a key of.</summary>
    public static PhpArray ArrayDiffKey(PhpArray array, params object?[] arrays) =>
        Filtered(array, Others(arrays, "array_diff_key"), false, static (key, _, other) => other.ContainsKey(key));

    /// <summary>PHP's <c>array_intersect_key</c>: what every other array has a key of.</summary>
    public static PhpArray ArrayIntersectKey(PhpArray array, params object?[] arrays) =>
        Filtered(array, Others(arrays, "array_intersect_key"), true, static (key, _, other) => other.ContainsKey(key));

    /// <summary>PHP's <c>array_diff_assoc</c>: what no other array has with the same key, compared as texts.</summary>
    public static PhpArray ArrayDiffAssoc(PhpArray array, params object?[] arrays) =>
        Filtered(array, Others(arrays, "array_diff_assoc"), false, HasPair);

    /// <summary>PHP's <c>array_intersect_assoc</c>: what every other array has with the same key, compared as texts.</summary>
    public static PhpArray ArrayIntersectAssoc(PhpArray array, params object?[] arrays) =>
        Filtered(array, Others(arrays, "array_intersect_assoc"), true, HasPair);

    /// <summary>PHP's <c>array_udiff</c>: the last argument compares the values.</summary>
    public static PhpArray ArrayUDiff(PhpArray array, params object?[] rest) => Custom(array, rest, "array_udiff", false, false, true);

    /// <summary>PHP's <c>array_uintersect</c>: the last argument compares the values.</summary>
    public static PhpArray ArrayUIntersect(PhpArray array, params object?[] rest) =>
        Custom(array, rest, "array_uintersect", true, false, true);

    /// <summary>PHP's <c>array_diff_ukey</c>: the last argument compares the keys.</summary>
    public static PhpArray ArrayDiffUKey(PhpArray array, params object?[] rest) =>
        Custom(array, rest, "array_diff_ukey", false, true, false);

    /// <summary>PHP's <c>array_intersect_ukey</c>: the last argument compares the keys.</summary>
    public static PhpArray ArrayIntersectUKey(PhpArray array, params object?[] rest) =>
        Custom(array, rest, "array_intersect_ukey", true, true, false);

    /// <summary>PHP's <c>array_udiff_assoc</c>: the last argument compares the values of equal keys.</summary>
    public static PhpArray ArrayUDiffAssoc(PhpArray array, params object?[] rest)
    {
        (PhpArray[] others, Comparison<object?> compare) = Split(rest, "array_udiff_assoc");
        return Filtered(array, others, false, (key, value, other) => other.TryGetValue(key, out object? its) && compare(value, its) == 0);
    }

    /// <summary>PHP's <c>array_uintersect_assoc</c>: the last argument compares the values of equal keys.</summary>
    public static PhpArray ArrayUIntersectAssoc(PhpArray array, params object?[] rest)
    {
        (PhpArray[] others, Comparison<object?> compare) = Split(rest, "array_uintersect_assoc");
        return Filtered(array, others, true, (key, value, other) => other.TryGetValue(key, out object? its) && compare(value, its) == 0);
    }

    /// <summary>PHP's <c>array_diff_uassoc</c>: the last argument compares the keys of equal values.</summary>
    public static PhpArray ArrayDiffUAssoc(PhpArray array, params object?[] rest)
    {
        (PhpArray[] others, Comparison<object?> compare) = Split(rest, "array_diff_uassoc");
        return Filtered(array, others, false, (key, value, other) => HasAny(other, its => AreSameTexts(its.Value, value)
            && compare(key.Value, its.Key.Value) == 0));
    }

    /// <summary>PHP's <c>array_intersect_uassoc</c>: the last argument compares the keys of equal values.</summary>
    public static PhpArray ArrayIntersectUAssoc(PhpArray array, params object?[] rest)
    {
        (PhpArray[] others, Comparison<object?> compare) = Split(rest, "array_intersect_uassoc");
        return Filtered(array, others, true, (key, value, other) => HasAny(other, its => AreSameTexts(its.Value, value)
            && compare(key.Value, its.Key.Value) == 0));
    }

    /// <summary>PHP's <c>array_unique</c>: the first of those that are equal, as the flags compare.</summary>
    public static PhpArray ArrayUnique(PhpArray array, long flags = 2)
    {
        var result = new PhpArray();
        if (flags == 2)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach ((PhpKey key, object? value) in array)
            {
                if (seen.Add(ToStr(value)))
                    result.Add(key, value);
            }

            return result;
        }

        Comparison<object?> compare = SortOrder.By(flags);
        PhpEntry[] entries = [.. array];
        int[] order = [.. Enumerable.Range(0, entries.Length)];
        Sorting.SortUnstably(order, (left, right) => compare(entries[left].Value, entries[right].Value));
        var dropped = new HashSet<int>();
        for (int i = 1, last = 0; i < order.Length; i++)
        {
            if (compare(entries[order[last]].Value, entries[order[i]].Value) != 0)
            {
                last = i;
                continue;
            }

            bool isEarlier = order[i] < order[last];
            dropped.Add(isEarlier ? order[last] : order[i]);
            last = isEarlier ? i : last;
        }

        for (int i = 0; i < entries.Length; i++)
        {
            if (!dropped.Contains(i))
                result.Add(entries[i].Key, entries[i].Value);
        }

        return result;
    }

    private static PhpArray[] Others(object?[] arrays, string function) =>
        [.. arrays.Select((array, index) => Arguments.Array(array, function, index + 2))];

    private static (PhpArray[] Others, Comparison<object?> Compare) Split(object?[] rest, string function)
    {
        if (rest.Length == 0)
            throw new ArgumentCountError($"'{function}' takes at least 2 arguments. Give a callback as the last one.");
        return (Others(rest[..^1], function), Callables.MakeComparison(rest[^1], function));
    }

    private static PhpArray ByValues(PhpArray array, PhpArray[] others, bool isKept)
    {
        HashSet<string>[] texts = [.. others.Select(other => other.Values.Select(ToStr).ToHashSet(StringComparer.Ordinal))];
        var result = new PhpArray();
        foreach ((PhpKey key, object? value) in array)
        {
            string text = texts.Length == 0 ? "" : ToStr(value);
            if (isKept ? Array.TrueForAll(texts, set => set.Contains(text)) : !Array.Exists(texts, set => set.Contains(text)))
                result.Add(key, value);
        }

        return result;
    }

    private static PhpArray Filtered(PhpArray array, PhpArray[] others, bool isKept, Func<PhpKey, object?, PhpArray, bool> has)
    {
        var result = new PhpArray();
        foreach ((PhpKey key, object? value) in array)
        {
            if (isKept ? Array.TrueForAll(others, other => has(key, value, other)) : !Array.Exists(others, other => has(key, value, other)))
                result.Add(key, value);
        }

        return result;
    }

    private static PhpArray Custom(PhpArray array, object?[] rest, string function, bool isKept, bool byKey, bool byValue)
    {
        (PhpArray[] others, Comparison<object?> compare) = Split(rest, function);
        return Filtered(array, others, isKept, (key, value, other) => HasAny(
            other, its => (!byKey || compare(key.Value, its.Key.Value) == 0) && (!byValue || compare(value, its.Value) == 0)));
    }

    private static bool HasAny(PhpArray array, Func<PhpEntry, bool> isOne)
    {
        foreach (PhpEntry entry in array)
        {
            if (isOne(entry))
                return true;
        }

        return false;
    }

    private static bool HasPair(PhpKey key, object? value, PhpArray other) =>
        other.TryGetValue(key, out object? its) && AreSameTexts(value, its);

    private static bool AreSameTexts(object? left, object? right) => string.Equals(ToStr(left), ToStr(right), StringComparison.Ordinal);
}
