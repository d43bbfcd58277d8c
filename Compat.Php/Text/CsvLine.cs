using System.Text;

namespace Compat.Php;

/// <summary>Reads a line of comma separated values as PHP does.</summary>
internal static class CsvLine
{
    public static PhpArray Read(string line, char separator, char enclosure, char? escape)
    {
        var fields = new PhpArray();
        string text = line;
        if (text.Length == 0)
        {
            fields.Add((object?)null);
            return fields;
        }

        int at = 0;
        while (true)
        {
            int start = at;
            while (start < text.Length && text[start] is (' ' or '\t') && text[start] != separator)
                start++;
            string field = start < text.Length && text[start] == enclosure
                ? Enclosed(text, start + 1, separator, enclosure, escape, out at)
                : Plain(text, at, separator, out at);
            fields.Add((object)field);
            if (at >= text.Length)
                return fields;
            at++;
        }
    }

    private static string Plain(string text, int from, char separator, out int end)
    {
        end = text.IndexOf(separator, from);
        if (end >= 0)
            return text[from..end];
        end = text.Length;
        string last = text[from..];
        return last.EndsWith("\r\n", StringComparison.Ordinal)
            ? last[..^2]
            : last.EndsWith('\n') || last.EndsWith('\r') ? last[..^1] : last;
    }

    private static string Enclosed(string text, int from, char separator, char enclosure, char? escape, out int end)
    {
        var field = new StringBuilder();
        int at = from;
        bool isOpen = true;
        while (isOpen && at < text.Length)
        {
            char c = text[at];
            if (c == escape && c != enclosure && at + 1 < text.Length)
            {
                field.Append(c).Append(text[at + 1]);
                at += 2;
            }
            else if (c == enclosure && at + 1 < text.Length && text[at + 1] == enclosure)
            {
                field.Append(c);
                at += 2;
            }
            else if (c == enclosure)
            {
                isOpen = false;
                at++;
            }
            else
            {
                field.Append(c);
                at++;
            }
        }

        end = at;
        if (!isOpen)
            field.Append(Plain(text, at, separator, out end));
        return field.ToString();
    }
}
