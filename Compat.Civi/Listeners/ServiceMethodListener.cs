using System.Reflection;
using Dispatching.Contracts;

namespace Compat.Civi.Listeners;

/// <summary>A method of a service, which is looked up when it is first called, and kept.</summary>
internal sealed class ServiceMethodListener(Func<string, object> services, string service, string method, bool isHookStyle) : CiviListener
{
    private readonly Lock _gate = new();
    private object? _made;
    private Action<GenericHookEvent>? _handle;

    public override void Handle(GenericHookEvent @event) => (Volatile.Read(ref _handle) ?? Resolve())(@event);

    public override ListenerDescription Describe(string eventName, int priority) => new()
    {
        EventName = eventName,
        Priority = priority,
        Name = $"{service}.{method}",
        DeclaringType = _made?.GetType(),
        EventType = typeof(GenericHookEvent),
        IsLazy = true,
    };

    public static MethodInfo Find(Type type, string method) =>
        type.GetMethod(method, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        ?? type.GetMethods().FirstOrDefault(one => one.Name.Equals(method, StringComparison.OrdinalIgnoreCase))
        ?? throw new InvalidOperationException($"The class '{type}' has no method '{method}' that could listen. Name one that it has.");

    private Action<GenericHookEvent> Resolve()
    {
        lock (_gate)
        {
            if (_handle is not null)
                return _handle;
            _made = services(service);
            MethodInfo found = Find(_made.GetType(), method);
            Action<GenericHookEvent> handle;
            if (isHookStyle)
            {
                Func<object?, GenericHookEvent, object?> invoke = HookInvoker.Of(found);
                object made = _made;
                handle = @event => @event.AddReturnValues(invoke(made, @event));
            }
            else
            {
                handle = found.IsStatic ? found.CreateDelegate<Action<GenericHookEvent>>() : found.CreateDelegate<Action<GenericHookEvent>>(_made);
            }

            Volatile.Write(ref _handle, handle);
            return handle;
        }
    }
}
