namespace Dispatching.Engine;

public partial class ListenerChain<TListener>
{
    // Fewer are looked through as fast as they are looked up.
    private const int Many = 64;

    // Where entries are, by number and by key: made when many are taken away one after the other, for each would look through all.
    private PlaceIndex? _byId;
    private PlaceIndex? _byKey;
    private int _searches;

    /// <summary>Takes away the entry of a number.</summary>
    /// <param name="id">The number that its registration was given.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(long id)
    {
        lock (_gate)
        {
            if (id is < 0 or > uint.MaxValue)
                return false;
            if (_byId is null && IsSearchedOften())
                _byId = PlaceIndex.Of(_entries, _end, static entry => (int)entry.Id);
            for (int i = _byId?.First((int)id) ?? 0; (uint)i < (uint)_end; i = _byId?.Next(i) ?? i + 1)
            {
                if (_entries[i].Id != id || _entries[i].Listener is null)
                    continue;
                TakeOut(i, null);
                return true;
            }

            return false;
        }
    }

    /// <summary>Takes away the first listener that fits, in the order in which they are called.</summary>
    /// <param name="match">Which ones fit. It is called under the lock and must not touch the chain.</param>
    /// <returns>Whether there was one.</returns>
    public bool RemoveFirst(Func<TListener, bool> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        lock (_gate)
        {
            if (_isUnordered)
                Settle();
            for (int i = 0; i < _end; i++)
            {
                if (_entries[i].Listener is not { } listener || !match(listener))
                    continue;
                TakeOut(i, null);
                return true;
            }

            return false;
        }
    }

    /// <summary>Takes away all listeners that fit.</summary>
    /// <param name="match">Which ones fit. It is called under the lock and must not touch the chain.</param>
    /// <returns>How many there were.</returns>
    public int RemoveAll(Func<TListener, bool> match)
    {
        ArgumentNullException.ThrowIfNull(match);
        lock (_gate)
        {
            int first = -1;
            List<int>? others = null;
            for (int i = 0; i < _end; i++)
                Find(i, match, ref first, ref others);
            return TakeOut(first, others);
        }
    }

    /// <summary>Takes away all listeners.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Clear()
    {
        lock (_gate)
        {
            if (_count == 0)
                return false;
            Empty();
            Volatile.Write(ref _snapshot, null);
            OnRemoved();
            return true;
        }
    }

    /// <summary>Takes away all listeners that fit, of which it is known that they have a key, or none.</summary>
    /// <param name="key">The key that <see cref="KeyOf"/> gives for those that fit and have one.</param>
    /// <param name="match">Which ones fit. It is called under the lock and must not touch the chain.</param>
    /// <returns>How many there were.</returns>
    private protected int RemoveAll(int key, Func<TListener, bool> match)
    {
        lock (_gate)
        {
            if (_byKey is null && IsSearchedOften())
                _byKey = PlaceIndex.Of(_entries, _end, entry => entry.Listener is { } listener ? KeyOf(listener) : PlaceIndex.NoKey);
            if (_byKey is null)
                return RemoveAll(match);

            int first = -1;
            List<int>? others = null;
            for (int i = _byKey.First(key); i >= 0; i = _byKey.Next(i))
                Find(i, match, ref first, ref others);
            for (int i = _byKey.First(PlaceIndex.NoKey); i >= 0 && key != PlaceIndex.NoKey; i = _byKey.Next(i))
                Find(i, match, ref first, ref others);
            return TakeOut(first, others);
        }
    }

    /// <summary>
    /// A number that listeners have in common where they may be taken for each other; <see cref="PlaceIndex.NoKey"/> where that is
    /// not known.
    /// </summary>
    private protected virtual int KeyOf(TListener listener) => PlaceIndex.NoKey;

    // A few searches are cheaper than an index, and a snapshot between two changes costs as much as both.
    private bool IsSearchedOften() => _end > Many && ++_searches > 2;

    private void Find(int index, Func<TListener, bool> match, ref int first, ref List<int>? others)
    {
        if (_entries[index].Listener is not { } listener || !match(listener))
            return;
        if (first < 0)
            first = index;
        else
            (others ??= []).Add(index);
    }

    private int TakeOut(int first, List<int>? others)
    {
        if (first < 0)
            return 0;
        if (_isShared)
            Copy(_entries.Length);
        MakeHole(first);
        foreach (int other in others ?? [])
            MakeHole(other);

        int removed = 1 + (others?.Count ?? 0);
        Volatile.Write(ref _count, _count - removed);
        Volatile.Write(ref _snapshot, null);
        if (_count == 0)
            Empty();
        else if (_end - _count > Math.Max(_count, 4))
            Close();
        OnRemoved();
        return removed;
    }

    // It keeps its number and its priority, by which the entries beside it are ordered.
    private void MakeHole(int index) =>
        _entries[index] = new ChainEntry<TListener>(null!, null, _entries[index].Priority, _entries[index].Id);

    private void Empty()
    {
        _entries = [];
        _isShared = false;
        _isUnordered = false;
        _end = 0;
        Volatile.Write(ref _count, 0);
        ForgetPlaces();
    }

    /// <summary>Closes the holes, and gives room back where most of it is free.</summary>
    private void Close()
    {
        ChainEntry<TListener>[] entries = _entries;
        if (_count <= entries.Length / 4)
            _entries = new ChainEntry<TListener>[Math.Max(4, _count + (_count >> 1))];
        CloseInto(entries);
    }

    private void CloseInto(ChainEntry<TListener>[] entries)
    {
        int kept = 0;
        for (int i = 0; i < _end; i++)
        {
            if (entries[i].Listener is not null)
                _entries[kept++] = entries[i];
        }

        if (ReferenceEquals(entries, _entries))
            Array.Clear(entries, kept, _end - kept);
        _end = kept;
        ForgetPlaces();
    }

    private void KeepPlace(int index)
    {
        _byId?.Add((int)_entries[index].Id, index);
        _byKey?.Add(KeyOf(_entries[index].Listener), index);
    }

    private void ForgetPlaces()
    {
        _byId = null;
        _byKey = null;
        _searches = 0;
    }
}
