namespace Compat.Php;

/// <summary>The order in which people put numbered names: numbers by their value, those with leading zeros digit by digit.</summary>
internal static class NaturalOrder
{
    public static int Compare(string left, string right, bool isCaseless)
    {
        string a = ByteText.Narrow(left), b = ByteText.Narrow(right);
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 0 : a.Length > b.Length ? 1 : -1;
        int i = 0, j = 0;
        bool isStart = true;
        while (true)
        {
            if (isStart)
            {
                i = SkipZeros(a, i);
                j = SkipZeros(b, j);
                isStart = false;
            }

            while (i < a.Length && IsSpace(a[i]))
                i++;
            while (j < b.Length && IsSpace(b[j]))
                j++;
            char x = At(a, i), y = At(b, j);
            if (char.IsAsciiDigit(x) && char.IsAsciiDigit(y))
            {
                bool isFraction = x == '0' || y == '0';
                int result = isFraction ? CompareLeft(a, ref i, b, ref j) : CompareRight(a, ref i, b, ref j);
                if (result != 0)
                    return result;
                if (i >= a.Length && j >= b.Length)
                    return 0;
                if (i >= a.Length)
                    return -1;
                if (j >= b.Length)
                    return 1;
                x = At(a, i);
                y = At(b, j);
            }

            if (isCaseless)
            {
                x = Upper(x);
                y = Upper(y);
            }

            if (x != y)
                return x < y ? -1 : 1;
            i++;
            j++;
            if (i >= a.Length && j >= b.Length)
                return 0;
            if (i >= a.Length)
                return -1;
            if (j >= b.Length)
                return 1;
        }
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    private static char Upper(char c) => char.IsAsciiLetterLower(c) ? (char)(c & ~0x20) : c;

    private static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r');

    private static int SkipZeros(string text, int at)
    {
        while (At(text, at) == '0' && char.IsAsciiDigit(At(text, at + 1)))
            at++;
        return at;
    }

    // Numbers without leading zeros: the longer one is greater, else the first digit that differs decides.
    private static int CompareRight(string a, ref int i, string b, ref int j)
    {
        int bias = 0;
        for (; ; i++, j++)
        {
            bool isLeft = char.IsAsciiDigit(At(a, i)), isRight = char.IsAsciiDigit(At(b, j));
            if (!isLeft && !isRight)
                return bias;
            if (!isLeft)
                return -1;
            if (!isRight)
                return 1;
            if (bias == 0)
                bias = Math.Sign(a[i].CompareTo(b[j]));
        }
    }

    private static int CompareLeft(string a, ref int i, string b, ref int j)
    {
        for (; ; i++, j++)
        {
            bool isLeft = char.IsAsciiDigit(At(a, i)), isRight = char.IsAsciiDigit(At(b, j));
            if (!isLeft && !isRight)
                return 0;
            if (!isLeft)
                return -1;
            if (!isRight)
                return 1;
            if (a[i] != b[j])
                return a[i] < b[j] ? -1 : 1;
        }
    }
}
