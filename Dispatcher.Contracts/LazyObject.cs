namespace Dispatching.Contracts;

/// <summary>An object that is made at the first event of any of its listeners, by one thread, while others that need it wait.</summary>
/// <remarks>
/// No lock is held while user code runs. Who waits for whom is known, so that threads whose objects need each other are told,
/// and do not wait for ever.
/// </remarks>
internal abstract class LazyObject
{
    private readonly Making _making = new();
    private volatile Delegate[]? _made;

    /// <summary>The listeners, if the object was made.</summary>
    public Delegate[]? Made => _made;

    protected abstract Type ServiceType { get; }

    /// <summary>The listeners, made if need be.</summary>
    /// <exception cref="InvalidOperationException">The object is needed to make itself.</exception>
    public Delegate[] Listeners()
    {
        if (_made is { } known)
            return known;
        if (_making.Begin() != MakingTurn.First)
        {
            throw new InvalidOperationException(
                $"The factory of a lazy listener of '{ServiceType}' dispatches an event that needs this very listener. "
                + "Dispatch it after the factory has returned.");
        }

        try
        {
            return _made ??= Make();
        }
        finally
        {
            _making.End();
        }
    }

    /// <summary>Chooses a listener's method of an object of the class.</summary>
    public abstract Delegate MethodOf(int index, object service);

    protected abstract Delegate[] Make();
}
