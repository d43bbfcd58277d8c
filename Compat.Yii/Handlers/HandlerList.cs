using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>The handlers of an object that a trigger of one name calls, in order, as they were at one moment.</summary>
internal sealed class HandlerList(string name, ListenerSnapshot<Handler> handlers) : IndexedEvent(name)
{
    /// <summary>That of every name that nobody listens to.</summary>
    public static HandlerList Empty { get; } = new("", ListenerSnapshots.Empty<Handler>());

    public ListenerSnapshot<Handler> Handlers { get; } = handlers;

    /// <summary>Whether any event will do, without awaiting.</summary>
    public bool IsPlain { get; } = ArePlain(handlers.Entries);

    private static bool ArePlain(ReadOnlySpan<ChainEntry<Handler>> handlers)
    {
        foreach (ref readonly ChainEntry<Handler> entry in handlers)
        {
            if (!entry.Listener.IsPlain)
                return false;
        }

        return true;
    }
}
