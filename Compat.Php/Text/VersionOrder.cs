using System.Globalization;
using System.Text;

namespace Compat.Php;

/// <summary>The order of versions, as PHP numbers its own.</summary>
internal static class VersionOrder
{
    public static int Compare(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return left.Length == right.Length ? 0 : left.Length == 0 ? -1 : 1;
        string[] a = Parts(ByteText.Narrow(left)), b = Parts(ByteText.Narrow(right));
        for (int i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            int result = CompareParts(a[i], b[i]);
            if (result != 0)
                return result;
        }

        if (a.Length == b.Length)
            return 0;
        string rest = a.Length > b.Length ? a[b.Length] : b[a.Length];
        int longer = rest.Length > 0 && char.IsAsciiDigit(rest[0]) ? 1 : rest.Length == 0 ? -1 : CompareParts(rest, "#N#");
        return a.Length > b.Length ? longer : -longer;
    }

    private static string[] Parts(string version)
    {
        if (version[0] == '#')
            return [version];
        var parts = new StringBuilder();
        char last = '\0';
        foreach (char c in version)
        {
            bool isMark = parts.Length > 0 && !char.IsAsciiLetterOrDigit(c);
            if (isMark)
            {
                if (parts.Length > 0 && last != '.')
                    parts.Append('.');
                last = '.';
                continue;
            }

            bool isBorder = parts.Length > 0 && last != '.' && char.IsAsciiDigit(c) != char.IsAsciiDigit(last);
            if (isBorder)
                parts.Append('.');
            parts.Append(c);
            last = c;
        }

        return parts.ToString().Split('.');
    }

    private static int CompareParts(string left, string right)
    {
        bool isLeft = left.Length > 0 && char.IsAsciiDigit(left[0]), isRight = right.Length > 0 && char.IsAsciiDigit(right[0]);
        if (isLeft && isRight)
            return NumberOf(left).CompareTo(NumberOf(right));
        return Math.Sign(FormOf(isLeft ? "#N#" : left).CompareTo(FormOf(isRight ? "#N#" : right)));
    }

    private static long NumberOf(string digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : long.MaxValue;

    private static int FormOf(string form)
    {
        (string Name, int Order)[] forms =
            [("dev", 0), ("alpha", 1), ("a", 1), ("beta", 2), ("b", 2), ("RC", 3), ("rc", 3), ("#", 4), ("pl", 5), ("p", 5)];
        foreach ((string name, int order) in forms)
        {
            if (form.StartsWith(name, StringComparison.Ordinal))
                return order;
        }

        return -1;
    }
}
