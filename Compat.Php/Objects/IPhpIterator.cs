namespace Compat.Php;

/// <summary>PHP's <c>Iterator</c>: an object that goes from element to element.</summary>
public interface IPhpIterator
{
    /// <summary>The value of the element that it stands on.</summary>
    /// <returns>The value.</returns>
    object? Current();

    /// <summary>The key of the element that it stands on.</summary>
    /// <returns>The key: any value.</returns>
    object? Key();

    /// <summary>Goes to the next element.</summary>
    void Next();

    /// <summary>Goes to the first element.</summary>
    void Rewind();

    /// <summary>Whether it stands on an element.</summary>
    /// <returns>Whether there is one.</returns>
    bool Valid();
}
