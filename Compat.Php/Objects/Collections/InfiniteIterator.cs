namespace Compat.Php;

/// <summary>PHP's <c>InfiniteIterator</c>: begins another iterator again at its end.</summary>
public sealed class InfiniteIterator : IteratorIterator
{
    /// <summary>Makes one.</summary>
    /// <param name="iterator">The other iterator.</param>
    public InfiniteIterator(object? iterator)
        : base(iterator)
    {
    }

    /// <inheritdoc/>
    public override void Next()
    {
        GoOn();
        if (Fetch())
            return;
        GoBack();
        Fetch();
    }
}
