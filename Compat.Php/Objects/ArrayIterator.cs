namespace Compat.Php;

/// <summary>PHP's <c>ArrayIterator</c>: goes through an array, and is one. Not safe for several threads at once.</summary>
public sealed class ArrayIterator : IPhpIterator, ICountable, IArrayAccess, IPhpObject
{
    private readonly PhpArray _array;
    private PhpArray _left = [];
    private IReadOnlyList<PhpKey> _keys = [];
    private int _at;

    /// <summary>Makes one over an array.</summary>
    /// <param name="array">The array.</param>
    public ArrayIterator(object? array = null)
    {
        _array = array is null ? [] : Php.CoerceToArray(array);
        Rewind();
    }

    /// <inheritdoc/>
    public string ClassName => "ArrayIterator";

    /// <inheritdoc/>
    public object? Current() => Valid() ? _array.Peek(_keys[_at]) : null;

    /// <inheritdoc/>
    public object? Key() => Valid() ? _keys[_at].Value : null;

    /// <inheritdoc/>
    public void Next() => _at++;

    /// <inheritdoc/>
    public void Rewind()
    {
        _left = _array.Copy();
        _keys = _left.Keys;
        _at = 0;
    }

    /// <inheritdoc/>
    public bool Valid() => _at < _keys.Count;

    /// <inheritdoc/>
    public long Count() => _array.Count;

    /// <summary>PHP's <c>getArrayCopy</c>.</summary>
    /// <returns>A copy of the array.</returns>
    public PhpArray GetArrayCopy() => _array.Copy();

    /// <inheritdoc/>
    public bool OffsetExists(object? offset) => Php.IsSetAt(_array, offset);

    /// <inheritdoc/>
    public object? OffsetGet(object? offset) => Php.Get(_array, offset);

    /// <inheritdoc/>
    public void OffsetSet(object? offset, object? value)
    {
        if (offset is null)
            _array.Add(value);
        else
            _array[offset] = value;
    }

    /// <inheritdoc/>
    public void OffsetUnset(object? offset) => Php.Unset(_array, offset);

    /// <inheritdoc/>
    public PhpArray GetProperties() => [];
}
