using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using Dispatching.Contracts;
using Dispatching.Dispatch;
using Dispatching.Engine;

namespace Dispatching.Container;

/// <summary>
/// A scope of a container as a dispatcher sees it: where its listeners are made, once each, when they are first called. Which container it
/// is, an integration says.
/// </summary>
public abstract class ListenerScope : IDisposable
{
    private const int MostScopes = 8;

    // What the flow is making, the innermost. Of a flow, not of a thread: a constructor that waits for another thread must be told, too.
    private static readonly AsyncLocal<Making?> s_making = new();

    private readonly Lock _keeping = new();
    private volatile bool _hasEnded;
    private Delegate?[] _made = [];
    private EventDispatcher[] _dispatchers = [];
    private int _showing;

    /// <summary>The scope around it, whose own listeners are heard here; <see langword="null"/> where it stands on the container.</summary>
    protected virtual ListenerScope? Outer => null;

    /// <summary>Whether the container can make a service.</summary>
    /// <param name="service">The service.</param>
    /// <returns>Whether it is registered.</returns>
    public abstract bool CanMake(Type service);

    /// <summary>Whether a service is one a scope.</summary>
    /// <param name="service">The service.</param>
    /// <returns>Whether it is.</returns>
    public abstract bool IsScoped(Type service);

    /// <summary>The dispatcher of a name as the container decorates it; <see langword="null"/> where it cannot be had now.</summary>
    /// <param name="name">The name; empty for the one without a name.</param>
    /// <returns>The dispatcher.</returns>
    protected abstract IEventDispatcher? FindDispatcher(string name);

    /// <summary>Makes a service, or gives the scope's.</summary>
    /// <param name="service">The service.</param>
    /// <returns>The service's object.</returns>
    protected abstract object MakeService(Type service);

    /// <summary>Whether an exception is the container's own, around what its making of a service was refused with.</summary>
    /// <param name="exception">What the container threw.</param>
    /// <returns>Whether it is.</returns>
    protected virtual bool IsOfContainer(Exception exception) => false;

