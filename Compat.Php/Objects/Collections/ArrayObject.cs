namespace Compat.Php;

/// <summary>PHP's <c>ArrayObject</c>: an object that is an array. Not safe for several threads at once.</summary>
public sealed class ArrayObject : IIteratorAggregate, ICountable, IArrayAccess, IPhpObject
{
    private PhpArray _array;

    /// <summary>Makes one.</summary>
    /// <param name="array">The array.</param>
    /// <exception cref="TypeError">It is no array.</exception>
    /// <exception cref="NotSupportedException">It is an object.</exception>
    public ArrayObject(object? array = null) => _array = Of(array ?? new PhpArray());

    /// <inheritdoc/>
    public string ClassName => "ArrayObject";

    /// <inheritdoc/>
    public long Count() => _array.Count;

    /// <inheritdoc/>
    public object GetIterator() => new ArrayIterator(_array);

    /// <summary>PHP's <c>getArrayCopy</c>.</summary>
    /// <returns>A copy of the array.</returns>
    public PhpArray GetArrayCopy() => _array.Copy();

    /// <summary>PHP's <c>exchangeArray</c>.</summary>
    /// <param name="array">The array that it is from now on.</param>
    /// <returns>The array before.</returns>
    public PhpArray ExchangeArray(object? array)
    {
        PhpArray before = _array;
        _array = Of(array);
        return before;
    }

    /// <summary>PHP's <c>append</c>.</summary>
    /// <param name="value">The value.</param>
    public void Append(object? value) => _array.Add(value);

    /// <summary>PHP's <c>asort</c>.</summary>
    /// <param name="flags">How values are compared.</param>
    /// <returns>True.</returns>
    [PhpName("asort")]
    public bool ASort(long flags = 0) => Php.ASort(_array, flags);

    /// <summary>PHP's <c>ksort</c>.</summary>
    /// <param name="flags">How keys are compared.</param>
    /// <returns>True.</returns>
    [PhpName("ksort")]
    public bool KSort(long flags = 0) => Php.KSort(_array, flags);

    /// <summary>PHP's <c>uasort</c>.</summary>
    /// <param name="callback">What compares two values.</param>
    /// <returns>True.</returns>
    [PhpName("uasort")]
    public bool UaSort(object? callback) => Php.UaSort(_array, callback);

    /// <summary>PHP's <c>uksort</c>.</summary>
    /// <param name="callback">What compares two keys.</param>
    /// <returns>True.</returns>
    [PhpName("uksort")]
    public bool UkSort(object? callback) => Php.UkSort(_array, callback);

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
    public PhpArray GetProperties() => _array.Copy();

    internal ref object? Slot(object? key) => ref Php.Slot(_array, key);

    private static PhpArray Of(object? array) => Php.IsObjectValue(PhpArray.Plain(array))
        ? throw new NotSupportedException("An ArrayObject of an object is not supported. Use an array.")
        : Php.CoerceToArray(array).Copy();
}
