using Dispatching.Contracts;

namespace Ahead;

internal sealed class Journal(List<string> heard) : IEventSubscriber<Journal>
{
    public static void Subscribe(ISubscriptions<Journal> events) => events.On<OrderPlaced>(journal => journal.Note, priority: 5);

    private void Note(OrderPlaced e) => heard.Add($"note {e.Number}");
}
