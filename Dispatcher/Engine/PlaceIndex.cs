namespace Dispatching.Engine;

/// <summary>
/// Where the entries of a chain are, by a number that each has: places alone, so that it keeps nothing alive. For use under a lock.
/// </summary>
internal sealed class PlaceIndex
{
    /// <summary>The number of entries that have none.</summary>
    public const int NoKey = 0;

    private readonly int[] _firsts;

    // By place: the next one among those that share a bucket, and its number.
    private (int Next, int Key)[] _places;

    private PlaceIndex(int capacity)
    {
        _firsts = new int[capacity];
        _places = new (int Next, int Key)[capacity];
        Array.Fill(_firsts, -1);
    }

    /// <summary>Makes an index of the first entries of an array.</summary>
    public static PlaceIndex Of<TListener>(ChainEntry<TListener>[] entries, int count, Func<ChainEntry<TListener>, int> keyOf)
        where TListener : class
    {
        var index = new PlaceIndex(entries.Length);
        for (int i = count - 1; i >= 0; i--)
            index.Add(keyOf(entries[i]), i);
        return index;
    }

    /// <summary>Adds a place, each once.</summary>
    public void Add(int key, int place)
    {
        if (place >= _places.Length)
            Array.Resize(ref _places, Math.Max(place + 1, _places.Length * 2));
        ref int first = ref _firsts[Bucket(key)];
        _places[place] = (first, key);
        first = place;
    }

    /// <summary>A place of a number, or -1.</summary>
    public int First(int key) => From(_firsts[Bucket(key)], key);

    /// <summary>Another place of the same number, or -1.</summary>
    public int Next(int place) => From(_places[place].Next, _places[place].Key);

    private int From(int place, int key)
    {
        while (place >= 0 && _places[place].Key != key)
            place = _places[place].Next;
        return place;
    }

    private uint Bucket(int key) => (uint)key % (uint)_firsts.Length;
}
