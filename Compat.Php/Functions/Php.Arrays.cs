namespace Compat.Php;

public static partial class Php
{
    /// <summary>
    /// PHP's <c>count</c>: the elements of an array or an <see cref="ICountable"/>; with COUNT_RECURSIVE those of inner arrays too.
    /// </summary>
    /// <exception cref="TypeError">The value cannot be counted.</exception>
    /// <exception cref="ValueError">The mode is not known.</exception>
    public static long Count(object? value, long mode = 0)
    {
        if (mode is not (0 or 1))
            throw Arguments.Invalid("count", 2, "is to be COUNT_NORMAL or COUNT_RECURSIVE");
        object? plain = Normalize(value);
        return plain switch
        {
            PhpArray array when mode == 0 => array.Count,
            PhpArray array => array.Count + array.Sum(entry => entry.Value is PhpArray inner ? Count(inner, 1) : 0),
            ICountable countable => countable.Count(),
            System.Collections.ICollection collection => collection.Count,
            _ => throw Arguments.Refused(value, "Countable|array", "count", 1),
        };
    }

    /// <summary>PHP's <c>sizeof</c>: the same as <see cref="Count(object?, long)"/>.</summary>
    /// <exception cref="TypeError">The value cannot be counted.</exception>
    public static long SizeOf(object? value, long mode = 0) => Count(value, mode);

    /// <summary>PHP's <c>array_key_exists</c>: whether a key is there, also with null.</summary>
    /// <exception cref="TypeError">The key is no key.</exception>
    public static bool ArrayKeyExists(object? key, PhpArray array) => Normalize(key) is PhpArray or double or bool
        ? Normalize(key) is PhpArray ? throw Arguments.Refused(key, "string|int", "array_key_exists", 1)
            : array.ContainsKey(PhpKey.From(key))
        : array.ContainsKey(PhpKey.From(key));

    /// <summary>PHP's <c>key_exists</c>: the same as <see cref="ArrayKeyExists(object?, PhpArray)"/>.</summary>
    /// <exception cref="TypeError">The key is no key.</exception>
    public static bool KeyExists(object? key, PhpArray array) => ArrayKeyExists(key, array);

    /// <summary>PHP's <c>array_key_first</c>: the first key, or null.</summary>
    public static object? ArrayKeyFirst(PhpArray array) => array.Count == 0 ? null : array.Keys[0].Value;

    /// <summary>PHP's <c>array_key_last</c>: the last key, or null.</summary>
    public static object? ArrayKeyLast(PhpArray array) => array.Count == 0 ? null : array.Keys[^1].Value;

    /// <summary>PHP's <c>array_keys</c>: the keys, or those of a value.</summary>
    public static PhpArray ArrayKeys(PhpArray array)
    {
        var keys = new PhpArray(array.Count);
        foreach (PhpKey key in array.Keys)
            keys.Add(key.Value);
        return keys;
    }

    /// <summary>PHP's <c>array_keys</c> of a value.</summary>
    public static PhpArray ArrayKeys(PhpArray array, object? filterValue, bool strict = false)
    {
        var keys = new PhpArray();
        foreach ((PhpKey key, object? value) in array)
        {
            if (strict ? Identical(value, filterValue) : LooselyEquals(value, filterValue))
                keys.Add(key.Value);
        }

        return keys;
    }

    /// <summary>PHP's <c>array_values</c>: the values as a list.</summary>
    public static PhpArray ArrayValues(PhpArray array)
    {
        var values = new PhpArray(array.Count);
        foreach ((_, object? value) in array)
            values.Add(value);
        return values;
    }

    /// <summary>PHP's <c>array_is_list</c>.</summary>
    public static bool ArrayIsList(PhpArray array) => array.IsList;

    /// <summary>PHP's <c>in_array</c>.</summary>
    public static bool InArray(object? needle, PhpArray haystack, bool strict = false) => Search(needle, haystack, strict) is not null;

    /// <summary>PHP's <c>array_search</c>: the first key of a value, or false.</summary>
    public static object ArraySearch(object? needle, PhpArray haystack, bool strict = false) =>
        Search(needle, haystack, strict) is { } key ? key.Value : false;

    /// <summary>PHP's <c>array_merge</c>: numbered values behind each other, named ones in place of what has their name.</summary>
    public static PhpArray ArrayMerge(params object?[] arrays)
    {
        var result = new PhpArray();
        for (int i = 0; i < arrays.Length; i++)
            result.Merge(Arguments.Array(arrays[i], "array_merge", i + 1));
        return result;
    }

    /// <summary>PHP's <c>array_merge_recursive</c>: values with the same name become one array.</summary>
    public static PhpArray ArrayMergeRecursive(params object?[] arrays)
    {
        var result = new PhpArray();
        for (int i = 0; i < arrays.Length; i++)
            MergeInto(result, Arguments.Array(arrays[i], "array_merge_recursive", i + 1));
        return result;
    }

