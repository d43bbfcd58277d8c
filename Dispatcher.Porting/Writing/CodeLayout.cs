using System.Text;

namespace Dispatching.Porting.Writing;

/// <summary>Lays C# out: lines that are too long are broken between operands and arguments, and a blank line follows a block.</summary>
internal static class CodeLayout
{
    private const int Longest = 140;
    private const int Indentation = 4;

    private static readonly string[] s_before = [" && ", " || ", " ?? ", " ? ", " : ", " => ", " + "];

    /// <summary>Lays a text out. A line without a place to break stays as it is.</summary>
    public static string Of(string text)
    {
        var broken = new StringBuilder(text.Length);
        string[] lines = text.TrimEnd('\n').Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            Append(broken, lines[i]);
            if (i + 1 < lines.Length && lines[i].AsSpan().Trim() is "}" && !GoesOn(lines[i + 1].AsSpan().Trim()))
                broken.Append('\n');
        }

        return broken.ToString();
    }

    private static bool GoesOn(ReadOnlySpan<char> line) => line.Length == 0 || line[0] is '}' or ')' or ']'
        || line.StartsWith("else", StringComparison.Ordinal) || line.StartsWith("catch", StringComparison.Ordinal)
        || line.StartsWith("finally", StringComparison.Ordinal) || line.StartsWith("while (", StringComparison.Ordinal);

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
