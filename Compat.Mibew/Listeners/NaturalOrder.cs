namespace Compat.Mibew.Listeners;

/// <summary>PHP's <c>strnatcmp</c> of ASCII texts: runs of digits compare as numbers, unless one begins with a zero.</summary>
internal static class NaturalOrder
{
    public static int Compare(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return Math.Sign(left.Length - right.Length);
        int a = SkipZeros(left), b = SkipZeros(right);
        while (true)
        {
            while (a < left.Length && char.IsWhiteSpace(left[a]))
                a++;
            while (b < right.Length && char.IsWhiteSpace(right[b]))
                b++;
            if (IsDigit(left, a) && IsDigit(right, b))
            {
                int result = left[a] == '0' || right[b] == '0'
                    ? CompareFractions(left, ref a, right, ref b)
                    : CompareNumbers(left, ref a, right, ref b);
                if (result != 0)
                    return result;
                if (a >= left.Length || b >= right.Length)
                    return End(left, a, right, b);
            }

            if (a >= left.Length || b >= right.Length)
                return End(left, a, right, b);
            if (left[a] != right[b])
                return left[a] < right[b] ? -1 : 1;
            a++;
            b++;
            if (a >= left.Length || b >= right.Length)
                return End(left, a, right, b);
        }
    }

    private static int End(string left, int a, string right, int b) => (a >= left.Length ? 0 : 1) - (b >= right.Length ? 0 : 1);

    private static int SkipZeros(string text)
    {
        int at = 0;
        while (at + 1 < text.Length && text[at] == '0' && char.IsAsciiDigit(text[at + 1]))
            at++;
        return at;
    }

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    // As behind a decimal point: the first difference decides.
    private static int CompareFractions(string left, ref int a, string right, ref int b)
    {
        for (; ; a++, b++)
        {
            bool isLeft = IsDigit(left, a), isRight = IsDigit(right, b);
            if (!isLeft || !isRight)
                return (isLeft ? 1 : 0) - (isRight ? 1 : 0);
            if (left[a] != right[b])
                return left[a] < right[b] ? -1 : 1;
        }
    }

    // The longer run is the bigger number; of equally long ones the first difference decides.
    private static int CompareNumbers(string left, ref int a, string right, ref int b)
    {
        int bias = 0;
        for (; ; a++, b++)
        {
            bool isLeft = IsDigit(left, a), isRight = IsDigit(right, b);
            if (!isLeft && !isRight)
                return bias;
            if (!isLeft)
                return -1;
            if (!isRight)
                return 1;
            if (bias == 0 && left[a] != right[b])
                bias = left[a] < right[b] ? -1 : 1;
        }
    }
}
