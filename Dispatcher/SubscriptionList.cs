using Dispatching.Contracts;
using Dispatching.Engine;

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

    /// <summary>What a subscriber names, to be added: none of it where one of its listeners could not be awaited.</summary>
    /// <exception cref="ArgumentException">One could not.</exception>
    public static List<ListenerDefinition> Checked(IEventSubscriber subscriber)
    {
        List<ListenerDefinition> definitions = Of(subscriber);
        definitions.ForEach(ListenerForm.Check);
        return definitions;
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
