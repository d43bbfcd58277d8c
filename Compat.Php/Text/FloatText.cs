using System.Globalization;

namespace Compat.Php;

/// <summary>Writes numbers with a fraction as PHP does.</summary>
internal static class FloatText
{
    /// <summary>With 14 digits at most: what <c>echo</c> and <c>(string)</c> write.</summary>
    public static string Short(double number)
    {
        if (!double.IsFinite(number) || number == 0)
            return Write(number, 14, 'E');
        // What reads the same with 14 digits or fewer is written so: nothing is rounded.
        (bool _, string digits, int point) = Digits(number, 0);
        return digits.Length <= 14 && point is >= -3 and <= 14 ? Write(number, 0, 'E') : Write(number, 14, 'E');
    }

    /// <summary>With as many digits as it takes to read the same number: what <c>var_export</c> and JSON write.</summary>
    public static string Exact(double number, char exponent = 'E') => Write(number, 0, exponent);

    /// <summary>Writes a number as C's <c>%G</c> does, with PHP's <c>1.0E+25</c>.</summary>
    /// <param name="number">The number.</param>
    /// <param name="precision">How many digits at most; 0 for as many as it takes.</param>
    /// <param name="exponent">The letter of the exponent.</param>
    public static string Write(double number, int precision, char exponent)
    {
        if (double.IsNaN(number))
            return "NAN";
        if (double.IsInfinity(number))
            return number > 0 ? "INF" : "-INF";
        if (number == 0)
            return double.IsNegative(number) ? "-0" : "0";
        (bool isNegative, string digits, int point) = Digits(number, precision);
        string sign = isNegative ? "-" : "";
        if (point < -3 || point > (precision == 0 ? 17 : precision))
            return sign + Scientific(digits, point - 1, exponent);
        if (point <= 0)
            return string.Concat(sign, "0.", new string('0', -point), digits);
        return digits.Length <= point
            ? string.Concat(sign, digits, new string('0', point - digits.Length))
            : string.Concat(sign, digits.AsSpan(0, point), ".", digits.AsSpan(point));
    }

    /// <summary>The digits of a number without zeros behind, and where the point stands among them.</summary>
    public static (bool IsNegative, string Digits, int Point) Digits(double number, int precision)
    {
        if (precision > 0)
        {
            (string rounded, int power) = FixedText.WriteScientific(number, precision - 1);
            string kept = rounded.TrimEnd('0');
            return (double.IsNegative(number), kept.Length == 0 ? "0" : kept, power + 1);
        }

        string text = Shortest(number);
        bool isNegative = text[0] == '-';
        int e = text.IndexOf('E', StringComparison.Ordinal);
        string digits = text[(isNegative ? 1 : 0)..e].Replace(".", "", StringComparison.Ordinal).TrimEnd('0');
        int exponent = int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return (isNegative, digits.Length == 0 ? "0" : digits, exponent + 1);
    }

    // "R" gives the shortest digits that read as the same number, with an exponent only where it likes one.
    private static string Shortest(double number)
    {
        string text = number.ToString("R", CultureInfo.InvariantCulture);
        if (text.Contains('E', StringComparison.Ordinal))
            return text;
        bool isNegative = text[0] == '-';
        ReadOnlySpan<char> plain = isNegative ? text.AsSpan(1) : text;
        int point = plain.IndexOf('.');
        string digits = point < 0 ? plain.ToString() : string.Concat(plain[..point], plain[(point + 1)..]);
        int whole = point < 0 ? digits.Length : point;
        int zeros = digits.Length - digits.TrimStart('0').Length;
        string significant = digits[zeros..];
        return string.Create(CultureInfo.InvariantCulture, $"{(isNegative ? "-" : "")}{significant}E{whole - zeros - 1}");
    }

    private static string Scientific(string digits, int exponent, char letter)
    {
        string fraction = digits.Length > 1 ? digits[1..] : "0";
        string power = Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
        return string.Concat(digits.AsSpan(0, 1), ".", fraction, letter + (exponent < 0 ? "-" : "+") + power);
    }
}
