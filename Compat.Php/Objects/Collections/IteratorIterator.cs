namespace Compat.Php;

/// <summary>PHP's <c>IteratorIterator</c>: goes through another iterator, and keeps the element that it stands on.</summary>
public class IteratorIterator : IPhpIterator, IPhpObject
{
    private object? _current;
    private object? _key;
    private bool _isThere;

    /// <summary>Makes one.</summary>
    /// <param name="iterator">The other iterator, or what gives one.</param>
    /// <exception cref="TypeError">It is none.</exception>
    public IteratorIterator(object? iterator) => Inner = Of(iterator);

    /// <inheritdoc/>
    public virtual string ClassName => PhpClass.Of(this).Name;

    /// <summary>The iterator that it goes through.</summary>
    protected IPhpIterator Inner { get; set; }

    /// <summary>How many elements it has gone on.</summary>
    protected long Position { get; private set; }

    /// <summary>PHP's <c>getInnerIterator</c>.</summary>
    /// <returns>The iterator that it goes through.</returns>
    public object GetInnerIterator() => Inner;

    /// <inheritdoc/>
    public virtual object? Current() => _current;

    /// <inheritdoc/>
    public virtual object? Key() => _key;

    /// <inheritdoc/>
    public virtual bool Valid() => _isThere;

    /// <inheritdoc/>
    public virtual void Next()
    {
        GoOn();
        Fetch();
    }

    /// <inheritdoc/>
    public virtual void Rewind()
    {
        GoBack();
        Fetch();
    }

    /// <inheritdoc/>
    public PhpArray GetProperties() => [];

    /// <summary>The iterator that a value is, or gives.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The iterator.</returns>
    /// <exception cref="TypeError">It is none.</exception>
    private protected static IPhpIterator Of(object? value) => PhpArray.Plain(value) switch
    {
        IPhpIterator iterator => iterator,
        IIteratorAggregate aggregate => Of(aggregate.GetIterator()),
        var other => throw Arguments.Refused(other, "Traversable", "__construct", 1),
    };

    /// <summary>Goes to the first element of the other iterator.</summary>
    private protected void GoBack()
    {
        _isThere = false;
        Position = 0;
        Inner.Rewind();
    }

    /// <summary>Goes to the next element of the other iterator.</summary>
    private protected void GoOn()
    {
        _isThere = false;
        Inner.Next();
        Position++;
    }

    /// <summary>Keeps the element that the other iterator stands on.</summary>
    /// <returns>Whether there is one.</returns>
    private protected bool Fetch()
    {
        _isThere = Inner.Valid();
        (_current, _key) = (null, null);
        if (_isThere)
            (_current, _key) = (Inner.Current(), Inner.Key());
        return _isThere;
    }

    /// <summary>Stands on no element.</summary>
    private protected void Leave() => (_isThere, _current, _key) = (false, null, null);
}
