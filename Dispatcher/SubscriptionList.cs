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

    /// <summary>
    /// The listeners by which definitions are found again: each event's name, with the listener, or what a lazy one is added as.
    /// </summary>
    public static IEnumerable<(string EventName, Delegate Listener)> Named(List<ListenerDefinition> definitions, IEventNaming naming)
    {
        foreach (ListenerDefinition definition in definitions)
        {
            if ((definition.Listener ?? definition.Factory) is { } listener)
                yield return (definition.EventName ?? naming.GetEventName(definition.EventType), listener);
        }
    }

    public ISubscriptions Add(ListenerDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _definitions.Add(definition);
        return this;
    }
}
