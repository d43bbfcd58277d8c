namespace Compat.Php;

/// <summary>PHP's <c>IteratorAggregate</c>: an object that makes the iterator over it.</summary>
public interface IIteratorAggregate
{
    /// <summary>Makes the iterator.</summary>
    /// <returns>An <see cref="IPhpIterator"/>, another aggregate or an <see cref="System.Collections.IEnumerable"/>.</returns>
    object GetIterator();
}
