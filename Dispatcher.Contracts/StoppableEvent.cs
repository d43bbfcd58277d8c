namespace Dispatching.Contracts;

/// <summary>
/// The base of events that a listener can stop. Not safe for use by several threads at once, as an event belongs to one dispatch.
/// </summary>
public class StoppableEvent : IStoppableEvent
{
    /// <inheritdoc/>
    public bool IsPropagationStopped { get; private set; }

    /// <summary>
    /// Keeps the event from the listeners that have not been called yet. It cannot be undone: a stopped event stays stopped.
    /// </summary>
    public void StopPropagation() => IsPropagationStopped = true;
}
