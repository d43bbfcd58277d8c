namespace Compat.Php;

/// <summary>PHP's <c>SplHeap</c>: values of which the first is the greatest, or the least. Going through it takes them out.</summary>
public abstract class SplHeap : IPhpIterator, ICountable, IPhpObject
{
    private readonly HeapItems<object?> _items;

    /// <summary>Makes one.</summary>
    /// <param name="compare">What says which value is greater.</param>
    private protected SplHeap(Comparison<object?> compare) => _items = new HeapItems<object?>(compare);

    /// <inheritdoc/>
    public string ClassName => PhpClass.Of(this).Name;

    /// <summary>PHP's <c>insert</c>.</summary>
    /// <param name="value">The value.</param>
    /// <returns>True.</returns>
    public bool Insert(object? value)
    {
        _items.Insert(Php.Copy(value));
        return true;
    }

    /// <summary>PHP's <c>extract</c>.</summary>
    /// <returns>The first value, which is taken out.</returns>
    /// <exception cref="RuntimeException">There is none.</exception>
    public object? Extract() => _items.Extract();

    /// <summary>PHP's <c>top</c>.</summary>
    /// <returns>The first value.</returns>
    /// <exception cref="RuntimeException">There is none.</exception>
    public object? Top() => _items.Top;

    /// <summary>PHP's <c>isEmpty</c>.</summary>
    /// <returns>Whether there are no values.</returns>
    public bool IsEmpty() => _items.Count == 0;

    /// <inheritdoc/>
    public long Count() => _items.Count;

    /// <inheritdoc/>
    public object? Current() => Valid() ? _items.Top : null;

    /// <inheritdoc/>
    public object? Key() => (long)(_items.Count - 1);

    /// <inheritdoc/>
    public void Next()
    {
        if (Valid())
            _items.Extract();
    }

    /// <inheritdoc/>
    public void Rewind()
    {
    }

    /// <inheritdoc/>
    public bool Valid() => _items.Count > 0;

    /// <inheritdoc/>
    public PhpArray GetProperties() => [];
}
