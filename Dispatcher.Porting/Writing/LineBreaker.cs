using System.Text;

namespace Dispatching.Porting.Writing;

/// <summary>Breaks lines of C# that are too long, between operands and arguments.</summary>
internal static class LineBreaker
{
    private const int Longest = 140;
    private const int Indentation = 4;

    private static readonly string[] s_before = [" && ", " || ", " ?? ", " ? ", " : ", " => ", " + "];

    /// <summary>Breaks the lines of a text. A line without a place to break stays as it is.</summary>
    public static string Break(string text)
    {
        if (text.Split('\n').All(line => line.Length <= Longest))
            return text;
        var broken = new StringBuilder(text.Length);
        foreach (string line in text.TrimEnd('\n').Split('\n'))
            Append(broken, line);
        return broken.ToString();
    }

    private static void Append(StringBuilder text, string line)
    {
        string trimmed = line.TrimStart();
        int indent = line.Length - trimmed.Length;
        for (bool isFirst = true; line.Length > Longest && !trimmed.StartsWith("//", StringComparison.Ordinal)
            && !trimmed.StartsWith('#') && Place(line, indent) is { } at; isFirst = false)
        {
            text.Append(line.AsSpan(0, at).TrimEnd()).Append('\n');
            line = new string(' ', isFirst ? indent += Indentation : indent) + line[at..].TrimStart();
            trimmed = line.TrimStart();
        }

        text.Append(line).Append('\n');
    }

    /// <summary>Where a line is broken: as far outside of parentheses, and as far to the right, as can be.</summary>
    private static int? Place(string line, int indent)
    {
        (int Depth, int Rank, int At)? best = null;
        int depth = 0;
        for (int i = indent; i < line.Length && i <= Longest; i++)
        {
            char c = line[i];
            if (c is '"' or '\'')
            {
                i = EndOfText(line, i);
                continue;
            }

            if (line.AsSpan(i).StartsWith("// ", StringComparison.Ordinal))
                break;
            depth += c is '(' or '[' or '{' ? 1 : c is ')' or ']' or '}' ? -1 : 0;
            int rank = c == ',' && i + 1 < line.Length && line[i + 1] == ' ' ? 1
                : Array.Exists(s_before, word => line.AsSpan(i).StartsWith(word, StringComparison.Ordinal)) ? 0
                : line.AsSpan(i).StartsWith(" = ", StringComparison.Ordinal) ? 2 : c == '(' && line[i - 1] != '(' ? 3 : -1;
            int at = c == ',' || c == '(' ? i + 1 : rank == 2 ? i + 2 : i;
            int level = c == '(' ? depth - 1 : depth;
            if (rank < 0 || at > Longest || at < indent + 20)
                continue;
            if (best is not { } known || (level, rank == 3 ? 1 : 0).CompareTo((known.Depth, known.Rank == 3 ? 1 : 0)) <= 0)
                best = (level, rank, at);
        }

        return best?.At;
    }

    private static int EndOfText(string line, int start)
    {
        char quote = line[start];
        int i = start + 1;
        while (i < line.Length && line[i] != quote)
            i += line[i] == '\\' ? 2 : 1;
        return i;
    }
}
