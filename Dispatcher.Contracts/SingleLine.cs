using System.Buffers;
using System.Text;

namespace Dispatching.Contracts;

/// <summary>Source text as a list or an error shows it: in one line, and not all of a long one.</summary>
internal static class SingleLine
{
    private const int Longest = 100;

    private static readonly SearchValues<char> s_breaks = SearchValues.Create("\r\n\t\v\f\u0085\u2028\u2029");

    /// <summary>The text, each run of white space as one space.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= Longest && !text.AsSpan().ContainsAny(s_breaks) && !text.Contains("  ", StringComparison.Ordinal))
            return text;
        var line = new StringBuilder(Longest);
        bool isBehindSpace = false;
        foreach (char character in text.AsSpan().Trim())
        {
            bool isSpace = char.IsWhiteSpace(character);
            if (!isSpace || !isBehindSpace)
                line.Append(isSpace ? ' ' : character);
            isBehindSpace = isSpace;
            if (line.Length > Longest)
                return Cut(line);
        }

        return line.ToString();
    }

    private static string Cut(StringBuilder line)
    {
        line.Length = Longest - 1;
        if (char.IsHighSurrogate(line[^1]))
            line.Length--;
        return line.ToString().TrimEnd() + '…';
    }
}
