using System.Collections;

namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>$container[$key]</c>, to be read: keep an array that it gives by <see cref="Copy"/>.</summary>
    /// <param name="container">An array, a text, or an object with <see cref="IArrayAccess"/>. Any other value has no elements.</param>
    /// <param name="key">The key, or the place of a byte, which may be counted from the end.</param>
    /// <returns>The value; null where there is none, "" behind the end of a text.</returns>
    /// <exception cref="TypeError">The key is no key.</exception>
    /// <exception cref="PhpError">The object has no elements.</exception>
    public static object? Get(object? container, object? key)
    {
        switch (container)
        {
            case PhpArray array:
                return array.Peek(PhpKey.From(key));
            case string text:
                return ByteAt(text, OffsetOf(key));
            case IArrayAccess access:
                return Copy(PhpArray.Plain(access.OffsetGet(PhpArray.Plain(key))));
            default:
                object? plain = Normalize(container);
                if (IsObjectValue(plain))
                    throw new PhpError($"An object of the class '{ClassOf(plain)}' is no array. Let it implement IArrayAccess.");
                return ReferenceEquals(plain, container) ? null : Get(plain, key);
        }
    }

    /// <summary>
    /// What <c>$container[$key] ?? …</c> reads: null where there is nothing, also in a text or an <see cref="IArrayAccess"/>.
    /// </summary>
    /// <param name="container">Any value.</param>
    /// <param name="key">The key.</param>
    /// <returns>The value, or null.</returns>
    /// <exception cref="TypeError">The key is no key of an array.</exception>
    public static object? GetOrNull(object? container, object? key) => container switch
    {
        PhpArray array => array.Peek(PhpKey.From(key)),
        string text => Normalize(key) is string name && NumericText.Read(name, out _, out _, out _) != NumericKind.Int
            ? null
            : ByteAt(text, OffsetOf(key)) is { Length: > 0 } found ? found : null,
        _ => Probe(container, key),
    };

    /// <summary>PHP's <c>isset($container[$key])</c>.</summary>
    /// <param name="container">Any value.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether something other than null is there; of an <see cref="IArrayAccess"/> what it says.</returns>
    /// <exception cref="TypeError">The key is no key of an array.</exception>
    public static bool IsSetAt(object? container, object? key) =>
        PhpArray.Plain(container) is IArrayAccess access
            ? access.OffsetExists(PhpArray.Plain(key))
            : Probe(container, key) is not null;

    /// <summary>PHP's <c>empty($container[$key])</c>.</summary>
    /// <param name="container">Any value.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether nothing that counts as true is there.</returns>
    /// <exception cref="TypeError">The key is no key of an array.</exception>
    public static bool IsEmptyAt(object? container, object? key) => !IsTrue(Probe(container, key));

    /// <summary>PHP's <c>$container[$key] = $value</c>.</summary>
    /// <param name="container">The variable; null and false become an array, a text gets a byte in its place.</param>
    /// <param name="key">The key, or the place of a byte.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="PhpError">The variable holds what has no elements.</exception>
    /// <exception cref="TypeError">The key is no key.</exception>
    public static void Set(ref object? container, object? key, object? value)
    {
        switch (container)
        {
            case PhpArray array:
                array[key] = value;
                break;
            case string text:
                container = WithByte(text, key, value);
                break;
            case IArrayAccess access:
                access.OffsetSet(PhpArray.Plain(key), value);
                break;
            case PhpReference reference:
                Set(ref reference.Variable, key, value);
                break;
            default:
                MakeArray(ref container)[key] = value;
                break;
        }
    }

    /// <summary>PHP's <c>$container[] = $value</c>.</summary>
    /// <param name="container">The variable; null and false become an array.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="PhpError">The variable holds what has no elements, or a text.</exception>
    public static void Append(ref object? container, object? value)
    {
        switch (container)
        {
            case PhpArray array:
                array.Add(value);
                break;
            case IArrayAccess access:
                access.OffsetSet(null, value);
                break;
            case PhpReference reference:
                Append(ref reference.Variable, value);
                break;
            default:
                MakeArray(ref container).Add(value);
                break;
        }
    }

    /// <summary>
    /// Gives the place of an element to write into it: <c>$a['x']['y'] = 1</c> is <c>Set(ref Slot(ref a, "x"), "y", 1)</c>. Where
    /// nothing is, null is put there.
    /// </summary>
    /// <param name="container">The variable; null and false become an array.</param>
    /// <param name="key">The key.</param>
    /// <returns>The place; of an <see cref="IArrayAccess"/> a place that holds what it gives.</returns>
    /// <exception cref="PhpError">The variable holds what has no elements.</exception>
    /// <exception cref="TypeError">The key is no key.</exception>
    public static ref object? Slot(ref object? container, object? key)
    {
        switch (container)
        {
            case PhpArray array:
                return ref array.Slot(PhpKey.From(key));
            case ArrayObject known:
                return ref known.Slot(key);
            case IArrayAccess access:
                object? given = access.OffsetGet(PhpArray.Plain(key));
                return ref (given as PhpReference ?? new PhpReference(given)).Variable;
            case PhpReference reference:
                return ref Slot(ref reference.Variable, key);
            case string:
                _ = OffsetOf(key);
                throw new PhpError("A byte of a text has no place of its own. Put an array there first.");
            default:
                return ref MakeArray(ref container).Slot(PhpKey.From(key));
        }
    }

    /// <summary>
    /// Gives the place of a new element behind the others: <c>$a[]['y'] = 1</c> is <c>Set(ref NextSlot(ref a), "y", 1)</c>.
    /// </summary>
    /// <param name="container">The variable; null and false become an array.</param>
    /// <returns>The place, which holds null.</returns>
    /// <exception cref="PhpError">The variable holds what has no elements.</exception>
    public static ref object? NextSlot(ref object? container)
    {
        if (container is PhpReference reference)
            return ref NextSlot(ref reference.Variable);
        PhpArray array = MakeArray(ref container);
        array.Add((object?)null);
        return ref array.LastSlot();
    }

    /// <summary>Gives the element in which something is unset: <c>unset($container[$key]['x'])</c>.</summary>
    /// <param name="container">Any value.</param>
    /// <param name="key">The key.</param>
    /// <returns>The element; null where there is none.</returns>
    /// <exception cref="PhpError">The container has no elements.</exception>
    /// <exception cref="TypeError">The key is no key.</exception>
    public static object? GetForUnset(object? container, object? key) => PhpArray.Plain(container) switch
    {
        PhpArray array => array.Peek(PhpKey.From(key)),
        IArrayAccess access => PhpArray.Plain(access.OffsetGet(PhpArray.Plain(key))),
        null or false => null,
        IDictionary map => GetOrNull(map, key),
        var other => throw new PhpError($"Elements of a value of the type '{TypeName(other)}' cannot be unset. Use an array."),
    };

    /// <summary>PHP's <c>unset($container[$key])</c>.</summary>
    /// <param name="container">The variable.</param>
    /// <param name="key">The key.</param>
    /// <exception cref="PhpError">The variable holds a text, or what has no elements.</exception>
    /// <exception cref="TypeError">The key is no key.</exception>
    public static void Unset(object? container, object? key)
    {
        switch (PhpArray.Plain(container))
        {
            case PhpArray array:
                array.Remove(PhpKey.From(key));
                break;
            case IArrayAccess access:
                access.OffsetUnset(PhpArray.Plain(key));
                break;
            case null or false:
                break;
            case IDictionary map when key is not null:
                map.Remove(key);
                break;
            case var other:
                throw new PhpError($"Elements of a value of the type '{TypeName(other)}' cannot be unset. Use an array.");
        }
    }

    // What "isset" and "empty" read: a text of a text's offsets is a whole number and nothing else.
    private static object? Probe(object? container, object? key) => container switch
    {
        PhpArray array => array.Peek(PhpKey.From(key)),
        string text => TryOffset(key, out long offset) && ByteAt(text, offset) is { Length: > 0 } found ? found : null,
        IArrayAccess access => access.OffsetExists(PhpArray.Plain(key))
            ? PhpArray.Plain(access.OffsetGet(PhpArray.Plain(key))) : null,
        null => null,
        _ => Normalize(container) is var plain && ReferenceEquals(plain, container) ? Get(container, key) : Probe(plain, key),
    };

    private static PhpArray MakeArray(ref object? container)
    {
        if (container is PhpArray array)
            return array;
        if (container is not (null or false))
        {
            if (!PhpArray.TryRead(container, out PhpArray? read))
                throw new PhpError($"A value of the type '{TypeName(container)}' cannot be used as an array. Put an array there first.");
            container = read;
            return read;
        }

        var made = new PhpArray(0);
        container = made;
        return made;
    }

    private static string ByteAt(string text, long offset)
    {
        string bytes = ByteText.Narrow(text);
        long at = offset < 0 ? offset + bytes.Length : offset;
        return at >= 0 && at < bytes.Length ? ByteText.Widen(bytes.Substring((int)at, 1)) : "";
    }

    private static long OffsetOf(object? key) => TryOffset(key, out long offset) || Normalize(key) is bool or null or double
        ? Normalize(key) is bool or null or double ? ToInt(key) : offset
        : Normalize(key) is string text && NumericText.Read(text, out long whole, out _, out _) == NumericKind.Int
            ? whole
            : throw new TypeError($"A byte of a text is read by a whole number, not by '{TypeName(key)}'.");

    private static bool TryOffset(object? key, out long offset)
    {
        offset = 0;
        switch (Normalize(key))
        {
            case long number:
                offset = number;
                return true;
            case string text:
                return NumericText.Read(text, out offset, out _, out bool isWhole) == NumericKind.Int && isWhole;
            case bool or null or double:
                offset = ToInt(key);
                return true;
            default:
                return false;
        }
    }

    private static string WithByte(string text, object? key, object? value)
    {
        long offset = OffsetOf(key);
        string bytes = ByteText.Narrow(text), added = ByteText.Narrow(ToStr(value));
        if (added.Length == 0)
            throw new PhpError("An empty text cannot become a byte of a text.");
        if (offset < 0)
            offset += bytes.Length;
        if (offset < 0)
            return text;
        char[] all = bytes.PadRight((int)Math.Max(bytes.Length, offset + 1)).ToCharArray();
        all[offset] = added[0];
        return ByteText.Widen(new(all));
    }
}
