namespace PluginHost.Web;

/// <summary>
/// A piece of HTML. It is written as an interpolated string, whose values are encoded, unless they are pieces of HTML themselves.
/// </summary>
/// <param name="text">Writes it.</param>
public readonly struct Markup(MarkupText text) : IEquatable<Markup>
{
    private readonly string? _text = text.ToString();

    /// <summary>Takes HTML as it is: what hooks have made of a piece.</summary>
    /// <param name="html">The HTML. No text that others wrote may stand in it as they wrote it.</param>
    /// <returns>The piece.</returns>
    public static Markup OfHtml(string html)
    {
        var text = new MarkupText(0, 0);
        text.AppendLiteral(html);
        return new Markup(text);
    }

    /// <summary>Writes pieces one behind the other.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <returns>All of them.</returns>
    public static Markup Join(IEnumerable<Markup> pieces)
    {
        ArgumentNullException.ThrowIfNull(pieces);
        var all = new MarkupText(0, 0);
        foreach (Markup piece in pieces)
            all.AppendFormatted(piece);
        return new Markup(all);
    }

    /// <summary>Whether two pieces are the same HTML.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Markup left, Markup right) => left.Equals(right);

    /// <summary>Whether two pieces are different HTML.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Markup left, Markup right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Markup other) => string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Markup other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The HTML.</summary>
    /// <returns>The HTML.</returns>
    public override string ToString() => _text ?? "";
}
