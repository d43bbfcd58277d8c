using System.Text;

namespace Compat.Php;

/// <summary>Writes how an English word sounds, by Lawrence Philips's rules of 1990 as PHP has them.</summary>
internal static class MetaphoneCode
{
    public static string Write(string word, int most)
    {
        string text = string.Concat(word.Select(char.ToUpperInvariant));
        var code = new StringBuilder();
        int at = 0;
        while (at < text.Length && !char.IsAsciiLetter(text[at]))
            at++;
        if (at >= text.Length)
            return "";
        at = WriteStart(text, at, code);
        for (; at < text.Length && code.Length < most; at++)
        {
            char c = text[at];
            if (!char.IsAsciiLetter(c) || (c == At(text, at - 1) && c != 'C'))
                continue;
            at += WriteLetter(text, at, code);
        }

        return code.Length > most ? code.ToString(0, most) : code.ToString();
    }

    private static int WriteStart(string text, int at, StringBuilder code)
    {
        char c = text[at], next = At(text, at + 1);
        switch (c)
        {
            case 'A' when next == 'E':
                code.Append('E');
                return at + 2;
            case 'A' or 'E' or 'I' or 'O' or 'U':
                code.Append(c);
                return at + 1;
            case 'G' or 'K' or 'P' when next == 'N':
                code.Append('N');
                return at + 2;
            case 'X':
                code.Append('S');
                return at + 1;
            case 'W' when next == 'R':
                code.Append('R');
                return at + 2;
            case 'W' when next == 'H' || IsVowel(next):
                code.Append('W');
                return at + 2;
            case 'W':
                return at + 1;
            default:
                return at;
        }
    }

    // Gives how many letters it took besides the one.
    private static int WriteLetter(string text, int at, StringBuilder code)
    {
        char next = At(text, at + 1), before = At(text, at - 1), after = At(text, at + 2);
        switch (text[at])
        {
            case 'B':
                if (!(before == 'M' && !char.IsAsciiLetter(next)))
                    code.Append('B');
                return 0;
            case 'C':
                return WriteC(text, at, code);
            case 'D':
                if (next == 'G' && IsFront(after))
                {
                    code.Append('J');
                    return 1;
                }

                code.Append('T');
                return 0;
            case 'G':
                return WriteG(text, at, code);
            case 'H':
                if (IsVowel(next) && !IsHardener(before))
                    code.Append('H');
                return 0;
            case 'K':
                if (before != 'C')
                    code.Append('K');
                return 0;
            case 'P':
                code.Append(next == 'H' ? 'F' : 'P');
                return 0;
            case 'Q':
                code.Append('K');
                return 0;
            case 'S':
                return WriteS(text, at, code);
            case 'T':
                return WriteT(text, at, code);
            case 'V':
                code.Append('F');
                return 0;
            case 'W' or 'Y':
                if (IsVowel(next))
                    code.Append(text[at]);
                return 0;
            case 'X':
                code.Append("KS");
                return 0;
            case 'Z':
                code.Append('S');
                return 0;
            case 'F' or 'J' or 'L' or 'M' or 'N' or 'R':
                code.Append(text[at]);
                return 0;
            default:
                return 0;
        }
    }

    private static int WriteC(string text, int at, StringBuilder code)
    {
        char next = At(text, at + 1), before = At(text, at - 1);
        if (IsFront(next))
        {
            if (next == 'I' && At(text, at + 2) == 'A')
                code.Append('X');
            else if (before != 'S')
                code.Append('S');
            return 0;
        }

        if (next == 'H')
        {
            code.Append(At(text, at + 2) == 'R' || before == 'S' ? 'K' : 'X');
            return 1;
        }

        code.Append('K');
        return 0;
    }

    private static int WriteG(string text, int at, StringBuilder code)
    {
        char next = At(text, at + 1), before = At(text, at - 1);
        if (next == 'H')
        {
            bool isSilent = IsSilencer(At(text, at - 3)) || At(text, at - 4) == 'H';
            if (!isSilent)
            {
                code.Append('F');
                return 1;
            }

            return 0;
        }

        if (next == 'N')
        {
            bool isSilent = !char.IsAsciiLetter(At(text, at + 2)) || (At(text, at + 2) == 'E' && At(text, at + 3) == 'D');
            if (!isSilent)
                code.Append('K');
            return 0;
        }

        code.Append(IsFront(next) && before != 'G' ? 'J' : 'K');
        return 0;
    }

    private static int WriteS(string text, int at, StringBuilder code)
    {
        char next = At(text, at + 1), after = At(text, at + 2);
        if (next == 'I' && after is ('O' or 'A'))
        {
            code.Append('X');
            return 0;
        }

        if (next == 'H')
        {
            code.Append('X');
            return 1;
        }

        if (next == 'C' && after == 'H' && At(text, at + 3) == 'W')
        {
            code.Append('X');
            return 2;
        }

        code.Append('S');
        return 0;
    }

    private static int WriteT(string text, int at, StringBuilder code)
    {
        char next = At(text, at + 1), after = At(text, at + 2);
        if (next == 'I' && after is ('O' or 'A'))
        {
            code.Append('X');
            return 0;
        }

        if (next == 'H')
        {
            code.Append('0');
            return 1;
        }

        if (!(next == 'C' && after == 'H'))
            code.Append('T');
        return 0;
    }

    private static char At(string text, int index) => index >= 0 && index < text.Length ? text[index] : '\0';

    private static bool IsVowel(char c) => c is 'A' or 'E' or 'I' or 'O' or 'U';

    private static bool IsFront(char c) => c is 'E' or 'I' or 'Y';

    private static bool IsHardener(char c) => c is 'C' or 'G' or 'P' or 'S' or 'T';

    private static bool IsSilencer(char c) => c is 'B' or 'D' or 'H';
}
