using Dispatching.Contracts;
using Dispatching.Dispatch;
using Dispatching.Engine;

namespace Dispatching;

public sealed partial class EventDispatcher : IObservableDispatcher
{
    EventSnapshot? IObservableDispatcher.Find(object @event, string? eventName) => Find(@event, eventName);

    EventDispatcher IObservableDispatcher.EngineFor(string eventName) => this;

    IReadOnlyList<string> IObservableDispatcher.EventNames => Table.EventNames;

    ChainEntry<object>[] IObservableDispatcher.ListenersOf(string eventName) => Table.EntriesOf(eventName);

    IReadOnlyList<(string EventName, Delegate Listener)> IObservableDispatcher.NamedBy(IEventSubscriber subscriber) =>
        Table.NamedBy(subscriber);
}
