namespace Compat.Php;

/// <summary>Numbers written in other bases than ten.</summary>
internal static class BaseText
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>Reads digits; what is too great becomes the greatest number.</summary>
    public static long ToInt(string digits, int @base)
    {
        Int128 value = 0;
        foreach (char c in digits)
        {
            value = (value * @base) + DigitOf(c);
            if (value > long.MaxValue)
                return long.MaxValue;
        }

        return (long)value;
    }

    /// <summary>Reads what <c>intval</c> reads: white space, a sign, a prefix of the base, digits up to what is none.</summary>
    public static long ToIntUpToOthers(string text, long @base)
    {
        int at = 0;
        while (at < text.Length && NumericText.IsSpace(text[at]))
            at++;
        bool isNegative = at < text.Length && text[at] == '-';
        if (at < text.Length && text[at] is ('-' or '+'))
            at++;
        char letter = at + 1 < text.Length && text[at] == '0' ? char.ToLowerInvariant(text[at + 1]) : ' ';
        int known = letter switch { 'x' => 16, 'b' => 2, 'o' => 8, _ => 10 };
        if (known != 10 && (@base == 0 || @base == known))
        {
            at += 2;
            @base = known;
        }
        else if (@base == 0)
        {
            @base = at < text.Length && text[at] == '0' ? 8 : 10;
        }

        if (@base is < 2 or > 36)
            return 0;
        int end = at;
        while (end < text.Length && DigitOf(text[end]) is >= 0 and var digit && digit < @base)
            end++;
        Int128 value = 0;
        foreach (char c in text.AsSpan(at, end - at))
            value = Int128.Min((value * @base) + DigitOf(c), Int128.MaxValue / 64);
        if (isNegative)
            value = -value;
        return value > long.MaxValue ? long.MaxValue : value < long.MinValue ? long.MinValue : (long)value;
    }

    /// <summary>Reads what <c>bindec</c> and its like read: all digits of the base, passing over the rest.</summary>
    public static object ToNumber(string text, int @base)
    {
        long value = 0;
        double real = 0;
        bool isReal = false;
        if (text.Length > 1 && text[0] == '0'
            && char.ToLowerInvariant(text[1]) == @base switch { 16 => 'x', 8 => 'o', 2 => 'b', _ => '\0' })
            text = text[2..];
        foreach (char c in text)
        {
            int digit = DigitOf(c);
            if (digit < 0 || digit >= @base)
                continue;
            if (!isReal && (Int128)value * @base + digit <= long.MaxValue)
            {
                value = (value * @base) + digit;
                continue;
            }

            real = isReal ? real : value;
            isReal = true;
            real = (real * @base) + digit;
        }

        return isReal ? (object)real : value;
    }

    public static string Write(ulong value, int @base)
    {
        if (value == 0)
            return "0";
        string text = "";
        for (; value > 0; value /= (ulong)@base)
            text = Digits[(int)(value % (ulong)@base)] + text;
        return text;
    }

    public static string Write(double value, int @base)
    {
        string text = "";
        value = Math.Floor(Math.Abs(value));
        if (!double.IsFinite(value))
            return "";
        do
        {
            text = Digits[(int)Math.IEEERemainder(value, @base) is var rest && rest < 0 ? rest + @base : rest] + text;
            value = Math.Floor(value / @base);
        }
        while (value >= 1);
        return text;
    }

    private static int DigitOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'z' => c - 'a' + 10,
        >= 'A' and <= 'Z' => c - 'A' + 10,
        _ => -1,
    };
}
