using Dispatching.Dispatch;
using Dispatching.Engine;

namespace Dispatching;

public sealed partial class EventDispatcher : IObservableDispatcher
{
    EventSnapshot? IObservableDispatcher.Find(object @event, string? eventName) => Find(@event, eventName);

    EventDispatcher IObservableDispatcher.EngineFor(string eventName) => this;

    IReadOnlyList<(string EventName, ChainEntry<object>[] Entries)> IObservableDispatcher.Listeners()
    {
        lock (Table.Gate)
            return [.. Table.InOrder().Select(slot => (slot.Name, slot.Entries.ToArray()))];
    }
}
