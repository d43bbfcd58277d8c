using System.Globalization;

namespace Compat.Civi;

/// <summary>
/// A key of a <see cref="PhpArray"/>: a whole number or a text. A text that reads as a decimal whole number is that number.
/// </summary>
public readonly record struct PhpKey
{
    private readonly string? _text;

    /// <summary>A key that is a number.</summary>
    /// <param name="number">The number.</param>
    public PhpKey(long number) => Number = number;

    /// <summary>A key that is a text, unless it reads as a number.</summary>
    /// <param name="text">The text: <c>"7"</c> is the number 7; <c>"07"</c>, <c>"-0"</c> and <c>"7.0"</c> are texts.</param>
    public PhpKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsNumber(text, out long number))
            Number = number;
        else
            _text = text;
    }

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber() => _text is null;

    /// <summary>The number; 0 where it is a text.</summary>
    public long Number { get; }

    /// <summary>The text, also of a number.</summary>
    /// <returns>The key as a text.</returns>
    public override string ToString() => _text ?? Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A key that is a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator PhpKey(long number) => new(number);

    /// <summary>A key that is a text, unless it reads as a number.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator PhpKey(string text) => new(text);

    /// <summary>The same as <see cref="PhpKey(long)"/>, for languages without conversions.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The key.</returns>
    public static PhpKey FromInt64(long number) => new(number);

    /// <summary>The same as <see cref="PhpKey(string)"/>, for languages without conversions.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The key.</returns>
    public static PhpKey FromString(string text) => new(text);

    private static bool IsNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && text.Equals(number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
