namespace Dispatching.Contracts;

/// <summary>An object that is made at the first event of any of its listeners, by one thread, while others that need it wait.</summary>
/// <remarks>
/// No lock is held while user code runs. Who waits for whom is known, so that threads whose objects need each other are told,
/// and do not wait for ever.
/// </remarks>
internal abstract class LazyObject
{
    // One for all objects: it guards who makes what and who waits for what, never the making.
    private static readonly object s_gate = new();

    [ThreadStatic]
    private static Maker? s_self;

    private volatile Delegate[]? _made;
    private Maker? _maker;

    /// <summary>The listeners, if the object was made.</summary>
    public Delegate[]? Made => _made;

    protected abstract Type ServiceType { get; }

    /// <summary>The listeners, made if need be.</summary>
    /// <exception cref="InvalidOperationException">The object is needed to make itself.</exception>
    public Delegate[] Listeners()
    {
        if (_made is { } known)
            return known;
        Maker self = s_self ??= new Maker();
        lock (s_gate)
        {
            while (_maker is not null)
                WaitForMaker(self);
            if (_made is { } made)
                return made;
            _maker = self;
        }

        try
        {
            return _made = Make();
        }
        finally
        {
            lock (s_gate)
            {
                _maker = null;
                Monitor.PulseAll(s_gate);
            }
        }
    }

    protected abstract Delegate[] Make();

    private void WaitForMaker(Maker self)
    {
        for (Maker? maker = _maker; maker is not null; maker = maker.WaitsFor?._maker)
        {
            if (maker == self)
            {
                throw new InvalidOperationException(
                    $"The factory of a lazy listener of '{ServiceType}' dispatches an event that needs this very listener. "
                    + "Dispatch it after the factory has returned.");
            }
        }

        self.WaitsFor = this;
        try
        {
            Monitor.Wait(s_gate);
        }
        finally
        {
            self.WaitsFor = null;
        }
    }

    /// <summary>A thread that makes objects, or waits for one.</summary>
    private sealed class Maker
    {
        public LazyObject? WaitsFor { get; set; }
    }
}
