using Dispatching.Contracts;
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
/// </remarks>
public sealed class ScopedEventDispatcher : IEventDispatcher, IListenerRegistry, IObservableDispatcher, IDisposable
{
    private readonly Lock _merging = new();
    private readonly IObservableDispatcher _wrapped;
    private readonly HashSet<string> _merged = new(StringComparer.Ordinal);
    private EventDispatcher? _own;
    private bool _isDisposed;

    /// <summary>Begins a scope.</summary>
    /// <param name="dispatcher">A dispatcher of this library.</param>
    /// <exception cref="ArgumentException">The dispatcher is not one of this library's.</exception>
    public ScopedEventDispatcher(IEventDispatcher dispatcher)
    {
        ArgumentNullException.ThrowIfNull(dispatcher);
        _wrapped = dispatcher as IObservableDispatcher ?? throw new ArgumentException(
            $"A '{dispatcher.GetType()}' does not show the listeners that it calls. Wrap the '{nameof(EventDispatcher)}' that it stands on.", nameof(dispatcher));
    }

    /// <inheritdoc/>
    public object DispatchEvent(object @event, string? eventName = null)
    {
        if (OwnOf(@event, eventName) is not { } own)
            return _wrapped.DispatchEvent(@event, eventName);
        own.Find(@event, eventName)?.Invoke(new DispatchCall(@event, own, this, null, CancellationToken.None));
        return @event;
    }

    /// <inheritdoc/>
    public async ValueTask<object> DispatchEventAsync(object @event, string? eventName = null, CancellationToken cancellationToken = default)
    {
        if (OwnOf(@event, eventName) is not { } own)
            return await _wrapped.DispatchEventAsync(@event, eventName, cancellationToken).ConfigureAwait(true);
        if (own.Find(@event, eventName) is { } snapshot)
            await snapshot.InvokeAsync(new DispatchCall(@event, own, this, null, cancellationToken)).ConfigureAwait(true);
        return @event;
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
        return _wrapped.GetListenerPriority(eventName, listener) is not null || OwnOf(eventName) is not null
            ? Merge(eventName).RemoveListener(eventName, listener)
            : HasEnded();
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The scope has ended.</exception>
    public void AddSubscriber(IEventSubscriber subscriber)
    {
        foreach (ListenerDefinition definition in SubscriptionList.Of(subscriber))
            AddListener(definition);
    }

    /// <inheritdoc/>
    public bool RemoveSubscriber(IEventSubscriber subscriber)
    {
        bool removed = false;
        foreach (ListenerDefinition definition in SubscriptionList.Of(subscriber))
            removed |= RemoveListener(definition.EventName ?? GetEventName(definition.EventType), definition.Listener!);
        return removed;
    }

    /// <inheritdoc/>
    public string GetEventName(Type eventType) => ((IListenerIntrospection)_wrapped).GetEventName(eventType);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners()
    {
        var listeners = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
        foreach ((string eventName, _) in ((IObservableDispatcher)this).Listeners())
            listeners[eventName] = GetListeners(eventName);
        return listeners;
    }

    /// <inheritdoc/>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName) => For(eventName).GetListeners(eventName);

    /// <inheritdoc/>
    public bool HasListeners() => ((IObservableDispatcher)this).Listeners().Count > 0;

    /// <inheritdoc/>
    public bool HasListeners(string eventName) => For(eventName).HasListeners(eventName);

    /// <inheritdoc/>
    public int? GetListenerPriority(string eventName, Delegate listener) => For(eventName).GetListenerPriority(eventName, listener);

    /// <summary>Ends the scope: its listeners are gone. Disposing it again does nothing.</summary>
    public void Dispose()
    {
        lock (_merging)
        {
            _isDisposed = true;
            _own = null;
            _merged.Clear();
        }
    }

    EventSnapshot? IObservableDispatcher.Find(object @event, string? eventName) =>
        OwnOf(@event, eventName) is { } own ? own.Find(@event, eventName) : _wrapped.Find(@event, eventName);

    EventDispatcher IObservableDispatcher.EngineFor(string eventName) => OwnOf(eventName) ?? _wrapped.EngineFor(eventName);

    IReadOnlyList<(string EventName, ChainEntry<object>[] Entries)> IObservableDispatcher.Listeners()
    {
        lock (_merging)
        {
            IEnumerable<(string EventName, ChainEntry<object>[] Entries)> own = _own is null ? [] : ((IObservableDispatcher)_own).Listeners();
            return [.. _wrapped.Listeners().Where(listeners => !_merged.Contains(listeners.EventName)), .. own];
        }
    }

    private IListenerIntrospection For(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return OwnOf(eventName) ?? (IListenerIntrospection)_wrapped;
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
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _merged.Contains(eventName) ? _own : null;
        }
    }

    private bool HasEnded()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return false;
    }

    private EventDispatcher Merge(string eventName)
    {
        lock (_merging)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            EventDispatcher engine = _wrapped.EngineFor(eventName);
            _own ??= new EventDispatcher(new EventTable(engine.Table), engine.Scope);
            if (_merged.Add(eventName))
            {
                foreach ((string name, ChainEntry<object>[] entries) in _wrapped.Listeners().Where(listeners => string.Equals(listeners.EventName, eventName, StringComparison.Ordinal)))
                {
                    foreach (ref readonly ChainEntry<object> entry in entries.AsSpan())
                        _own.Table.Add(name, entry.Listener, entry.Priority, (ListenerOrigin)entry.Origin!);
                }
            }

            return _own;
        }
    }
}
