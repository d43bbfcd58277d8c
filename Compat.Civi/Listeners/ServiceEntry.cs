using System.Reflection;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>A method of a service, which is asked for when the listener is first called, once.</summary>
internal sealed class ServiceEntry(ICiviServices services, string service, string method, bool isHookStyle) : CiviListener
{
    private readonly Lock _gate = new();
    private MethodInfo? _found;
    private CiviListener? _made;

    public string Service => service;

    public string Name { get; } = $"{service}.{method}";

    // An event-style one takes what its method takes, which is known when the service's class is.
    public override Type EventType
    {
        get
        {
            if (isHookStyle)
                return typeof(GenericHookEvent);
            return FindMethod() is { } found ? EventMethod.EventTypeOf(found) : Volatile.Read(ref _made)?.EventType ?? typeof(object);
        }
    }

    public override bool IsAsynchronous =>
        FindMethod() is { } found ? HookResult.IsTask(found.ReturnType) : Volatile.Read(ref _made)?.IsAsynchronous ?? false;

    /// <summary>Finds the method, where the service's class is known without making the service.</summary>
    /// <exception cref="ArgumentException">The class has no such method, or several, or nothing could await the method.</exception>
    public MethodInfo? FindMethod()
    {
        if (Volatile.Read(ref _found) is { } known)
            return known;
        if (services.FindType(service) is not { } type)
            return null;
        MethodInfo found = Find(type);
        ListenerForm.Check(found);
        Volatile.Write(ref _found, found);
        return found;
    }

    public override void Call(CiviWalk walk)
    {
        CiviListener made = Make();
        EventMethod.CheckType(made, walk.Event, walk.EventName);
        made.Call(walk);
    }

    public override Task CallAsync(CiviWalk walk, CancellationToken cancellationToken)
    {
        CiviListener made = Make();
        EventMethod.CheckType(made, walk.Event, walk.EventName);
        return made.CallAsync(walk, cancellationToken);
    }

    public override bool Is(Delegate listener) => Volatile.Read(ref _made)?.Is(listener) ?? false;

    // A listing shows what cannot be called, too.
    public override ListenerDescription Describe(string eventName, int priority)
    {
        ListenerDescription? made = Volatile.Read(ref _made)?.Describe(eventName, priority);
        MethodInfo? found = Volatile.Read(ref _found);
        return new ListenerDescription
        {
            EventName = eventName,
            Priority = priority,
            Name = Name,
            DeclaringType = made?.DeclaringType ?? services.FindType(service),
            EventType = made?.EventType
                ?? (isHookStyle ? typeof(GenericHookEvent) : found is null ? typeof(object) : EventMethod.EventTypeOf(found)),
            Listener = made?.Listener,
            IsLazy = true,
            IsAsynchronous = made?.IsAsynchronous ?? (found is not null && HookResult.IsTask(found.ReturnType)),
            FilePath = Site?.FilePath,
            LineNumber = Site?.LineNumber ?? 0,
        };
    }

    private MethodInfo Find(Type type) => isHookStyle ? EventMethod.FindHook(type, method) : EventMethod.FindEvent(type, method);

    // In a request, each has a service of its own.
    private CiviListener Make() => Civi.Request is { } request && ReferenceEquals(request.Application.Services, services)
        ? request.ListenerOf(this, MakeAnew)
        : MakeOnce();

    private CiviListener MakeOnce()
    {
        if (Volatile.Read(ref _made) is { } known)
            return known;

        // Made outside the lock: what the service's constructor does may dispatch.
        CiviListener made = MakeAnew();
        lock (_gate)
            return _made ??= made;
    }

    private CiviListener MakeAnew()
    {
        object target = services.Get(service);
        MethodInfo found = Find(target.GetType());
        return isHookStyle
            ? new HookStyleEntry(new HookStyleListener(HookFunction.From(target, found)))
            : EventMethod.Listen(target, found);
    }
}
