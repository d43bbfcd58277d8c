namespace Dispatching.Porting.Reading;

/// <summary>The text of one PHP file, which knows where its lines begin.</summary>
internal sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <param name="path">The path that places are told with: relative to the plugin, with slashes.</param>
    /// <param name="text">The text, without a byte order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        _lineStarts = FindLines(text);
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The number of lines; a last line without a line end counts, an empty one behind the last line end does not.</summary>
    public int LineCount => Text.Length > 0 && _lineStarts[^1] == Text.Length ? _lineStarts.Length - 1 : _lineStarts.Length;

    public ReadOnlySpan<char> this[TextSpan span] => Text.AsSpan(span.Start, span.Length);

    public string TextOf(TextSpan span) => Text.Substring(span.Start, span.Length);

    public int LineOf(int offset)
    {
        int index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index + 1 : ~index;
    }

    public Place PlaceOf(int offset)
    {
        int line = LineOf(offset);
        return new Place(Path, line, offset - _lineStarts[line - 1] + 1);
    }

    /// <summary>The column of an offset, counted from 1.</summary>
    public int ColumnOf(int offset) => offset - _lineStarts[LineOf(offset) - 1] + 1;

    private static int[] FindLines(string text)
    {
        var starts = new List<int>(1 + (text.Length / 32)) { 0 };
        int at = 0;
        while (true)
        {
            int end = text.AsSpan(at).IndexOfAny('\n', '\r');
            if (end < 0)
                return [.. starts];
            at += end + 1;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n')
                at++;
            starts.Add(at);
        }
    }
}
