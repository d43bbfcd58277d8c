using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Civi;

/// <summary>
/// An ordered map with numbers and texts as keys: what a hook's return values are, which merge as PHP's <c>array_merge</c> does.
/// Not safe for changes by several threads at once.
/// </summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is known as PHP's array.")]
public sealed class PhpArray : IReadOnlyCollection<KeyValuePair<PhpKey, object?>>
{
    private readonly OrderedDictionary<PhpKey, object?> _items = [];
    private long _next;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <summary>Whether the keys are 0, 1, 2 and so on, in this order.</summary>
    public bool IsList
    {
        get
        {
            long expected = 0;
            foreach (PhpKey key in _items.Keys)
            {
                if (!key.IsNumber() || key.Number != expected++)
                    return false;
            }

            return true;
        }
    }

    /// <summary>The keys, in order.</summary>
    public IReadOnlyList<PhpKey> Keys => _items.Keys;

    /// <summary>The values, in order.</summary>
    public IReadOnlyList<object?> Values => _items.Values;

    /// <summary>A value. What is not there reads as <see langword="null"/>.</summary>
    /// <param name="key">A number or a text.</param>
    public object? this[PhpKey key]
    {
        get => _items.TryGetValue(key, out object? value) ? value : null;
        set => Add(key, value);
    }

    /// <summary>Puts a value behind the others, under the next number.</summary>
    /// <param name="value">The value.</param>
    public void Add(object? value) => Add(new PhpKey(_next), value);

    /// <summary>Sets the value of a key, in its place where it is there already.</summary>
    /// <param name="key">A number or a text.</param>
    /// <param name="value">The value.</param>
    public void Add(PhpKey key, object? value)
    {
        _items[key] = value;
        if (key.IsNumber() && key.Number >= _next)
            _next = key.Number + 1;
    }

    /// <summary>Whether a key is there, also with the value <see langword="null"/>.</summary>
    /// <param name="key">A number or a text.</param>
    /// <returns>Whether it is there.</returns>
    public bool ContainsKey(PhpKey key) => _items.ContainsKey(key);

    /// <summary>Adds what another one holds: numbered values behind the others, named ones in place of what has their name.</summary>
    /// <param name="other">The other one.</param>
    public void Merge(PhpArray other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach ((PhpKey key, object? value) in ReferenceEquals(other, this) ? new(_items) : other._items)
        {
            if (key.IsNumber())
                Add(value);
            else
                Add(key, value);
        }
    }

    /// <summary>The same as a dictionary, numbers as texts.</summary>
    /// <returns>A copy, in order.</returns>
    public IDictionary<string, object?> ToDictionary()
    {
        var dictionary = new OrderedDictionary<string, object?>(Count, StringComparer.Ordinal);
        foreach ((PhpKey key, object? value) in _items)
            dictionary[key.ToString()] = value;
        return dictionary;
    }

    /// <summary>
    /// Reads a value that PHP would call an array: this type, a dictionary, a list or an array. Texts and other objects are not arrays.
    /// </summary>
    /// <param name="value">Anything.</param>
    /// <param name="array">The array; the value itself where it is of this type.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(object? value, [NotNullWhen(true)] out PhpArray? array)
    {
        array = value switch
        {
            PhpArray own => own,
            IDictionary<string, object?> map => FromPairs(map),
            IReadOnlyDictionary<string, object?> map => FromPairs(map),
            IDictionary map => FromMap(map),
            IList list => FromList(list),
            IReadOnlyList<object?> list => FromList(list),
            _ => null,
        };
        return array is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<PhpKey, object?>> GetEnumerator() => _items.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static PhpArray FromPairs(IEnumerable<KeyValuePair<string, object?>> pairs)
    {
        var array = new PhpArray();
        foreach ((string key, object? value) in pairs)
            array.Add(new PhpKey(key), value);
        return array;
    }

    private static PhpArray FromMap(IDictionary map)
    {
        var array = new PhpArray();
        foreach (DictionaryEntry entry in map)
            array.Add(new PhpKey(Convert.ToString(entry.Key, System.Globalization.CultureInfo.InvariantCulture)!), entry.Value);
        return array;
    }

    private static PhpArray FromList(IEnumerable list)
    {
        var array = new PhpArray();
        foreach (object? value in list)
            array.Add(value);
        return array;
    }
}
