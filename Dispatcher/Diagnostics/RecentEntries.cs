using System.Diagnostics.CodeAnalysis;

namespace Dispatching;

/// <summary>Entries in the order of their addition, of which those that were set last are kept. For one thread at a time.</summary>
internal sealed class RecentEntries<TKey, TValue>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
{
    public const int Most = 10_000;

    // So many go at once that each addition costs little.
    private const int Fewer = Most / 10 * 9;

    private OrderedDictionary<TKey, (TValue Value, long Turn)> _entries = new(comparer);
    private long _turn;

    public IEnumerable<TKey> Keys => _entries.Keys;

    public IEnumerable<TValue> Values => _entries.Values.Select(entry => entry.Value);

    public bool Contains(TKey key) => _entries.ContainsKey(key);

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        bool isKnown = _entries.TryGetValue(key, out (TValue Value, long Turn) entry);
        value = entry.Value;
        return isKnown;
    }

    public void Set(TKey key, TValue value)
    {
        _entries[key] = (value, _turn++);
        if (_entries.Count > Most)
            Forget();
    }

    public void Clear() => _entries.Clear();

    private void Forget()
    {
        long[] turns = [.. _entries.Values.Select(entry => entry.Turn).Order()];
        long first = turns[^Fewer];
        _entries = new(_entries.Where(entry => entry.Value.Turn >= first), comparer);
    }
}
