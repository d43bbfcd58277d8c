using System.Globalization;

namespace Compat.Php;

/// <summary>How a text reads as a number.</summary>
internal enum NumericKind
{
    /// <summary>It does not begin with a number.</summary>
    None,

    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A number with a fraction or an exponent, or a whole number that no <see cref="long"/> holds.</summary>
    Float,
}

/// <summary>Reads texts as PHP reads numeric strings: white space around, a sign, digits, a fraction, an exponent.</summary>
internal static class NumericText
{
    /// <summary>Reads the number that a text begins with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="whole">The number where it is whole.</param>
    /// <param name="real">The number where it is not.</param>
    /// <param name="isWhole">Whether nothing but white space follows the number.</param>
    /// <returns>What it is.</returns>
    public static NumericKind Read(string text, out long whole, out double real, out bool isWhole)
    {
        whole = 0;
        real = 0;
        isWhole = false;
        int start = 0;
        while (start < text.Length && IsSpace(text[start]))
            start++;
        int at = start;
        if (at < text.Length && text[at] is ('-' or '+'))
            at++;
        int digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        int count = at - digits;
        bool isReal = false;
        if (at < text.Length && text[at] == '.' && (count > 0 || IsDigitAt(text, at + 1)))
        {
            isReal = true;
            for (at++; at < text.Length && char.IsAsciiDigit(text[at]);)
                at++;
        }
        else if (count == 0)
        {
            return NumericKind.None;
        }

        int exponent = ExponentEnd(text, at);
        isReal |= exponent > at;
        at = exponent;
        int end = at;
        while (at < text.Length && IsSpace(text[at]))
            at++;
        isWhole = at == text.Length;
        ReadOnlySpan<char> number = text.AsSpan(start, end - start);
        if (!isReal && long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out whole))
            return NumericKind.Int;
        real = double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture);
        return NumericKind.Float;
    }

    /// <summary>Whether a character is white space before or behind a number.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\v' or '\f';

    private static bool IsDigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static int ExponentEnd(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('e' or 'E'))
            return at;
        int from = at + 1;
        if (from < text.Length && text[from] is ('-' or '+'))
            from++;
        if (!IsDigitAt(text, from))
            return at;
        while (IsDigitAt(text, from))
            from++;
        return from;
    }
}
