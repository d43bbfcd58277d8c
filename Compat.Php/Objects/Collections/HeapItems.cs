namespace Compat.Php;

/// <summary>A heap as PHP keeps it, so that what is equal comes in the same order.</summary>
internal sealed class HeapItems<T>(Comparison<T> compare)
{
    private readonly List<T> _items = [];

    public int Count => _items.Count;

    public T Top => _items.Count > 0 ? _items[0] : throw new RuntimeException("Can't peek at an empty heap");

    public void Insert(T item)
    {
        int at = _items.Count;
        _items.Add(item);
        for (; at > 0 && compare(_items[(at - 1) / 2], item) < 0; at = (at - 1) / 2)
            _items[at] = _items[(at - 1) / 2];
        _items[at] = item;
    }

    public T Extract()
    {
        if (_items.Count == 0)
            throw new RuntimeException("Can't extract from an empty heap");
        T top = _items[0], bottom = _items[^1];
        int at = 0, last = _items.Count - 1, limit = last / 2;
        while (at < limit)
        {
            int below = (at * 2) + 1;
            if (below != last && compare(_items[below + 1], _items[below]) > 0)
                below++;
            if (compare(bottom, _items[below]) >= 0)
                break;
            _items[at] = _items[below];
            at = below;
        }

        _items[at] = bottom;
        _items.RemoveAt(last);
        return top;
    }
}
