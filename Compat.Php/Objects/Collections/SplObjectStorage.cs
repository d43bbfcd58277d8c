namespace Compat.Php;

/// <summary>PHP's <c>SplObjectStorage</c>: objects, each once, with what belongs to them. Not safe for several threads at once.</summary>
public sealed class SplObjectStorage : IPhpIterator, ICountable, IArrayAccess, IPhpObject
{
    private readonly List<(object Instance, object? Information)> _items = [];
    private int _at;

    /// <inheritdoc/>
    public string ClassName => "SplObjectStorage";

    /// <summary>PHP's <c>attach</c>.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="information">What belongs to it.</param>
    /// <exception cref="TypeError">It is no object.</exception>
    public void Attach(object? instance, object? information = null)
    {
        object known = Known(instance, "attach");
        int index = Find(known);
        if (index >= 0)
            _items[index] = (known, information);
        else
            _items.Add((known, information));
    }

    /// <summary>PHP's <c>detach</c>.</summary>
    /// <param name="instance">The object.</param>
    /// <exception cref="TypeError">It is no object.</exception>
    public void Detach(object? instance)
    {
        int index = Find(Known(instance, "detach"));
        if (index < 0)
            return;
        _items.RemoveAt(index);
        _at = 0;
    }

    /// <summary>PHP's <c>contains</c>.</summary>
    /// <param name="instance">The object.</param>
    /// <returns>Whether it is there.</returns>
    /// <exception cref="TypeError">It is no object.</exception>
    public bool Contains(object? instance) => Find(Known(instance, "contains")) >= 0;

    /// <summary>PHP's <c>addAll</c>.</summary>
    /// <param name="storage">Another storage.</param>
    /// <returns>How many objects there are then.</returns>
    public long AddAll(object? storage)
    {
        foreach ((object instance, object? information) in ((SplObjectStorage)PhpArray.Plain(storage)!)._items.ToArray())
            Attach(instance, information);
        return _items.Count;
    }

    /// <summary>PHP's <c>removeAll</c>.</summary>
    /// <param name="storage">Another storage.</param>
    /// <returns>How many objects there are then.</returns>
    public long RemoveAll(object? storage)
    {
        foreach ((object instance, object? _) in ((SplObjectStorage)PhpArray.Plain(storage)!)._items.ToArray())
            Detach(instance);
        return _items.Count;
    }

    /// <summary>PHP's <c>getInfo</c>.</summary>
    /// <returns>What belongs to the object that it stands on.</returns>
    public object? GetInfo() => Valid() ? _items[_at].Information : null;

    /// <summary>PHP's <c>setInfo</c>.</summary>
    /// <param name="information">What belongs to the object that it stands on.</param>
    public void SetInfo(object? information)
    {
        if (Valid())
            _items[_at] = (_items[_at].Instance, information);
    }

    /// <inheritdoc/>
    public long Count() => _items.Count;

    /// <inheritdoc/>
    /// <exception cref="RuntimeException">There is no object.</exception>
    public object? Current() => Valid() ? _items[_at].Instance : throw new RuntimeException("Called current() on invalid iterator");

    /// <inheritdoc/>
    public object? Key() => (long)_at;

    /// <inheritdoc/>
    public void Next() => _at++;

    /// <inheritdoc/>
    public void Rewind() => _at = 0;

    /// <inheritdoc/>
    public bool Valid() => _at < _items.Count;

    /// <inheritdoc/>
    public bool OffsetExists(object? offset) => Contains(offset);

    /// <inheritdoc/>
    /// <exception cref="UnexpectedValueException">The object is not there.</exception>
    public object? OffsetGet(object? offset) => Find(Known(offset, "offsetGet")) is >= 0 and var index
        ? _items[index].Information
        : throw new UnexpectedValueException("Object not found");

    /// <inheritdoc/>
    public void OffsetSet(object? offset, object? value) => Attach(offset, value);

    /// <inheritdoc/>
    public void OffsetUnset(object? offset) => Detach(offset);

    /// <inheritdoc/>
    public PhpArray GetProperties() => [];

    private static object Known(object? instance, string method) => PhpArray.Plain(instance) is var plain && Php.IsObjectValue(plain)
        ? plain!
        : throw Arguments.Refused(plain, "object", method, 1);

    private int Find(object instance) => _items.FindIndex(one => ReferenceEquals(one.Instance, instance));
}
