using System.Reflection;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

public sealed partial class CiviEventDispatcher
{
    /// <summary>Adds a method of a service, which is asked for when the event is first dispatched.</summary>
    /// <param name="eventName">The event's name; with <c>&amp;</c> before it, the method gets the hook's parameters.</param>
    /// <param name="service">The service's id. Whether there is one is seen when the container is built, else at the first call.</param>
    /// <param name="method">The method's name. It takes the event, or with <c>&amp;</c> the parameters.</param>
    /// <param name="priority">Higher comes first; equal ones in the order of addition. Modules are at -100.</param>
    /// <returns>What takes just this one away again, when disposed.</returns>
    /// <exception cref="InvalidOperationException">The dispatcher has no services.</exception>
    public ListenerRegistration AddListenerService(string eventName, string service, string method, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(method);
        string name = Plain(eventName, out bool isHookStyle);
        return Add(name, new ServiceEntry(Services(service), service, method, isHookStyle), priority);
    }

    /// <summary>Adds several methods of a service, which is asked for when one of the events is first dispatched.</summary>
    /// <param name="service">The service's id.</param>
    /// <param name="map">Events and methods.</param>
    /// <exception cref="InvalidOperationException">The dispatcher has no services.</exception>
    public void AddSubscriberServiceMap(string service, ListenerMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        foreach (ListenerMapEntry entry in map)
            AddListenerService(entry.EventName, service, entry.Method, entry.Priority);
    }

    /// <summary>Adds several methods of an object.</summary>
    /// <param name="target">The object.</param>
    /// <param name="map">Events and methods; with <c>&amp;</c> before an event, its method gets the hook's parameters.</param>
    /// <exception cref="ArgumentException">A method does not exist, or takes something else. Nothing was added.</exception>
    public void AddListenerMap(object target, ListenerMap map)
    {
        ArgumentNullException.ThrowIfNull(target);
        AddMap(target, target.GetType(), map);
    }

    /// <summary>Adds several static methods of a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="map">Events and methods; with <c>&amp;</c> before an event, its method gets the hook's parameters.</param>
    /// <exception cref="ArgumentException">A method does not exist, is not static, or takes something else. Nothing was added.</exception>
    public void AddListenerMap(Type type, ListenerMap map)
    {
        ArgumentNullException.ThrowIfNull(type);
        AddMap(null, type, map);
    }

    /// <exception cref="InvalidOperationException">A listener names a service that does not exist.</exception>
    internal void CheckServices()
    {
        foreach (CiviEvent one in _events.Values)
        {
            foreach (ref readonly ChainEntry<CiviListener> entry in one.Chain.Snapshot.Entries)
            {
                if (entry.Listener is ServiceEntry service && !_services!.Has(service.Service))
                {
                    throw new InvalidOperationException(
                        $"'{service.Service}.{service.Method}' listens to '{one.Name}', but there is no service '{service.Service}'. Register it in the container under this name, or in hook_civicrm_container.");
                }
            }
        }
    }

    private ICiviServices Services(string service) => _services ?? throw new InvalidOperationException(
        $"The dispatcher has no services, so '{service}' cannot listen. Make the dispatcher with services, or let a container make it.");

    private void AddMap(object? target, Type type, ListenerMap map)
    {
        ArgumentNullException.ThrowIfNull(map);
        (string Name, CiviListener Listener, int Priority)[] listeners = [.. map.Select(entry => Listen(target, type, entry))];
        foreach ((string name, CiviListener listener, int priority) in listeners)
            Add(name, listener, priority);
    }

    private static (string Name, CiviListener Listener, int Priority) Listen(object? target, Type type, ListenerMapEntry entry)
    {
        string name = Plain(entry.EventName, out bool isHookStyle);
        MethodInfo method = isHookStyle ? EventMethod.FindHook(type, entry.Method) : EventMethod.FindEvent(type, entry.Method);
        if (target is null && !method.IsStatic)
            throw new ArgumentException($"'{HookFunction.NameOf(method)}' is not static, so it needs an object. Give one, or make it static.", nameof(entry));
        object? owner = method.IsStatic ? null : target;
        CiviListener listener = isHookStyle
            ? new HookStyleEntry(new HookStyleListener(HookFunction.From(owner, method)))
            : EventMethod.Listen(owner, method);
        return (name, listener, entry.Priority);
    }
}
