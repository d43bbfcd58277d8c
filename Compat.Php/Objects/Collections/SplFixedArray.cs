namespace Compat.Php;

/// <summary>PHP's <c>SplFixedArray</c>: a list of a length that is said. Not safe for several threads at once.</summary>
public sealed class SplFixedArray : IIteratorAggregate, ICountable, IArrayAccess, IPhpObject
{
    private object?[] _items;

    /// <summary>Makes one.</summary>
    /// <param name="size">The length.</param>
    /// <exception cref="ValueError">It is negative.</exception>
    public SplFixedArray(long size = 0) => _items = size >= 0 ? new object?[size]
        : throw Arguments.Invalid("SplFixedArray::__construct", 1, "is to be 0 or greater");

    /// <inheritdoc/>
    public string ClassName => "SplFixedArray";

    /// <summary>PHP's <c>toArray</c>.</summary>
    /// <returns>The values.</returns>
    public PhpArray ToArray() => PhpArray.Of(_items);

    /// <summary>PHP's <c>getSize</c>.</summary>
    /// <returns>The length.</returns>
    public long GetSize() => _items.Length;

    /// <summary>PHP's <c>setSize</c>.</summary>
    /// <param name="size">The length.</param>
    /// <returns>True.</returns>
    public bool SetSize(long size)
    {
        Array.Resize(ref _items, (int)size);
        return true;
    }

    /// <inheritdoc/>
    public long Count() => _items.Length;

    /// <inheritdoc/>
    public object GetIterator() => new ArrayIterator(ToArray());

    /// <inheritdoc/>
    public bool OffsetExists(object? offset) => Php.ToInt(offset) is var index && index >= 0 && index < _items.Length
        && _items[index] is not null;

    /// <inheritdoc/>
    /// <exception cref="RuntimeException">There is no such place.</exception>
    public object? OffsetGet(object? offset) => _items[Place(offset)];

    /// <inheritdoc/>
    /// <exception cref="RuntimeException">There is no such place.</exception>
    public void OffsetSet(object? offset, object? value) => _items[Place(offset)] = Php.Copy(value);

    /// <inheritdoc/>
    /// <exception cref="RuntimeException">There is no such place.</exception>
    public void OffsetUnset(object? offset) => _items[Place(offset)] = null;

    /// <inheritdoc/>
    public PhpArray GetProperties() => ToArray();

    private long Place(object? offset)
    {
        if (offset is string text && !long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _))
            throw new TypeError("A value of an SplFixedArray is found by a number.");
        return offset is not null && Php.ToInt(offset) is var index && index >= 0 && index < _items.Length ? index
            : throw new RuntimeException("Index invalid or out of range");
    }
}
