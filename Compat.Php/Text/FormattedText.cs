using System.Globalization;
using System.Text;

namespace Compat.Php;

/// <summary>Writes what <c>sprintf</c> writes.</summary>
internal static class FormattedText
{
    private const int MostDecimals = 53;

    public static string Write(string format, object?[] values, string function)
    {
        string text = ByteText.Narrow(format);
        var result = new StringBuilder(text.Length + 16);
        int next = 0;
        for (int at = 0; at < text.Length;)
        {
            if (text[at] != '%')
            {
                result.Append(text[at++]);
                continue;
            }

            if (at + 1 < text.Length && text[at + 1] == '%')
            {
                result.Append('%');
                at += 2;
                continue;
            }

            at++;
            Specification one = Read(text, ref at, values, ref next, function);
            if (one.Conversion != '%')
                Pad(result, one, values[one.Index]);
            else
                result.Append('%');
        }

        return ByteText.Widen(result.ToString());
    }

    private static Specification Read(string text, ref int at, object?[] values, ref int next, string function)
    {
        var one = new Specification { Index = -1, Padding = ' ', Precision = -1 };
        int digits = at;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits > at && digits < text.Length && text[digits] == '$')
        {
            int number = int.Parse(text[at..digits], CultureInfo.InvariantCulture);
            one.Index = number > 0 ? number - 1 : throw new ValueError("The number of an argument in a format is greater than 0.");
            at = digits + 1;
        }

        for (; at < text.Length; at++)
        {
            if (text[at] is ' ' or '0')
                one.Padding = text[at];
            else if (text[at] == '-')
                one.IsLeft = true;
            else if (text[at] == '+')
                one.IsSigned = true;
            else if (text[at] == '\'' && at + 1 < text.Length)
                one.Padding = text[++at];
            else if (text[at] == '\'')
                throw new ValueError("The padding character is missing at the end of a format.");
            else
                break;
        }

        one.Width = ReadNumber(text, ref at, values, ref next, function) ?? 0;
        if (one.Width < 0)
            throw new ValueError("A width in a format is a whole number from 0 on.");
        if (at < text.Length && text[at] == '.')
        {
            at++;
            one.Precision = ReadNumber(text, ref at, values, ref next, function) ?? 0;
            if (one.Precision < -1)
                throw new ValueError("A precision in a format is a whole number from -1 on.");
        }

        if (at < text.Length && text[at] == 'l')
            at++;
        one.Conversion = at < text.Length ? text[at++] : '\0';
        if (one.Index < 0)
            one.Index = next++;
        if (one.Index >= values.Length)
            throw TooFew(function, one.Index, values.Length);
        if (one.Conversion == '\0')
            throw new ValueError("A format ends within a specification: its letter is missing.");
        if (!"%bcdeEfFgGhHosuxX".Contains(one.Conversion, StringComparison.Ordinal))
            throw new ValueError($"A format has the unknown letter '{one.Conversion}'.");
        return one;
    }

    private static int? ReadNumber(string text, ref int at, object?[] values, ref int next, string function)
    {
        if (at < text.Length && text[at] == '*')
        {
            at++;
            int index = next++;
            if (index >= values.Length)
                throw TooFew(function, index, values.Length);
            return Php.Normalize(values[index]) is long number
                ? (int)Math.Clamp(number, int.MinValue, int.MaxValue)
                : throw new ValueError("A width or precision given as an argument is a whole number.");
        }

        int from = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        if (at == from)
            return null;
        return int.TryParse(text.AsSpan(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : throw new ValueError("A width or precision in a format is too great.");
    }

    private static ArgumentCountError TooFew(string function, int index, int count) =>
        new($"The format of '{function}' asks for {index + 1} values, and {count} are given.");

    private static void Pad(StringBuilder result, in Specification one, object? value)
    {
        string text = Text(one, value);
        bool isNumber = one.Conversion is 'd' or 'e' or 'E' or 'f' or 'F' or 'g' or 'G' or 'h' or 'H';
        // PHP cuts whole numbers of other bases to nothing where a precision is given, and gives a byte no width.
        if (one.Precision >= 0 && one.Conversion is ('b' or 'o' or 'x' or 'X'))
            text = "";
        int missing = one.Conversion == 'c' ? 0 : one.Width - text.Length;
        if (missing <= 0)
        {
            result.Append(text);
        }
        else if (one.IsLeft)
        {
            // Zeros behind a whole number would make it another one.
            result.Append(text).Append(one.Padding == '0' && one.Conversion is ('d' or 'u') ? ' ' : one.Padding, missing);
        }
        else if (isNumber && one.Padding == '0' && text.Length > 0 && text[0] is ('-' or '+'))
        {
            result.Append(text[0]).Append('0', missing).Append(text, 1, text.Length - 1);
        }
        else
        {
            result.Append(one.Padding, missing).Append(text);
        }
    }

    private static string Text(in Specification one, object? value)
    {
        switch (one.Conversion)
        {
            case 's':
                string text = ByteText.Narrow(Php.ToStr(value));
                return one.Precision >= 0 && one.Precision < text.Length ? text[..one.Precision] : text;
            case 'd':
                long number = Php.ToInt(value);
                return (one.IsSigned && number >= 0 ? "+" : "") + number.ToString(CultureInfo.InvariantCulture);
            case 'u':
                return ((ulong)Php.ToInt(value)).ToString(CultureInfo.InvariantCulture);
            case 'x':
                return Php.ToInt(value).ToString("x", CultureInfo.InvariantCulture);
            case 'X':
                return Php.ToInt(value).ToString("X", CultureInfo.InvariantCulture);
            case 'o':
                return Convert.ToString(Php.ToInt(value), 8);
            case 'b':
                return Convert.ToString(Php.ToInt(value), 2);
            case 'c':
                return ((char)(Php.ToInt(value) & 0xFF)).ToString();
            default:
                return Real(one, Php.ToFloat(value));
        }
    }

    private static string Real(in Specification one, double number)
    {
        if (double.IsNaN(number))
            return "NaN";
        if (double.IsInfinity(number))
            return one.IsSigned && number > 0 ? "+INF" : "INF";
        int precision = Math.Min(one.Precision < 0 ? 6 : one.Precision, MostDecimals);
        string text = one.Conversion switch
        {
            'f' or 'F' => FixedText.Write(number, precision),
            'e' or 'E' => Exponential(number, precision, one.Conversion),
            _ => General(number, one),
        };
        return one.IsSigned && number >= 0 && text[0] != '-' ? "+" + text : text;
    }

    private static string Exponential(double number, int precision, char letter)
    {
        (string digits, int exponent) = FixedText.WriteScientific(number, precision);
        string fraction = precision == 0 ? "" : "." + digits[1..];
        string sign = double.IsNegative(number) ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{sign}{digits[0]}{fraction}{letter}{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent)}");
    }

    private static string General(double number, in Specification one)
    {
        int precision = one.Precision switch { < 0 => 6, 0 => 1, > MostDecimals => MostDecimals, var given => given };
        if (number == 0)
            return double.IsNegative(number) ? "-0" : "0";
        bool isCapital = one.Conversion is 'G' or 'H';
        return FloatText.Write(number, precision, isCapital ? 'E' : 'e');
    }

    private struct Specification
    {
        public int Index;
        public int Width;
        public int Precision;
        public char Padding;
        public char Conversion;
        public bool IsLeft;
        public bool IsSigned;
    }
}
