using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>A dispatcher whose dispatches can be watched, and done in another's name.</summary>
internal interface IObservableDispatcher : IEventDispatcher, IListenerIntrospection
{
    /// <summary>Whether it is one: a view is, where what it shows is.</summary>
    bool IsObservable => true;

    /// <summary>The listeners that an event would reach, or <see langword="null"/> where nobody listens.</summary>
    EventSnapshot? Find(object @event, string? eventName);

    /// <summary>The dispatcher in whose scope lazy listeners are made when an event of a name is dispatched.</summary>
    EventDispatcher EngineFor(string eventName);

    /// <summary>The names of the events that anything listens to, in the order in which they were first listened to. A copy.</summary>
    IReadOnlyList<string> EventNames { get; }

    /// <summary>The listeners of an event, in the order in which they are called. A copy.</summary>
    ChainEntry<object>[] ListenersOf(string eventName);

    /// <summary>
    /// What a subscriber named when it was added and may name otherwise now: each event with a listener, or what a lazy one was added as.
    /// </summary>
    IReadOnlyList<(string EventName, Delegate Listener)> NamedBy(IEventSubscriber subscriber);
}
