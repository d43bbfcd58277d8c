namespace Compat.Php;

public static partial class Php
{
    private const int Uncomparable = 1;

    /// <summary>PHP's <c>==</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>Whether they are equal once they are made alike.</returns>
    public static bool LooselyEquals(object? left, object? right) => (left, right) switch
    {
        (long a, long b) => a == b,
        (string a, string b) => EqualTexts(a, b),
        (bool a, bool b) => a == b,
        (double a, double b) => a.Equals(b) ? !double.IsNaN(a) : a == b,
        _ => CompareOther(left, right, isEquality: true) == 0,
    };

    /// <summary>PHP's <c>!=</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>Whether they are not equal once they are made alike.</returns>
    public static bool LooselyDiffers(object? left, object? right) => !LooselyEquals(left, right);

    /// <summary>PHP's <c>===</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>Whether they are of one type and equal; objects where they are the same, arrays where keys, values and order are.</returns>
    public static bool Identical(object? left, object? right)
    {
        left = Normalize(left);
        right = Normalize(right);
        return (left, right) switch
        {
            (null, null) => true,
            (bool a, bool b) => a == b,
            (long a, long b) => a == b,
            (double a, double b) => !double.IsNaN(a) && (a.Equals(b) || (a == 0 && b == 0)),
            (string a, string b) => string.Equals(a, b, StringComparison.Ordinal),
            (PhpArray a, PhpArray b) => AreIdentical(a, b),
            (Delegate a, Delegate b) => a.Equals(b),
            _ => ReferenceEquals(left, right),
        };
    }

    /// <summary>PHP's <c>&lt;=&gt;</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>-1, 0 or 1; 1 where they have no order.</returns>
    public static long Compare(object? left, object? right) => CompareValues(left, right);

    /// <summary>PHP's <c>&lt;</c>. <c>$a &gt; $b</c> is <c>IsLess(b, a)</c>: what has no order is neither.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>Whether the left one is less.</returns>
    public static bool IsLess(object? left, object? right) => CompareValues(left, right) < 0;

    /// <summary>PHP's <c>&lt;=</c>. <c>$a &gt;= $b</c> is <c>IsLessOrEqual(b, a)</c>: what has no order is neither.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>Whether the left one is less or equal.</returns>
    public static bool IsLessOrEqual(object? left, object? right) => CompareValues(left, right) <= 0;

    /// <summary>PHP's <c>&gt;</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>Whether the left one is greater.</returns>
    public static bool IsGreater(object? left, object? right) => CompareValues(right, left) < 0;

    /// <summary>PHP's <c>&gt;=</c>.</summary>
    /// <param name="left">The left value.</param>
    /// <param name="right">The right value.</param>
    /// <returns>Whether the left one is greater or equal.</returns>
    public static bool IsGreaterOrEqual(object? left, object? right) => CompareValues(right, left) <= 0;

    internal static int CompareValues(object? left, object? right) => (left, right) switch
    {
        (long a, long b) => a.CompareTo(b),
        (string a, string b) => CompareTexts(a, b),
        (double a, double b) => CompareNumbers(a, b),
        _ => CompareOther(left, right, isEquality: false),
    };

    internal static int CompareNumbers(double left, double right) => left == right ? 0 : left < right ? -1 : 1;

    /// <summary>Compares texts: as numbers where both are, else by their bytes.</summary>
    internal static int CompareTexts(string left, string right)
    {
        if (ReferenceEquals(left, right))
            return 0;
        return TryCompareNumeric(left, right, out int result) ? result : Math.Sign(ByteText.Compare(left, right));
    }

    private static bool EqualTexts(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
            return true;
        return TryCompareNumeric(left, right, out int result) && result == 0;
    }

    private static bool TryCompareNumeric(string left, string right, out int result)
    {
        result = 0;
        if (!MayBeNumeric(left) || !MayBeNumeric(right))
            return false;
        NumericKind a = NumericText.Read(left, out long leftInt, out double leftFloat, out bool leftWhole);
        NumericKind b = NumericText.Read(right, out long rightInt, out double rightFloat, out bool rightWhole);
        if (a == NumericKind.None || b == NumericKind.None || !leftWhole || !rightWhole)
            return false;
        if (a == NumericKind.Int && b == NumericKind.Int)
        {
            result = leftInt.CompareTo(rightInt);
            return true;
        }

        bool leftOverflows = a == NumericKind.Float && IsPlainInteger(left.TrimEnd());
        bool rightOverflows = b == NumericKind.Float && IsPlainInteger(right.TrimEnd());
        double x = a == NumericKind.Int ? leftInt : leftFloat, y = b == NumericKind.Int ? rightInt : rightFloat;
        if (leftOverflows && rightOverflows && x == y)
            return false;
        if (a == NumericKind.Float && b == NumericKind.Float && x == y && !double.IsFinite(x))
            return false;
        result = a == NumericKind.Int && rightOverflows ? -Math.Sign(y)
            : b == NumericKind.Int && leftOverflows ? Math.Sign(x)
            : CompareNumbers(x, y);
        return true;
    }