    /// <summary>PHP's <c>array_replace</c>: values in place of what has their key.</summary>
    public static PhpArray ArrayReplace(PhpArray array, params object?[] replacements)
    {
        PhpArray result = array.Copy();
        for (int i = 0; i < replacements.Length; i++)
        {
            foreach ((PhpKey key, object? value) in Arguments.Array(replacements[i], "array_replace", i + 2))
                result.Add(key, value);
        }

        return result;
    }

    /// <summary>PHP's <c>array_replace_recursive</c>: as <c>array_replace</c>, within inner arrays too.</summary>
    public static PhpArray ArrayReplaceRecursive(PhpArray array, params object?[] replacements)
    {
        PhpArray result = array.Copy();
        for (int i = 0; i < replacements.Length; i++)
            ReplaceInto(result, Arguments.Array(replacements[i], "array_replace_recursive", i + 2));
        return result;
    }

    /// <summary>PHP's <c>array_combine</c>: an array of keys and values.</summary>
    /// <exception cref="ValueError">They are not equally many.</exception>
    public static PhpArray ArrayCombine(PhpArray keys, PhpArray values)
    {
        if (keys.Count != values.Count)
            throw new ValueError("'array_combine' takes as many keys as values.");
        var result = new PhpArray();
        foreach ((object? key, object? value) in keys.Values.Zip(values.Values))
            result.Add(new PhpKey(ToStr(key)), value);
        return result;
    }

    /// <summary>PHP's <c>array_fill</c>: so many times a value, from a key on.</summary>
    /// <exception cref="ValueError">The count is negative or too great.</exception>
    public static PhpArray ArrayFill(long startIndex, long count, object? value)
    {
        if (count is < 0 or > int.MaxValue)
            throw Arguments.Invalid("array_fill", 2, "is to be 0 or more, and not too great");
        var result = new PhpArray(1);
        for (long i = 0; i < count; i++)
        {
            if (i == 0)
                result.Add(new PhpKey(startIndex), value);
            else
                result.Add(value);
        }

        return result;
    }

    /// <summary>PHP's <c>array_fill_keys</c>: one value for each of some keys.</summary>
    public static PhpArray ArrayFillKeys(PhpArray keys, object? value)
    {
        var result = new PhpArray();
        foreach ((_, object? key) in keys)
            result.Add(Normalize(key) is long number ? new PhpKey(number) : new PhpKey(ToStr(key)), value);
        return result;
    }

    /// <summary>PHP's <c>array_flip</c>: the values as keys, the keys as values.</summary>
    public static PhpArray ArrayFlip(PhpArray array)
    {
        var result = new PhpArray();
        foreach ((PhpKey key, object? value) in array)
        {
            if (Normalize(value) is long or string)
                result.Add(PhpKey.From(value), key.Value);
        }

        return result;
    }

    /// <summary>PHP's <c>array_reverse</c>: the other order; numbers stay as keys where that is asked for.</summary>
    public static PhpArray ArrayReverse(PhpArray array, bool preserveKeys = false)
    {
        var result = new PhpArray(array.Count);
        foreach (PhpEntry entry in array.Reverse())
        {
            if (preserveKeys || !entry.Key.IsNumber)
                result.Add(entry.Key, entry.Value);
            else
                result.Add(entry.Value);
        }

        return result;
    }

    /// <summary>PHP's <c>array_pad</c>: fills up to a length, at the beginning where that is negative.</summary>
    public static PhpArray ArrayPad(PhpArray array, long length, object? value)
    {
        long missing = Math.Abs(length) - array.Count;
        if (missing <= 0)
            return array.Copy();
        if (missing > 1048576)
            throw Arguments.Invalid("array_pad", 2, "would add more than 1048576 elements");
        var result = new PhpArray();
        for (long i = 0; length < 0 && i < missing; i++)
            result.Add(value);
        result.Merge(array);
        for (long i = 0; length > 0 && i < missing; i++)
            result.Add(value);
        return result;
    }

    /// <summary>PHP's <c>array_chunk</c>: arrays of so many elements.</summary>
    /// <exception cref="ValueError">The length is not positive.</exception>
    public static PhpArray ArrayChunk(PhpArray array, long length, bool preserveKeys = false)
    {
        if (length < 1)
            throw Arguments.Invalid("array_chunk", 2, "is to be greater than 0");
        var chunks = new PhpArray();
        PhpArray? chunk = null;
        foreach ((PhpKey key, object? value) in array)
        {
            if (chunk is null || chunk.Count == length)
                chunk = chunks.AtNext();
            if (preserveKeys)
                chunk.Add(key, value);
            else
                chunk.Add(value);
        }

        return chunks;
    }

