using System.Diagnostics.CodeAnalysis;

namespace Compat.Php;

/// <summary>
/// An element of a <see cref="PhpArray"/>: a key and a value. In a collection expression a value alone gets the next number, and a
/// pair <c>("key", value)</c> its key.
/// </summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates",
    Justification = "PhpArray.Of and Add are what other languages call.")]
public readonly record struct PhpEntry
{
    /// <summary>Makes an element with a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public PhpEntry(PhpKey key, object? value)
    {
        Key = key;
        Value = value;
        HasKey = true;
    }

    private PhpEntry(object? value) => Value = value;

    /// <summary>An element as an array holds it: spread into another one, its number gives way to the next there.</summary>
    internal static PhpEntry Of(object? value) => new(value);

    internal PhpEntry(PhpKey key, object? value, bool isHeld)
    {
        Key = key;
        Value = value;
        HasKey = isHeld && !key.IsNumber;
    }

    /// <summary>The key.</summary>
    public PhpKey Key { get; }

    /// <summary>The value.</summary>
    public object? Value { get; }

    /// <summary>
    /// Whether it keeps its key in an array that it is put into; a value alone, and one that an array numbered, gets the next number.
    /// </summary>
    public bool HasKey { get; }

    /// <summary>A value that waits for the next number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PhpEntry(string? value) => new((object?)value);

    /// <summary>A value that waits for the next number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PhpEntry(long value) => new((object?)value);

    /// <summary>A value that waits for the next number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PhpEntry(double value) => new((object?)value);

    /// <summary>A value that waits for the next number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PhpEntry(bool value) => new((object?)value);

    /// <summary>A value that waits for the next number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PhpEntry(PhpArray value) => new((object?)value);

    /// <summary>A value that waits for the next number.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator PhpEntry(Delegate value) => new((object?)value);

    /// <summary>A value with a key.</summary>
    /// <param name="pair">The key and the value.</param>
    public static implicit operator PhpEntry((string Key, object? Value) pair) => new(pair.Key, pair.Value);

    /// <summary>A value with a key.</summary>
    /// <param name="pair">The key and the value.</param>
    public static implicit operator PhpEntry((long Key, object? Value) pair) => new(pair.Key, pair.Value);

    /// <summary>Takes it apart, for <c>foreach ((PhpKey key, object? value) in array)</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public void Deconstruct(out PhpKey key, out object? value)
    {
        key = Key;
        value = Value;
    }
}
