using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Compat.Php;

namespace Compat.Civi;

/// <summary>
/// PHP has one type of array, .NET has several: an array of one shape is read as another, and what was written is put back into what was
/// given.
/// </summary>
internal static class ArrayShapes
{
    /// <summary>Reads an array of any shape as the one that a parameter has.</summary>
    public static bool TryRead<T>(object? value, [NotNullWhen(true)] out T? read)
    {
        object? shaped = PhpArray.TryRead(value, out PhpArray? array) ? Shape(array, typeof(T)) : null;
        read = shaped is T fitting ? fitting : default;
        return shaped is T;
    }

    /// <summary>What stands for an array that was written, where one of another shape was given: that one, filled anew.</summary>
    /// <param name="given">What was there before, of any shape.</param>
    /// <param name="written">What was written.</param>
    /// <returns>What to keep: the given one where it can hold what was written, else what was written.</returns>
    public static object? Restore(object? given, object? written)
    {
        if (given is null or PhpArray || written is not PhpArray array)
            return written;
        if (PhpArray.TryRead(given, out PhpArray? before) && before.IsIdenticalTo(array))
            return given;
        switch (given)
        {
            case IDictionary<string, object?> { IsReadOnly: false } map:
                Fill(map, array);
                return map;
            case IList<object?> { IsReadOnly: false } list when array.IsList:
                Fill(list, array);
                return list;
            default:
                return written;
        }
    }

    private static object? Shape(PhpArray array, Type type)
    {
        if (type == typeof(PhpArray))
            return array;
        if (type == typeof(Dictionary<string, object?>))
            return new Dictionary<string, object?>(array.ToDictionary(), StringComparer.Ordinal);
        if (type == typeof(List<object?>))
            return new List<object?>(array.ToList());
        if (type == typeof(object?[]))
            return array.ToList().ToArray();
        if (type.IsAssignableFrom(typeof(OrderedDictionary<string, object?>)) && type != typeof(IEnumerable) && type != typeof(object))
            return array.ToDictionary();
        return type.IsAssignableFrom(typeof(List<object?>)) && type != typeof(object) ? new List<object?>(array.ToList()) : null;
    }

    private static void Fill(IDictionary<string, object?> map, PhpArray array)
    {
        var before = new Dictionary<string, object?>(map, StringComparer.Ordinal);
        map.Clear();
        foreach ((PhpKey key, object? value) in array)
        {
            string name = key.ToString();
            map[name] = Restore(before.GetValueOrDefault(name), value);
        }
    }

    private static void Fill(IList<object?> list, PhpArray array)
    {
        object?[] before = [.. list];
        list.Clear();
        foreach ((_, object? value) in array)
            list.Add(Restore(list.Count < before.Length ? before[list.Count] : null, value));
    }
}
