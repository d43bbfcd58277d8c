using System.Diagnostics.CodeAnalysis;

namespace Compat.Php;

public static partial class Php
{
    /// <summary>Converts a value to a parameter declared <c>int</c>, as PHP does without <c>strict_types</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The number; a fraction is cut off.</returns>
    /// <exception cref="TypeError">The value is null, no number, or too great.</exception>
    public static long CoerceToInt(object? value) => TryCoerceToInt(value, out long number) ? number : throw NotCoerced(value, "int");

    /// <summary>Converts a value to a parameter declared <c>float</c>, as PHP does without <c>strict_types</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="TypeError">The value is null or no number.</exception>
    public static double CoerceToFloat(object? value) =>
        TryCoerceToFloat(value, out double number) ? number : throw NotCoerced(value, "float");

    /// <summary>Converts a value to a parameter declared <c>string</c>, as PHP does without <c>strict_types</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The text.</returns>
    /// <exception cref="TypeError">The value is null, an array, or an object without a text.</exception>
    public static string CoerceToString(object? value) =>
        TryCoerceToString(value, out string? text) ? text : throw NotCoerced(value, "string");

    /// <summary>Converts a value to a parameter declared <c>bool</c>, as PHP does without <c>strict_types</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>Whether it counts as true.</returns>
    /// <exception cref="TypeError">The value is null, an array or an object.</exception>
    public static bool CoerceToBool(object? value) => TryCoerceToBool(value, out bool truth) ? truth : throw NotCoerced(value, "bool");

    /// <summary>Converts a value to a parameter declared <c>int|float</c>, as PHP does without <c>strict_types</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>A <see cref="long"/> or a <see cref="double"/>.</returns>
    /// <exception cref="TypeError">The value is null or no number.</exception>
    public static object CoerceToNumber(object? value) =>
        TryCoerceToNumber(value, out object? number) ? number : throw NotCoerced(value, "int|float");

    /// <summary>Takes a value for a parameter declared <c>array</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>A copy of the array, which costs nothing until it is changed.</returns>
    /// <exception cref="TypeError">The value is no array.</exception>
    public static PhpArray CoerceToArray(object? value) =>
        PhpArray.TryRead(value, out PhpArray? array) ? array.Copy() : throw NotCoerced(value, "array");

    internal static bool TryCoerceToInt(object? value, out long number)
    {
        object? plain = Normalize(value);
        if (plain is string text)
            plain = IsNumericText(text, out object? read) ? read : null;
        switch (plain)
        {
            case long whole:
                number = whole;
                return true;
            case bool truth:
                number = truth ? 1 : 0;
                return true;
            case double real and >= -9223372036854775808.0 and < 9223372036854775808.0:
                number = (long)real;
                return true;
            default:
                number = 0;
                return false;
        }
    }

    internal static bool TryCoerceToFloat(object? value, out double number)
    {
        bool isNumber = TryCoerceToNumber(value, out object? read);
        number = read is double real ? real : ToInt(read);
        return isNumber;
    }

    internal static bool TryCoerceToNumber(object? value, [NotNullWhen(true)] out object? number)
    {
        number = Normalize(value) switch
        {
            long whole => whole,
            double real => real,
            bool truth => truth ? 1L : 0L,
            string text => IsNumericText(text, out object? read) ? read : null,
            _ => null,
        };
        return number is not null;
    }

    internal static bool TryCoerceToString(object? value, [NotNullWhen(true)] out string? text)
    {
        object? plain = Normalize(value);
        text = plain is string or long or double or bool or IStringable or PhpThrowable ? ToStr(plain) : null;
        return text is not null;
    }

    internal static bool TryCoerceToBool(object? value, out bool truth)
    {
        object? plain = Normalize(value);
        truth = plain is bool or long or double or string && IsTrue(plain);
        return plain is bool or long or double or string;
    }

    private static TypeError NotCoerced(object? value, string type) =>
        new($"A value of the type '{TypeName(value)}' cannot become '{type}'. Convert it first.");
}
