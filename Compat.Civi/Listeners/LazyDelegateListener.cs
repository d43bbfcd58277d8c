using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>A listener on an object that is made when it is first called.</summary>
internal sealed class LazyDelegateListener(ListenerDefinition definition) : CiviListener
{
    private volatile DelegateListener? _made;

    public override Type EventType => definition.EventType;

    public override bool IsAsynchronous => definition.Kind >= ListenerKind.ValueTask;

    public override void Call(CiviWalk walk) => Made().Call(walk);

    public override Task CallAsync(CiviWalk walk, CancellationToken cancellationToken) => Made().CallAsync(walk, cancellationToken);

    public override bool Is(Delegate listener) =>
        ListenerIdentity.AreSame(listener, definition.Factory) || ListenerIdentity.AreSame(listener, definition.Made);

    public override ListenerDescription Describe(string eventName, int priority)
    {
        ListenerDescription? made = definition.Made is null ? null : Made().Describe(eventName, priority);
        return new ListenerDescription
        {
            EventName = eventName,
            Priority = priority,
            Name = made?.Name ?? $"{definition.ServiceType?.Name}: {definition.Expression}",
            DeclaringType = made?.DeclaringType ?? definition.ServiceType,
            EventType = EventType,
            Listener = made?.Listener,
            IsLazy = true,
            IsAsynchronous = IsAsynchronous,
            FilePath = definition.FilePath,
            LineNumber = definition.LineNumber,
        };
    }

    // The definition sees to it that the object is made once; of two threads that come at once, either's way to call it will do.
    private DelegateListener Made() => _made ?? Make();

    private DelegateListener Make()
    {
        Delegate made = definition.Make!();
        ListenerForm.Check(ListenerForm.Original(made), definition.Expression);
        return _made = new DelegateListener(made, definition.Kind, definition.EventType)
        {
            Site = ListenerSite.Of(definition.Expression, definition.FilePath, definition.LineNumber),
        };
    }
}
