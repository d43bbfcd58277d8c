using System.Diagnostics;
using Dispatching.Contracts;
using Dispatching.Dispatch;
using Dispatching.Engine;

namespace Dispatching;

/// <summary>
/// Temporary listeners over another dispatcher, which never knows them: gone when it is disposed. Symfony's
/// <c>ScopedEventDispatcher</c>.
/// </summary>
/// <remarks>
/// The first listener that is added to an event copies the wrapped listeners of that event, with their priorities, so both
/// are called in one order; later changes of the wrapped dispatcher are not seen for that event. Any other event is
/// dispatched by the wrapped one. Removing here never touches the wrapped one. Safe for use by several threads at once.
/// A dispatcher that is not this library's, one that decorates another, say, does not show its listeners: over it, listeners above
/// priority 0 come before all of its own, and the others behind them.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ScopedEventDispatcher : IEventDispatcher, IListenerRegistry, IObservableDispatcher, IDisposable
{
    private readonly Lock _merging = new();
    private readonly HashSet<string> _merged = new(StringComparer.Ordinal);

    // The interfaces and abstract classes whose listeners were changed here: events that are one are dispatched here.
    private HashSet<Type>? _families;
    private readonly FailureTolerance? _tolerance;
    private AddedSubscribers _subscribers = new(new Lock());
    private IObservableDispatcher? _wrapped;
    private SurroundingListeners? _around;
    private EventDispatcher? _root;
    private EventDispatcher? _own;

    /// <summary>Begins a scope.</summary>
    /// <param name="dispatcher">The dispatcher to wrap.</param>
    /// <exception cref="ObjectDisposedException">The dispatcher is a scope that has ended.</exception>
    public ScopedEventDispatcher(IEventDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        _wrapped = dispatcher is IObservableDispatcher { IsObservable: true } observable ? observable : null;
        _around = _wrapped is null ? new SurroundingListeners(dispatcher) : null;
        _root = _wrapped?.Root;
        _tolerance = _wrapped?.Tolerance;
    }

    // Let go of at the end: a scope that somebody keeps shall keep nothing else.
    private IObservableDispatcher Wrapped
    {
        get
        {
            IObservableDispatcher? wrapped = Volatile.Read(ref _wrapped);
            ObjectDisposedException.ThrowIf(wrapped is null, this);
            return wrapped;
        }
    }

    private EventDispatcher Root
    {
        get
        {
            EventDispatcher? root = Volatile.Read(ref _root);
            ObjectDisposedException.ThrowIf(root is null, this);
            return root;
        }
    }

    // What it adds around a dispatcher that does not show its listeners.
    private SurroundingListeners? Around => Volatile.Read(ref _around);

    private bool HasEnded => Volatile.Read(ref _wrapped) is null && Volatile.Read(ref _around) is null;

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public object DispatchEvent(object @event, string? eventName = null)
    {
        if (Around is { } around)
            return around.Dispatch(@event, eventName, this);
        IObservableDispatcher holder = HolderOf(@event, eventName, out EventDispatcher? own);
        if (own is null)
            return holder.DispatchEvent(@event, eventName);
        if (own.Find(@event, eventName) is { } snapshot)
            snapshot.Invoke(@event, own, holder, null, holder.Tolerance);
        else
            own.Unheard(@event, eventName);
        return @event;
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public ValueTask<object> DispatchEventAsync(object @event, string? eventName = null, CancellationToken cancellationToken = default)
    {
        // No asynchronous method: what a synchronous listener sets in its context, the caller sees.
        if (Around is { } around)
            return around.DispatchAsync(@event, eventName, this, cancellationToken);
        IObservableDispatcher holder = HolderOf(@event, eventName, out EventDispatcher? own);
        if (own is null)
            return holder.DispatchEventAsync(@event, eventName, cancellationToken);
        if (own.Find(@event, eventName) is { } snapshot)
            return EventDispatcher.Return(@event, snapshot.InvokeAsync(@event, own, holder, null, holder.Tolerance, cancellationToken));
        own.Unheard(@event, eventName);
        return new ValueTask<object>(@event);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public ListenerRegistration AddListener(ListenerDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        if (Around is { } around)
            return around.Add(definition);
        string eventName = definition.EventName ?? GetEventName(definition.EventType);
        lock (_merging)
        {
            ListenerRegistration added = Merge(eventName).AddListener(definition);
            Touch(eventName);
            return added;
        }
    }

    /// <inheritdoc/>
    public bool RemoveListener(string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        if (Around is { } around)
            return around.Remove(eventName, listener);
        return (OwnOf(eventName) is not null || For(eventName).GetListenerPriority(eventName, listener) is not null)
            && Merge(eventName).RemoveListener(eventName, listener);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public void AddSubscriber(IEventSubscriber subscriber)
    {
        // Asked first and added then, in one go: neither one that throws nor the scope's end leaves it half added.
        List<ListenerDefinition> definitions = SubscriptionList.Checked(subscriber);
        lock (_merging)
        {
            ObjectDisposedException.ThrowIf(HasEnded, this);
            foreach (ListenerDefinition definition in definitions)
                AddListener(definition);
            _subscribers.Add(subscriber, definitions, this);
        }
    }

    /// <inheritdoc/>
    public bool RemoveSubscriber(IEventSubscriber subscriber)
    {
        bool removed = false;
        List<(string EventName, Delegate Listener)> named =
            [.. SubscriptionList.Named(SubscriptionList.Of(subscriber), this), .. this.NamedBy(subscriber)];
        foreach ((string eventName, Delegate listener) in named)
            removed |= RemoveListener(eventName, listener);
        _subscribers.Forget(subscriber);
        return removed;
    }

    /// <inheritdoc/>
    public string GetEventName(Type eventType) => Around is { } around ? around.GetEventName(eventType) : Root.GetEventName(eventType);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners()
    {
        var listeners = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
        foreach (string eventName in Around is { } around ? around.EventNames : this.EventNames())
            listeners[eventName] = GetListeners(eventName);
        return listeners;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName) => Around is { } around
        ? around.GetListeners(eventName)
        : For(eventName).GetListeners(eventName);

    /// <inheritdoc/>
    public bool HasListeners() => Around is { } around ? around.EventNames.Any() : this.HasAnyListeners();

    /// <inheritdoc/>
    public bool HasListeners(string eventName) => Around is { } around
        ? around.GetListeners(eventName).Count > 0
        : For(eventName).HasListeners(eventName);

    /// <inheritdoc/>
    public int? GetListenerPriority(string eventName, Delegate listener) => Around is { } around
        ? around.GetListenerPriority(eventName, listener)
        : For(eventName).GetListenerPriority(eventName, listener);

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>ScopedEventDispatcher: 2 events, 3 listeners</c>.</returns>
    public override string ToString() =>
        HasEnded ? $"{nameof(ScopedEventDispatcher)}: ended" : ListenerNaming.Summarize(this, GetListeners());

    /// <summary>Ends the scope: its listeners are gone. Disposing it again does nothing.</summary>
    public void Dispose()
    {
        lock (_merging)
        {
            _wrapped = null;
            _root = null;
            _around = null;
            _own = null;
            _subscribers = new AddedSubscribers(new Lock());
            _merged.Clear();
            _families = null;
        }
    }

    EventDispatcher IObservableDispatcher.Root => Root;

    bool IObservableDispatcher.IsObservable => Around is null;

    FailureTolerance? IObservableDispatcher.Tolerance => _tolerance;

    IObservableDispatcher? IObservableDispatcher.Below(string eventName) => OwnOf(eventName) ?? Wrapped;

    IReadOnlyList<string> IObservableDispatcher.OwnEventNames(HashSet<string> hidden, out IObservableDispatcher? below)
    {
        lock (_merging)
        {
            below = Wrapped;
            IReadOnlyList<string> own = ((IObservableDispatcher?)_own)?.OwnEventNames(hidden, out _) ?? [];
            own = [.. own.Where(_merged.Contains)];
            hidden.UnionWith(_merged);
            return own;
        }
    }

    IReadOnlyList<(string EventName, Delegate Listener)> IObservableDispatcher.NamedHereBy(
        IEventSubscriber subscriber, out IObservableDispatcher? below)
    {
        below = Around is null ? Wrapped : null;
        return _subscribers.Of(subscriber);
    }

    private EventDispatcher For(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return this.EngineFor(eventName);
    }

    /// <summary>
    /// The dispatcher that an event is dispatched by: a scope that has copied its listeners, or the first that is no scope.
    /// </summary>
    /// <param name="event">The event.</param>
    /// <param name="eventName">The event's name, or <see langword="null"/>.</param>
    /// <param name="own">The listeners of that scope, if it is one.</param>
    private IObservableDispatcher HolderOf(object @event, string? eventName, out EventDispatcher? own)
    {
        ArgumentNullException.ThrowIfNull(@event, nameof(@event));
        string name = eventName ?? GetEventName(@event.GetType());
        IObservableDispatcher at = this;
        own = null;
        while (at is ScopedEventDispatcher scope && (own = scope.OwnOf(name)) is null)
            at = scope.Wrapped;
        return at;
    }

    private EventDispatcher? OwnOf(string eventName)
    {
        lock (_merging)
        {
            ObjectDisposedException.ThrowIf(_wrapped is null, this);
            if (_merged.Contains(eventName))
                return _own;
            return _families is not null && Array.Exists(_own!.Table.TypesOf(eventName), type => _families.Any(type.Type.IsAssignableTo))
                ? Merge(eventName)
                : null;
        }
    }

    private EventDispatcher Merge(string eventName)
    {
        lock (_merging)
        {
            EventDispatcher engine = Wrapped.EngineFor(eventName);
            _own ??= new EventDispatcher(new EventTable(engine.Table), engine.Scope);
            if (_merged.Add(eventName))
            {
                _own.Table.CopyFrom(engine.Table, eventName, _merged);
                Touch(eventName);
            }

            return _own;
        }
    }

    private void Touch(string eventName)
    {
        if (_own!.Table.FamiliesOf(eventName) is { Count: > 0 } families)
            (_families ??= []).UnionWith(families);
    }
}
