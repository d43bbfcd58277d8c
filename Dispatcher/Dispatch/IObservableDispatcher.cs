using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>A dispatcher whose dispatches can be watched, and done in another's name.</summary>
internal interface IObservableDispatcher : IEventDispatcher, IListenerIntrospection
{
    /// <summary>The listeners that an event would reach, or <see langword="null"/> where nobody listens.</summary>
    EventSnapshot? Find(object @event, string? eventName);

    /// <summary>The dispatcher in whose scope lazy listeners are made when an event of a name is dispatched.</summary>
    EventDispatcher EngineFor(string eventName);

    /// <summary>Every event's listeners, in the order in which they are called.</summary>
    IReadOnlyList<(string EventName, ChainEntry<object>[] Entries)> Listeners();
}
