using Compat.Comodojo;

namespace Dispatching.PhpWorker.Listening;

/// <summary>Comodojo's: hooks get what the event carries, and may give another object back.</summary>
internal sealed class ComodojoListening(PhpPlugin plugin)
{
    public int Listen(ComodojoDispatcher dispatcher)
    {
        IReadOnlyList<PhpListener> listeners = plugin.Of(PhpSystem.Comodojo);
        foreach (PhpListener listener in listeners)
        {
            Func<object?, object?> call = value => Call(listener, value);
            dispatcher.AddHook(listener.EventName, call, listener.Name, plugin.FullPath, 0);
            plugin.AtEnd(() => dispatcher.RemoveHook(listener.EventName, call));
        }

        return listeners.Count;
    }

    private object? Call(PhpListener listener, object? value) =>
        plugin.Call(listener, [value], areEvents: false, own: null, CancellationToken.None).Value;
}
