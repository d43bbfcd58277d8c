using Dispatching.Contracts;

namespace Dispatching.Dispatch;

/// <summary>
/// A dispatcher that does not show the listeners that it calls, as far as it can be asked: one that decorates another, say.
/// </summary>
internal sealed class UnseenDispatcher(IEventDispatcher dispatcher) : IObservableDispatcher
{
    private readonly IListenerIntrospection? _listeners = dispatcher as IListenerIntrospection;
    private readonly EventDispatcher _names = new();

    public bool IsObservable => false;

    public IEventDispatcher Dispatcher => dispatcher;

    public EventDispatcher Root => _names;

    public object DispatchEvent(object @event, string? eventName = null) => dispatcher.DispatchEvent(@event, eventName);

    public ValueTask<object> DispatchEventAsync(
        object @event, string? eventName = null, CancellationToken cancellationToken = default) =>
        dispatcher.DispatchEventAsync(@event, eventName, cancellationToken);

    public string GetEventName(Type eventType) => (dispatcher as IEventNaming ?? _names).GetEventName(eventType);

    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => (_listeners ?? _names).GetListeners();

    public IReadOnlyList<ListenerDescription> GetListeners(string eventName) => (_listeners ?? _names).GetListeners(eventName);

    public bool HasListeners() => _listeners?.HasListeners() == true;

    public bool HasListeners(string eventName) => _listeners?.HasListeners(eventName) == true;

    public int? GetListenerPriority(string eventName, Delegate listener) => _listeners?.GetListenerPriority(eventName, listener);

    public IObservableDispatcher? Below(string eventName) => _names;

    public IReadOnlyList<string> OwnEventNames(HashSet<string> hidden, out IObservableDispatcher? below)
    {
        below = null;
        return [.. GetListeners().Keys.Where(name => !hidden.Contains(name))];
    }

    public IReadOnlyList<(string EventName, Delegate Listener)> NamedHereBy(IEventSubscriber subscriber, out IObservableDispatcher? below)
    {
        below = null;
        return [];
    }
}
