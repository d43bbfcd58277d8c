using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>A listener on an object that a factory makes, once for all listeners of one registration.</summary>
internal sealed class FactoryListener(ListenerDefinition definition) : LazyListener
{
    private volatile Delegate? _made;

    public override Delegate Resolve(EventDispatcher dispatcher) => _made ?? Make();

    public override Delegate? MadeFor(EventDispatcher? dispatcher) => _made ?? definition.Made;

    public override bool Is(Delegate listener, EventDispatcher? dispatcher) =>
        ListenerIdentity.AreSame(listener, MadeFor(dispatcher)) || ListenerIdentity.AreSame(listener, definition.Factory);

    private Delegate Make()
    {
        Delegate made = definition.Make!();
        ListenerForm.Check(ListenerForm.Original(made), definition.Expression);
        return _made = made;
    }
}
