using System.Collections;

namespace Compat.Php;

/// <summary>An array as a list of its values: what is written here stands in the array.</summary>
internal sealed class PhpArrayItems(PhpArray array) : IList<object?>, IReadOnlyList<object?>
{
    public PhpArray Array => array;

    public int Count => array.Count;

    public bool IsReadOnly => false;

    public object? this[int index]
    {
        get => array.Values[index];
        set => array[array.Keys[index]] = value;
    }

    public void Add(object? item) => array.Add(item);

    public void Clear() => array.Clear();

    public bool Contains(object? item) => IndexOf(item) >= 0;

    public void CopyTo(object?[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (object? item in this)
            array[arrayIndex++] = item;
    }

    public IEnumerator<object?> GetEnumerator() => array.Select(entry => entry.Value).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public int IndexOf(object? item)
    {
        IReadOnlyList<object?> values = array.Values;
        for (int i = 0; i < values.Count; i++)
        {
            if (Equals(values[i], item))
                return i;
        }

        return -1;
    }

    public void Insert(int index, object? item)
    {
        List<object?> values = [.. array.Values];
        values.Insert(index, item);
        Become(values);
    }

    public bool Remove(object? item)
    {
        int index = IndexOf(item);
        if (index >= 0)
            RemoveAt(index);
        return index >= 0;
    }

    public void RemoveAt(int index)
    {
        List<object?> values = [.. array.Values];
        values.RemoveAt(index);
        Become(values);
    }

    // Those behind move up, as in a list.
    private void Become(List<object?> values)
    {
        array.Clear();
        foreach (object? value in values)
            array.Add(value);
    }
}
