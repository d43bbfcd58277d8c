using Compat.Php;
using Dispatching.Contracts;
using Dispatching.PhpWorker.Processes;

namespace Dispatching.PhpWorker.Listening;

/// <summary>Symfony's: by the event's name, or by the event that a class of PHP is mapped to.</summary>
internal sealed class SymfonyListening(PhpPlugin plugin)
{
    public int Listen(IListenerRegistry registry, IEventDispatcher? dispatcher)
    {
        IReadOnlyList<PhpListener> listeners = plugin.Of(PhpSystem.Symfony);
        int[] priorities = [.. listeners.Select(PhpPlugin.PriorityOf)];
        for (int i = 0; i < listeners.Count; i++)
        {
            PhpListener listener = listeners[i];
            string name = plugin.Options.TypeOf(listener.EventName.TrimStart('\\')) is { } type
                ? registry.GetEventName(type) : listener.EventName;
            ListenerRegistration registration = registry.AddListener<object>(
                name, (e, context) => Call(listener, e, context), priorities[i], listener.Name, plugin.FullPath, 0);
            plugin.AtEnd(registration.Dispose);
        }

        if (dispatcher is not null)
            plugin.Connect(PhpSystem.Symfony, (eventName, arguments) => Dispatch(dispatcher, eventName, arguments));
        return listeners.Count;
    }

    private void Call(PhpListener listener, object @event, EventContext context)
    {
        IEventDispatcher caller = context.Dispatcher;
        HostDispatch own = (eventName, arguments) => Dispatch(caller, eventName, arguments);
        plugin.Call(listener, [@event, context.EventName], areEvents: true, own, context.CancellationToken);
    }

    private object? Dispatch(IEventDispatcher dispatcher, string eventName, object?[] arguments)
    {
        object @event = arguments[0]!;
        bool isByType = @event is not IPhpObject && plugin.Options.TypeOf(eventName)?.IsInstanceOfType(@event) == true;
        dispatcher.DispatchEvent(@event, isByType ? null : eventName);
        return null;
    }
}
