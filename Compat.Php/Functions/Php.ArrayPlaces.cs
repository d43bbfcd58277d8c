namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>array_push</c>: puts values behind the others, in the array itself.</summary>
    /// <returns>How many elements there are then.</returns>
    public static long ArrayPush(PhpArray array, params object?[] values)
    {
        foreach (object? value in values)
            array.Add(value);
        return array.Count;
    }

    /// <summary>PHP's <c>array_pop</c>: takes the last element away from the array itself.</summary>
    /// <returns>Its value, or null of an empty array.</returns>
    public static object? ArrayPop(PhpArray array) => array.TakeLast();

    /// <summary>PHP's <c>array_shift</c>: takes the first element away from the array itself; numbered keys begin with 0 again.</summary>
    /// <returns>Its value, or null of an empty array.</returns>
    public static object? ArrayShift(PhpArray array)
    {
        if (array.Count == 0)
            return null;
        var rest = new PhpArray(array.Count);
        object? first = null;
        bool isFirst = true;
        foreach ((PhpKey key, object? value) in array.Raw())
        {
            if (isFirst)
                first = PhpArray.Plain(value);
            else
                rest.AddRenumbered(key, value);
            isFirst = false;
        }

        array.Become(rest);
        return Copy(first);
    }

    /// <summary>PHP's <c>array_unshift</c>: puts values before the others, in the array itself; numbered keys begin with 0 again.</summary>
    /// <returns>How many elements there are then.</returns>
    public static long ArrayUnshift(PhpArray array, params object?[] values)
    {
        PhpArray all = PhpArray.Of(values);
        foreach ((PhpKey key, object? value) in array.Raw())
            all.AddRenumbered(key, value);
        array.Become(all);
        return array.Count;
    }

    /// <summary>PHP's <c>array_splice</c>: takes elements out of the array itself and puts others in their place.</summary>
    /// <returns>What was taken out.</returns>
    public static PhpArray ArraySplice(PhpArray array, long offset, long? length = null, object? replacement = null)
    {
        (int from, int count) = Part(array.Count, offset, length);
        PhpArray removed = [], result = [], added = replacement is null ? [] : ToArray(replacement);
        int index = 0;
        foreach ((PhpKey key, object? value) in array.Raw())
        {
            if (index == from)
                AddValues(result, added);
            if (index >= from && index < from + count)
                removed.AddRenumbered(key, value);
            else
                result.AddRenumbered(key, value);
            index++;
        }

        if (from >= index)
            AddValues(result, added);
        array.Become(result);
        return removed;
    }

    /// <summary>PHP's <c>current</c>: the value that the array's pointer stands on, or false.</summary>
    public static object? Current(PhpArray array) => array.PointedValue();

    /// <summary>PHP's <c>pos</c>: the same as <see cref="Current(PhpArray)"/>.</summary>
    public static object? Pos(PhpArray array) => Current(array);

    /// <summary>PHP's <c>key</c>: the key that the array's pointer stands on, or null.</summary>
    public static object? Key(PhpArray array) => array.PointedKey();

    /// <summary>PHP's <c>next</c>: moves the array's pointer on.</summary>
    /// <returns>The value that it stands on then, or false.</returns>
    public static object? Next(PhpArray array) => array.MovePointer(forward: true);

    /// <summary>PHP's <c>prev</c>: moves the array's pointer back.</summary>
    /// <returns>The value that it stands on then, or false.</returns>
    public static object? Prev(PhpArray array) => array.MovePointer(forward: false);

    /// <summary>PHP's <c>reset</c>: moves the array's pointer to the first element.</summary>
    /// <returns>Its value, or false of an empty array.</returns>
    public static object? Reset(PhpArray array) => array.PointToFirst();

    /// <summary>PHP's <c>end</c>: moves the array's pointer to the last element.</summary>
    /// <returns>Its value, or false of an empty array.</returns>
    public static object? End(PhpArray array) => array.PointToLast();

    private static void AddValues(PhpArray result, PhpArray added)
    {
        foreach ((_, object? value) in added)
            result.Add(value);
    }
}
