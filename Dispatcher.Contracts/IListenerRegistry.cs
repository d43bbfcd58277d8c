namespace Dispatching.Contracts;

/// <summary>Where listeners are added and removed. <see cref="ListenerRegistryExtensions"/> has the forms that one calls.</summary>
public interface IListenerRegistry : IEventNaming
{
    /// <summary>Adds a listener.</summary>
    /// <param name="definition">The listener.</param>
    /// <returns>What takes just this one away again, when disposed.</returns>
    ListenerRegistration AddListener(ListenerDefinition definition);

    /// <summary>Removes a listener as often as it was added to an event, at any priority.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="listener">
    /// The same method on the same object, in a delegate of any type, or the factory of lazy listeners, which is not called.
    /// </param>
    /// <returns>Whether it was there.</returns>
    bool RemoveListener(string eventName, Delegate listener);

    /// <summary>Adds all listeners of a subscriber, or none where it throws.</summary>
    /// <param name="subscriber">The subscriber. Added twice, it is called twice.</param>
    void AddSubscriber(IEventSubscriber subscriber);

    /// <summary>Removes all listeners that a subscriber names, also those that were added by hand, as often as they were added.</summary>
    /// <param name="subscriber">The subscriber: the object itself, not another of its class.</param>
    /// <returns>Whether any was there.</returns>
    bool RemoveSubscriber(IEventSubscriber subscriber);
}
