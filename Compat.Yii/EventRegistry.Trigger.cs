using Compat.Yii.Handlers;

namespace Compat.Yii;

public sealed partial class EventRegistry
{
    /// <summary>Triggers an event of a class: its handlers are called, then those of what it derives from, then those of its interfaces.</summary>
    /// <param name="class">The class or interface.</param>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">What handlers are given; a new <see cref="Event"/> where it is left out. Nobody listening leaves it as it was.</param>
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

    internal ClassPlan Find(Type @class, string eventName) => _isEmpty ? ClassPlan.Empty : PlanOf(@class, eventName);

    /// <summary>The handlers of a level that is reached now: its own are the newest, those of patterns the ones from when the trigger began.</summary>
    internal HandlerList At(ClassPlan plan, ClassStep step, string eventName, Event @event, bool isAsynchronous)
    {
        HandlerList handlers = Refresh(plan, step, eventName);
        if (!ReferenceEquals(handlers, step.Handlers))
            handlers.Check(eventName, @event, isAsynchronous);
        return handlers;
    }

    private void Trigger(Type @class, object? sender, string eventName, Event? @event)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        new TriggerCall(this, @class, sender, eventName).Run(HandlerList.Empty, @event);
    }

    private ValueTask TriggerAsync(Type @class, object? sender, string eventName, Event? @event, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return new TriggerCall(this, @class, sender, eventName).RunAsync(HandlerList.Empty, @event, cancellationToken);
    }
}
