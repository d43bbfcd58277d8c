namespace Compat.Php;

/// <summary>PHP's <c>EmptyIterator</c>: has no elements.</summary>
public sealed class EmptyIterator : IPhpIterator, IPhpObject
{
    /// <inheritdoc/>
    public string ClassName => "EmptyIterator";

    /// <inheritdoc/>
    /// <exception cref="BadMethodCallException">Always.</exception>
    public object? Current() => throw new BadMethodCallException("Accessing the value of an EmptyIterator");

    /// <inheritdoc/>
    /// <exception cref="BadMethodCallException">Always.</exception>
    public object? Key() => throw new BadMethodCallException("Accessing the key of an EmptyIterator");

    /// <inheritdoc/>
    public void Next()
    {
    }

    /// <inheritdoc/>
    public void Rewind()
    {
    }

    /// <inheritdoc/>
    public bool Valid() => false;

    /// <inheritdoc/>
    public PhpArray GetProperties() => [];
}
