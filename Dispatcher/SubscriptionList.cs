using Dispatching.Contracts;

namespace Dispatching;

/// <summary>What one subscriber names, read whole before anything is done with it.</summary>
internal sealed class SubscriptionList : ISubscriptions
{
    private readonly List<ListenerDefinition> _definitions = [];

    public static List<ListenerDefinition> Of(IEventSubscriber subscriber)
    {
        ArgumentNullException.ThrowIfNull(subscriber);
        var events = new SubscriptionList();
        subscriber.Subscribe(events);
        return events._definitions;
    }

    public ISubscriptions Add(ListenerDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _definitions.Add(definition);
        return this;
    }
}
