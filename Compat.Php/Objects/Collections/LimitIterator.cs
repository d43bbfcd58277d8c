namespace Compat.Php;

/// <summary>PHP's <c>LimitIterator</c>: goes through a part of another iterator.</summary>
public sealed class LimitIterator : IteratorIterator
{
    private readonly long _offset;
    private readonly long _limit;

    /// <summary>Makes one.</summary>
    /// <param name="iterator">The other iterator.</param>
    /// <param name="offset">How many elements are left out at first.</param>
    /// <param name="limit">How many elements there are at most; -1 for all.</param>
    /// <exception cref="ValueError">A number is too small.</exception>
    public LimitIterator(object? iterator, long offset = 0, long limit = -1)
        : base(iterator)
    {
        if (offset < 0)
            throw Arguments.Invalid("LimitIterator::__construct", 2, "is to be 0 or greater");
        if (limit < -1)
            throw Arguments.Invalid("LimitIterator::__construct", 3, "is to be -1 or greater");
        (_offset, _limit) = (offset, limit);
    }

    /// <inheritdoc/>
    public override bool Valid() => IsWithin && base.Valid();

    private bool IsWithin => _limit == -1 || Position < _offset + _limit;

    /// <inheritdoc/>
    public override void Rewind()
    {
        GoBack();
        if (_limit == 0)
            throw new OutOfBoundsException($"Cannot seek to {_offset} which is behind offset {_offset} plus count {_limit}");
        while (Position < _offset && Inner.Valid())
            GoOn();
        if (Position < _offset && Inner is ArrayIterator)
            throw new OutOfBoundsException($"Seek position {_offset} is out of range");
        Fetch();
    }

    /// <inheritdoc/>
    public override void Next()
    {
        GoOn();
        if (IsWithin)
            Fetch();
        else
            Leave();
    }

    /// <summary>PHP's <c>getPosition</c>.</summary>
    /// <returns>The place of the element that it stands on.</returns>
    public long GetPosition() => Position;
}
