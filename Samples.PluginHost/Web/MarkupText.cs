using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace PluginHost.Web;

/// <summary>Takes an interpolated string apart: its own text is HTML, what is put into it is not.</summary>
/// <param name="literalLength">How long its own text is.</param>
/// <param name="formattedCount">How many things are put into it.</param>
[InterpolatedStringHandler]
public readonly ref struct MarkupText(int literalLength, int formattedCount)
{
    private const int UsualLength = 16;

    private readonly StringBuilder _text = new(literalLength + (formattedCount * UsualLength));

    /// <summary>Adds HTML as it is.</summary>
    /// <param name="text">The HTML.</param>
    public void AppendLiteral(string text) => _text.Append(text);

    /// <summary>Adds a piece of HTML.</summary>
    /// <param name="piece">The piece.</param>
    public void AppendFormatted(Markup piece) => _text.Append(piece.ToString());

    /// <summary>Adds a text, encoded.</summary>
    /// <param name="text">The text.</param>
    public void AppendFormatted(string? text) => _text.Append(HtmlEncoder.Default.Encode(text ?? ""));

    /// <summary>Adds a number.</summary>
    /// <param name="number">The number.</param>
    public void AppendFormatted(long number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
