namespace Compat.Php;

/// <summary>PHP's <c>NoRewindIterator</c>: goes on with another iterator where that stands.</summary>
public sealed class NoRewindIterator : IteratorIterator
{
    /// <summary>Makes one.</summary>
    /// <param name="iterator">The other iterator.</param>
    public NoRewindIterator(object? iterator)
        : base(iterator)
    {
    }

    /// <inheritdoc/>
    public override void Rewind()
    {
    }

    /// <inheritdoc/>
    public override bool Valid() => Inner.Valid();

    /// <inheritdoc/>
    public override object? Current() => Inner.Current();

    /// <inheritdoc/>
    public override object? Key() => Inner.Key();

    /// <inheritdoc/>
    public override void Next() => Inner.Next();
}
