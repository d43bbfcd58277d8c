using System.Globalization;

namespace Compat.Php;

/// <summary>
/// A key of a <see cref="PhpArray"/>: a whole number or a text. A text that reads as a decimal whole number is that number.
/// </summary>
public readonly struct PhpKey : IEquatable<PhpKey>
{
    private readonly string? _text;

    /// <summary>Makes a key that is a number.</summary>
    /// <param name="number">The number.</param>
    public PhpKey(long number) => Number = number;

    /// <summary>Makes a key that is a text, unless it reads as a number.</summary>
    /// <param name="text">The text: <c>"7"</c> is the number 7; <c>"07"</c>, <c>"-0"</c> and <c>"7.0"</c> are texts.</param>
    public PhpKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (IsNumeric(text, out long number))
            Number = number;
        else
            _text = text;
    }

    private PhpKey(string text, long number)
    {
        _text = text;
        Number = number;
    }

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => _text is null;

    /// <summary>The number; 0 where it is a text.</summary>
    public long Number { get; }

    /// <summary>The text; <see langword="null"/> where it is a number.</summary>
    public string? Text => _text;

    /// <summary>The key as a PHP value: a <see cref="long"/> or a <see cref="string"/>.</summary>
    public object Value => _text is null ? Number : _text;

    /// <summary>Makes a key of a value as PHP does: a fraction is cut off, <c>true</c> is 1, <c>null</c> is the empty text.</summary>
    /// <param name="value">A number, a text, a bool or null.</param>
    /// <returns>The key.</returns>
    /// <exception cref="TypeError">An array or an object is no key.</exception>
    public static PhpKey From(object? value) =>
        TryFrom(value, out PhpKey key)
            ? key
            : throw new TypeError($"Illegal offset type: '{Php.TypeName(value)}' is no key of an array. Use a number or a text.");

    /// <summary>The same as <see cref="PhpKey(long)"/>, for languages without conversions.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The key.</returns>
    public static PhpKey FromInt64(long number) => new(number);

    /// <summary>The same as <see cref="PhpKey(string)"/>, for languages without conversions.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The key.</returns>
    public static PhpKey FromString(string text) => new(text);

    /// <summary>Makes a key that is a number.</summary>
    /// <param name="number">The number.</param>
    public static implicit operator PhpKey(long number) => new(number);

    /// <summary>Makes a key that is a text, unless it reads as a number.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator PhpKey(string text) => new(text);

    /// <summary>Whether two keys are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(PhpKey left, PhpKey right) => left.Equals(right);

    /// <summary>Whether two keys are different.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(PhpKey left, PhpKey right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(PhpKey other) => Number == other.Number && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PhpKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text?.GetHashCode(StringComparison.Ordinal) ?? Number.GetHashCode();

    /// <summary>Gives the text, also of a number.</summary>
    /// <returns>The key as a text.</returns>
    public override string ToString() => _text ?? Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A key that stays a text, as the keys of an object's properties do.</summary>
    internal static PhpKey Verbatim(string text) => new(text, 0);

    internal static bool TryFrom(object? value, out PhpKey key)
    {
        switch (value)
        {
            case string text:
                key = new(text);
                return true;
            case long number:
                key = new(number);
                return true;
            case null:
                key = new("");
                return true;
            case bool truth:
                key = new(truth ? 1 : 0);
                return true;
            case PhpKey own:
                key = own;
                return true;
            case PhpReference reference:
                return TryFrom(reference.Value, out key);
            default:
                bool isNumber = Php.Normalize(value) is long or double;
                key = isNumber ? new(Php.ToInt(value)) : default;
                return isNumber;
        }
    }

    internal static bool IsNumeric(string text, out long number)
    {
        number = 0;
        if (text.Length == 0 || text[0] > '9')
            return false;
        return IsNumericStart(text, out number);
    }

    private static bool IsNumericStart(string text, out long number)
    {
        number = 0;
        int digits = text[0] == '-' ? text.Length - 1 : text.Length;
        if (digits is 0 or > 19)
            return false;
        int at = text.Length - digits;
        if (text[at] == '0' && (digits > 1 || at > 0))
            return false;
        if (digits == 19)
            return IsWholeNumber(text, out number);
        for (; at < text.Length; at++)
        {
            uint digit = (uint)(text[at] - '0');
            if (digit > 9)
                return false;
            number = (number * 10) + digit;
        }

        if (text[0] == '-')
            number = -number;
        return true;
    }

    // The smallest number stays a text in PHP, because its digits alone are no number.
    private static bool IsWholeNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && number != long.MinValue;
}
