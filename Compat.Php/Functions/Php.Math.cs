namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>abs</c>.</summary>
    /// <exception cref="TypeError">The value is no number.</exception>
    public static object Abs(object? num)
    {
        object number = Arguments.Number(num, "abs");
        if (number is long whole)
            return whole == long.MinValue ? -(double)whole : (object)Math.Abs(whole);
        return Math.Abs((double)number);
    }

    /// <summary>PHP's <c>ceil</c>.</summary>
    /// <exception cref="TypeError">The value is no number.</exception>
    public static double Ceil(object? num) => Math.Ceiling(ToFloat(Arguments.Number(num, "ceil")));

    /// <summary>PHP's <c>floor</c>.</summary>
    /// <exception cref="TypeError">The value is no number.</exception>
    public static double Floor(object? num) => Math.Floor(ToFloat(Arguments.Number(num, "floor")));

    /// <summary>
    /// PHP's <c>round</c>: to so many digits behind the point, or before it; the middle goes away from zero, or as the mode says.
    /// </summary>
    /// <exception cref="TypeError">The value is no number.</exception>
    public static double Round(object? num, long precision = 0, long mode = 1)
    {
        object number = Arguments.Number(num, "round");
        int places = (int)Math.Clamp(precision, int.MinValue + 1, int.MaxValue);
        if (number is long whole && places >= 0)
            return whole;
        return RoundTo(ToFloat(number), places, mode);
    }

    /// <summary>PHP's <c>intdiv</c>.</summary>
    /// <exception cref="DivisionByZeroError">The divisor is 0.</exception>
    /// <exception cref="ArithmeticError">The smallest number is divided by -1.</exception>
    public static long IntDiv(long num1, long num2)
    {
        if (num2 == 0)
            throw new DivisionByZeroError("Division by zero.");
        return num2 == -1 && num1 == long.MinValue
            ? throw new ArithmeticError("The smallest whole number divided by -1 is no whole number.")
            : num1 / num2;
    }

    /// <summary>PHP's <c>fmod</c>: the rest of a division of numbers with fractions.</summary>
    public static double FMod(double num1, double num2) => num1 % num2;

    /// <summary>PHP's <c>fdiv</c>: a division that gives INF or NAN where <c>/</c> throws.</summary>
    public static double FDiv(double num1, double num2) => num1 / num2;

    /// <summary>PHP's <c>pow</c>: the same as <see cref="Power"/>.</summary>
    /// <exception cref="TypeError">A value is no number.</exception>
    public static object Pow(object? num, object? exponent) => Power(num, exponent);

    /// <summary>PHP's <c>sqrt</c>.</summary>
    public static double Sqrt(double num) => Math.Sqrt(num);

    /// <summary>PHP's <c>exp</c>.</summary>
    public static double Exp(double num) => Math.Exp(num);

    /// <summary>PHP's <c>expm1</c>.</summary>
    public static double Expm1(double num)
    {
        double power = Math.Exp(num), difference = power - 1;
        if (power == 1)
            return num;
        return Math.Abs(num) > 1 ? difference : difference * num / Math.Log(power);
    }

    /// <summary>PHP's <c>log</c>, to the base of e or another one.</summary>
    /// <exception cref="ValueError">The base is not positive.</exception>
    public static double Log(double num, double @base = Math.E)
    {
        if (@base == Math.E)
            return Math.Log(num);
        if (@base == 2)
            return Math.Log2(num);
        if (@base == 10)
            return Math.Log10(num);
        if (@base == 1)
            return double.NaN;
        return @base <= 0 ? throw Arguments.Invalid("log", 2, "is to be greater than 0") : Math.Log(num) / Math.Log(@base);
    }

    /// <summary>PHP's <c>log10</c>.</summary>
    public static double Log10(double num) => Math.Log10(num);

    /// <summary>PHP's <c>log1p</c>.</summary>
    public static double Log1p(double num)
    {
        double sum = 1 + num;
        return sum == 1 ? num : Math.Abs(num) < 1 ? Math.Log(sum) * num / (sum - 1) : Math.Log(sum);
    }

    /// <summary>PHP's <c>hypot</c>.</summary>
    public static double Hypot(double x, double y)
    {
        double length = double.Hypot(x, y);
        if (!double.IsNormal(length) || length is < 1e-150 or > 1e150)
            return length;

        // One step of Newton with exact squares: the C library rounds correctly, .NET errs by a last digit.
        double rest = (x * x) - (length * length) + (y * y) + double.FusedMultiplyAdd(x, x, -(x * x))
            + double.FusedMultiplyAdd(y, y, -(y * y)) - double.FusedMultiplyAdd(length, length, -(length * length));
        return length + (rest / (2 * length));
    }

    /// <summary>PHP's <c>pi</c>.</summary>
    public static double Pi() => Math.PI;

    /// <summary>PHP's <c>sin</c>.</summary>
    public static double Sin(double num) => Math.Sin(num);

    /// <summary>PHP's <c>cos</c>.</summary>
    public static double Cos(double num) => Math.Cos(num);

    /// <summary>PHP's <c>tan</c>.</summary>
    public static double Tan(double num) => Math.Tan(num);

    /// <summary>PHP's <c>asin</c>.</summary>
    public static double Asin(double num) => Math.Asin(num);

    /// <summary>PHP's <c>acos</c>.</summary>
    public static double Acos(double num) => Math.Acos(num);

    /// <summary>PHP's <c>atan</c>.</summary>
    public static double Atan(double num) => Math.Atan(num);

    /// <summary>PHP's <c>atan2</c>.</summary>
    public static double Atan2(double y, double x) => Math.Atan2(y, x);

    /// <summary>PHP's <c>sinh</c>.</summary>
    public static double Sinh(double num) => Math.Sinh(num);

    /// <summary>PHP's <c>cosh</c>.</summary>
    public static double Cosh(double num) => Math.Cosh(num);

    /// <summary>PHP's <c>tanh</c>.</summary>
    public static double Tanh(double num) => Math.Tanh(num);

    /// <summary>PHP's <c>asinh</c>.</summary>
    public static double Asinh(double num) => Math.Asinh(num);

    /// <summary>PHP's <c>acosh</c>.</summary>
    public static double Acosh(double num) => Math.Acosh(num);

    /// <summary>PHP's <c>atanh</c>.</summary>
    public static double Atanh(double num) => Math.Atanh(num);

    /// <summary>PHP's <c>deg2rad</c>.</summary>
    public static double Deg2Rad(double num) => num / 180.0 * Math.PI;

    /// <summary>PHP's <c>rad2deg</c>.</summary>
    public static double Rad2Deg(double num) => num / Math.PI * 180.0;

    /// <summary>PHP's <c>is_nan</c>.</summary>
    public static bool IsNan(double num) => double.IsNaN(num);

    /// <summary>PHP's <c>is_finite</c>.</summary>
    public static bool IsFinite(double num) => double.IsFinite(num);

    /// <summary>PHP's <c>is_infinite</c>.</summary>
    public static bool IsInfinite(double num) => double.IsInfinity(num);

    /// <summary>PHP's <c>bindec</c>: passes over what is no digit.</summary>
    public static object BinDec(string binaryString) => BaseText.ToNumber(binaryString, 2);

    /// <summary>PHP's <c>octdec</c>: passes over what is no digit.</summary>
    public static object OctDec(string octalString) => BaseText.ToNumber(octalString, 8);

    /// <summary>PHP's <c>hexdec</c>: passes over what is no digit.</summary>
    public static object HexDec(string hexString) => BaseText.ToNumber(hexString, 16);

    /// <summary>PHP's <c>decbin</c>.</summary>
    public static string DecBin(long num) => BaseText.Write((ulong)num, 2);

    /// <summary>PHP's <c>decoct</c>.</summary>
    public static string DecOct(long num) => BaseText.Write((ulong)num, 8);

    /// <summary>PHP's <c>dechex</c>.</summary>
    public static string DecHex(long num) => BaseText.Write((ulong)num, 16);

    /// <summary>PHP's <c>base_convert</c>.</summary>
    /// <exception cref="ValueError">A base is not from 2 to 36.</exception>
    public static string BaseConvert(string num, long fromBase, long toBase)
    {
        if (fromBase is < 2 or > 36)
            throw Arguments.Invalid("base_convert", 2, "is to be from 2 to 36");
        if (toBase is < 2 or > 36)
            throw Arguments.Invalid("base_convert", 3, "is to be from 2 to 36");
        return BaseText.ToNumber(num, (int)fromBase) is long whole
            ? BaseText.Write((ulong)whole, (int)toBase)
            : BaseText.Write((double)BaseText.ToNumber(num, (int)fromBase), (int)toBase);
    }

    /// <summary>PHP's <c>max</c>: the greatest of an array's elements, or of the arguments.</summary>
    /// <exception cref="TypeError">The only argument is no array.</exception>
    /// <exception cref="ValueError">The array is empty.</exception>
    public static object? Max(object? value, params object?[] values) =>
        Extreme("max", value, values, sign: 1);

    /// <summary>PHP's <c>min</c>: the smallest of an array's elements, or of the arguments.</summary>
    /// <exception cref="TypeError">The only argument is no array.</exception>
    /// <exception cref="ValueError">The array is empty.</exception>
    public static object? Min(object? value, params object?[] values) =>
        Extreme("min", value, values, sign: -1);

    /// <summary>
    /// Rounds as PHP 8.2 does: first to 15 significant digits, so that 1.005 counts as the middle that its text says it is.
    /// </summary>
    internal static double RoundTo(double value, int places, long mode = 1)
    {
        if (!double.IsFinite(value) || value == 0)
            return value;
        int precision = 14 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        double rounded;
        if (precision > places && precision - 15 < places)
        {
            int usePrecision = Math.Clamp(precision, -(4 * 15), 4 * 15);
            double scaled = usePrecision >= 0 ? value * PowerOfTen(usePrecision) : value / PowerOfTen(-usePrecision);
            rounded = RoundMiddle(scaled, mode);
            usePrecision = Math.Max(-(4 * 15), places - usePrecision);
            rounded = rounded / PowerOfTen(Math.Abs(usePrecision));
        }
        else
        {
            rounded = places >= 0 ? value * PowerOfTen(places) : value / PowerOfTen(-places);
            if (Math.Abs(rounded) >= 1e15)
                return value;
        }

        rounded = RoundMiddle(rounded, mode);
        if (Math.Abs(places) < 23)
            return places > 0 ? rounded / PowerOfTen(places) : rounded * PowerOfTen(-places);
        string text = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rounded:F0}e{-places}");
        return double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static double PowerOfTen(int exponent) => exponent is >= 0 and <= 22 ? s_powersOfTen[exponent] : Math.Pow(10, exponent);

    private static readonly double[] s_powersOfTen =
    [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ];

    private static double RoundMiddle(double value, long mode) => mode switch
    {
        2 => value >= 0 ? Math.Ceiling(value - 0.5) + 0.0 : Math.Floor(value + 0.5),
        3 => Math.Round(value, MidpointRounding.ToEven),
        4 => RoundOdd(value),
        _ => value >= 0 ? Math.Floor(value + 0.5) : Math.Ceiling(value - 0.5),
    };

    private static double RoundOdd(double value)
    {
        double even = Math.Round(value, MidpointRounding.ToEven);
        return Math.Abs(value - Math.Truncate(value)) == 0.5 ? even + (even > value ? -1 : 1) : even;
    }

    // The order of the two in a comparison matters for NAN alone, which is neither less nor equal.
    private static object? Extreme(string function, object? value, object?[] values, int sign)
    {
        if (values.Length > 0)
            return Extreme(value, values, (best, next) => CompareValues(next, best) * sign > 0);
        PhpArray array = Arguments.Array(value, function, 1);
        if (array.Count == 0)
            throw Arguments.Invalid(function, 1, "is not to be empty");
        IReadOnlyList<object?> all = array.Values;
        return Extreme(all[0], all.Skip(1), (best, next) => CompareValues(best, next) * sign < 0);
    }

    private static object? Extreme(object? first, IEnumerable<object?> others, Func<object?, object?, bool> isBetter)
    {
        object? best = Normalize(first);
        foreach (object? next in others)
        {
            object? plain = Normalize(next);
            if (isBetter(best, plain))
                best = plain;
        }

        return best;
    }
}
