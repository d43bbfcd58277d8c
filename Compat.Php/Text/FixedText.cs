using System.Globalization;
using System.Numerics;

namespace Compat.Php;

/// <summary>
/// Writes numbers with a fixed count of digits: the nearest to what the number is exactly, and of two that are equally near the even
/// one, as C does. .NET takes the greater one of those.
/// </summary>
internal static class FixedText
{
    private const int Further = 40;

    /// <summary>Writes a number with so many digits behind the point.</summary>
    public static string Write(double number, int decimals)
    {
        double scaled = Math.Abs(number) * Math.Pow(10, decimals);
        bool isNearMiddle = !(scaled < 1e9) || Math.Abs(scaled - Math.Floor(scaled) - 0.5) < 1e-5;
        if (!isNearMiddle)
            return number.ToString(Format('F', decimals), CultureInfo.InvariantCulture);
        string text = number.ToString(Format('F', decimals + Further), CultureInfo.InvariantCulture);
        bool isNegative = text[0] == '-';
        string digits = text[(isNegative ? 1 : 0)..].Replace(".", "", StringComparison.Ordinal);
        string kept = Round(digits[..^Further], digits[^Further..]).PadLeft(decimals + 1, '0');
        string sign = isNegative ? "-" : "";
        return decimals == 0 ? sign + kept
            : string.Concat(sign, kept.AsSpan(0, kept.Length - decimals), ".", kept.AsSpan(kept.Length - decimals));
    }

    /// <summary>Writes a number as <c>d.ddde+x</c>, with so many digits behind the point.</summary>
    public static (string Digits, int Exponent) WriteScientific(double number, int decimals)
    {
        string text = Math.Abs(number).ToString(Format('E', decimals + Further), CultureInfo.InvariantCulture);
        int e = text.IndexOf('E', StringComparison.Ordinal);
        string digits = text[..e].Replace(".", "", StringComparison.Ordinal);
        int exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        string kept = Round(digits[..(decimals + 1)], digits[(decimals + 1)..]);
        return kept.Length > decimals + 1 ? (kept[..^1], exponent + 1) : (kept, exponent);
    }

    private static string Format(char letter, int digits) => letter + digits.ToString(CultureInfo.InvariantCulture);

    private static string Round(string kept, string rest)
    {
        int order = string.CompareOrdinal(rest, "5".PadRight(rest.Length, '0'));
        bool isUp = order > 0 || (order == 0 && (kept[^1] - '0') % 2 != 0);
        if (!isUp)
            return kept;
        return (BigInteger.Parse(kept, CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture).PadLeft(kept.Length, '0');
    }
}
