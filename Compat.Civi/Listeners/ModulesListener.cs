using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>All modules, as one listener at -100. A dispatch has their functions in its place: see <see cref="DispatchPlan"/>.</summary>
internal sealed class ModulesListener(CiviEventDispatcher dispatcher) : CiviListener
{
    public const string Name = "delegateToUF";

    private readonly Action<GenericHookEvent, EventContext> _delegate = dispatcher.DelegateToUF;

    public override Type EventType => typeof(GenericHookEvent);

    public override void Call(CiviWalk walk) => dispatcher.DelegateToUF(walk.Hook, walk.Context());

    public override bool Is(Delegate listener) => _delegate.Equals(listener);

    public override ListenerDescription Describe(string eventName, int priority) => new()
    {
        EventName = eventName,
        Priority = priority,
        Name = Name,
        DeclaringType = typeof(CiviEventDispatcher),
        EventType = EventType,
        Listener = _delegate,
    };
}
