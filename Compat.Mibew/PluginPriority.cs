using System.Globalization;

namespace Compat.Mibew;

/// <summary>
/// A priority or weight: a number, ordered as PHP orders its text. Lower ones come first; among negative ones -1 comes before -10.
/// </summary>
public readonly struct PluginPriority : IEquatable<PluginPriority>
{
    private readonly string? _text;

    private PluginPriority(string text) => _text = text;

    /// <summary>The number as PHP writes it.</summary>
    public string Text => _text ?? "0";

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PluginPriority(int value) => FromInt64(value);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PluginPriority(long value) => FromInt64(value);

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator PluginPriority(double value) => FromDouble(value);

    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(PluginPriority left, PluginPriority right) => left.Equals(right);

    /// <summary>Whether they are different numbers.</summary>
    public static bool operator !=(PluginPriority left, PluginPriority right) => !left.Equals(right);

    /// <summary>A whole number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The priority.</returns>
    public static PluginPriority FromInt64(long value) => new(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The priority.</returns>
    public static PluginPriority FromDouble(double value)
    {
        // PHP shows fourteen digits, and 1.0E+14 where .NET shows 1E+14.
        string text = value.ToString("G14", CultureInfo.InvariantCulture);
        int exponent = text.IndexOf('E', StringComparison.Ordinal);
        if (exponent < 0)
            return new PluginPriority(text);
        string digits = text[..exponent];
        int power = int.Parse(text.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return new PluginPriority(string.Create(
            CultureInfo.InvariantCulture,
            $"{(digits.Contains('.', StringComparison.Ordinal) ? digits : digits + ".0")}E{(power < 0 ? "-" : "+")}{Math.Abs(power)}"));
    }

    /// <inheritdoc/>
    public bool Equals(PluginPriority other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PluginPriority other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The number as PHP writes it.</summary>
    /// <returns>The number.</returns>
    public override string ToString() => Text;
}
