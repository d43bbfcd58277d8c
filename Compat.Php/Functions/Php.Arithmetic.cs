namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>+</c>: a sum, or of two arrays the left one with what only the right one has.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>A <see cref="long"/>, a <see cref="double"/> where it is too great for one, or an array.</returns>
    /// <exception cref="TypeError">A value is no number, or only one is an array.</exception>
    public static object Add(object? left, object? right)
    {
        if (left is long a && right is long b)
            return AddNumbers(a, b);
        if (left is double x && right is double y)
            return x + y;
        if (Normalize(left) is PhpArray first && Normalize(right) is PhpArray second)
            return Union(first, second);
        (object p, object q) = Numbers(left, right, "+");
        return p is long m && q is long n ? AddNumbers(m, n) : (object)(ToFloat(p) + ToFloat(q));
    }

    /// <summary>PHP's <c>-</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>A <see cref="long"/>, or a <see cref="double"/> where it is too great for one.</returns>
    /// <exception cref="TypeError">A value is no number.</exception>
    public static object Subtract(object? left, object? right)
    {
        (object p, object q) = Numbers(left, right, "-");
        if (p is not long a || q is not long b)
            return ToFloat(p) - ToFloat(q);
        long difference = unchecked(a - b);
        return ((a ^ b) & (a ^ difference)) < 0 ? (object)((double)a - b) : difference;
    }

    /// <summary>PHP's <c>*</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>A <see cref="long"/>, or a <see cref="double"/> where it is too great for one.</returns>
    /// <exception cref="TypeError">A value is no number.</exception>
    public static object Multiply(object? left, object? right)
    {
        (object p, object q) = Numbers(left, right, "*");
        if (p is not long a || q is not long b)
            return ToFloat(p) * ToFloat(q);
        long high = Math.BigMul(a, b, out long low);
        return high == low >> 63 ? (object)low : (double)a * b;
    }

    /// <summary>PHP's <c>/</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>A <see cref="long"/> where two whole numbers divide evenly, else a <see cref="double"/>.</returns>
    /// <exception cref="TypeError">A value is no number.</exception>
    /// <exception cref="DivisionByZeroError">The right value is 0.</exception>
    public static object Divide(object? left, object? right)
    {
        (object p, object q) = Numbers(left, right, "/");
        if (ToFloat(q) == 0)
            throw new DivisionByZeroError("Division by zero.");
        if (p is long a && q is long b && !(b == -1 && a == long.MinValue) && a % b == 0)
            return a / b;
        return ToFloat(p) / ToFloat(q);
    }

    /// <summary>PHP's <c>%</c>: the rest of a division of whole numbers.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>The rest, with the sign of the left value.</returns>
    /// <exception cref="TypeError">A value is no number.</exception>
    /// <exception cref="DivisionByZeroError">The right value is 0.</exception>
    public static long Modulo(object? left, object? right)
    {
        (long a, long b) = WholeNumbers(left, right, "%");
        if (b == 0)
            throw new DivisionByZeroError("Modulo by zero.");
        return b == -1 ? 0 : a % b;
    }

    /// <summary>PHP's <c>**</c>.</summary>
    /// <param name="left">The base.</param>
    /// <param name="right">The exponent.</param>
    /// <returns>A <see cref="long"/> of whole numbers, as long as it holds the result; else a <see cref="double"/>.</returns>
    /// <exception cref="TypeError">A value is no number.</exception>
    public static object Power(object? left, object? right)
    {
        (object p, object q) = Numbers(left, right, "**");
        return p is long a && q is long b && b >= 0 ? PowerOf(a, b) : Math.Pow(ToFloat(p), ToFloat(q));
    }

    /// <summary>PHP's <c>-$value</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The number with the other sign.</returns>
    /// <exception cref="TypeError">The value is no number.</exception>
    public static object Negate(object? value) => value is double number ? number * -1.0 : Multiply(value, -1L);

    /// <summary>PHP's <c>+$value</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="TypeError">The value is no number.</exception>
    public static object Plus(object? value) => Multiply(value, 1L);

    /// <summary>PHP's <c>.</c>, for values that are known to be texts.</summary>
    /// <param name="left">The left text.</param>
    /// <param name="right">The right text.</param>
    /// <returns>Both together; bytes that make a character together become it.</returns>
    public static string Concat(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return ByteText.Join(left, right);
    }

    /// <summary>PHP's <c>.</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>The texts of both, together.</returns>
    /// <exception cref="PhpError">An object has no text.</exception>
    public static string Concat(object? left, object? right) => ByteText.Join(ToStr(left), ToStr(right));

    /// <summary>PHP's interpolation, and a chain of <c>.</c>.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The texts of all, together.</returns>
    /// <exception cref="PhpError">An object has no text.</exception>
    public static string Concat(params ReadOnlySpan<object?> values)
    {
        string text = "";
        foreach (object? value in values)
            text = ByteText.Join(text, ToStr(value));
        return text;
    }

    private static object AddNumbers(long left, long right)
    {
        long sum = unchecked(left + right);
        return ((left ^ sum) & (right ^ sum)) < 0 ? (object)((double)left + right) : sum;
    }

    private static PhpArray Union(PhpArray left, PhpArray right)
    {
        PhpArray result = left.Copy();
        foreach ((PhpKey key, object? value) in right)
        {
            if (!result.ContainsKey(key))
                result.Add(key, value);
        }

        return result;
    }

    private static object PowerOf(long number, long exponent)
    {
        long result = 1;
        if (exponent == 0)
            return 1L;
        if (number == 0)
            return 0L;
        while (exponent >= 1)
        {
            if (exponent % 2 != 0)
            {
                exponent--;
                if (!TryMultiply(result, number, out long product))
                    return (double)result * number * Math.Pow(number, exponent);
                result = product;
            }
            else
            {
                exponent /= 2;
                if (!TryMultiply(number, number, out long square))
                    return result * Math.Pow((double)number * number, exponent);
                number = square;
            }

            if (exponent == 0)
                break;
        }

        return result;
    }

    private static bool TryMultiply(long left, long right, out long product) =>
        Math.BigMul(left, right, out product) == product >> 63;

    private static (object Left, object Right) Numbers(object? left, object? right, string sign) =>
        (NumberOf(left) ?? throw Unsupported(left, right, sign), NumberOf(right) ?? throw Unsupported(left, right, sign));

    /// <summary>The number that arithmetic makes of a value; nothing where it makes none.</summary>
    private static object? NumberOf(object? value) => value switch
    {
        long or double => value,
        null => 0L,
        bool truth => truth ? 1L : 0L,
        string text => NumericText.Read(text, out long whole, out double real, out _) switch
        {
            NumericKind.Int => whole,
            NumericKind.Float => real,
            _ => null,
        },
        PhpReference reference => NumberOf(reference.Value),
        _ => Normalize(value) is var plain && plain is long or double ? plain : null,
    };

    private static (long Left, long Right) WholeNumbers(object? left, object? right, string sign)
    {
        (object p, object q) = Numbers(left, right, sign);
        return (WholeOf(left, p), WholeOf(right, q));
    }

    private static long WholeOf(object? value, object number) =>
        number is long whole ? whole : value is string text ? ToInt(text) : ToInt(number);

    private static TypeError Unsupported(object? left, object? right, string sign) =>
        new($"The operator '{sign}' does not take '{TypeName(left)}' and '{TypeName(right)}'. Convert them to numbers first.");
}
