using Compat.Mibew;
using Compat.Php;

namespace Dispatching.PhpWorker.Listening;

/// <summary>Mibew's: the arguments are one array, by reference.</summary>
internal sealed class MibewListening(PhpPlugin plugin)
{
    // What plugins are attached by; it is never run.
    private readonly Attached _owner = new();

    public int Listen(Compat.Mibew.EventDispatcher dispatcher)
    {
        IReadOnlyList<PhpListener> listeners = plugin.Of(PhpSystem.Mibew);
        foreach (PhpListener listener in listeners)
        {
            PluginPriority priority = listener.Priority is not { } number ? 0
                : number == (long)number ? PluginPriority.FromInt64((long)number) : PluginPriority.FromDouble(number);
            Action<EventArguments> call = bag => Call(listener, bag);
            dispatcher.AttachListener(listener.EventName, _owner, call, priority, listener.Name, plugin.FullPath, 0);
            plugin.AtEnd(() => dispatcher.DetachListener(listener.EventName, _owner, call));
        }

        plugin.Connect(PhpSystem.Mibew, (eventName, arguments) =>
        {
            var bag = new EventArguments(Pairs(arguments[0]));
            bool isTriggered = dispatcher.TriggerEvent(eventName, bag);
            arguments[0] = PhpArray.FromPairs(bag);
            return isTriggered;
        });
        return listeners.Count;
    }

    private void Call(PhpListener listener, EventArguments bag)
    {
        PhpCallResult result = plugin.Call(listener, [bag], areEvents: false, own: null, CancellationToken.None);
        bool isByReference = listener.ByReference is [true, ..];
        if (!isByReference || ReferenceEquals(result.Arguments[0], bag))
            return;
        KeyValuePair<string, object?>[] pairs = [.. Pairs(result.Arguments[0])];
        foreach (string gone in bag.Keys.Except(pairs.Select(pair => pair.Key), StringComparer.Ordinal).ToArray())
            bag.Remove(gone);
        foreach ((string name, object? value) in pairs)
            bag[name] = value;
    }

    // What is no array has no names: a listener may put anything in the place of the arguments, and Mibew reads nothing of it then.
    private static IEnumerable<KeyValuePair<string, object?>> Pairs(object? value) => PhpArray.TryRead(value, out PhpArray? array)
        ? array.Select(entry => KeyValuePair.Create(entry.Key.ToString(), entry.Value))
        : [];

    private sealed class Attached : IPlugin
    {
        public PluginPriority Weight => 0;

        public bool IsInitialized => true;

        public void Run()
        {
        }
    }
}
