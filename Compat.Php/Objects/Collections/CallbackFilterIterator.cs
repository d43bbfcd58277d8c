namespace Compat.Php;

/// <summary>PHP's <c>CallbackFilterIterator</c>: goes through the elements of another iterator that a callback accepts.</summary>
public sealed class CallbackFilterIterator : IteratorIterator
{
    private readonly Func<object?[], object?> _callback;

    /// <summary>Makes one.</summary>
    /// <param name="iterator">The other iterator.</param>
    /// <param name="callback">What is given the value, the key and the iterator.</param>
    /// <exception cref="TypeError">The callback cannot be called.</exception>
    public CallbackFilterIterator(object? iterator, object? callback)
        : base(iterator) => _callback = Callables.Make(callback, "CallbackFilterIterator::__construct");

    /// <inheritdoc/>
    public override void Rewind()
    {
        GoBack();
        Find();
    }

    /// <inheritdoc/>
    public override void Next()
    {
        GoOn();
        Find();
    }

    /// <summary>PHP's <c>accept</c>.</summary>
    /// <returns>Whether the callback accepts the element.</returns>
    public bool Accept() => Php.IsTrue(_callback([Current(), Key(), Inner]));

    private void Find()
    {
        while (Fetch() && !Accept())
            GoOn();
    }
}
