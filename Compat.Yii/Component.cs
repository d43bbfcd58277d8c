using System.Diagnostics;
using System.Runtime.CompilerServices;
using Compat.Yii.Handlers;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Yii;

/// <summary>
/// An object with events, behaviors and configuration. Yii's <c>yii\base\Component</c>. A class that cannot derive from it holds
/// one: <see cref="IComponentHolder"/>.
/// </summary>
/// <remarks>
/// Safe for use by several threads at once; no lock is held while handlers run. A trigger calls the handlers that there were
/// when it began. One that nobody listens to costs a field.
/// </remarks>
[DebuggerDisplay("{DebuggerText,nq}")]
public partial class Component : EventTarget
{
    // Null until the behaviors were asked for; None where there are none and nobody listens.
    private ComponentState? _state;
    private bool _isInitialized;
    private bool _isBeingConfigured;

    /// <summary>Makes a component whose class-level handlers are those of <see cref="Yii.Events"/>.</summary>
    public Component()
    {
    }

    // Not ToString, which is the component's own; and without making behaviors.
    private string DebuggerText => _state is { } state
        ? ListenerNaming.Summarize(this, state.Describe())
        : $"{GetType().Name}: nobody listens";

    /// <summary>Who handlers are told triggers.</summary>
    internal virtual object Sender => this;

    /// <summary>The registry of the class-level handlers: <see cref="Yii.Events"/>, unless a derived class says otherwise.</summary>
    protected virtual EventRegistry ClassLevelEvents => Yii.Events;

    /// <inheritdoc/>
    public override bool Off(string eventName, Delegate? handler = null)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return EnsureBehaviors().Remove(eventName, handler);
    }

    /// <summary>Whether a trigger would call anybody.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <returns>Whether a handler of the object, of a pattern that matches, or of its class listens.</returns>
    public bool HasEventHandlers(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return EnsureBehaviors().Find(eventName).Handlers.Count > 0 || ClassLevelEvents.HasHandlers(Sender.GetType(), eventName);
    }

    /// <summary>
    /// Triggers an event: handlers of patterns are called first, then those of the name, then those of the class, each in order,
    /// until one has handled it.
    /// </summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">
    /// The event that the handlers are given; a new <see cref="Event"/> where it is left out. Without handlers it stays as it was.
    /// </param>
    /// <exception cref="ArgumentException">A handler takes another class of event. No handler was called.</exception>
    /// <exception cref="InvalidOperationException">A handler is asynchronous. No handler was called.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Trigger(string eventName, Event? @event = null)
    {
        if (eventName is not null && @event is not null && !EventRegistry.IsAnyInUse && _state?.At(eventName) is { IsPlain: true } own)
        {
            if (!@event.IsSentFromAnObject)
                @event.Sender = Sender;
            @event.Begin(eventName);
            var walk = new YiiWalk<NoClassPhase>(eventName, @event, default);
            Walk.Over(own.Handlers, walk);
            if (EventRegistry.IsAnyInUse)
                TriggerOfClass(eventName, @event);
        }
        else
        {
            TriggerOther(eventName!, @event);
        }
    }

    /// <summary>Triggers an event and awaits its handlers, one after the other, in the order of <see cref="Trigger"/>.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">What handlers are given; a new <see cref="Event"/> where it is left out.</param>
    /// <param name="cancellationToken">Asked before every handler, and given to those that take it.</param>
    /// <returns>When the last handler has finished.</returns>
    /// <exception cref="ArgumentException">A handler takes another class of event. No handler was called.</exception>
    public ValueTask TriggerAsync(string eventName, Event? @event = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        YiiWalk<ClassPhase> walk = Begin(eventName, @event, out ListenerSnapshot<Handler> own);
        return walk.RunAsync(own, cancellationToken);
    }

    /// <summary>
    /// The handlers of this object, in order: those of patterns first, then those of names. Class-level ones:
    /// <see cref="EventRegistry.GetListeners"/>.
    /// </summary>
    /// <returns>A copy.</returns>
    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> GetListeners() => EnsureBehaviors().Describe();

    /// <summary>
    /// Copies the object without its handlers and behaviors; those that the class declares are made anew when first needed. A copy of one
    /// that is initialized is not initialized again.
    /// </summary>
    /// <returns>The copy.</returns>
    public virtual Component Clone()
    {
        var clone = (Component)MemberwiseClone();
        clone._state = null;
        return clone;
    }

    private protected override void Attach(string eventName, Handler handler, bool append) => OwnState().Add(eventName, handler, append);

    // Once in a process: while the handlers of the object were called, somebody was the first to listen to a class.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TriggerOfClass(string eventName, Event @event)
    {
        if (!@event.Handled && ClassLevelEvents.HasHandlers(Sender, eventName))
            ClassLevelEvents.Trigger(Sender, eventName, @event);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TriggerOther(string eventName, Event? @event)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        YiiWalk<ClassPhase> walk = Begin(eventName, @event, out ListenerSnapshot<Handler> own);
        Walk.Over(own, walk);
    }

    /// <summary>Begins a trigger. An event that a handler does not take is refused.</summary>
    private YiiWalk<ClassPhase> Begin(string eventName, Event? @event, out ListenerSnapshot<Handler> own)
    {
        // The class may trigger events when it is asked for its behaviors.
        ComponentState state = Volatile.Read(ref _state) is { IsReady: true } ready ? ready : Walk.Guard(eventName, EnsureBehaviors);
        own = state.Find(eventName).Handlers;
        Handler.Check(own, eventName, @event);
        object sender = Sender;
        return ClassLevelEvents.Begin(sender.GetType(), sender, eventName, @event);
    }
}
