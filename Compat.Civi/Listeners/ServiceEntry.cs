using Dispatching.Contracts;

namespace Compat.Civi;

/// <summary>A method of a service, which is asked for when the listener is first called, once.</summary>
internal sealed class ServiceEntry(ICiviServices services, string service, string method, bool isHookStyle) : CiviListener
{
    private readonly Lock _gate = new();
    private CiviListener? _made;

    public string Service => service;

    public string Method => method;

    // An event-style one takes what its method takes, which is known when the service is there.
    public override Type EventType => isHookStyle ? typeof(GenericHookEvent) : Volatile.Read(ref _made)?.EventType ?? typeof(object);

    public override bool IsAsynchronous => Volatile.Read(ref _made)?.IsAsynchronous ?? false;

    public override void Call(object @event, in EventContext context)
    {
        CiviListener made = Make();
        EventMethod.CheckType(made, @event, context.EventName);
        made.Call(@event, context);
    }

    public override ValueTask CallAsync(object @event, in EventContext context)
    {
        CiviListener made = Make();
        EventMethod.CheckType(made, @event, context.EventName);
        return made.CallAsync(@event, context);
    }

    public override bool Is(Delegate listener) => Volatile.Read(ref _made)?.Is(listener) ?? false;

    public override ListenerDescription Describe(string eventName, int priority)
    {
        ListenerDescription? made = Volatile.Read(ref _made)?.Describe(eventName, priority);
        return new ListenerDescription
        {
            EventName = eventName,
            Priority = priority,
            Name = $"{service}.{method}",
            DeclaringType = made?.DeclaringType,
            EventType = EventType,
            Listener = made?.Listener,
            IsLazy = true,
            IsAsynchronous = IsAsynchronous,
        };
    }

    private CiviListener Make()
    {
        if (Volatile.Read(ref _made) is { } known)
            return known;

        // Made outside the lock: what the service's constructor does may dispatch.
        object target = services.Get(service);
        CiviListener made = isHookStyle
            ? new HookStyleEntry(new HookStyleListener(HookFunction.From(target, EventMethod.FindHook(target.GetType(), method))))
            : EventMethod.Listen(target, EventMethod.FindEvent(target.GetType(), method));
        lock (_gate)
            return _made ??= made;
    }
}