    /// <summary>The scope's dispatcher of a name, made when it is first asked for.</summary>
    /// <param name="table">The table of that name that the scope sees.</param>
    internal EventDispatcher Dispatcher(EventTable table)
    {
        if (Known(table.DispatcherName) is { } known)
            return known;
        if (table.Owner is { } owner && owner != this && Outer is { } outer && outer != owner)
            table = outer.TableOf(table);
        lock (_keeping)
        {
            if (Known(table.DispatcherName) is { } meanwhile)
                return meanwhile;
            var dispatcher = new EventDispatcher(table, this);
            _dispatchers = [.. _dispatchers, dispatcher];
            return dispatcher;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Delegate? Made(ServiceListener listener)
    {
        Delegate?[] made = _made;
        int index = listener.Index;
        return (uint)index < (uint)made.Length ? made[index] : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Delegate Resolve(ServiceListener listener) => Made(listener) ?? Make(listener);

    /// <summary>The dispatcher as listeners see it: as the container decorates it.</summary>
    internal IEventDispatcher Show(EventDispatcher dispatcher)
    {
        // What decorates it may dispatch while it is made: its listeners see the dispatcher itself, meanwhile.
        int thread = Environment.CurrentManagedThreadId;
        if (_hasEnded || Interlocked.CompareExchange(ref _showing, thread, 0) == thread)
            return dispatcher;
        try
        {
            return FindDispatcher(dispatcher.Table.DispatcherName) is { } shown ? dispatcher.ShownByContainer = shown : dispatcher;
        }
        finally
        {
            Interlocked.CompareExchange(ref _showing, 0, thread);
        }
    }

    /// <summary>Gives the container one of a scope's dispatchers to decorate.</summary>
    /// <param name="dispatcher">The dispatcher, as <see cref="DispatcherTables.DispatcherIn"/> gave it.</param>
    /// <returns>The dispatcher.</returns>
    /// <exception cref="InvalidOperationException">What decorates it is being made, and dispatches.</exception>
    public static EventDispatcher ToDecorate(EventDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        if (dispatcher.WasAsked && dispatcher.Scope?._showing == Environment.CurrentManagedThreadId)
            throw new InvalidOperationException("The dispatcher's decorator dispatches while it is made. Let it dispatch later.");
        dispatcher.WasAsked = true;
        return dispatcher;
    }

    /// <summary>Gives a dispatcher a table of the scope's own, for what is added and removed in it.</summary>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    internal EventTable Nest(EventDispatcher dispatcher)
    {
        lock (_keeping)
        {
            if (_hasEnded)
                throw Ended("nothing can be added to it or removed from it");
            if (dispatcher.Table.Owner != this)
                dispatcher.Table = new NestedEventTable(dispatcher.Table, this);
            return dispatcher.Table;
        }
    }

    /// <summary>The listeners of the container that a method of a service means, made or not. It may give the scope's service.</summary>
    internal HashSet<object>? MeantBy(EventTable table, string eventName, Delegate method)
    {
        if (_hasEnded || method.Target is not { } target || !table.Services.Any(service => service.IsInstanceOfType(target)))
            return null;
        HashSet<object>? meant = null;
        foreach (ChainEntry<object> entry in table.EntriesOf(eventName))
        {
            if (entry.Listener is ServiceListener listener
                && listener.Service.IsInstanceOfType(target)
                && Made(listener) is null
                && ListenerIdentity.AreSame(method, listener.Method(target))
                && ReferenceEquals(MakeService(listener.Service), target))
            {
                (meant ??= new(ReferenceEqualityComparer.Instance)).Add(listener);
            }
        }

        return meant;
    }

    /// <summary>Ends the scope: what was made, added and removed in it is gone.</summary>
    public void Dispose()
    {
        lock (_keeping)
        {
            _hasEnded = true;
            _made = [];
            foreach (EventDispatcher dispatcher in _dispatchers)
            {
                dispatcher.ShownByContainer = null;
                if (dispatcher.Table is NestedEventTable { IsOfChanges: true, Owner: { } owner } nested && owner == this)
                    dispatcher.Table = nested.Outer;
            }
        }

        GC.SuppressFinalize(this);
    }

    private EventDispatcher? Known(string name)
    {
        foreach (EventDispatcher dispatcher in _dispatchers)
        {
            if (string.Equals(dispatcher.Table.DispatcherName, name))
                return dispatcher;
        }

        return null;
    }

    // A scope within this one hears what is added here later, too: so it gets its own table now.
    private EventTable TableOf(EventTable table)
    {
        EventDispatcher dispatcher = Dispatcher(table);
        return table.Owner == dispatcher.Table.Owner ? Nest(dispatcher) : dispatcher.Table;
    }

    private Delegate Make(ServiceListener listener)
    {
        if (_hasEnded)
            throw Ended($"the listener '{listener.Service}' cannot be made in it");

        // Not under the lock: the container has a lock of its own, under which what it makes may dispatch. Of two threads
        // that come at once, a service of the scope is one for both; of any other, the one that is kept listens.
        Delegate made = MakeNow(listener);
        lock (_keeping)
        {
            if (Made(listener) is { } known)
                return known;
            if (_hasEnded)
                return made;
            if (_made.Length <= listener.Index)
                Array.Resize(ref _made, Math.Max(listener.Index + 1, _made.Length * 2));
            Volatile.Write(ref _made[listener.Index], made);
            return made;
        }
    }

    private Delegate MakeNow(ServiceListener listener)
    {
        Making? outer = s_making.Value;
        Refuse(listener, outer);
        var making = new Making(this, listener.Service, outer);
        s_making.Value = making;
        Exception ofDispatch;
        try
        {
            return listener.Method(MakeService(listener.Service)) ?? throw new InvalidOperationException(
                $"'{listener.Service}' gave no method to listen with. Return one of its methods, as in s => s.OnEvent.");
        }
        catch (Exception exception) when (IsOfContainer(exception) && IsOfDispatch(exception.GetBaseException(), making))
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

    private static ObjectDisposedException Ended(string consequence) => new(
        nameof(IEventDispatcher),
        $"The scope of this dispatcher has ended, so {consequence}. Use the dispatcher of a scope that is open.");

    /// <summary>A listener that a flow is making in a scope, and what it was making when that began.</summary>
    private sealed class Making(ListenerScope scope, Type service, Making? outer)
    {
        private volatile bool _isOver;

        public ListenerScope Scope { get; } = scope;

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
