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

    public Func<object, Delegate> Method { get; } = method;

    public override Delegate Resolve(EventDispatcher dispatcher) => Unsafe.As<AutofacListenerScope>(dispatcher.Scope)!.Resolve(this);

    public override Delegate? MadeFor(EventDispatcher? dispatcher) => ScopeOf(dispatcher)?.Made(this);

    public override bool Is(Delegate listener, EventDispatcher? dispatcher) => ListenerIdentity.AreSame(listener, MadeFor(dispatcher));

    private static AutofacListenerScope? ScopeOf(EventDispatcher? dispatcher) => dispatcher?.Scope as AutofacListenerScope;
}
