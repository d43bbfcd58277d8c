using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Compat.Php;

/// <summary>
/// What a <see cref="PhpArray"/> holds, shared by its copies until one of them writes: values alone while the keys are 0, 1, 2 and so
/// on, else entries in order with chains of equal hashes through them. An entry that was taken away stays as a gap.
/// </summary>
internal sealed class PhpTable
{
    /// <summary>What stands in a gap.</summary>
    internal static readonly object Gap = new();

    /// <summary>What <see cref="Next"/> is in an array that PHP makes with elements: the first number decides, below zero too.</summary>
    internal const long Unset = long.MinValue;

    private const int SmallestSize = 4;
    private const int LongestChain = 64;

    private int[]? _buckets;
    private bool _isRandomized;
    private int _owners = 1;
    private int _count;

    /// <summary>The values while they are a list; <see langword="null"/> once there are entries.</summary>
    internal object?[]? List = [];

    /// <summary>The entries, gaps among them, once there are keys.</summary>
    internal PhpTableEntry[] Entries = [];

    /// <summary>How many places of <see cref="List"/> or <see cref="Entries"/> are used, gaps included.</summary>
    internal int Used;

    /// <summary>
    /// The next number; <see cref="Unset"/> where the first number says it. In a list that is not empty it is <see cref="Used"/>,
    /// and this says nothing.
    /// </summary>
    internal long Next;

    /// <summary>Whether the greatest number is a key, so that there is no next.</summary>
    internal bool IsFull;

    /// <summary>Where the array's pointer stands: what PHP's <c>next</c> moves.</summary>
    internal int Position;

    /// <summary>How many loops by reference count places here.</summary>
    internal int Pins;

    /// <summary>How many elements there are.</summary>
    internal int Count => List is null ? _count : Used;

    /// <summary>Whether a writer has to copy first.</summary>
    internal bool IsShared => Volatile.Read(ref _owners) > 1;

    internal void AddOwner() => Interlocked.Increment(ref _owners);

    internal void RemoveOwner() => Interlocked.Decrement(ref _owners);

    internal PhpTable Clone()
    {
        var copy = new PhpTable { Used = Used, _count = _count, Next = Next, IsFull = IsFull, Position = Position,
            _isRandomized = _isRandomized };
        if (List is { } list)
        {
            var values = new object?[Math.Max(list.Length, SmallestSize)];
            for (int i = 0; i < Used; i++)
                values[i] = CopyOf(list[i]);
            copy.List = values;
            return copy;
        }

        copy.List = null;
        copy._buckets = _buckets?.AsSpan().ToArray();
        var entries = Entries.AsSpan().ToArray();
        for (int i = 0; i < Used; i++)
            entries[i].Value = CopyOf(entries[i].Value);
        copy.Entries = entries;
        return copy;
    }

    internal object? ValueAt(int place) => List is { } list ? list[place] : Entries[place].Value;

    internal ref object? SlotAt(int place)
    {
        if (List is { } list)
            return ref list[place];
        return ref Entries[place].Value;
    }

    internal PhpKey KeyAt(int place)
    {
        if (List is not null)
            return new(place);
        ref PhpTableEntry entry = ref Entries[place];
        return entry.Text is { } text ? PhpKey.Verbatim(text) : new(entry.Number);
    }

    /// <summary>The first place from one on that is no gap; <see cref="Used"/> behind the last.</summary>
    internal int Forward(int place)
    {
        if (List is null)
        {
            while (place < Used && ReferenceEquals(Entries[place].Value, Gap))
                place++;
        }

        return Math.Min(place, Used);
    }

