using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dispatching.Engine;

/// <summary>
/// Values by name, for what is read far more often than it changes. Beside <c>ConcurrentDictionary</c> it finds a name in half
/// the time where the string is the one that was added, as it is where names are constants.
/// </summary>
/// <typeparam name="TValue">What has a name.</typeparam>
/// <remarks>Safe for use by several threads at once. Names are compared ordinally. Reading takes no lock.</remarks>
internal sealed class NameTable<TValue>
    where TValue : class
{
    private const int Smallest = 8;
    private const int Step = sizeof(ulong) / sizeof(char);

    private readonly Lock _gate = new();
    private Places _places = new(Smallest);
    private int _used;
    private int _count;

    /// <summary>How many names there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The values, in no particular order.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyList<TValue> Values
    {
        get
        {
            lock (_gate)
                return [.. _places.Values.OfType<TValue>()];
        }
    }

    /// <summary>The value of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The value, or <see langword="null"/> where there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TValue? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        // Nearly always the very string that was added, in the first place where it can be.
        int hash = Hash(name);
        Places places = _places;
        int place = hash & (places.Names.Length - 1);
        return ReferenceEquals(Volatile.Read(ref places.Names[place]), name) ? places.Values[place] : places.Find(name, hash);
    }

    /// <summary>The value of a name, which is given one where it has none.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value for a name that has none.</param>
    /// <returns>The value that the name has now.</returns>
    public TValue GetOrAdd(string name, TValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        lock (_gate)
            return Find(name) ?? Put(name, value);
    }

    /// <summary>Gives a name a value, also one that has another.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    public void Set(string name, TValue value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        lock (_gate)
            Put(name, value);
    }

    /// <summary>Takes a name away.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether it had a value.</returns>
    public bool Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_gate)
        {
            int place = _places.PlaceOf(name, Hash(name), out _);
            if (_places.Values[place] is null)
                return false;

            // The name stays, so that readers go on past it, until the places are made anew.
            Volatile.Write(ref _places.Values[place], null);
            if (--_count * 8 < _places.Names.Length)
                Rebuild();
            return true;
        }
    }

    /// <summary>Takes all names away.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_used == 0)
                return;
            _count = 0;
            _used = 0;
            Volatile.Write(ref _places, new Places(Smallest));
        }
    }

    private TValue Put(string name, TValue value)
    {
        int hash = Hash(name);
        int place = _places.PlaceOf(name, hash, out bool isTaken);
        if (!isTaken && (_used + 1) * 4 > _places.Names.Length * 3)
        {
            Rebuild();
            place = _places.PlaceOf(name, hash, out _);
        }

        _used += isTaken ? 0 : 1;
        if (_places.Values[place] is null)
            Volatile.Write(ref _count, _count + 1);
        _places.Put(place, name, hash, value);
        return value;
    }

    private void Rebuild()
    {
        var places = new Places((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(Smallest, (_count + 1) * 2)));
        for (int i = 0; i < _places.Names.Length; i++)
        {
            if (_places.Values[i] is { } value)
                places.Put(places.PlaceOf(_places.Names[i]!, _places.Hashes[i], out _), _places.Names[i]!, _places.Hashes[i], value);
        }

        _used = _count;
        Volatile.Write(ref _places, places);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Hash(string name)
    {
        ref readonly char letters = ref name.GetPinnableReference();
        uint hash = (uint)name.Length;
        int last = name.Length - Step;
        if (last < 0)
        {
            foreach (char letter in name)
                hash = BitOperations.Crc32C(hash, letter);
            return (int)hash;
        }

        // Four letters at once; the last four may have been read in part already, which spares a loop over what is left.
        for (int i = 0; i < last; i += Step)
            hash = BitOperations.Crc32C(hash, Read(in letters, i));
        return (int)BitOperations.Crc32C(hash, Read(in letters, last));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Read(in char letters, int index) =>
        Unsafe.ReadUnaligned<ulong>(in Unsafe.As<char, byte>(ref Unsafe.Add(ref Unsafe.AsRef(in letters), index)));

    /// <summary>Where names and values lie, as many as a power of two. A name is written last, and only an equal one over it.</summary>
    private sealed class Places(int length)
    {
        public readonly string?[] Names = new string?[length];
        public readonly int[] Hashes = new int[length];
        public readonly TValue?[] Values = new TValue?[length];

        [MethodImpl(MethodImplOptions.NoInlining)]
        public TValue? Find(string name, int hash)
        {
            int place = PlaceOf(name, hash, out bool isTaken);
            return isTaken ? Volatile.Read(ref Values[place]) : null;
        }

        /// <summary>The place of a name, or the free one where it would be put.</summary>
        /// <param name="name">The name.</param>
        /// <param name="hash">Its hash.</param>
        /// <param name="isTaken">Whether the name lay there when it was looked at: meanwhile another may have been put.</param>
        public int PlaceOf(string name, int hash, out bool isTaken)
        {
            for (int i = hash; ; i++)
            {
                int place = i & (Names.Length - 1);
                string? other = Volatile.Read(ref Names[place]);
                isTaken = ReferenceEquals(other, name) || (other is not null && Hashes[place] == hash && string.Equals(other, name));
                if (isTaken || other is null)
                    return place;
            }
        }

        public void Put(int place, string name, int hash, TValue value)
        {
            Hashes[place] = hash;
            Volatile.Write(ref Values[place], value);
            Volatile.Write(ref Names[place], name);
        }
    }
}
