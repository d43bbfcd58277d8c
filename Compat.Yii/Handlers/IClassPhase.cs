using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>What a trigger does besides calling handlers: it makes the event ready, and finds the handlers of the class.</summary>
internal interface IClassPhase
{
    /// <summary>Whether the event was made ready: before, what it says of itself is of an earlier trigger.</summary>
    bool HasBegun { get; }

    /// <summary>Whether the handler that is about to be called is the first of the object or of its class.</summary>
    bool IsFirst { get; }

    /// <summary>Makes the event ready for the first handler.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">The event, if one was given.</param>
    /// <returns>The event; a new one where none was given.</returns>
    Event Begin(string eventName, Event? @event);

    /// <summary>The handlers of the next level of the class.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <returns>The handlers; <see langword="null"/> behind the last level.</returns>
    ListenerSnapshot<Handler>? Next(string eventName);
}
