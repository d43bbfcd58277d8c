using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Php;

/// <summary>
/// PHP has one type of array, .NET has several: an array of one shape is read as another, and what was written is put back into what was
/// given. Shapes are <see cref="PhpArray"/>, dictionaries with texts as keys, lists and arrays of objects. Safe for use by several threads
/// at once, as far as the arrays are.
/// </summary>
public static class ArrayShapes
{
    /// <summary>Reads an array of any shape as one of another.</summary>
    /// <typeparam name="T">The shape: the type of a parameter, say.</typeparam>
    /// <param name="value">Anything.</param>
    /// <param name="read">The array in that shape: the value itself where it has it, else a copy.</param>
    /// <returns>Whether the value is an array and the type is a shape of one.</returns>
    public static bool TryRead<T>(object? value, [NotNullWhen(true)] out T? read)
    {
        bool isRead = TryRead(value, typeof(T), out object? shaped);
        read = isRead ? (T)shaped! : default;
        return isRead;
    }

    /// <inheritdoc cref="TryRead{T}"/>
    /// <param name="value">Anything.</param>
    /// <param name="type">The shape: the type of a parameter, say.</param>
    /// <param name="read">The array in that shape: the value itself where it has it, else a copy.</param>
    public static bool TryRead(object? value, Type type, [NotNullWhen(true)] out object? read)
    {
        ArgumentNullException.ThrowIfNull(type);
        bool isArray = PhpArray.TryRead(value, out PhpArray? array);
        read = !isArray ? null : type.IsInstanceOfType(value) ? value : Shape(array!, type);
        return type.IsInstanceOfType(read);
    }

    /// <summary>
    /// Reads an array of any shape as one of another, over the same values: what is written to a dictionary or list that is read of a
    /// <see cref="PhpArray"/> stands in that.
    /// </summary>
    /// <inheritdoc cref="TryRead{T}"/>
    public static bool TryView<T>(object? value, [NotNullWhen(true)] out T? read)
    {
        object? view = value switch
        {
            T => value,
            PhpArrayMap map when typeof(T) == typeof(PhpArray) => map.Array,
            PhpArrayItems items when typeof(T) == typeof(PhpArray) => items.Array,
            PhpArray array when typeof(T).IsAssignableFrom(typeof(PhpArrayMap)) && typeof(T).IsGenericType => new PhpArrayMap(array),
            PhpArray array when typeof(T).IsAssignableFrom(typeof(PhpArrayItems)) && typeof(T).IsGenericType => new PhpArrayItems(array),
            _ => null,
        };
        if (view is T fitting)
        {
            read = fitting;
            return true;
        }

        return TryRead(value, out read);
    }

    /// <summary>Writes what an array of any shape has into one that was given, of another shape.</summary>
    /// <param name="given">The array that was given.</param>
    /// <param name="written">The array that was written.</param>
    /// <returns>Whether it could be: both are arrays, and the one that was given can be changed.</returns>
    public static bool TryWrite(object? given, object? written)
    {
        if (!PhpArray.TryRead(written, out PhpArray? array))
            return false;
        if (given is not PhpArray own)
            return ReferenceEquals(Restore(given, array), given);
        if (own.IsIdenticalTo(array))
            return true;
        PhpArray before = own.Copy();
        own.Clear();
        foreach ((PhpKey key, object? value) in array)
            own[key] = Restore(before.TryGetValue(key, out object? old) ? old : null, value);
        return true;
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
