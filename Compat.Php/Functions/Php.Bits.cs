namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>&amp;</c>: of two texts byte by byte.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>A <see cref="long"/>, or a text of two texts.</returns>
    /// <exception cref="TypeError">A value is no number.</exception>
    public static object BitAnd(object? left, object? right) =>
        left is string a && right is string b
            ? Bytewise(a, b, Math.Min, static (x, y) => x & y)
            : WholeNumbers(left, right, "&") is var (m, n) ? m & n : 0L;

    /// <summary>PHP's <c>|</c>: of two texts byte by byte.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>A <see cref="long"/>, or a text of two texts.</returns>
    /// <exception cref="TypeError">A value is no number.</exception>
    public static object BitOr(object? left, object? right) =>
        left is string a && right is string b
            ? Bytewise(a, b, Math.Max, static (x, y) => x | y)
            : WholeNumbers(left, right, "|") is var (m, n) ? m | n : 0L;

    /// <summary>PHP's <c>^</c>: of two texts byte by byte.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>A <see cref="long"/>, or a text of two texts.</returns>
    /// <exception cref="TypeError">A value is no number.</exception>
    public static object BitXor(object? left, object? right) =>
        left is string a && right is string b
            ? Bytewise(a, b, Math.Min, static (x, y) => x ^ y)
            : WholeNumbers(left, right, "^") is var (m, n) ? m ^ n : 0L;

    /// <summary>PHP's <c>~</c>: of a text byte by byte.</summary>
    /// <param name="value">The value.</param>
    /// <returns>A <see cref="long"/>, or a text of a text.</returns>
    /// <exception cref="TypeError">The value is neither a number nor a text.</exception>
    public static object BitNot(object? value) => Normalize(value) switch
    {
        long number => ~number,
        double number => ~ToInt(number),
        string text => ByteText.Widen(string.Create(ByteText.Length(text), ByteText.Narrow(text), static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
                to[i] = (char)(~from[i] & 0xFF);
        })),
        var other => throw new TypeError($"The operator '~' does not take '{TypeName(other)}'. Convert it to a number first."),
    };

    /// <summary>PHP's <c>&lt;&lt;</c>.</summary>
    /// <param name="left">The number.</param>
    /// <param name="right">By how many bits.</param>
    /// <returns>The shifted number; 0 by 64 bits and more.</returns>
    /// <exception cref="TypeError">A value is no number.</exception>
    /// <exception cref="ArithmeticError">The count of bits is negative.</exception>
    public static long ShiftLeft(object? left, object? right)
    {
        (long number, long bits) = Shifted(left, right, "<<");
        return bits >= 64 ? 0 : number << (int)bits;
    }

    /// <summary>PHP's <c>&gt;&gt;</c>.</summary>
    /// <param name="left">The number.</param>
    /// <param name="right">By how many bits.</param>
    /// <returns>The shifted number; 0 or -1 by 64 bits and more.</returns>
    /// <exception cref="TypeError">A value is no number.</exception>
    /// <exception cref="ArithmeticError">The count of bits is negative.</exception>
    public static long ShiftRight(object? left, object? right)
    {
        (long number, long bits) = Shifted(left, right, ">>");
        return number >> (int)Math.Min(bits, 63);
    }

    /// <summary>PHP's <c>++</c>: counts up; a text of letters and digits goes to the next one, as "Az" to "Ba".</summary>
    /// <param name="value">The value.</param>
    /// <returns>The next value; a bool stays.</returns>
    /// <exception cref="TypeError">An array or an object cannot be counted up.</exception>
    public static object? Increment(object? value) => Normalize(value) switch
    {
        null => 1L,
        long number => AddNumbers(number, 1),
        double number => number + 1,
        bool truth => truth,
        string text => IsNumericText(text, out object? number) ? Add(number, 1L) : NextText(text),
        var other => throw new TypeError($"A value of the type '{TypeName(other)}' cannot be counted up. Use a number or a text."),
    };

    /// <summary>PHP's <c>--</c>: counts down.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The value before; null, a bool and a text that is no number stay.</returns>
    /// <exception cref="TypeError">An array or an object cannot be counted down.</exception>
    public static object? Decrement(object? value) => Normalize(value) switch
    {
        null => null,
        long number => Subtract(number, 1L),
        double number => number - 1,
        bool truth => truth,
        "" => -1L,
        string text => IsNumericText(text, out object? number) ? Subtract(number, 1L) : text,
        var other => throw new TypeError($"A value of the type '{TypeName(other)}' cannot be counted down. Use a number."),
    };

    private static (long Number, long Bits) Shifted(object? left, object? right, string sign)
    {
        (long number, long bits) = WholeNumbers(left, right, sign);
        return bits >= 0 ? (number, bits) : throw new ArithmeticError($"The operator '{sign}' does not take the negative count '{bits}'.");
    }

    private static string Bytewise(string left, string right, Func<int, int, int> length, Func<int, int, int> combine)
    {
        string a = ByteText.Narrow(left), b = ByteText.Narrow(right);
        var bytes = new char[length(a.Length, b.Length)];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = i >= a.Length ? b[i] : i >= b.Length ? a[i] : (char)combine(a[i], b[i]);
        return ByteText.Widen(new(bytes));
    }

    private static bool IsNumericText(string text, out object? number)
    {
        NumericKind kind = NumericText.Read(text, out long whole, out double real, out bool isWhole);
        number = kind == NumericKind.Int ? (object)whole : real;
        return kind != NumericKind.None && isWhole;
    }

    private static string NextText(string text)
    {
        if (text.Length == 0)
            return "1";
        char[] letters = text.ToCharArray();
        for (int at = letters.Length - 1; at >= 0; at--)
        {
            char letter = letters[at];
            if (!char.IsAsciiLetterOrDigit(letter))
                return new(letters);
            if (letter is not ('z' or 'Z' or '9'))
            {
                letters[at]++;
                return new(letters);
            }

            letters[at] = letter switch { 'z' => 'a', 'Z' => 'A', _ => '0' };
            if (at == 0)
                return string.Concat(letter switch { 'z' => "a", 'Z' => "A", _ => "1" }, new string(letters));
        }

        return new(letters);
    }
}
