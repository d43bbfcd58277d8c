namespace Compat.Php;

/// <summary>PHP's <c>AppendIterator</c>: goes through several iterators, one after the other.</summary>
public sealed class AppendIterator : IPhpIterator, IPhpObject
{
    private readonly List<IPhpIterator> _iterators = [];
    private int _at;

    /// <inheritdoc/>
    public string ClassName => "AppendIterator";

    private IPhpIterator? At => _at < _iterators.Count ? _iterators[_at] : null;

    /// <summary>PHP's <c>append</c>.</summary>
    /// <param name="iterator">The iterator that comes last.</param>
    /// <exception cref="TypeError">It is none.</exception>
    public void Append(object? iterator)
    {
        _iterators.Add(PhpArray.Plain(iterator) as IPhpIterator ?? throw Arguments.Refused(iterator, "Iterator", "append", 1));
        if (_iterators.Count == 1)
            Rewind();
    }

    /// <inheritdoc/>
    public object? Current() => At?.Current();

    /// <inheritdoc/>
    public object? Key() => At?.Key();

    /// <inheritdoc/>
    public bool Valid() => At?.Valid() == true;

    /// <inheritdoc/>
    public void Next()
    {
        At?.Next();
        Find();
    }

    /// <inheritdoc/>
    public void Rewind()
    {
        _at = 0;
        At?.Rewind();
        Find();
    }

    /// <inheritdoc/>
    public PhpArray GetProperties() => [];

    private void Find()
    {
        while (At is { } iterator && !iterator.Valid())
        {
            _at++;
            At?.Rewind();
        }
    }
}
