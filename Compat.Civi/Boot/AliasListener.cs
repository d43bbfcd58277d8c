using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>Dispatches an event about records of one kind again, under the name of that kind: the same event, past its modules.</summary>
internal sealed class AliasListener : CiviListener
{
    private readonly CiviEventDispatcher _dispatcher;
    private readonly string _name;

    public AliasListener(CiviEventDispatcher dispatcher, string name)
    {
        _dispatcher = dispatcher;
        _name = name;
        if (CiviEventDispatcher.IsHookEvent(name))
            Direct = Call;
    }

    public override Type EventType => Direct is null ? typeof(IEntityEvent) : typeof(GenericHookEvent);

    public override void Call(CiviWalk walk) => Call(walk.Event);

    public override Task CallAsync(CiviWalk walk, CancellationToken cancellationToken) =>
        TaskOf(CallAsync(walk.Event, cancellationToken));

    public override ListenerDescription Describe(string eventName, int priority) => new()
    {
        EventName = eventName,
        Priority = priority,
        Name = $"{_name}::<entity>",
        DeclaringType = typeof(CiviEventDispatcher),
        EventType = EventType,
    };

    private void Call(object @event)
    {
        if (Alias(@event) is { } alias)
            _dispatcher.Dispatch(alias, @event);
    }

    private async ValueTask CallAsync(object @event, CancellationToken cancellationToken)
    {
        if (Alias(@event) is { } alias)
            await _dispatcher.DispatchAsync(alias, @event, cancellationToken).ConfigureAwait(true);
    }

    private string? Alias(object @event)
    {
        object? entity = @event is IEntityEvent record ? record.EntityName : ((GenericHookEvent)@event)["entity"];
        return entity is null ? null : $"{_name}::{entity}";
    }
}
