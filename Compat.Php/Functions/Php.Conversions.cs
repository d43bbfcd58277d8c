using System.Collections;
using System.Globalization;

namespace Compat.Php;

/// <summary>
/// PHP's operators and functions, as PHP 8.2 has them. Values are <see langword="null"/>, <see cref="bool"/>, <see cref="long"/>,
/// <see cref="double"/>, <see cref="string"/>, <see cref="PhpArray"/> and objects; other numbers of .NET are taken for the one that
/// holds them. All members may be called by any thread; an array is changed by one thread at a time.
/// </summary>
public static partial class Php
{
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>Gives the copy of a value that an assignment keeps: of an array a copy that costs nothing until it changes.</summary>
    /// <param name="value">The value; of a reference its value.</param>
    /// <returns>The value, or the copy of the array.</returns>
    public static object? Copy(object? value) => value switch
    {
        PhpArray array => array.Copy(),
        PhpReference reference => Copy(reference.Value),
        _ => value,
    };

    /// <summary>Whether a value counts as true.</summary>
    /// <param name="value">The value.</param>
    /// <returns>False for null, false, 0, "", "0" and an empty array.</returns>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 1 || (text.Length == 1 && text[0] != '0'),
        long number => number != 0,
        double number => number != 0,
        PhpArray array => array.Count > 0,
        PhpReference reference => IsTrue(reference.Value),
        _ => Normalize(value) is var plain && (ReferenceEquals(plain, value) || IsTrue(plain)),
    };

    /// <summary>PHP's <c>(bool)</c>: the same as <see cref="IsTrue"/>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it counts as true.</returns>
    public static bool ToBool(object? value) => IsTrue(value);

    /// <summary>PHP's <c>empty</c> of a value that may be missing.</summary>
    /// <param name="value">The value, null where there is none.</param>
    /// <returns>Whether it counts as false.</returns>
    public static bool IsEmpty(object? value) => !IsTrue(value);

    /// <summary>PHP's <c>isset</c> of values that may be missing.</summary>
    /// <param name="values">The values, null where there is none.</param>
    /// <returns>Whether none is null.</returns>
    public static bool IsSet(params ReadOnlySpan<object?> values)
    {
        foreach (object? value in values)
        {
            if (value is null or PhpReference { Value: null })
                return false;
        }

        return true;
    }

    /// <summary>PHP's <c>(int)</c>.</summary>
    /// <param name="value">The value; a text gives the number that it begins with, an array 0 or 1.</param>
    /// <returns>The number; what is beyond its range wraps around.</returns>
    public static long ToInt(object? value) => value switch
    {
        null => 0,
        long number => number,
        bool truth => truth ? 1 : 0,
        double number => ToInt(number),
        string text => ToInt(text),
        PhpArray array => array.Count > 0 ? 1 : 0,
        PhpReference reference => ToInt(reference.Value),
        _ => Normalize(value) is var plain && ReferenceEquals(plain, value) ? 1 : ToInt(plain),
    };

    /// <summary>PHP's <c>(int)</c> of a number with a fraction, which is cut off.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The whole number; modulo 2^64 where it is too great, 0 for what is no number.</returns>
    public static long ToInt(double value)
    {
        if (!double.IsFinite(value))
            return 0;
        if (value is >= -9223372036854775808.0 and < 9223372036854775808.0)
            return (long)value;
        double rest = Math.IEEERemainder(Math.Truncate(value), TwoTo64);
        return rest is >= 9223372036854775808.0 or < -9223372036854775808.0 ? long.MinValue : (long)rest;
    }

    /// <summary>PHP's <c>(int)</c> of a text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The number that it begins with, or 0.</returns>
    public static long ToInt(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return NumericText.Read(value, out long whole, out double real, out _) switch
        {
            NumericKind.Int => whole,
            NumericKind.Float => IntOfTextual(real),
            _ => 0,
        };
    }

    /// <summary>PHP's <c>(float)</c>.</summary>
    /// <param name="value">The value; a text gives the number that it begins with, an array 0 or 1.</param>
    /// <returns>The number.</returns>
    public static double ToFloat(object? value) => value switch
    {
        double number => number,
        long number => number,
        string text => NumericText.Read(text, out long whole, out double real, out _) == NumericKind.Int ? ToSigned(text, whole) : real,
        PhpReference reference => ToFloat(reference.Value),
        _ => Normalize(value) is double number ? number : ToInt(value),
    };

    /// <summary>PHP's <c>(string)</c>, and what <c>echo</c>, <c>.</c> and interpolation make of a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text: "1" or "" of a bool, "" of null, "Array" of an array.</returns>
    /// <exception cref="PhpError">An object that is no <see cref="IStringable"/> has no text.</exception>
    public static string ToStr(object? value) => value switch
    {
        string text => text,
        null => "",
        long number => number.ToString(CultureInfo.InvariantCulture),
        bool truth => truth ? "1" : "",
        double number => FloatText.Short(number),
        PhpArray => "Array",
        PhpReference reference => ToStr(reference.Value),
        IStringable stringable => stringable.ToText(),
        PhpKey key => key.ToString(),
        PhpThrowable throwable => $"{throwable.ClassName}: {throwable.Message}",
        _ => Normalize(value) is var plain && ReferenceEquals(plain, value)
            ? throw new PhpError($"An object of the class '{ClassOf(value)}' cannot become a text. Let the class implement IStringable.")
            : ToStr(plain),
    };

    /// <summary>PHP's <c>(array)</c>.</summary>
    /// <param name="value">The value: null gives an empty array, an object its properties, any other value a list of it.</param>
    /// <returns>The array; a copy of one.</returns>
    public static PhpArray ToArray(object? value) => value switch
    {
        null => [],
        PhpArray array => array.Copy(),
        PhpReference reference => ToArray(reference.Value),
        Delegate => PhpArray.Of(value),
        IPhpObject known => known.GetProperties(),
        not string and (IDictionary or IList) => PhpArray.TryRead(value, out PhpArray? array) ? array : [],
        _ => Normalize(value) is var plain && (plain is string or bool or long or double) ? PhpArray.Of(plain) : [],
    };

    /// <summary>PHP's <c>(object)</c>.</summary>
    /// <param name="value">The value: an array's elements become properties, any other value the property <c>scalar</c>.</param>
    /// <returns>The object; one is given back.</returns>
    public static object ToObject(object? value) => value switch
    {
        null => new StdClass(),
        PhpArray array => new StdClass(array),
        PhpReference reference => ToObject(reference.Value),
        _ => Normalize(value) is var plain && (plain is string or bool or long or double)
            ? new StdClass { ["scalar"] = plain }
            : value,
    };

    /// <summary>Whether a value is an object in PHP: neither null nor a bool, a number, a text or an array.</summary>
    internal static bool IsObjectValue(object? value) =>
        value is not (null or bool or long or double or string or PhpArray or PhpReference)
        && ReferenceEquals(Normalize(value), value) && value is not (IDictionary or IList);

    /// <summary>Makes a PHP value of .NET's numbers, characters and collections; anything else stays what it is.</summary>
    internal static object? Normalize(object? value) => value switch
    {
        null or string or long or double or bool or PhpArray => value,
        PhpReference reference => Normalize(reference.Value),
        int or short or byte or sbyte or ushort or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        ulong number => number <= long.MaxValue ? (long)number : (double)number,
        float or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        char c => c.ToString(),
        PhpKey key => key.Value,
        IDictionary or IList => PhpArray.TryRead(value, out PhpArray? array) ? array : value,
        _ => value,
    };

    // A number that is too great becomes the nearest where a text says it, where a calculation's result wraps around.
    private static long IntOfTextual(double real) =>
        !double.IsFinite(real) ? 0 : real >= 9223372036854775808.0
            ? long.MaxValue
            : real < -9223372036854775808.0 ? long.MinValue : (long)real;

    private static bool IsPlainInteger(string text)
    {
        string number = text.TrimStart(' ', '\t', '\n', '\r', '\v', '\f');
        int at = number.Length > 0 && number[0] is ('-' or '+') ? 1 : 0;
        while (at < number.Length && char.IsAsciiDigit(number[at]))
            at++;
        return at == number.Length || number[at] is not ('.' or 'e' or 'E');
    }

    private static double ToSigned(string text, long whole) => whole == 0 && text.TrimStart().StartsWith('-') ? -0.0 : whole;
}
