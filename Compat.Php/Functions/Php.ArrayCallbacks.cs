using System.Collections;

namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>array_map</c>: what a callback gives for the elements of one array, or of several side by side.</summary>
    /// <exception cref="TypeError">The callback cannot be called.</exception>
    public static PhpArray ArrayMap(object? callback, PhpArray array, params object?[] arrays)
    {
        Func<object?[], object?>? call = callback is null ? null : Callables.Make(callback, "array_map");
        var result = new PhpArray(array.Count);
        if (arrays.Length == 0)
        {
            if (call is null)
                return array.Copy();
            Func<object?, object?>? one = callback as Func<object?, object?>;
            foreach ((PhpKey key, object? value) in array)
                result.Add(key, one is null ? call([Copy(value)]) : one(Copy(value)));
            return result;
        }

        PhpArray[] all = [array, .. arrays.Select((other, index) => Arguments.Array(other, "array_map", index + 3))];
        IReadOnlyList<object?>[] columns = [.. all.Select(column => column.Values)];
        for (int i = 0; i < columns.Max(column => column.Count); i++)
        {
            object?[] row = [.. columns.Select(column => i < column.Count ? Copy(column[i]) : null)];
            result.Add(call is null ? PhpArray.Of(row) : call(row));
        }

        return result;
    }

    /// <summary>PHP's <c>array_filter</c>: the elements that a callback says true of, or that count as true.</summary>
    /// <param name="array">The array.</param>
    /// <param name="callback">The callback, or null.</param>
    /// <param name="mode">0 to give it the value, ARRAY_FILTER_USE_KEY the key, ARRAY_FILTER_USE_BOTH both.</param>
    /// <exception cref="TypeError">The callback cannot be called.</exception>
    public static PhpArray ArrayFilter(PhpArray array, object? callback = null, long mode = 0)
    {
        Func<object?[], object?>? call = callback is null ? null : Callables.Make(callback, "array_filter");
        var result = new PhpArray();
        foreach ((PhpKey key, object? value) in array)
        {
            bool isKept = call is null ? IsTrue(value) : IsTrue(mode switch
            {
                2 => call([key.Value]),
                1 => call([Copy(value), key.Value]),
                _ => call([Copy(value)]),
            });
            if (isKept)
                result.Add(key, value);
        }

        return result;
    }

    /// <summary>PHP's <c>array_reduce</c>: carries a value through a callback with each element.</summary>
    /// <exception cref="TypeError">The callback cannot be called.</exception>
    public static object? ArrayReduce(PhpArray array, object? callback, object? initial = null)
    {
        Func<object?[], object?> call = Callables.Make(callback, "array_reduce");
        object? carried = Copy(initial);
        foreach ((_, object? value) in array)
            carried = call([carried, Copy(value)]);
        return carried;
    }

    /// <summary>
    /// PHP's <c>array_walk</c>: calls a callback with each value, which it may change where it takes it by reference, and its key.
    /// </summary>
    /// <returns>True.</returns>
    /// <exception cref="TypeError">The array is none, or the callback cannot be called.</exception>
    public static bool ArrayWalk(object? array, object? callback) => Walk(array, callback, [], "array_walk", isDeep: false);

    /// <summary>PHP's <c>array_walk</c> that gives the callback a further argument.</summary>
    /// <returns>True.</returns>
    /// <exception cref="TypeError">The array is none, or the callback cannot be called.</exception>
    public static bool ArrayWalk(object? array, object? callback, object? arg) => Walk(array, callback, [arg], "array_walk", isDeep: false);

    /// <summary>PHP's <c>array_walk_recursive</c>: as <c>array_walk</c>, within inner arrays instead of for them.</summary>
    /// <returns>True.</returns>
    /// <exception cref="TypeError">The array is none, or the callback cannot be called.</exception>
    public static bool ArrayWalkRecursive(object? array, object? callback) =>
        Walk(array, callback, [], "array_walk_recursive", isDeep: true);

    /// <summary>PHP's <c>array_walk_recursive</c> that gives the callback a further argument.</summary>
    /// <returns>True.</returns>
    /// <exception cref="TypeError">The array is none, or the callback cannot be called.</exception>
    public static bool ArrayWalkRecursive(object? array, object? callback, object? arg) =>
        Walk(array, callback, [arg], "array_walk_recursive", isDeep: true);

    /// <summary>PHP's <c>iterator_to_array</c>.</summary>
    /// <param name="iterator">What <c>foreach</c> goes through.</param>
    /// <param name="preserveKeys">Whether its keys become the array's.</param>
    /// <exception cref="TypeError">A key is no key of an array.</exception>
    public static PhpArray IteratorToArray(object? iterator, bool preserveKeys = true)
    {
        var result = new PhpArray();
        foreach ((object? key, object? value) in Iterate(Traversable(iterator, "iterator_to_array")))
        {
            if (preserveKeys)
                result[key] = value;
            else
                result.Add(value);
        }

        return result;
    }

    /// <summary>PHP's <c>iterator_count</c>.</summary>
    public static long IteratorCount(object? iterator) =>
        Iterate(Traversable(iterator, "iterator_count")).LongCount();

    /// <summary>PHP's <c>iterator_apply</c>: calls a callback for each element, until it does not give true.</summary>
    /// <returns>How often it was called.</returns>
    /// <exception cref="TypeError">The callback cannot be called.</exception>
    public static long IteratorApply(object? iterator, object? callback, PhpArray? args = null)
    {
        Func<object?[], object?> call = Callables.Make(callback, "iterator_apply");
        object?[] arguments = args is null ? [] : [.. args.Values];
        long count = 0;
        foreach (var _ in Iterate(Traversable(iterator, "iterator_apply")))
        {
            count++;
            if (call([.. arguments]) is not true)
                break;
        }

        return count;
    }

    /// <summary>What PHP's <c>foreach</c> goes through: an array, an iterator, what makes one, or an object's public properties.</summary>
    /// <param name="value">The value. What is none of these has no elements.</param>
    /// <returns>The keys and values.</returns>
    public static IEnumerable<(object? Key, object? Value)> Iterate(object? value) => Normalize(value) switch
    {
        PhpArray array => array.Select(entry => ((object?)entry.Key.Value, entry.Value)),
        IPhpIterator iterator => Iterate(iterator),
        IIteratorAggregate aggregate => Iterate(aggregate.GetIterator()),
        string => [],
        IEnumerable<(object? Key, object? Value)> pairs => pairs,
        IEnumerable values => values.Cast<object?>().Select((item, index) => ((object?)(long)index, item)),
        IPhpObject known => GetObjectVars(known).Select(entry => ((object?)entry.Key.ToString(), entry.Value)),
        _ => [],
    };

    private static object? Traversable(object? iterator, string function) =>
        IsIterable(iterator) ? iterator : throw Arguments.Refused(iterator, "Traversable|array", function, 1);

    private static IEnumerable<(object? Key, object? Value)> Iterate(IPhpIterator iterator)
    {
        for (iterator.Rewind(); iterator.Valid(); iterator.Next())
        {
            object? value = iterator.Current();
            yield return (iterator.Key(), value);
        }
    }

    private static bool Walk(object? array, object? callback, object?[] further, string function, bool isDeep)
    {
        Func<object?[], object?> call = Callables.Make(callback, function);
        Walk(array is StdClass known ? known.Properties : Arguments.Array(array, function, 1), call, further, isDeep);
        return true;
    }

    private static void Walk(PhpArray array, Func<object?[], object?> call, object?[] arg, bool isDeep)
    {
        foreach (PhpKey key in array.Keys)
        {
            if (!array.ContainsKey(key))
                continue;
            if (isDeep && array.Peek(key) is PhpArray)
            {
                Walk(array.At(key), call, arg, isDeep: true);
                continue;
            }

            object? value = Copy(array.Peek(key));
            object?[] arguments = [value, key.Value, .. arg];
            call(arguments);
            if (!ReferenceEquals(arguments[0], value) || value is PhpArray)
                array[key] = PhpArray.Plain(arguments[0]);
        }
    }
}
