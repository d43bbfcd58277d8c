using Compat.Yii.Handlers;
using Dispatching.Engine;

namespace Compat.Yii;

public sealed partial class EventRegistry
{
    /// <summary>
    /// Triggers an event of a class: calls the handlers of the class, then those of its base classes, then those of its interfaces.
    /// </summary>
    /// <param name="class">The class or interface.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">
    /// The event that the handlers get; a new <see cref="Event"/> if it is left out. Without handlers it stays as it was.
    /// </param>
    /// <exception cref="ArgumentException">A handler takes another class of event. No handler was called.</exception>
    /// <exception cref="InvalidOperationException">A handler is asynchronous. No handler was called.</exception>
    public void Trigger(Type @class, string eventName, Event? @event = null)
    {
        ArgumentNullException.ThrowIfNull(@class, nameof(@class));
        Trigger(@class, null, eventName, @event);
    }

    /// <summary>Triggers an event of an object's class, with the object as sender.</summary>
    /// <param name="sender">The object.</param>
    /// <inheritdoc cref="Trigger(Type, string, Event?)"/>
    public void Trigger(object sender, string eventName, Event? @event = null)
    {
        ArgumentNullException.ThrowIfNull(sender);
        Trigger(sender.GetType(), sender, eventName, @event);
    }

    /// <summary>Triggers an event of a class, and awaits its handlers one after the other.</summary>
    /// <param name="cancellationToken">Asked before every handler, and given to those that take it.</param>
    /// <returns>When the last handler has finished.</returns>
    /// <inheritdoc cref="Trigger(Type, string, Event?)"/>
    public ValueTask TriggerAsync(Type @class, string eventName, Event? @event = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(@class, nameof(@class));
        return TriggerAsync(@class, null, eventName, @event, cancellationToken);
    }

    /// <summary>Triggers an event of an object's class, and awaits its handlers one after the other.</summary>
    /// <param name="sender">The object.</param>
    /// <inheritdoc cref="TriggerAsync(Type, string, Event?, CancellationToken)"/>
    public ValueTask TriggerAsync(object sender, string eventName, Event? @event = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sender);
        return TriggerAsync(sender.GetType(), sender, eventName, @event, cancellationToken);
    }

    /// <summary>
    /// Begins a trigger with the class-level handlers of this registry. An event that one of them does not take is refused.
    /// </summary>
    internal YiiWalk<ClassPhase> Begin(Type @class, object? sender, string eventName, Event? @event)
    {
        ClassPlan? plan = Find(@class, eventName);
        plan?.Check(eventName, @event);
        return new YiiWalk<ClassPhase>(eventName, @event, new ClassPhase(this, @class, sender, plan));
    }

    private void Trigger(Type @class, object? sender, string eventName, Event? @event)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        YiiWalk<ClassPhase> walk = Begin(@class, sender, eventName, @event);
        Walk.Over(ListenerSnapshots.Empty<Handler>(), walk);
    }

    private ValueTask TriggerAsync(Type @class, object? sender, string eventName, Event? @event, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        YiiWalk<ClassPhase> walk = Begin(@class, sender, eventName, @event);
        return walk.RunAsync(ListenerSnapshots.Empty<Handler>(), cancellationToken);
    }
}