    /// <summary>PHP's <c>array_slice</c>: elements from an offset on, which may be counted from the end.</summary>
    public static PhpArray ArraySlice(PhpArray array, long offset, long? length = null, bool preserveKeys = false)
    {
        (int from, int count) = Part(array.Count, offset, length);
        var result = new PhpArray(count);
        if (offset > array.Count)
            return result;
        foreach (PhpEntry entry in array.Skip(from).Take(count))
        {
            if (preserveKeys || !entry.Key.IsNumber)
                result.Add(entry.Key, entry.Value);
            else
                result.Add(entry.Value);
        }

        return result;
    }

    /// <summary>PHP's <c>array_column</c>: a column of rows, or the rows, by another column where that is asked for.</summary>
    public static PhpArray ArrayColumn(PhpArray array, object? columnKey, object? indexKey = null)
    {
        var result = new PhpArray();
        foreach ((_, object? row) in array)
        {
            object? value = row;
            if (columnKey is not null && !TryColumn(row, columnKey, out value))
                continue;
            if (indexKey is not null && TryColumn(row, indexKey, out object? index) && Normalize(index) is not PhpArray
                && !IsObjectValue(index))
                result.Add(PhpKey.From(index), value);
            else
                result.Add(value);
        }

        return result;
    }

    /// <summary>PHP's <c>array_count_values</c>: how often each value occurs.</summary>
    public static PhpArray ArrayCountValues(PhpArray array)
    {
        var counts = new PhpArray();
        foreach ((_, object? value) in array)
        {
            if (Normalize(value) is long or string)
                counts[value] = ToInt(counts[value]) + 1;
        }

        return counts;
    }

    /// <summary>PHP's <c>array_change_key_case</c>: ASCII's letters of keys in small ones, or in capital ones.</summary>
    public static PhpArray ArrayChangeKeyCase(PhpArray array, long @case = 0)
    {
        var result = new PhpArray();
        foreach ((PhpKey key, object? value) in array)
            result.Add(key.Text is not { } text ? key : @case == 0 ? StrToLower(text) : StrToUpper(text), value);
        return result;
    }

    /// <summary>PHP's <c>array_sum</c>: arrays and objects among the values are passed over.</summary>
    public static object ArraySum(PhpArray array)
    {
        object sum = 0L;
        foreach ((_, object? value) in array)
        {
            if (Normalize(value) is not PhpArray && !IsObjectValue(value))
                sum = Add(sum, NumberOf(value) ?? 0L);
        }

        return sum;
    }

    /// <summary>PHP's <c>array_product</c>: arrays and objects among the values are passed over.</summary>
    public static object ArrayProduct(PhpArray array)
    {
        object product = 1L;
        foreach ((_, object? value) in array)
        {
            if (Normalize(value) is not PhpArray && !IsObjectValue(value))
                product = Multiply(product, NumberOf(value) ?? 0L);
        }

        return product;
    }

    /// <summary>PHP's <c>range</c>: numbers or letters from one to another, by steps.</summary>
    /// <exception cref="ValueError">The step is 0 or greater than the range, or the range is too great.</exception>
    public static PhpArray Range(object? start, object? end, object? step = null) => ValueRange.Make(start, end, step);

    private static PhpKey? Search(object? needle, PhpArray haystack, bool strict)
    {
        foreach ((PhpKey key, object? value) in haystack)
        {
            if (strict ? Identical(value, needle) : LooselyEquals(value, needle))
                return key;
        }

        return null;
    }

    private static void MergeInto(PhpArray result, PhpArray other)
    {
        foreach ((PhpKey key, object? value) in other)
        {
            if (key.IsNumber)
            {
                result.Add(value);
            }
            else if (!result.ContainsKey(key))
            {
                result.Add(key, value);
            }
            else
            {
                PhpArray both = result.Peek(key) is { } first ? ToArray(first) : new PhpArray { null };
                if (Normalize(value) is PhpArray inner)
                    MergeInto(both, inner);
                else
                    both.Add(value);
                result.Add(key, both);
            }
        }
    }

    private static void ReplaceInto(PhpArray result, PhpArray other)
    {
        foreach ((PhpKey key, object? value) in other)
        {
            if (Normalize(value) is PhpArray inner && result.Peek(key) is PhpArray)
                ReplaceInto(result.At(key), inner);
            else
                result.Add(key, value);
        }
    }

    private static bool TryColumn(object? row, object? column, out object? value)
    {
        value = null;
        PhpKey key = PhpKey.From(column);
        return Normalize(row) switch
        {
            PhpArray array => array.TryGetValue(key, out value),
            IPhpObject known => GetObjectVars(known).TryGetValue(key, out value),
            _ => false,
        };
    }
}
