namespace PluginHost.Web;

/// <summary>A piece of HTML. It is written as an interpolated string, and what is put into that is encoded, unless it is a piece of HTML itself.</summary>
/// <param name="text">Writes it.</param>
internal readonly struct Markup(MarkupText text)
{
    private readonly string? _text = text.ToString();

    /// <summary>Writes pieces one behind the other.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <returns>All of them.</returns>
    public static Markup Join(IEnumerable<Markup> pieces)
    {
        var all = new MarkupText(0, 0);
        foreach (Markup piece in pieces)
            all.AppendFormatted(piece);
        return new Markup(all);
    }

    /// <summary>The HTML.</summary>
    /// <returns>The HTML.</returns>
    public override string ToString() => _text ?? "";
}
