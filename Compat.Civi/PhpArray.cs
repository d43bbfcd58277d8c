using System.Collections;
using System.Globalization;

namespace Compat.Civi;

/// <summary>
/// A PHP array: an ordered map whose keys are integers and texts. A text that reads as a decimal integer is that integer.
/// </summary>
/// <remarks>Not safe for changes by several threads at once.</remarks>
#pragma warning disable CA1710 // Porters know it by this name.
public sealed class PhpArray : IReadOnlyCollection<KeyValuePair<object, object?>>
#pragma warning restore CA1710
{
    private readonly OrderedDictionary<object, object?> _entries = [];
    private long _next;

    /// <summary>Makes an empty array.</summary>
    public PhpArray()
    {
    }

    /// <summary>Makes a list.</summary>
    /// <param name="items">Its items, with the keys 0, 1, 2 and so on.</param>
    public PhpArray(IEnumerable<object?> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (object? item in items)
            Add(item);
    }

    /// <inheritdoc/>
    public int Count => _entries.Count;

    /// <summary>Whether its keys are 0, 1, 2 and so on.</summary>
    public bool IsList => !_entries.Keys.Where((key, place) => !key.Equals((long)place)).Any();

    /// <summary>The keys: <see cref="long"/> or <see cref="string"/>, in order.</summary>
    public IReadOnlyList<object> Keys => [.. _entries.Keys];

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<object?> Values => [.. _entries.Values];

    /// <summary>The value of a key; <see langword="null"/> where there is none.</summary>
    /// <param name="key">An integer or a text.</param>
    /// <returns>The value.</returns>
    public object? this[object key]
    {
        get => _entries.GetValueOrDefault(Normal(key));
        set
        {
            object normal = Normal(key);
            if (normal is long number && number >= _next)
                _next = number + 1;
            _entries[normal] = value;
        }
    }

    /// <summary>Adds a value under the next integer.</summary>
    /// <param name="value">The value.</param>
    public void Add(object? value) => _entries[_next++] = value;

    /// <summary>Adds a value under a key, or replaces the one that it has.</summary>
    /// <param name="key">An integer or a text.</param>
    /// <param name="value">The value.</param>
    public void Add(object key, object? value) => this[key] = value;

    /// <summary>Whether there is a value of a key.</summary>
    /// <param name="key">An integer or a text.</param>
    /// <returns>Whether there is one, <see langword="null"/> included.</returns>
    public bool ContainsKey(object key) => _entries.ContainsKey(Normal(key));

    /// <summary>What <c>array_merge</c> makes of two: integers are counted anew, values of the other's texts replace those of the first.</summary>
    /// <param name="other">What comes behind.</param>
    /// <returns>A new array.</returns>
    public PhpArray Merge(PhpArray other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var merged = new PhpArray();
        foreach ((object key, object? value) in this.Concat(other))
        {
            if (key is long)
                merged.Add(value);
            else
                merged[key] = value;
        }

        return merged;
    }

    /// <summary>A .NET value as a PHP array.</summary>
    /// <param name="value">An array, a dictionary with texts as keys, or a list. A text is none.</param>
    /// <returns>The array, or <see langword="null"/> where the value is none.</returns>
    public static PhpArray? From(object? value)
    {
        switch (value)
        {
            case PhpArray array:
                return array;
            case string:
                return null;
            case IEnumerable<KeyValuePair<string, object?>> map:
                var made = new PhpArray();
                foreach ((string key, object? item) in map)
                    made[key] = item;
                return made;
            case IDictionary map:
                var other = new PhpArray();
                foreach (DictionaryEntry entry in map)
                    other[entry.Key] = entry.Value;
                return other;
            case IList list:
                return new PhpArray(list.Cast<object?>());
            default:
                return null;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<object, object?>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object Normal(object key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key switch
        {
            string text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                && string.Equals(number.ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal) ? number : text,
            long => key,
            int or short or byte or uint or ushort or sbyte => Convert.ToInt64(key, CultureInfo.InvariantCulture),
            _ => throw new ArgumentException($"A '{key.GetType()}' is no key of a PHP array. Use an integer or a text.", nameof(key)),
        };
    }
}
