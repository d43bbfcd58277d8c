using Dispatching.Contracts;

namespace Dispatching.Testing;

/// <summary>
/// A dispatcher for tests. It records the events that it is given, hands them to the listeners that a test has added, if any, and asserts
/// what was dispatched.
/// </summary>
/// <remarks>
/// Safe for use by several threads at once. An event is recorded before its listeners are called, so also where one of them throws. What a
/// listener dispatches by its context is recorded too. Assertions throw a <see cref="DispatchAssertionException"/>.
/// </remarks>
public sealed partial class RecordingDispatcher : IEventDispatcher, IListenerRegistry, IListenerIntrospection
{
    private readonly Lock _gate = new();
    private readonly List<DispatchedEvent> _events = [];
    private readonly EventDispatcher _dispatcher;

    /// <summary>Makes a dispatcher that nobody listens to.</summary>
    public RecordingDispatcher() => _dispatcher = new EventDispatcher { Decorator = this };

    /// <summary>Makes a dispatcher that nobody listens to, in which some types of events have names of their own.</summary>
    /// <param name="aliases">The names, as in <see cref="EventDispatcher(IEnumerable{KeyValuePair{Type, string}})"/>.</param>
    public RecordingDispatcher(IEnumerable<KeyValuePair<Type, string>> aliases) =>
        _dispatcher = new EventDispatcher(aliases) { Decorator = this };

    /// <summary>The events, in the order in which they were dispatched. A copy.</summary>
    public IReadOnlyList<DispatchedEvent> Events
    {
        get
        {
            lock (_gate)
                return [.. _events];
        }
    }

    /// <summary>Forgets the events. Listeners stay.</summary>
    public void Clear()
    {
        lock (_gate)
            _events.Clear();
    }

    /// <inheritdoc/>
    public object DispatchEvent(object @event, string? eventName = null)
    {
        Record(@event, eventName, isAwaited: false);
        return _dispatcher.DispatchEvent(@event, eventName);
    }

    /// <inheritdoc/>
    public ValueTask<object> DispatchEventAsync(object @event, string? eventName = null, CancellationToken cancellationToken = default)
    {
        Record(@event, eventName, isAwaited: true);
        return _dispatcher.DispatchEventAsync(@event, eventName, cancellationToken);
    }

    /// <inheritdoc/>
    public ListenerRegistration AddListener(ListenerDefinition definition) => _dispatcher.AddListener(definition);

    /// <inheritdoc/>
    public bool RemoveListener(string eventName, Delegate listener) => _dispatcher.RemoveListener(eventName, listener);

    /// <inheritdoc/>
    public void AddSubscriber(IEventSubscriber subscriber) => _dispatcher.AddSubscriber(subscriber);

    /// <inheritdoc/>
    public bool RemoveSubscriber(IEventSubscriber subscriber) => _dispatcher.RemoveSubscriber(subscriber);

    /// <inheritdoc/>
    public string GetEventName(Type eventType) => _dispatcher.GetEventName(eventType);

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => _dispatcher.GetListeners();

    /// <inheritdoc/>
    public IReadOnlyList<ListenerDescription> GetListeners(string eventName) => _dispatcher.GetListeners(eventName);

    /// <inheritdoc/>
    public bool HasListeners() => _dispatcher.HasListeners();

    /// <inheritdoc/>
    public bool HasListeners(string eventName) => _dispatcher.HasListeners(eventName);

    /// <inheritdoc/>
    public int? GetListenerPriority(string eventName, Delegate listener) => _dispatcher.GetListenerPriority(eventName, listener);

    /// <summary>How many events were dispatched.</summary>
    /// <returns>As in <c>RecordingDispatcher: 2 events dispatched</c>.</returns>
    public override string ToString()
    {
        int count = Events.Count;
        return $"{nameof(RecordingDispatcher)}: {count} {(count == 1 ? "event" : "events")} dispatched";
    }

    private void Record(object @event, string? eventName, bool isAwaited)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var dispatched = new DispatchedEvent(@event, eventName ?? GetEventName(@event.GetType()), isAwaited);
        lock (_gate)
            _events.Add(dispatched);
    }
}
