using System.Diagnostics;
using System.Globalization;
using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>
/// The listeners of one event in order, with snapshot reads: what every dispatcher and adapter stands on. A chain is ordered
/// either by priority (<see cref="Add"/>) or by position (<see cref="Append"/>, <see cref="Prepend"/>, <see cref="Insert"/>).
/// </summary>
/// <typeparam name="TListener">What the chain's owner calls.</typeparam>
/// <remarks>
/// Safe for use by several threads at once. Changes take the lock; reading a snapshot takes none, unless the chain has
/// changed since the last one. Entries that a snapshot shows are never written again: a listener that comes last is put
/// behind them in the same array, any other change copies it. A listener that is taken away leaves a hole in a copy that no snapshot
/// shows, so that taking away many costs one copy.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public partial class ListenerChain<TListener> : IRegistrationOwner
    where TListener : class
{
    private readonly Lock _gate;
    private ChainEntry<TListener>[] _entries = [];
    private ListenerSnapshot<TListener>? _snapshot;
    private int _count;
    private int _end;
    private uint _nextId;
    private bool _isShared;
    private bool _isUnordered;

    /// <summary>Makes an empty chain.</summary>
    public ListenerChain()
        : this(new Lock())
    {
    }

    /// <summary>Makes an empty chain.</summary>
    /// <param name="gate">The lock that it shares with its neighbours.</param>
    public ListenerChain(Lock gate) => _gate = gate ?? throw new ArgumentNullException(nameof(gate));

    /// <summary>How many listeners there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The chain as it is now. It costs nothing while the chain stays the same.</summary>
    public ListenerSnapshot<TListener> Snapshot => Volatile.Read(ref _snapshot) ?? TakeSnapshot();

    /// <summary>The lock under which the chain changes.</summary>
    private protected Lock Gate => _gate;

    /// <summary>Adds a listener behind those of its priority and of higher ones.</summary>
    /// <param name="listener">The listener.</param>
    /// <param name="priority">Higher comes first.</param>
    /// <param name="origin">What to keep beside it.</param>
    /// <returns>What takes just this one away again.</returns>
    public ListenerRegistration Add(TListener listener, int priority = 0, object? origin = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        lock (_gate)
        {
            _isUnordered |= _end > 0 && _entries[_end - 1].Priority < priority;
            return Put(_end, listener, origin, priority);
        }
    }

    /// <summary>Adds a listener behind all others.</summary>
    /// <param name="listener">The listener.</param>
    /// <param name="origin">What to keep beside it.</param>
    /// <returns>What takes just this one away again.</returns>
    public ListenerRegistration Append(TListener listener, object? origin = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        lock (_gate)
            return Put(_end, listener, origin, 0);
    }

    /// <summary>Adds a listener before all others.</summary>
    /// <param name="listener">The listener.</param>
    /// <param name="origin">What to keep beside it.</param>
    /// <returns>What takes just this one away again.</returns>
    public ListenerRegistration Prepend(TListener listener, object? origin = null) => Insert(0, listener, origin);

    /// <summary>Adds a listener at a position.</summary>
    /// <param name="index">How many listeners come before it, from 0 to <see cref="Count"/>; beyond, it is put last.</param>
    /// <param name="listener">The listener.</param>
    /// <param name="origin">What to keep beside it.</param>
    /// <returns>What takes just this one away again.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public ListenerRegistration Insert(int index, TListener listener, object? origin = null)
    {
        ArgumentNullException.ThrowIfNull(listener);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        lock (_gate)
        {
            Settle();
            return Put(Math.Min(index, _count), listener, origin, 0);
        }
    }

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>2 listeners</c>.</returns>
    public override string ToString() => Count == 1 ? "1 listener" : string.Create(CultureInfo.InvariantCulture, $"{Count} listeners");

    /// <summary>Called under the lock when listeners were added or taken away: what was made of them before can be let go of.</summary>
    protected virtual void OnChanged()
    {
    }

    /// <summary>Called under the lock when a listener was added.</summary>
    private protected virtual void OnAdded(object? origin) => OnChanged();

    /// <summary>Called under the lock when listeners were taken away.</summary>
    private protected virtual void OnRemoved() => OnChanged();

    /// <summary>The entries in order, for a snapshot of the owner's own. To be called under the lock.</summary>
    private protected ChainEntry<TListener>[] Share()
    {
        Settle();
        _isShared = true;
        return _entries;
    }

    /// <summary>The entries in order, to be read under the lock. They may be written when it is let go of.</summary>
    private protected ReadOnlySpan<ChainEntry<TListener>> Read()
    {
        Settle();
        return new(_entries, 0, _count);
    }

    /// <summary>The number of the next entry, by which it is found again. To be called under the lock.</summary>
    private protected virtual uint NextId() => _nextId++;

    /// <summary>Adds a copy of an entry of another chain: it keeps its number.</summary>
    private protected void AddCopy(in ChainEntry<TListener> entry)
    {
        lock (_gate)
        {
            _isUnordered |= _end > 0 && _entries[_end - 1].Priority < entry.Priority;
            Put(_end, entry.Listener, entry.Origin, entry.Priority, entry.Id);
        }
    }

    /// <summary>Fills the chain, which is empty, with the listeners of another one. To be called under both locks.</summary>
    private protected void Fill(ListenerChain<TListener> other)
    {
        // Whoever copies a chain has a listener to add.
        ReadOnlySpan<ChainEntry<TListener>> entries = other.Read();
        _entries = new ChainEntry<TListener>[entries.Length + 4];
        entries.CopyTo(_entries);
        _end = entries.Length;
        Volatile.Write(ref _count, _end);
    }

    private ListenerSnapshot<TListener> TakeSnapshot()
    {
        lock (_gate)
            return _snapshot ??= _count == 0 ? ListenerSnapshot<TListener>.Empty : new ListenerSnapshot<TListener>(Share(), _count);
    }

    private ListenerRegistration Put(int index, TListener listener, object? origin, int priority) =>
        Put(index, listener, origin, priority, NextId());

    private ListenerRegistration Put(int index, TListener listener, object? origin, int priority, uint id)
    {
        bool isLast = index == _end;
        if (_end == _entries.Length)
        {
            MakeRoom();
            index = isLast ? _end : index;
        }
        else if (_isShared && !isLast)
        {
            Copy(_entries.Length);
        }

        if (!isLast)
        {
            Array.Copy(_entries, index, _entries, index + 1, _end - index);
            ForgetPlaces();
        }

        _entries[index] = new ChainEntry<TListener>(listener, origin, priority, id);
        KeepPlace(index);
        _end++;
        Volatile.Write(ref _count, _count + 1);
        Volatile.Write(ref _snapshot, null);
        OnAdded(origin);
        return new ListenerRegistration(this, id);
    }

    // Holes are filled rather than more room taken, where they are many enough to be worth it.
    private void MakeRoom()
    {
        if (_end - _count > _end / 4)
            Close();
        else
            Copy(Math.Max(4, _count + (_count >> 1)));
    }

    /// <summary>Takes an array that no snapshot shows, without holes.</summary>
    private void Copy(int capacity)
    {
        ChainEntry<TListener>[] entries = _entries;
        _entries = new ChainEntry<TListener>[capacity];
        _isShared = false;
        if (_end == _count)
            Array.Copy(entries, _entries, _count);
        else
            CloseInto(entries);
    }

    /// <summary>Puts the entries in order, without holes between them.</summary>
    private void Settle()
    {
        if (_end != _count)
            Close();
        if (_isUnordered)
            Order();
    }

    /// <summary>Sorts by priority, keeping the order of addition within each.</summary>
    private void Order()
    {
        ForgetPlaces();

        // One number for each entry, priority above position, sorts faster than the entries would, and stably.
        var keys = new long[_count];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((long)~_entries[i].Priority << 32) | (uint)i;
        Array.Sort(keys);

        var ordered = new ChainEntry<TListener>[_entries.Length];
        for (int i = 0; i < keys.Length; i++)
            ordered[i] = _entries[(int)(uint)keys[i]];
        _entries = ordered;
        _isShared = false;
        _isUnordered = false;
    }
}
