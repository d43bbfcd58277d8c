using Dispatching.Dispatch;
using Dispatching.Engine;

namespace Dispatching.Container;

/// <summary>A listener that the container makes once a scope.</summary>
internal sealed class ServiceListener(int index, Type service, Func<object, Delegate> method) : LazyListener
{
    /// <summary>Its place among the listeners of the container, and of the scopes in which further ones are registered.</summary>
    public int Index { get; } = index;

    public Type Service { get; } = service;

    /// <summary>The service's listener, or <see langword="null"/> where none was chosen.</summary>
    /// <exception cref="ArgumentException">What the listener begins could not be awaited.</exception>
    public Delegate? Method(object listening)
    {
        Delegate? listener = method(listening);
        if (listener is not null)
            ListenerForm.Check(ListenerForm.Original(listener));
        return listener;
    }

    public override Delegate Resolve(EventDispatcher dispatcher) => dispatcher.Scope!.Resolve(this);

    public override Delegate? MadeFor(EventDispatcher? dispatcher) => dispatcher?.Scope?.Made(this);

    public override bool Is(Delegate listener, EventDispatcher? dispatcher) => ListenerIdentity.AreSame(listener, MadeFor(dispatcher));
}