    private static bool MayBeNumeric(string text) => text.Length > 0 && text[0] <= '9';

    private static int CompareOther(object? left, object? right, bool isEquality)
    {
        left = Normalize(left);
        right = Normalize(right);
        switch (left, right)
        {
            case (long a, long b):
                return a.CompareTo(b);
            case (double a, double b):
                return CompareNumbers(a, b);
            case (string a, string b):
                return CompareTexts(a, b);
            case (long a, double b):
                return CompareNumbers(a, b);
            case (double a, long b):
                return CompareNumbers(a, b);
            case (PhpArray a, PhpArray b):
                return CompareArrays(a, b, isEquality);
            case (null, null):
                return 0;
            case (null, string text):
                return text.Length == 0 ? 0 : -1;
            case (string text, null):
                return text.Length == 0 ? 0 : 1;
            case (long a, string b):
                return CompareWithText(a, b);
            case (string a, long b):
                return -CompareWithText(b, a);
            case (double a, string b):
                return double.IsNaN(a) ? 1 : CompareWithText(a, b);
            case (string a, double b):
                return double.IsNaN(b) ? 1 : -CompareWithText(b, a);
            case (null or bool, _) or (_, null or bool):
                return IsTrue(left).CompareTo(IsTrue(right));
            default:
                return CompareObjects(left!, right!, isEquality);
        }
    }

    private static int CompareWithText(object number, string text)
    {
        NumericKind kind = NumericText.Read(text, out long whole, out double real, out bool isWhole);
        if (kind == NumericKind.None || !isWhole)
            return Math.Sign(ByteText.Compare(ToStr(number), text));
        return kind == NumericKind.Int ? CompareValues(number, whole) : CompareNumbers(ToFloat(number), real);
    }

    private static int CompareObjects(object left, object right, bool isEquality)
    {
        bool isLeft = IsObjectValue(left), isRight = IsObjectValue(right);
        if (isLeft && isRight)
            return CompareTwoObjects(left, right, isEquality);
        if (isLeft)
            return right is PhpArray ? 1 : right is string text ? CompareText(left, text) : CompareValues(1L, right);
        if (isRight)
            return left is PhpArray ? -1 : left is string text ? -CompareText(right, text) : CompareValues(left, 1L);
        return left is PhpArray ? 1 : -1;
    }

    private static int CompareText(object instance, string text) =>
        instance is IStringable or PhpThrowable ? CompareTexts(ToStr(instance), text) : Uncomparable;

    private static int CompareTwoObjects(object left, object right, bool isEquality)
    {
        if (ReferenceEquals(left, right))
            return 0;
        if (left is IPhpEnum || left.GetType() != right.GetType() || left is not IPhpObject a || right is not IPhpObject b)
            return left is Delegate function && function.Equals(right) ? 0 : Uncomparable;
        return a.ClassName == b.ClassName ? CompareArrays(a.GetProperties(), b.GetProperties(), isEquality) : Uncomparable;
    }

    private static int CompareArrays(PhpArray left, PhpArray right, bool isEquality)
    {
        if (ReferenceEquals(left, right))
            return 0;
        if (left.Count != right.Count)
            return left.Count.CompareTo(right.Count);
        foreach ((PhpKey key, object? value) in left)
        {
            if (!right.ContainsKey(key))
                return Uncomparable;
            object? other = right.Peek(key);
            int result = isEquality ? LooselyEquals(value, other) ? 0 : 1 : CompareValues(value, other);
            if (result != 0)
                return result;
        }

        return 0;
    }

    private static bool AreIdentical(PhpArray left, PhpArray right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left.Count != right.Count)
            return false;
        using PhpArray.Enumerator others = right.GetEnumerator();
        foreach ((PhpKey key, object? value) in left)
        {
            others.MoveNext();
            if (key != others.Current.Key || !Identical(value, others.Current.Value))
                return false;
        }

        return true;
    }
}
