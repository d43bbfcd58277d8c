using System.Collections.Concurrent;
using System.Globalization;

namespace Compat.Php;

/// <summary>What PHP does with a value where a type is declared.</summary>
internal static class PhpTypes
{
    private static readonly ConcurrentDictionary<string, string[]> s_parts = new(StringComparer.Ordinal);

    /// <summary>The value as a .NET type that stands for one of PHP's.</summary>
    public static object? CoerceTo(Type type, object? value)
    {
        value = PhpArray.Plain(value);
        if (type == typeof(object))
            return value;
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return value is null ? null : CoerceTo(inner, value);
        if (type == typeof(long))
            return Php.CoerceToInt(value);
        if (type == typeof(double))
            return Php.CoerceToFloat(value);
        if (type == typeof(bool))
            return Php.CoerceToBool(value);
        if (type == typeof(string))
            return Php.CoerceToString(value);
        if (type == typeof(PhpArray))
            return Php.CoerceToArray(value);
        if (type.IsInstanceOfType(value))
            return value;
        if (type == typeof(float) || type == typeof(decimal))
            return Convert.ChangeType(Php.CoerceToFloat(value), type, CultureInfo.InvariantCulture);
        if (type.IsPrimitive && type != typeof(char))
            return Convert.ChangeType(Php.CoerceToInt(value), type, CultureInfo.InvariantCulture);
        throw Refused(value, PhpClass.Of(type).Name);
    }

    /// <summary>The value as a type that is written in PHP's words.</summary>
    public static object? Coerce(object? value, string type, bool isStrict = false)
    {
        value = Php.Normalize(value);
        string[] parts = s_parts.GetOrAdd(type, Parts);
        foreach (string part in parts)
        {
            if (Is(value, part))
                return value;
        }

        if (value is long whole && Has(parts, "float") && !Has(parts, "int"))
            return (double)whole;
        if (isStrict)
            throw Refused(value, type);
        return Scalar(value, parts) ?? throw Refused(value, type);
    }

    private static TypeError Refused(object? value, string type) =>
        new($"A value of the type '{Php.TypeName(value)}' cannot become '{type}'. Convert it first.");

    private static string[] Parts(string type) => type.StartsWith('?') ? ["null", type[1..]] : type.Split('|');

    private static bool Has(string[] parts, string word) =>
        Array.Exists(parts, part => part.Equals(word, StringComparison.OrdinalIgnoreCase));

    private static object? Scalar(object? value, string[] parts)
    {
        if (value is not (bool or long or double or string or IStringable))
            return null;
        if (value is not IStringable)
        {
            if (Has(parts, "int") && Whole(value, isOnly: !Has(parts, "float")) is { } whole)
                return whole;
            if (Has(parts, "float") && Php.TryCoerceToFloat(value, out double real))
                return real;
        }

        if (Has(parts, "string"))
            return Php.ToStr(value);
        return Has(parts, "bool") && value is not IStringable ? Php.IsTrue(value) : null;
    }

    // Beside a float, or a text, only a number without a fraction becomes a whole one.
    private static object? Whole(object value, bool isOnly)
    {
        if (!Php.TryCoerceToNumber(value, out object? number))
            return null;
        if (number is long)
            return number;
        double real = (double)number;
        if (!Php.TryCoerceToInt(real, out long whole))
            return null;
        return isOnly || Math.Floor(real).Equals(real) ? whole : null;
    }

    // A class hands pairs of its own private methods to itself.
    private static bool IsOwnPair(object value) => value is PhpArray { Count: 2 } pair && pair[0L] is { } target
        && Php.IsObjectValue(target)
        && Callables.TryMakePair(value, target.GetType(), out _);

    private static bool Is(object? value, string part) => part.Contains('&', StringComparison.Ordinal)
        ? Array.TrueForAll(part.Trim('(', ')').Split('&'), one => Is(value, one))
        : IsOne(value, part);

    private static bool IsOne(object? value, string part) => part.ToLowerInvariant() switch
    {
        "mixed" => true,
        "null" or "void" => value is null,
        "int" => value is long,
        "float" => value is double,
        "string" => value is string,
        "bool" => value is bool,
        "true" => value is true,
        "false" => value is false,
        "array" => value is PhpArray,
        "iterable" => value is PhpArray or IPhpIterator or IIteratorAggregate,
        "callable" => value is not null && (Callables.TryMake(value, out _)
            || IsOwnPair(value)),
        "object" => Php.IsObjectValue(value),
        _ => Php.IsInstance(value, part),
    };
}
