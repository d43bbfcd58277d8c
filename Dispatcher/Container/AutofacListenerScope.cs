using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Autofac;
using Autofac.Core;
using Dispatching.Contracts;
using Dispatching.Dispatch;

namespace Dispatching;

/// <summary>A lifetime scope as a dispatcher sees it: where its listeners are made, once each, when they are first called.</summary>
internal sealed class AutofacListenerScope(ILifetimeScope scope) : ListenerScope, IDisposable
{
    private const int MostScopes = 8;

    // What the flow is making, the innermost. Of a flow, not of a thread: a constructor that waits for another thread must be told, too.
    private static readonly AsyncLocal<Making?> s_making = new();

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
            $"The lifetime scope of this dispatcher has ended, so the listener '{listener.Service}' cannot be made in it."
            + " Dispatch through the dispatcher of a scope that is open.");

        // Not under the lock: the container has a lock of its own, under which what it makes may dispatch. Of two threads
        // that come at once, a service of the scope is one for both; of any other, the one that is kept listens.
        Delegate made = Make(listener, open);
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

    private Delegate Make(ServiceListener listener, ILifetimeScope open)
    {
        Making? outer = s_making.Value;
        Refuse(listener, outer);
        var making = new Making(this, listener.Service, outer);
        s_making.Value = making;
        Exception ofDispatch;
        try
        {
            return listener.Method(open.Resolve(listener.Service)) ?? throw new InvalidOperationException(
                $"'{listener.Service}' gave no method to listen with. Return one of its methods, as in s => s.OnEvent.");
        }
        catch (DependencyResolutionException exception) when (IsOfDispatch(exception.GetBaseException(), making))
        {
            ofDispatch = exception.GetBaseException();
        }
        finally
        {
            making.IsOver = true;
            s_making.Value = outer;
        }

        // It says what is wrong; the container's says where. Thrown behind the handler, for within it the stack of all that the container
        // threw anew would still be needed, at each level of a recursion.
        ExceptionDispatchInfo.Throw(ofDispatch);
        throw new UnreachableException();
    }

    private void Refuse(ServiceListener listener, Making? innermost)
    {
        int scopes = 0;
        for (Making? making = innermost; making is not null; making = making.Outer)
        {
            if (making.IsOver || making.Service != listener.Service)
                continue;
            if (making.Scope == this || ++scopes == MostScopes)
                throw Refusal(listener, innermost!, making);
        }
    }

    private InvalidOperationException Refusal(ServiceListener listener, Making innermost, Making same)
    {
        var chain = new List<string>();
        for (Making? making = innermost; making is not null; making = ReferenceEquals(making, same) ? null : making.Outer)
            chain.Add($"'{making.Service}' -> ");
        chain.Reverse();
        var refusal = new InvalidOperationException(
            $"The container makes the listener '{listener.Service}', which dispatches an event that needs this very listener"
            + (same.Scope == this ? "" : ", each time in a further lifetime scope")
            + $": {string.Concat(chain)}'{listener.Service}'. Dispatch it after the constructor has returned.");
        for (Making? making = innermost; making is not null; making = making.Outer)
            making.Refusal = refusal;
        return refusal;
    }

    private static bool IsOfDispatch(Exception exception, Making making) =>
        exception is EventRecursionException || ReferenceEquals(exception, making.Refusal);

    /// <summary>A listener that a flow is making in a scope, and what it was making when that began.</summary>
    private sealed class Making(AutofacListenerScope scope, Type service, Making? outer)
    {
        private volatile bool _isOver;

        public AutofacListenerScope Scope { get; } = scope;

        public Type Service { get; } = service;

        public Making? Outer { get; } = outer;

        /// <summary>What a dispatch that needs this very listener was refused with.</summary>
        public Exception? Refusal { get; set; }

        /// <summary>Whether it is made: what its constructor has started, and has not awaited, may dispatch from then on.</summary>
        public bool IsOver
        {
            get => _isOver;
            set => _isOver = value;
        }
    }
}
