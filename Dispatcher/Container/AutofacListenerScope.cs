using System.Runtime.CompilerServices;
using Autofac;
using Dispatching.Contracts;
using Dispatching.Dispatch;

namespace Dispatching;

/// <summary>A lifetime scope as a dispatcher sees it: where its listeners are made, once each, when they are first called.</summary>
internal sealed class AutofacListenerScope(ILifetimeScope scope) : ListenerScope, IDisposable
{
    private readonly Lock _keeping = new();
    private volatile ILifetimeScope? _scope = scope;
    private Delegate?[] _made = [];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Delegate? Made(ServiceListener listener)
    {
        Delegate?[] made = _made;
        int index = listener.Index;
        return (uint)index < (uint)made.Length ? made[index] : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Delegate Resolve(ServiceListener listener) => Made(listener) ?? Make(listener);

    public void Dispose()
    {
        lock (_keeping)
        {
            _scope = null;
            _made = [];
        }
    }

    private Delegate Make(ServiceListener listener)
    {
        ILifetimeScope open = _scope ?? throw new ObjectDisposedException(
            nameof(IEventDispatcher),
            $"The lifetime scope of this dispatcher has ended, so the listener '{listener.Service}' cannot be made in it. "
            + "Dispatch through the dispatcher of a scope that is open.");

        // Not under the lock: the container has a lock of its own, under which what it makes may dispatch. Of two threads
        // that come at once, a service of the scope is one for both; of any other, the one that is kept listens.
        Delegate made = listener.Method(open.Resolve(listener.Service)) ?? throw new InvalidOperationException(
            $"'{listener.Service}' gave no method to listen with. Return one of its methods, as in s => s.OnEvent.");
        lock (_keeping)
        {
            if (Made(listener) is { } known)
                return known;
            if (_scope is null)
                return made;
            if (_made.Length <= listener.Index)
                Array.Resize(ref _made, Math.Max(listener.Index + 1, _made.Length * 2));
            Volatile.Write(ref _made[listener.Index], made);
            return made;
        }
    }
}
