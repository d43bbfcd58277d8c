using System.Globalization;
using System.Numerics;

namespace Compat.Php;

/// <summary>Writes numbers with a fixed count of digits behind the point.</summary>
internal static class FixedText
{
    /// <summary>Writes a number as it is, rounded to the nearest and, where it stands in the middle, away from zero.</summary>
    public static string Write(double number, int decimals)
    {
        if (decimals <= 15 && Math.Abs(number) < 1e15)
            return number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return Exactly(number, decimals);
    }

    // PHP keeps 17 digits; what stands behind them is zeros.
    private static string Exactly(double number, int decimals)
    {
        (bool isNegative, string digits, int point) = FloatText.Digits(number, 17);
        if (number == 0)
            (isNegative, digits, point) = (double.IsNegative(number), "0", 1);
        string whole = point <= 0 ? "0" : digits.Length >= point ? digits[..point] : digits.PadRight(point, '0');
        string fraction = point <= 0 ? new string('0', -point) + digits : digits.Length > point ? digits[point..] : "";
        if (fraction.Length > decimals)
        {
            bool isUp = fraction[decimals] >= '5';
            string kept = whole + fraction[..decimals];
            BigInteger value = BigInteger.Parse(kept, CultureInfo.InvariantCulture) + (isUp ? 1 : 0);
            string text = value.ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 1, '0');
            whole = text[..^decimals];
            fraction = text[^decimals..];
        }

        string sign = isNegative ? "-" : "";
        return decimals == 0 ? sign + whole : $"{sign}{whole}.{fraction.PadRight(decimals, '0')}";
    }
}
