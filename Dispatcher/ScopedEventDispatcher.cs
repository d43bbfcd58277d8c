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
    private IObservableDispatcher? _wrapped;
    private EventDispatcher? _own;

    /// <summary>Begins a scope.</summary>
    /// <param name="dispatcher">A dispatcher of this library.</param>
    /// <exception cref="ArgumentException">The dispatcher is not one of this library's.</exception>
    public ScopedEventDispatcher(IEventDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        _wrapped = dispatcher as IObservableDispatcher ?? throw new ArgumentException(
            $"A '{dispatcher.GetType()}' does not show the listeners that it calls. "
            + $"Wrap the '{nameof(EventDispatcher)}' that it stands on.",
            nameof(dispatcher));
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

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public object DispatchEvent(object @event, string? eventName = null)
    {
        if (OwnOf(@event, eventName) is not { } own)
            return Wrapped.DispatchEvent(@event, eventName);
        if (own.Find(@event, eventName) is { } snapshot)
            snapshot.Invoke(@event, own, this, null);
        else
            Watch.Unheard(DispatchWalk.System, eventName ?? own.GetEventName(@event.GetType()), @event);
        return @event;
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public ValueTask<object> DispatchEventAsync(object @event, string? eventName = null, CancellationToken cancellationToken = default)
    {
        // No asynchronous method: what a synchronous listener sets in its context, the caller sees.
        if (OwnOf(@event, eventName) is not { } own)
            return Wrapped.DispatchEventAsync(@event, eventName, cancellationToken);
        if (own.Find(@event, eventName) is { } snapshot)
            return EventDispatcher.Return(@event, snapshot.InvokeAsync(@event, own, this, null, cancellationToken));
        Watch.Unheard(DispatchWalk.System, eventName ?? own.GetEventName(@event.GetType()), @event);
        return new ValueTask<object>(@event);
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public ListenerRegistration AddListener(ListenerDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return Merge(definition.EventName ?? GetEventName(definition.EventType)).AddListener(definition);
    }

    /// <inheritdoc/>
    public bool RemoveListener(string eventName, Delegate listener)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(listener);
        return (OwnOf(eventName) is not null || Wrapped.GetListenerPriority(eventName, listener) is not null)
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
            [.. SubscriptionList.Named(SubscriptionList.Of(subscriber), this), .. ((IObservableDispatcher)this).NamedBy(subscriber)];
        foreach ((string eventName, Delegate listener) in named)
            removed |= RemoveListener(eventName, listener);
        Volatile.Read(ref _own)?.Table.Subscribers.Forget(subscriber);
        return removed;
    }

    /// <inheritdoc/>
    public string GetEventName(Type eventType) => ((IListenerIntrospection)Wrapped).GetEventName(eventType);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners()
    {
        var listeners = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
        foreach (string eventName in ((IObservableDispatcher)this).EventNames)
            listeners[eventName] = GetListeners(eventName);
        return listeners;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName) => For(eventName).GetListeners(eventName);

    /// <inheritdoc/>
    public bool HasListeners()
    {
        lock (_merging)
        {
            return _merged.Count == 0
                ? Wrapped.HasListeners()
                : _own!.HasListeners() || Wrapped.EventNames.Any(name => !_merged.Contains(name));
        }
    }

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
            _own = null;
            _merged.Clear();
        }
    }

    EventSnapshot? IObservableDispatcher.Find(object @event, string? eventName) =>
        OwnOf(@event, eventName) is { } own ? own.Find(@event, eventName) : Wrapped.Find(@event, eventName);

    EventDispatcher IObservableDispatcher.EngineFor(string eventName) => OwnOf(eventName) ?? Wrapped.EngineFor(eventName);

    IReadOnlyList<string> IObservableDispatcher.EventNames
    {
        get
        {
            lock (_merging)
            {
                IReadOnlyList<string> own = _own is null ? [] : ((IObservableDispatcher)_own).EventNames;
                return [.. Wrapped.EventNames.Where(name => !_merged.Contains(name)), .. own];
            }
        }
    }

    ChainEntry<object>[] IObservableDispatcher.ListenersOf(string eventName) =>
        ((IObservableDispatcher?)OwnOf(eventName) ?? Wrapped).ListenersOf(eventName);

    IReadOnlyList<(string EventName, Delegate Listener)> IObservableDispatcher.NamedBy(IEventSubscriber subscriber) =>
        [.. Volatile.Read(ref _own)?.Table.Subscribers.Of(subscriber) ?? [], .. Wrapped.NamedBy(subscriber)];

    private IListenerIntrospection For(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return OwnOf(eventName) ?? (IListenerIntrospection)Wrapped;
    }

    private EventDispatcher? OwnOf(object @event, string? eventName)
    {
        ArgumentNullException.ThrowIfNull(@event, nameof(@event));
        return OwnOf(eventName ?? GetEventName(@event.GetType()));
    }

    private EventDispatcher? OwnOf(string eventName)
    {
        lock (_merging)
        {
            ObjectDisposedException.ThrowIf(_wrapped is null, this);
            return _merged.Contains(eventName) ? _own : null;
        }
    }

    private EventDispatcher Merge(string eventName)
    {
        lock (_merging)
        {
            IObservableDispatcher wrapped = Wrapped;
            EventDispatcher engine = wrapped.EngineFor(eventName);
            _own ??= new EventDispatcher(new EventTable(engine.Table), engine.Scope);
            if (_merged.Add(eventName))
            {
                foreach (ref readonly ChainEntry<object> entry in wrapped.ListenersOf(eventName).AsSpan())
                    _own.Table.Add(eventName, entry.Listener, entry.Priority, (ListenerOrigin)entry.Origin!);
            }

            return _own;
        }
    }
}
