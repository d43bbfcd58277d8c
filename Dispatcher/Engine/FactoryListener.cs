using Dispatching.Contracts;

namespace Dispatching.Engine;

/// <summary>A lazy listener that a factory makes once a registration.</summary>
internal sealed class FactoryListener(ListenerDefinition definition) : LazyListener
{
    private readonly Lock _making = new();
    private readonly Delegate? _factory = definition.Factory;
    private Func<Delegate>? _make = definition.Make;
    private volatile Delegate? _made;

    public override Delegate Resolve(EventDispatcher dispatcher) => _made ?? Make();

    public override Delegate? MadeFor(EventDispatcher? dispatcher) => _made;

    public override bool Is(Delegate listener, EventDispatcher? dispatcher) => listener.Equals(_made) || listener.Equals(_factory);

    private Delegate Make()
    {
        lock (_making)
        {
            if (_made is { } made)
                return made;

            // Taken away while it runs: the factory of a listener that needs itself would not end.
            Func<Delegate> make = _make ?? throw new InvalidOperationException(
                $"The factory of a lazy listener of '{definition.ServiceType}' dispatches an event that needs this very listener. Dispatch it after the factory has returned.");
            _make = null;
            try
            {
                made = make() ?? throw new InvalidOperationException(
                    $"A lazy listener of '{definition.ServiceType}' was made without a method. Return one of the object's methods, as in i => i.OnEvent.");
            }
            catch
            {
                _make = make;
                throw;
            }

            return _made = made;
        }
    }
}
