using System.Collections.Concurrent;

namespace Compat.Comodojo;

/// <summary>Keeps results in memory. Safe for use by several threads at once.</summary>
/// <param name="capacity">How many results are kept at most; the one that ends first makes room.</param>
/// <param name="time">The clock; the system's where none is given.</param>
public sealed class MemoryCache(int capacity = 1024, TimeProvider? time = null) : IComodojoCache
{
    private readonly ConcurrentDictionary<string, (ObjectSuccess Result, DateTimeOffset End)> _kept = new(StringComparer.Ordinal);
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <inheritdoc/>
    public ObjectSuccess? Get(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!_kept.TryGetValue(key, out (ObjectSuccess Result, DateTimeOffset End) kept))
            return null;
        if (kept.End > _time.GetUtcNow())
            return kept.Result;
        _kept.TryRemove(KeyValuePair.Create(key, kept));
        return null;
    }

    /// <inheritdoc/>
    public void Set(string key, ObjectSuccess result, TimeSpan timeToLive)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(result);
        if (timeToLive <= TimeSpan.Zero)
            return;
        if (_kept.Count >= capacity && !_kept.ContainsKey(key))
            _kept.TryRemove(_kept.MinBy(one => one.Value.End).Key, out _);
        _kept[key] = (result, _time.GetUtcNow() + timeToLive);
    }
}
