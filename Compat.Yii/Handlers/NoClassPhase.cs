using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>The event was made ready, and nobody listens to any class: the constants that are left cost a trigger nothing.</summary>
internal readonly struct NoClassPhase : IClassPhase
{
    public bool HasBegun => true;

    public bool IsFirst => false;

    public Event Begin(string eventName, Event? @event) => @event!;

    public ListenerSnapshot<Handler>? Next(string eventName) => null;
}
