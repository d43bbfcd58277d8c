using Dispatching.Contracts;
using Dispatching.Dispatch;

namespace Dispatching;

public sealed partial class EventDispatcher : IObservableDispatcher
{
    EventDispatcher IObservableDispatcher.Root => this;

    IObservableDispatcher? IObservableDispatcher.Below(string eventName) => null;

    IReadOnlyList<string> IObservableDispatcher.OwnEventNames(HashSet<string> hidden, out IObservableDispatcher? below)
    {
        below = null;
        return [.. Table.EventNames.Where(name => !hidden.Contains(name))];
    }

    IReadOnlyList<(string EventName, Delegate Listener)> IObservableDispatcher.NamedHereBy(
        IEventSubscriber subscriber, out IObservableDispatcher? below)
    {
        below = null;
        return Table.NamedBy(subscriber);
    }
}
