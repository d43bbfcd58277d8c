using System.Text;

namespace Dispatching.Porting.Writing;

/// <summary>Small texts of C#: comments, documentation, indentation.</summary>
internal static class CodeText
{
    /// <summary>The text on one line, cut at a length.</summary>
    public static string OneLine(string text, int length)
    {
        string line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > length ? line[..length] + "…" : line;
    }

    /// <summary>The text as comments, line by line, without the space that all its lines begin with.</summary>
    public static string Comment(string text, string indentation)
    {
        string[] lines = [.. text.Split('\n').Select(line => Plain(line.TrimEnd()))];
        int common =
            lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        var comment = new StringBuilder();
        for (int index = 0; index < lines.Length; index++)
        {
            string line = index == 0 || lines[index].Length == 0 ? lines[index] : lines[index][common..];
            comment.Append(indentation).Append(line.Length == 0 ? "//" : "// ").Append(line).Append('\n');
        }

        return comment.ToString();
    }

    /// <summary>A documentation comment.</summary>
    public static string Summary(IReadOnlyList<string> lines, string indentation)
    {
        if (lines.Count == 0)
            return "";
        string[] escaped = [.. lines.Select(Escape)];
        if (escaped is [var only] && only.Length < 100)
            return $"{indentation}/// <summary>{only}</summary>\n";
        string inner = string.Concat(escaped.Select(line => $"{indentation}/// {line}\n"));
        return $"{indentation}/// <summary>\n{inner}{indentation}/// </summary>\n";
    }

    public static string Escape(string text) => Plain(text)
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;",
            StringComparison.Ordinal);

    /// <summary>The text without the characters that end a line of C# and none of PHP.</summary>
    private static string Plain(string text) =>
        string.Concat(text.Select(c => c is '\r' or '\u0085' or '\u2028' or '\u2029' or '\0' ? ' ' : c));
}
