namespace Dispatching.Contracts;

/// <summary>Lists the listeners of events. Asking changes nothing and makes no lazy listener.</summary>
public interface IListenerIntrospection : IEventNaming
{
    /// <summary>All events that anything listens to, in the order in which they were first listened to, with their listeners.</summary>
    /// <returns>A copy: event names and their listeners in the order in which they are called.</returns>
    IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners();

    /// <summary>The listeners of an event, in the order in which they are called.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <returns>A copy; empty where nobody listens.</returns>
    IReadOnlyList<ListenerDescription> GetListeners(string eventName);

    /// <summary>Whether anything listens to anything.</summary>
    /// <returns>Whether there is a listener.</returns>
    bool HasListeners();

    /// <summary>Whether anything listens to an event.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <returns>Whether there is a listener.</returns>
    bool HasListeners(string eventName);

    /// <summary>The priority of a listener: the highest, where it was added at several.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="listener">The same method on the same object, in a delegate of any type, or the factory of a lazy listener.</param>
    /// <returns>The priority, or <see langword="null"/> where it does not listen.</returns>
    int? GetListenerPriority(string eventName, Delegate listener);
}