    /// <summary>The last place up to one that is no gap; -1 before the first.</summary>
    internal int Backward(int place)
    {
        while (place >= 0 && List is null && ReferenceEquals(Entries[place].Value, Gap))
            place--;
        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(in PhpKey key) => key.Text is { } text ? Find(text) : Find(key.Number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(long number)
    {
        if (List is not null)
            return (ulong)number < (ulong)Used ? (int)number : -1;
        return FindEntry(number);
    }

    /// <summary>Finds a text that is known to be no number.</summary>
    internal int Find(string text)
    {
        if (List is not null || _buckets is not { } buckets)
            return -1;
        int hash = HashOf(text);
        PhpTableEntry[] entries = Entries;
        int place = buckets[hash & (buckets.Length - 1)] - 1;
        while ((uint)place < (uint)entries.Length)
        {
            ref PhpTableEntry entry = ref entries[place];
            if (entry.Hash == hash && entry.Text is { } other
                && (ReferenceEquals(other, text) || (other.Length == text.Length && other.AsSpan().SequenceEqual(text))))
            {
                return place;
            }

            place = entry.Following;
        }

        return -1;
    }

    private int FindEntry(long number)
    {
        if (_buckets is not { } buckets)
            return -1;
        int hash = HashOf(number);
        PhpTableEntry[] entries = Entries;
        int place = buckets[hash & (buckets.Length - 1)] - 1;
        while ((uint)place < (uint)entries.Length)
        {
            ref PhpTableEntry entry = ref entries[place];
            if (entry.Number == number && entry.Text is null)
                return place;
            place = entry.Following;
        }

        return -1;
    }

    /// <summary>Puts a value behind the others, under the next number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Append(object? value)
    {
        object?[]? list = List;
        int used = Used;
        if (list is not null && (uint)used < (uint)list.Length)
        {
            // The array holds objects and nothing narrower: the check that .NET makes at each such write is left out.
            Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(list), used) = value;
            Used = used + 1;
            return;
        }

        AppendSlowly(value);
    }

    /// <summary>Puts a value under a key that is not there.</summary>
    internal int Insert(in PhpKey key, object? value)
    {
        if (List is not null)
        {
            if (key.IsNumber && key.Number == Used)
            {
                Append(value);
                return Used - 1;
            }

            ToEntries();
        }

        if (Used == Entries.Length)
            Grow();
        int hash = key.Text is { } text ? HashOf(text) : HashOf(key.Number);
        ref int bucket = ref _buckets![hash & (_buckets.Length - 1)];
        Entries[Used] = new() { Value = value, Text = key.Text, Number = key.Number, Hash = hash, Following = bucket - 1 };
        bucket = ++Used;
        _count++;
        if (key.IsNumber && key.Number >= Next)
        {
            IsFull = key.Number == long.MaxValue;
            Next = IsFull ? key.Number : key.Number + 1;
        }

        return Used - 1;
    }

    /// <summary>Takes an element away. The next number stays.</summary>
    internal void RemoveAt(int place)
    {
        if (List is not null)
            ToEntries();
        ref PhpTableEntry entry = ref Entries[place];
        ref int bucket = ref _buckets![entry.Hash & (_buckets.Length - 1)];
        if (bucket - 1 == place)
        {
            bucket = entry.Following + 1;
        }
        else
        {
            int before = bucket - 1;
            while (Entries[before].Following != place)
                before = Entries[before].Following;
            Entries[before].Following = entry.Following;
        }

        entry = new() { Value = Gap, Following = -1 };
        _count--;
    }

    /// <summary>Takes the last value of a list away, and gives its number free.</summary>
    internal void Shorten()
    {
        List![--Used] = null;
        Next = 0;
    }

    internal void Reserve(int capacity)
    {
        if (List is { } list && list.Length < capacity)
            Array.Resize(ref List, capacity);
    }

    private static object? CopyOf(object? value) => value switch
    {
        PhpArray array => array.Copy(),
        PhpReference reference => CopyOf(reference),
        _ => value,
    };

    private static object? CopyOf(PhpReference reference)
    {
        if (reference.Owners <= 1)
            return Php.Copy(reference.Value);
        reference.Owners++;
        return reference;
    }

    private void AppendSlowly(object? value)
    {
        if (List is { } list)
        {
            Array.Resize(ref List, list.Length == 0 ? SmallestSize : list.Length * 2);
            Append(value);
            return;
        }

        if (Next == Unset)
            Next = 0;
        if (IsFull)
            throw new PhpError("Cannot add an element: the greatest number is taken as a key already. Give a key.");
        Insert(new PhpKey(Next), value);
    }

    private void ToEntries()
    {
        object?[] list = List!;
        List = null;
        _count = Used;
        if (Used > 0)
            Next = Used;
        int size = SmallestSize * 2;
        while (size < Used + 1)
            size *= 2;
        Entries = new PhpTableEntry[size];
        for (int i = 0; i < Used; i++)
            Entries[i] = new() { Value = list[i], Number = i, Hash = HashOf(i) };
        Rebuild(size);
    }

    private void Grow()
    {
        if (_count < Used - (Used >> 2) && Pins == 0)
        {
            Compact();
            return;
        }

        int size = Math.Max(SmallestSize * 2, Entries.Length * 2);
        Array.Resize(ref Entries, size);
        Rebuild(size);
    }

    private void Compact()
    {
        int to = 0, position = Forward(Position);
        for (int from = 0; from < Used; from++)
        {
            if (ReferenceEquals(Entries[from].Value, Gap))
                continue;
            if (from == position)
                Position = to;
            Entries[to++] = Entries[from];
        }

        if (position >= Used)
            Position = to;
        Array.Clear(Entries, to, Used - to);
        Used = to;
        Rebuild(Entries.Length);
    }

    private void Rebuild(int size)
    {
        var buckets = new int[size];
        int longest = 0;
        for (int place = 0; place < Used; place++)
        {
            ref PhpTableEntry entry = ref Entries[place];
            if (ReferenceEquals(entry.Value, Gap))
                continue;
            ref int bucket = ref buckets[entry.Hash & (size - 1)];
            entry.Following = bucket - 1;
            bucket = place + 1;
        }

        _buckets = buckets;
        if (!_isRandomized && Used >= 256)
            longest = LongestOf(buckets);
        if (longest > LongestChain)
            Randomize(size);
    }

    private int LongestOf(int[] buckets)
    {
        int longest = 0;
        foreach (int first in buckets)
        {
            int length = 0;
            for (int place = first - 1; place >= 0 && length <= LongestChain; place = Entries[place].Following)
                length++;
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    // Names from outside may be chosen to have equal hashes; what is drawn anew for each process cannot be foreseen.
    private void Randomize(int size)
    {
        _isRandomized = true;
        for (int place = 0; place < Used; place++)
        {
            ref PhpTableEntry entry = ref Entries[place];
            entry.Hash = entry.Text is { } text ? HashOf(text) : HashOf(entry.Number);
        }

        Rebuild(size);
    }

    private int HashOf(string text)
    {
        if (_isRandomized)
            return text.GetHashCode(StringComparison.Ordinal);
        uint hash = (uint)text.Length;
        ref char first = ref MemoryMarshal.GetReference<char>(text);
        uint other = hash;
        int at = 0;
        for (; at + 4 <= text.Length; at += 4)
        {
            ref uint pairs = ref Unsafe.As<char, uint>(ref Unsafe.Add(ref first, at));
            hash = (BitOperations.RotateLeft(hash, 5) + hash) ^ pairs;
            other = (BitOperations.RotateLeft(other, 5) + other) ^ Unsafe.Add(ref pairs, 1);
        }

        for (; at < text.Length; at++)
            hash = (BitOperations.RotateLeft(hash, 5) + hash) ^ Unsafe.Add(ref first, at);
        hash += other * 0x5D588B65;
        return (int)(hash ^ (hash >> 15));
    }

    private int HashOf(long number) => _isRandomized ? HashCode.Combine(number) : (int)(number ^ (number >> 32));
}
