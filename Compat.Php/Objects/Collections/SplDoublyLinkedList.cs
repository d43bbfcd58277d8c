namespace Compat.Php;

/// <summary>PHP's <c>SplDoublyLinkedList</c>: a list with two ends. Not safe for several threads at once.</summary>
public class SplDoublyLinkedList : IPhpIterator, ICountable, IArrayAccess, IPhpObject
{
    private readonly List<object?> _items = [];
    private int _at;

    /// <inheritdoc/>
    public string ClassName => PhpClass.Of(this).Name;

    /// <summary>Whether it begins with its last element.</summary>
    private protected virtual bool IsBackwards => false;

    /// <summary>PHP's <c>push</c>.</summary>
    /// <param name="value">The value that comes last.</param>
    public void Push(object? value) => _items.Add(Php.Copy(value));

    /// <summary>PHP's <c>unshift</c>.</summary>
    /// <param name="value">The value that comes first.</param>
    public void Unshift(object? value) => _items.Insert(0, Php.Copy(value));

    /// <summary>PHP's <c>pop</c>.</summary>
    /// <returns>The last value, which is taken out.</returns>
    /// <exception cref="RuntimeException">There is none.</exception>
    public object? Pop() => Take(_items.Count - 1, "pop");

    /// <summary>PHP's <c>shift</c>.</summary>
    /// <returns>The first value, which is taken out.</returns>
    /// <exception cref="RuntimeException">There is none.</exception>
    public object? Shift() => Take(0, "shift");

    /// <summary>PHP's <c>top</c>.</summary>
    /// <returns>The last value.</returns>
    /// <exception cref="RuntimeException">There is none.</exception>
    public object? Top() => _items.Count > 0 ? _items[^1] : throw new RuntimeException("Can't peek at an empty datastructure");

    /// <summary>PHP's <c>bottom</c>.</summary>
    /// <returns>The first value.</returns>
    /// <exception cref="RuntimeException">There is none.</exception>
    public object? Bottom() => _items.Count > 0 ? _items[0] : throw new RuntimeException("Can't peek at an empty datastructure");

    /// <summary>PHP's <c>isEmpty</c>.</summary>
    /// <returns>Whether there are no values.</returns>
    public bool IsEmpty() => _items.Count == 0;

    /// <inheritdoc/>
    public long Count() => _items.Count;

    /// <inheritdoc/>
    public object? Current() => Valid() ? _items[_at] : null;

    /// <inheritdoc/>
    public object? Key() => (long)_at;

    /// <inheritdoc/>
    public void Next() => _at += IsBackwards ? -1 : 1;

    /// <summary>PHP's <c>prev</c>.</summary>
    public void Prev() => _at += IsBackwards ? 1 : -1;

    /// <inheritdoc/>
    public void Rewind() => _at = IsBackwards ? _items.Count - 1 : 0;

    /// <inheritdoc/>
    public bool Valid() => _at >= 0 && _at < _items.Count;

    /// <inheritdoc/>
    public bool OffsetExists(object? offset) => Php.ToInt(offset) is var index && index >= 0 && index < _items.Count;

    /// <inheritdoc/>
    /// <exception cref="OutOfRangeException">There is no such place.</exception>
    public object? OffsetGet(object? offset) => _items[Place(offset, "offsetGet")];

    /// <inheritdoc/>
    /// <exception cref="OutOfRangeException">There is no such place.</exception>
    public void OffsetSet(object? offset, object? value)
    {
        if (offset is null)
            Push(value);
        else
            _items[Place(offset, "offsetSet")] = Php.Copy(value);
    }

    /// <inheritdoc/>
    /// <exception cref="OutOfRangeException">There is no such place.</exception>
    public void OffsetUnset(object? offset) => _items.RemoveAt(Place(offset, "offsetUnset"));

    /// <inheritdoc/>
    public PhpArray GetProperties() => [];

    private object? Take(int index, string method)
    {
        if (_items.Count == 0)
            throw new RuntimeException($"Can't {method} from an empty datastructure");
        object? value = _items[index];
        _items.RemoveAt(index);
        return value;
    }

    private int Place(object? offset, string method)
    {
        long index = Php.ToInt(offset);
        if (index < 0 || index >= _items.Count)
            throw new OutOfRangeException($"SplDoublyLinkedList::{method}(): Argument #1 ($index) is out of range");
        return (int)(IsBackwards ? _items.Count - 1 - index : index);
    }
}
