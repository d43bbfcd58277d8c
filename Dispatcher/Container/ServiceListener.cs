using System.Runtime.CompilerServices;
using Dispatching.Dispatch;
using Dispatching.Engine;

namespace Dispatching;

/// <summary>A listener that the container makes once a scope.</summary>
internal sealed class ServiceListener(int index, Type service, Func<object, Delegate> method) : LazyListener
{
    /// <summary>Its place among the container's listeners.</summary>
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

    public override Delegate Resolve(EventDispatcher dispatcher) => Unsafe.As<AutofacListenerScope>(dispatcher.Scope)!.Resolve(this);

    public override Delegate? MadeFor(EventDispatcher? dispatcher) => ScopeOf(dispatcher)?.Made(this);

    public override bool Is(Delegate listener, EventDispatcher? dispatcher) => ListenerIdentity.AreSame(listener, MadeFor(dispatcher));

    private static AutofacListenerScope? ScopeOf(EventDispatcher? dispatcher) => dispatcher?.Scope as AutofacListenerScope;
}
