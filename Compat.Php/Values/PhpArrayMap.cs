using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Php;

/// <summary>An array as a dictionary: what is written here stands in the array.</summary>
internal sealed class PhpArrayMap(PhpArray array) : IDictionary<string, object?>, IReadOnlyDictionary<string, object?>
{
    public PhpArray Array => array;

    public int Count => array.Count;

    public bool IsReadOnly => false;

    public ICollection<string> Keys => [.. array.Keys.Select(key => key.ToString())];

    public ICollection<object?> Values => [.. array.Values];

    IEnumerable<string> IReadOnlyDictionary<string, object?>.Keys => Keys;

    IEnumerable<object?> IReadOnlyDictionary<string, object?>.Values => Values;

    public object? this[string key]
    {
        get => TryGetValue(key, out object? value) ? value : throw new KeyNotFoundException($"The array has no key '{key}'.");
        set => array[key] = value;
    }

    public void Add(string key, object? value)
    {
        if (ContainsKey(key))
            throw new ArgumentException($"The array has the key '{key}' already.", nameof(key));
        array[key] = value;
    }

    public void Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    public void Clear() => array.Clear();

    public bool Contains(KeyValuePair<string, object?> item) => TryGetValue(item.Key, out object? value) && Equals(value, item.Value);

    public bool ContainsKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return array.ContainsKey(key);
    }

    public void CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (KeyValuePair<string, object?> item in this)
            array[arrayIndex++] = item;
    }

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() =>
        array.Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Remove(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return array.Remove(key);
    }

    public bool Remove(KeyValuePair<string, object?> item) => Contains(item) && Remove(item.Key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        ArgumentNullException.ThrowIfNull(key);
        return array.TryGetValue(key, out value);
    }
}
