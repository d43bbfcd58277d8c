using Compat.Civi;
using Dispatching.Contracts;

namespace Dispatching.PhpWorker.Listening;

/// <summary>CiviCRM's: listeners with the event or with the hook's parameters, and functions of an extension.</summary>
internal sealed class CiviListening(PhpPlugin plugin)
{
    public int Listen(CiviApplication application)
    {
        IReadOnlyList<PhpListener> listeners = plugin.Of(PhpSystem.Civi);
        int[] priorities = [.. listeners.Select(PhpPlugin.PriorityOf)];
        for (int i = 0; i < listeners.Count; i++)
        {
            PhpListener listener = listeners[i];
            if (listener.Style == "event")
            {
                ListenerRegistration registration = application.Dispatcher.AddListener(
                    listener.EventName, (GenericHookEvent e) => Call(listener, e), priorities[i], listener.Name, plugin.FullPath, 0);
                plugin.AtEnd(registration.Dispose);
            }
            else if (listener.Style == "hook")
            {
                ListenerRegistration registration = application.Dispatcher.AddListener(
                    "&" + listener.EventName, FunctionOf(listener), priorities[i], plugin.FullPath, 0);
                plugin.AtEnd(registration.Dispose);
            }
        }

        foreach (IGrouping<string, PhpListener> module in listeners.Where(IsFunction).GroupBy(Module, StringComparer.Ordinal))
        {
            var functions = new ModuleFunctions(module.Key);
            foreach (PhpListener listener in module)
                functions.Add(listener.Hook!, FunctionOf(listener));
            if (application.Modules.Activate(functions))
                plugin.AtEnd(() => application.Modules.Deactivate(functions.Name));
        }

        plugin.Connect(PhpSystem.Civi, (eventName, arguments) =>
        {
            application.Dispatcher.Dispatch(eventName, (GenericHookEvent)arguments[0]!);
            return null;
        });
        return listeners.Count;
    }

    private static bool IsFunction(PhpListener listener) => listener.Style == "module";

    private static string Module(PhpListener listener) => listener.Module!;

    private HookFunction FunctionOf(PhpListener listener) => new(arguments => Call(listener, arguments), listener.Name);

    private void Call(PhpListener listener, GenericHookEvent @event) =>
        plugin.Call(listener, [@event], areEvents: true, own: null, CancellationToken.None);

    private object? Call(PhpListener listener, HookArguments arguments)
    {
        PhpCallResult result = plugin.Call(listener, arguments.ToArray(), areEvents: false, own: null, CancellationToken.None);
        for (int i = 0; i < arguments.Count; i++)
        {
            if (i < listener.ByReference.Count && listener.ByReference[i])
                arguments[i] = result.Arguments[i];
        }

        return result.Value;
    }
}
