using System.Reflection;
using Dispatching.Contracts;

namespace Compat.Civi.Listeners;

/// <summary>A method of an object, or a static one of a class, found by its name.</summary>
internal sealed class TargetMethodListener : CiviListener
{
    private readonly Type _type;
    private readonly MethodInfo _method;
    private readonly Action<GenericHookEvent> _handle;

    public TargetMethodListener(object target, string method, bool isHookStyle)
    {
        _type = target as Type ?? target.GetType();
        object? instance = target is Type ? null : target;
        _method = ServiceMethodListener.Find(_type, method);
        if (isHookStyle)
        {
            Func<object?, GenericHookEvent, object?> invoke = HookInvoker.Of(_method);
            _handle = @event => @event.AddReturnValues(invoke(instance, @event));
        }
        else
        {
            _handle = _method.IsStatic ? _method.CreateDelegate<Action<GenericHookEvent>>() : _method.CreateDelegate<Action<GenericHookEvent>>(instance);
        }
    }

    public override void Handle(GenericHookEvent @event) => _handle(@event);

    public override ListenerDescription Describe(string eventName, int priority) => new()
    {
        EventName = eventName,
        Priority = priority,
        Name = $"{_type.Name}.{_method.Name}",
        DeclaringType = _type,
        EventType = typeof(GenericHookEvent),
    };
}
