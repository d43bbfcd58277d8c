namespace Compat.Php;

/// <summary>PHP's <c>SplQueue</c>: the first value comes first.</summary>
public sealed class SplQueue : SplDoublyLinkedList
{
    /// <summary>PHP's <c>enqueue</c>.</summary>
    /// <param name="value">The value that comes last.</param>
    public void Enqueue(object? value) => Push(value);

    /// <summary>PHP's <c>dequeue</c>.</summary>
    /// <returns>The first value, which is taken out.</returns>
    /// <exception cref="RuntimeException">There is none.</exception>
    public object? Dequeue() => Shift();
}
