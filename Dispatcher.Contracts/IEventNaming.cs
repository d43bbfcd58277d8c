namespace Dispatching.Contracts;

/// <summary>Knows the names of event types.</summary>
public interface IEventNaming
{
    /// <summary>The name under which events of a type are dispatched when none is given.</summary>
    /// <param name="eventType">The event's type, exactly.</param>
    /// <returns>Its alias, else the name of its <see cref="EventNameAttribute"/>, else its full name.</returns>
    string GetEventName(Type eventType);
}
