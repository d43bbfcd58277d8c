using System.Diagnostics;
using Dispatching.Contracts;
using Dispatching.Dispatch;
using Dispatching.Engine;
using Dispatching.Engine.Watching;

namespace Dispatching;

/// <summary>
/// Temporary listeners over another dispatcher, which never knows them: gone when it is disposed. Symfony's
/// <c>ScopedEventDispatcher</c>.
/// </summary>
/// <remarks>
/// The first listener that is added to an event copies the wrapped listeners of that event, with their priorities, so both
/// are called in one order; later changes of the wrapped dispatcher are not seen for that event. Any other event is
/// dispatched by the wrapped one. Removing here never touches the wrapped one. Safe for use by several threads at once.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class ScopedEventDispatcher : IEventDispatcher, IListenerRegistry, IObservableDispatcher, IDisposable
{
    private readonly Lock _merging = new();
    private readonly HashSet<string> _merged = new(StringComparer.Ordinal);

    // The interfaces and abstract classes whose listeners were changed here: events that are one are dispatched here.
    private HashSet<Type>? _families;
    private IObservableDispatcher? _wrapped;
    private EventDispatcher? _root;
    private EventDispatcher? _own;

    /// <summary>Begins a scope.</summary>
    /// <param name="dispatcher">A dispatcher of this library.</param>
    /// <exception cref="ArgumentException">The dispatcher is not one of this library's.</exception>
    /// <exception cref="ObjectDisposedException">The dispatcher is a scope that has ended.</exception>
    public ScopedEventDispatcher(IEventDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        _wrapped = dispatcher as IObservableDispatcher ?? throw new ArgumentException(
            $"A '{dispatcher.GetType()}' does not show the listeners that it calls. "
            + $"Wrap the '{nameof(EventDispatcher)}' that it stands on.",
            nameof(dispatcher));
        _root = _wrapped.Root;
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

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public object DispatchEvent(object @event, string? eventName = null)
    {
        IObservableDispatcher holder = HolderOf(@event, eventName, out EventDispatcher? own);
        if (own is null)
            return holder.DispatchEvent(@event, eventName);
        if (own.Find(@event, eventName) is { } snapshot)
            snapshot.Invoke(@event, own, holder, null);
        else
            Watch.Unheard(DispatchWalk.System, eventName ?? own.GetEventName(@event.GetType()), @event);
        return @event;
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public ValueTask<object> DispatchEventAsync(object @event, string? eventName = null, CancellationToken cancellationToken = default)
    {
        // No asynchronous method: what a synchronous listener sets in its context, the caller sees.
        IObservableDispatcher holder = HolderOf(@event, eventName, out EventDispatcher? own);
        if (own is null)
            return holder.DispatchEventAsync(@event, eventName, cancellationToken);
        if (own.Find(@event, eventName) is { } snapshot)
            return EventDispatcher.Return(@event, snapshot.InvokeAsync(@event, own, holder, null, cancellationToken));
        Watch.Unheard(DispatchWalk.System, eventName ?? own.GetEventName(@event.GetType()), @event);
        return new ValueTask<object>(@event);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public ListenerRegistration AddListener(ListenerDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
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
        return (OwnOf(eventName) is not null || For(eventName).GetListenerPriority(eventName, listener) is not null)
            && Merge(eventName).RemoveListener(eventName, listener);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public void AddSubscriber(IEventSubscriber subscriber)
    {
        // Asked first and added then, in one go: neither one that throws nor the scope's end leaves it half added.
        List<ListenerDefinition> definitions = SubscriptionList.Of(subscriber);
        lock (_merging)
        {
            ObjectDisposedException.ThrowIf(_wrapped is null, this);
            foreach (ListenerDefinition definition in definitions)
                AddListener(definition);
            _own?.Table.Subscribers.Add(subscriber, definitions, this);
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
        Volatile.Read(ref _own)?.Table.Subscribers.Forget(subscriber);
        return removed;
    }

    /// <inheritdoc/>
    public string GetEventName(Type eventType) => Root.GetEventName(eventType);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners()
    {
        var listeners = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
        foreach (string eventName in this.EventNames())
            listeners[eventName] = GetListeners(eventName);
        return listeners;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName) => For(eventName).GetListeners(eventName);

    /// <inheritdoc/>
    public bool HasListeners() => this.HasAnyListeners();

    /// <inheritdoc/>
    public bool HasListeners(string eventName) => For(eventName).HasListeners(eventName);

    /// <inheritdoc/>
    public int? GetListenerPriority(string eventName, Delegate listener) => For(eventName).GetListenerPriority(eventName, listener);

    /// <summary>How many listeners there are.</summary>
    /// <returns>As in <c>ScopedEventDispatcher: 2 events, 3 listeners</c>.</returns>
    public override string ToString() =>
        Volatile.Read(ref _wrapped) is null ? $"{nameof(ScopedEventDispatcher)}: ended" : ListenerNaming.Summarize(this, GetListeners());

    /// <summary>Ends the scope: its listeners are gone. Disposing it again does nothing.</summary>
    public void Dispose()
    {
        lock (_merging)
        {
            _wrapped = null;
            _root = null;
            _own = null;
            _merged.Clear();
            _families = null;
        }
    }

    EventDispatcher IObservableDispatcher.Root => Root;

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
        below = Wrapped;
        return Volatile.Read(ref _own)?.Table.Subscribers.Of(subscriber) ?? [];
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
