using Dispatching.Contracts;
using Dispatching.Dispatch;
using Dispatching.Engine;

namespace Dispatching;

public sealed partial class EventDispatcher : IObservableDispatcher
{
    EventSnapshot? IObservableDispatcher.Find(object @event, string? eventName) => Find(@event, eventName);

    EventDispatcher IObservableDispatcher.EngineFor(string eventName) => this;

    IReadOnlyList<string> IObservableDispatcher.EventNames
    {
        get
        {
            lock (Table.Gate)
                return [.. Table.InOrder().Select(slot => slot.Name)];
        }
    }

    ChainEntry<object>[] IObservableDispatcher.ListenersOf(string eventName)
    {
        lock (Table.Gate)
            return Table.Find(eventName) is { } slot ? slot.Entries.ToArray() : [];
    }

    IReadOnlyList<(string EventName, Delegate Listener)> IObservableDispatcher.NamedBy(IEventSubscriber subscriber) =>
        Table.Subscribers.Of(subscriber);
}
