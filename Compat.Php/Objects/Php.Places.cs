namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>$container[$key] = $value</c> inside of an expression.</summary>
    /// <param name="container">The variable; null and false become an array.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static object? Put(ref object? container, object? key, object? value)
    {
        Set(ref container, key, value);
        return container is string or PhpReference { Value: string } ? ByteText.Widen(ByteText.Narrow(ToStr(value))[..1]) : value;
    }

    /// <summary>PHP's <c>$array[$key] = $value</c> inside of an expression.</summary>
    /// <param name="array">The array.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static object? Put(PhpArray array, object? key, object? value)
    {
        ArgumentNullException.ThrowIfNull(array);
        array[key] = value;
        return value;
    }

    /// <summary>PHP's <c>$container[] = $value</c> inside of an expression.</summary>
    /// <param name="container">The variable; null and false become an array.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static object? PutNext(ref object? container, object? value)
    {
        Append(ref container, value);
        return value;
    }

    /// <summary>PHP's <c>$array[] = $value</c> inside of an expression.</summary>
    /// <param name="array">The array.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static object? PutNext(PhpArray array, object? value)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.Add(value);
        return value;
    }

    /// <summary>PHP's <c>++$place</c>.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The new value.</returns>
    public static object? PreIncrement(ref object? place) => place = Increment(place);

    /// <summary>PHP's <c>--$place</c>.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The new value.</returns>
    public static object? PreDecrement(ref object? place) => place = Decrement(place);

    /// <summary>PHP's <c>$place++</c>.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The value before.</returns>
    public static object? PostIncrement(ref object? place)
    {
        object? before = place;
        place = Increment(before);
        return before;
    }

    /// <summary>PHP's <c>$place--</c>.</summary>
    /// <param name="place">The place.</param>
    /// <returns>The value before.</returns>
    public static object? PostDecrement(ref object? place)
    {
        object? before = place;
        place = Decrement(before);
        return before;
    }

    /// <summary>PHP's <c>++$container[$key]</c>.</summary>
    /// <param name="container">The variable.</param>
    /// <param name="key">The key.</param>
    /// <returns>The new value.</returns>
    public static object? PreIncrementAt(ref object? container, object? key) => PhpArray.Plain(container) is IArrayAccess
        ? PreIncrement(ref Slot(ref container, key))
        : Put(ref container, key, Increment(Get(container, key)));

    /// <summary>PHP's <c>--$container[$key]</c>.</summary>
    /// <param name="container">The variable.</param>
    /// <param name="key">The key.</param>
    /// <returns>The new value.</returns>
    public static object? PreDecrementAt(ref object? container, object? key) => PhpArray.Plain(container) is IArrayAccess
        ? PreDecrement(ref Slot(ref container, key))
        : Put(ref container, key, Decrement(Get(container, key)));

    /// <summary>PHP's <c>$container[$key]++</c>.</summary>
    /// <param name="container">The variable.</param>
    /// <param name="key">The key.</param>
    /// <returns>The value before.</returns>
    public static object? PostIncrementAt(ref object? container, object? key)
    {
        if (PhpArray.Plain(container) is IArrayAccess)
            return PostIncrement(ref Slot(ref container, key));
        object? before = Get(container, key);
        Set(ref container, key, Increment(before));
        return before;
    }

    /// <summary>PHP's <c>$container[$key]--</c>.</summary>
    /// <param name="container">The variable.</param>
    /// <param name="key">The key.</param>
    /// <returns>The value before.</returns>
    public static object? PostDecrementAt(ref object? container, object? key)
    {
        if (PhpArray.Plain(container) is IArrayAccess)
            return PostDecrement(ref Slot(ref container, key));
        object? before = Get(container, key);
        Set(ref container, key, Decrement(before));
        return before;
    }

    /// <summary>PHP's <c>++$array[$key]</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="key">The key.</param>
    /// <returns>The new value.</returns>
    public static object? PreIncrementAt(PhpArray array, object? key) => Put(array, key, Increment(Get(array, key)));

    /// <summary>PHP's <c>--$array[$key]</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="key">The key.</param>
    /// <returns>The new value.</returns>
    public static object? PreDecrementAt(PhpArray array, object? key) => Put(array, key, Decrement(Get(array, key)));

    /// <summary>PHP's <c>$array[$key]++</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="key">The key.</param>
    /// <returns>The value before.</returns>
    public static object? PostIncrementAt(PhpArray array, object? key)
    {
        object? before = Get(array, key);
        Put(array, key, Increment(before));
        return before;
    }

    /// <summary>PHP's <c>$array[$key]--</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="key">The key.</param>
    /// <returns>The value before.</returns>
    public static object? PostDecrementAt(PhpArray array, object? key)
    {
        object? before = Get(array, key);
        Put(array, key, Decrement(before));
        return before;
    }

    /// <summary>A part of an array that is taken apart: of what is no array null.</summary>
    /// <param name="container">The value that is taken apart.</param>
    /// <param name="key">The key.</param>
    /// <returns>The part.</returns>
    public static object? GetPart(object? container, object? key) => PhpArray.Plain(container) switch
    {
        PhpArray array => array.Peek(PhpKey.From(key)),
        IArrayAccess access => PhpArray.Plain(access.OffsetGet(PhpArray.Plain(key))),
        _ => null,
    };

    /// <summary>An element without a key, for a list of elements of which others have one.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The element.</returns>
    public static PhpEntry Item(object? value) => PhpEntry.Of(value);

    /// <summary>An element with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>The element.</returns>
    public static PhpEntry Item(PhpKey key, object? value) => new(key, value);

    /// <summary>Adds an element behind the others.</summary>
    /// <param name="array">The array.</param>
    /// <param name="value">The value.</param>
    /// <returns>The array.</returns>
    public static PhpArray With(PhpArray array, object? value)
    {
        ArgumentNullException.ThrowIfNull(array);
        array.Add(value);
        return array;
    }

    /// <summary>Sets an element.</summary>
    /// <param name="array">The array.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>The array.</returns>
    public static PhpArray With(PhpArray array, object? key, object? value)
    {
        ArgumentNullException.ThrowIfNull(array);
        array[key] = value;
        return array;
    }

    /// <summary>Adds all that something iterable holds: PHP's <c>[...$values]</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="values">The values.</param>
    /// <returns>The array.</returns>
    /// <exception cref="PhpError">The values are not iterable.</exception>
    public static PhpArray WithAll(PhpArray array, object? values)
    {
        Spread(array, values);
        return array;
    }

    /// <summary>Adds all that something iterable holds, for a call: PHP's <c>f(...$values)</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="values">The values.</param>
    /// <returns>The array.</returns>
    /// <exception cref="TypeError">The values are not iterable.</exception>
    public static PhpArray WithArguments(PhpArray array, object? values)
    {
        if (!IsIterable(values))
            throw new TypeError($"A value of the type '{TypeName(values)}' cannot be unpacked into arguments. Use an array.");
        Spread(array, values);
        return array;
    }

    /// <summary>Adds an argument by name, for a call: PHP's <c>f(name: $value)</c>.</summary>
    /// <param name="array">The arguments.</param>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="value">The value.</param>
    /// <returns>The arguments.</returns>
    /// <exception cref="PhpError">There is one of that name.</exception>
    public static PhpArray WithNamed(PhpArray array, string name, object? value)
    {
        ArgumentNullException.ThrowIfNull(array);
        return array.ContainsKey(name) ? throw new PhpError($"The argument '{name}' is given twice.") : With(array, name, value);
    }

    /// <summary>Adds a reference: PHP's <c>[&amp;$x]</c>.</summary>
    /// <param name="array">The array.</param>
    /// <param name="key">The key; null for the next number.</param>
    /// <param name="reference">The reference.</param>
    /// <returns>The array.</returns>
    public static PhpArray WithReference(PhpArray array, object? key, PhpReference reference)
    {
        ArgumentNullException.ThrowIfNull(array);
        if (key is null)
            array.AddReference(reference);
        else
            array.SetReference(PhpKey.From(key), reference);
        return array;
    }

    /// <summary>An array of references, for arguments that are all taken by reference.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The array.</returns>
    public static PhpArray References(object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        PhpArray array = [];
        foreach (object? argument in arguments)
            array.AddReference(argument as PhpReference ?? new PhpReference(argument));
        return array;
    }

    /// <summary>Gives the first of two values, of which the second is made too.</summary>
    /// <param name="value">The value.</param>
    /// <param name="further">What is made after it.</param>
    /// <returns>The value.</returns>
    public static object? First(object? value, object? further)
    {
        _ = further;
        return value;
    }

    /// <summary>Gives the first of several values, of which the others are made too.</summary>
    /// <param name="value">The value.</param>
    /// <param name="further">What is made after it.</param>
    /// <returns>The value.</returns>
    public static object? First(object? value, params object?[] further)
    {
        _ = further;
        return value;
    }

    /// <summary>What PHP's <c>sscanf</c> gives where it reads into variables.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="variables">The variables, which were written already.</param>
    /// <returns>How many values were read; -1 where the text ended before the first.</returns>
    public static long ScannedCount(object? read, params object?[] variables)
    {
        _ = variables;
        return read is PhpArray array ? array.Count(entry => entry.Value is not null) : -1;
    }

    /// <summary>Gives the second of two values, of which the first is made too.</summary>
    /// <param name="before">What is made before.</param>
    /// <param name="value">The value.</param>
    /// <returns>The value.</returns>
    public static object? After(object? before, object? value)
    {
        _ = before;
        return value;
    }

    /// <summary>PHP's <c>throw</c> where C# has no place for one.</summary>
    /// <param name="thrown">What is thrown.</param>
    /// <returns>Nothing: it throws.</returns>
    public static object? Throw(object? thrown) => throw ToThrow(thrown);

    /// <summary>What PHP throws for a value after <c>throw</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The exception itself, or an error that it is none.</returns>
    public static Exception ToThrow(object? value) => PhpArray.Plain(value) as PhpThrowable
        ?? new PhpError($"A value of the type '{TypeName(value)}' cannot be thrown. Throw an exception.");

    /// <summary>What PHP throws where no arm of a <c>match</c> fits.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The error.</returns>
    public static Exception Unmatched(object? value) =>
        new UnhandledMatchError($"No arm of 'match' fits a value of the type '{TypeName(value)}'.");

    /// <summary>Makes an exception of a ported class that has PHP's own constructor.</summary>
    /// <typeparam name="T">The class.</typeparam>
    /// <param name="made">The exception.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The exception.</returns>
    public static T Made<T>(T made, params object?[] arguments)
        where T : PhpThrowable
    {
        ArgumentNullException.ThrowIfNull(made);
        made.Construct(arguments);
        return made;
    }

    /// <summary>What PHP throws where a constant is not to be seen.</summary>
    /// <param name="name">The constant.</param>
    /// <returns>Nothing: it throws.</returns>
    /// <exception cref="PhpError">Always.</exception>
    public static object? HiddenConstant(string name) => throw new PhpError($"The constant '{name}' cannot be used from here.");
}
