using Compat.Moss;

namespace Dispatching.PhpWorker.Listening;

/// <summary>Moss's: listeners get the subject and the message; the container is the plugin's own.</summary>
internal sealed class MossListening(PhpPlugin plugin)
{
    public int Listen(MossDispatcher dispatcher)
    {
        IReadOnlyList<PhpListener> listeners = plugin.Of(PhpSystem.Moss);
        int?[] places = [.. listeners.Select(listener => listener.Priority is null ? (int?)null : PhpPlugin.PriorityOf(listener))];
        for (int i = 0; i < listeners.Count; i++)
        {
            PhpListener listener = listeners[i];
            dispatcher.Register(
                listener.EventName, (_, subject, message) => Call(listener, subject, message), places[i],
                listener.Name, plugin.FullPath, 0);
        }

        plugin.Connect(PhpSystem.Moss, (eventName, arguments) => dispatcher.Fire(eventName, arguments[0], arguments[1] as string));
        return listeners.Count;
    }

    private object? Call(PhpListener listener, object? subject, string? message) =>
        plugin.Call(listener, [subject, message], areEvents: false, own: null, CancellationToken.None).Value;
}
