using System.Globalization;

namespace Compat.Php;

/// <summary>Reads what <c>sscanf</c> reads.</summary>
internal static class ScannedText
{
    public static object Read(string text, string format)
    {
        var values = new List<object?>();
        int at = 0;
        bool isOver = false, isAtEnd = false;
        for (int f = 0; f < format.Length; f++)
        {
            char c = format[f];
            if (char.IsWhiteSpace(c))
            {
                SkipSpace(text, ref at);
                continue;
            }

            if (c != '%' || (f + 1 < format.Length && format[f + 1] == '%'))
            {
                f += c == '%' ? 1 : 0;
                if (!isOver && at < text.Length && text[at] == c)
                {
                    at++;
                }
                else
                {
                    isAtEnd |= at >= text.Length && !isOver;
                    isOver = true;
                }

                continue;
            }

            Field field = ReadField(format, ref f);
            object? value = null;
            if (!isOver)
            {
                if (field.Letter is not ('c' or '[' or 'n'))
                    SkipSpace(text, ref at);
                if (at >= text.Length && field.Letter != 'n')
                {
                    isAtEnd = true;
                    isOver = true;
                }
                else
                {
                    value = ReadValue(text, ref at, field);
                    isOver = value is null;
                }
            }

            if (!field.IsSkipped)
                values.Add(value);
        }

        if (isAtEnd && values.TrueForAll(value => value is null) && values.Count > 0)
            return -1L;
        return PhpArray.FromList(values);
    }

    private static void SkipSpace(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    private static Field ReadField(string format, ref int f)
    {
        var field = new Field { Width = int.MaxValue };
        f++;
        if (f < format.Length && format[f] == '*')
        {
            field.IsSkipped = true;
            f++;
        }

        int digits = f;
        while (f < format.Length && char.IsAsciiDigit(format[f]))
            f++;
        if (f > digits && f < format.Length && format[f] == '$')
            digits = ++f;
        while (f < format.Length && char.IsAsciiDigit(format[f]))
            f++;
        if (f > digits)
            field.Width = int.Parse(format[digits..f], CultureInfo.InvariantCulture);
        if (f < format.Length && format[f] is ('l' or 'h' or 'L'))
            f++;
        if (f >= format.Length)
            throw new ValueError("A format ends within a specification: its letter is missing.");
        field.Letter = format[f];
        if (field.Letter != '[')
            return field;
        int end = format.IndexOf(']', Math.Min(format.Length, f + (f + 1 < format.Length && format[f + 1] == '^' ? 3 : 2)));
        if (end < 0)
            throw new ValueError("A format has a set without its closing bracket.");
        field.IsExcluding = format[f + 1] == '^';
        field.Set = format[(f + (field.IsExcluding ? 2 : 1))..end];
        f = end;
        return field;
    }

    private static object? ReadValue(string text, ref int at, in Field field)
    {
        int from = at, end = (int)Math.Min(text.Length, (long)at + field.Width);
        switch (field.Letter)
        {
            case 'n':
                return (long)at;
            case 'c':
                at = Math.Min(text.Length, at + (field.Width == int.MaxValue ? 1 : field.Width));
                return ByteText.Widen(text[from..at]);
            case 's':
                while (at < end && !char.IsWhiteSpace(text[at]))
                    at++;
                return ByteText.Widen(text[from..at]);
            case '[':
                while (at < end && IsIn(field.Set!, text[at]) != field.IsExcluding)
                    at++;
                return at > from ? ByteText.Widen(text[from..at]) : null;
            case 'd' or 'u' or 'i':
                return ReadInteger(text, ref at, end, 10);
            case 'x' or 'X':
                return ReadInteger(text, ref at, end, 16);
            case 'o':
                return ReadInteger(text, ref at, end, 8);
            case 'f' or 'e' or 'E' or 'g':
                return ReadReal(text, ref at, end);
            default:
                throw new ValueError($"A format has the unknown letter '{field.Letter}'.");
        }
    }

    private static object? ReadInteger(string text, ref int at, int end, int @base)
    {
        int from = at;
        if (at < end && text[at] is ('-' or '+'))
            at++;
        if (@base == 16 && at + 1 < end && text[at] == '0' && text[at + 1] is ('x' or 'X'))
            at += 2;
        int digits = at;
        while (at < end && char.IsAsciiHexDigit(text[at]) && Convert.ToInt32(text[at].ToString(), 16) < @base)
            at++;
        if (at == digits)
        {
            at = from;
            return null;
        }

        long value = BaseText.ToInt(text[digits..at], @base);
        return text[from] == '-' ? -value : value;
    }

    private static object? ReadReal(string text, ref int at, int end)
    {
        string part = text[at..end];
        int length = part.Length;
        while (length > 0 && !double.TryParse(part.AsSpan(0, length), NumberStyles.Float & ~NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out _))
        {
            length--;
        }

        if (length == 0)
            return null;
        at += length;
        return double.Parse(part.AsSpan(0, length), CultureInfo.InvariantCulture);
    }

    private static bool IsIn(string set, char c)
    {
        for (int i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (c >= set[i] && c <= set[i + 2])
                    return true;
                i += 2;
            }
            else if (set[i] == c)
            {
                return true;
            }
        }

        return false;
    }

    private struct Field
    {
        public int Width;
        public char Letter;
        public bool IsSkipped;
        public bool IsExcluding;
        public string? Set;
    }
}
