using System.Reflection;
using System.Runtime.CompilerServices;
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
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listener.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listener.</param>
    /// <returns>What takes just this one away again, when disposed.</returns>
    /// <exception cref="InvalidOperationException">The dispatcher has no services.</exception>
    public ListenerRegistration AddListenerService(
        string eventName, string service, string method, int priority = 0,
        [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(method);
        string name = Plain(eventName, out bool isHookStyle);
        ListenerSite? site = ListenerSite.Of(null, filePath, lineNumber);
        return Add(name, new ServiceEntry(Services(service), service, method, isHookStyle) { Site = site }, priority);
    }

    /// <summary>Adds several methods of a service, which is asked for when one of the events is first dispatched.</summary>
    /// <param name="service">The service's id.</param>
    /// <param name="map">Events and methods.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <exception cref="InvalidOperationException">The dispatcher has no services.</exception>
    public void AddSubscriberServiceMap(
        string service, ListenerMap map, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(map);
        foreach (ListenerMapEntry entry in map)
            AddListenerService(entry.EventName, service, entry.Method, entry.Priority, filePath, lineNumber);
    }

    /// <summary>Adds several methods of an object.</summary>
    /// <param name="target">The object.</param>
    /// <param name="map">Events and methods; with <c>&amp;</c> before an event, its method gets the hook's parameters.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <exception cref="ArgumentException">A method does not exist, or takes something else. Nothing was added.</exception>
    public void AddListenerMap(
        object target, ListenerMap map, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(target);
        AddMap(target, target.GetType(), map, ListenerSite.Of(null, filePath, lineNumber));
    }

    /// <summary>Adds several static methods of a class.</summary>
    /// <param name="type">The class.</param>
    /// <param name="map">Events and methods; with <c>&amp;</c> before an event, its method gets the hook's parameters.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the listeners.</param>
    /// <exception cref="ArgumentException">A method does not exist, is not static, or takes something else. Nothing was added.</exception>
    public void AddListenerMap(
        Type type, ListenerMap map, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(type);
        AddMap(null, type, map, ListenerSite.Of(null, filePath, lineNumber));
    }

    internal CiviListener[] ListenersOf(string eventName)
    {
        ReadOnlySpan<ChainEntry<CiviListener>> entries = _events.Find(eventName) is { } one ? one.Chain.Snapshot.Entries : default;
        var listeners = new CiviListener[entries.Length];
        for (int i = 0; i < listeners.Length; i++)
            listeners[i] = entries[i].Listener;
        return listeners;
    }

    /// <exception cref="InvalidOperationException">
    /// A listener names a service that does not exist, or a method that its class does not have.
    /// </exception>
    internal void CheckServices()
    {
        foreach (CiviEvent one in _events.Events)
        {
            foreach (ref readonly ChainEntry<CiviListener> entry in one.Chain.Snapshot.Entries)
            {
                if (entry.Listener is ServiceEntry service)
                    Check(service, one.Name);
            }
        }
    }

    private void Check(ServiceEntry service, string eventName)
    {
        if (!_services!.Has(service.Service))
        {
            throw new InvalidOperationException(
                $"'{service.Name}' listens to '{eventName}', but there is no service '{service.Service}'."
                + " Register it in the container under this name, or in hook_civicrm_container.");
        }

        try
        {
            service.FindMethod();
        }
        catch (ArgumentException exception)
        {
            throw new InvalidOperationException(
                $"'{service.Name}' listens to '{eventName}', but cannot be called: {exception.Message}", exception);
        }
    }

    private ICiviServices Services(string service) => _services ?? throw new InvalidOperationException(
        $"The dispatcher has no services, so '{service}' cannot listen. Make the dispatcher with services, or let a container make it.");

    private void AddMap(object? target, Type type, ListenerMap map, ListenerSite? site)
    {
        ArgumentNullException.ThrowIfNull(map);
        (string Name, CiviListener Listener, int Priority)[] listeners = [.. map.Select(entry => Listen(target, type, entry, site))];
        foreach ((string name, CiviListener listener, int priority) in listeners)
            Add(name, listener, priority);
    }

    private static (string Name, CiviListener Listener, int Priority) Listen(
        object? target, Type type, ListenerMapEntry entry, ListenerSite? site)
    {
        string name = Plain(entry.EventName, out bool isHookStyle);
        MethodInfo method = isHookStyle ? EventMethod.FindHook(type, entry.Method) : EventMethod.FindEvent(type, entry.Method);
        if (target is null && !method.IsStatic)
            throw new ArgumentException(
                $"'{HookFunction.NameOf(method)}' is not static, so it needs an object. Give one, or make it static.", nameof(entry));
        object? owner = method.IsStatic ? null : target;
        CiviListener listener = isHookStyle
            ? new HookStyleEntry(new HookStyleListener(HookFunction.From(owner, method))) { Site = site }
            : EventMethod.Listen(owner, method, site);
        return (name, listener, entry.Priority);
    }
}
