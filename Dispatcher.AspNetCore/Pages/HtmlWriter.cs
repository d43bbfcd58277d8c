using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Dispatching.AspNetCore.Pages;

/// <summary>
/// Writes HTML from interpolated strings: their literal text as it is, the values in their holes encoded. It has no other way to write.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _text = new();

#pragma warning disable CA1822, S1186 // The handler has written already: it was made with this writer.
    public void Write([InterpolatedStringHandlerArgument("")] Interpolation html)
    {
    }
#pragma warning restore CA1822, S1186

    public override string ToString() => _text.ToString();

    /// <summary>What an interpolated string becomes.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolation
    {
        private readonly StringBuilder _text;

        public Interpolation(int literalLength, int formattedCount, HtmlWriter writer)
        {
            _text = writer._text;
            _text.EnsureCapacity(_text.Length + literalLength + (formattedCount * 16));
        }

        public void AppendLiteral(string html) => _text.Append(html);

        public void AppendFormatted(string? value) => _text.Append(HtmlEncoder.Default.Encode(value ?? ""));

        public void AppendFormatted<T>(T value, string? format = null)
            where T : IFormattable =>
            AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));
    }
}
