using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>The handlers that a trigger of one name calls, in order, as they were at one moment.</summary>
internal sealed class HandlerList(string name, Handler[] handlers)
{
    /// <summary>That of every name that nobody listens to. Its own is nobody's.</summary>
    public static HandlerList Empty { get; } = new("\0", []);

    public string Name { get; } = name;

    public Handler[] Handlers { get; } = handlers;

    /// <summary>The same, ready to be called synchronously; empty where one of them cannot be.</summary>
    public HandlerCall[] Calls { get; } = Array.Exists(handlers, handler => handler.IsAsynchronous) ? [] : Array.ConvertAll(handlers, handler => handler.Call);

    /// <summary>The only handler, where there is one that can be called synchronously.</summary>
    public Action<Event>? Sole { get; } = handlers is [{ IsAsynchronous: false } sole] ? sole.Call.Listener : null;

    /// <summary>The data of the only handler.</summary>
    public object? SoleData { get; } = handlers is [var sole] ? sole.Data : null;

    public int Count => Handlers.Length;

    /// <summary>Whether any event will do, without awaiting.</summary>
    public bool IsPlain { get; } = Array.TrueForAll(handlers, handler => handler.IsPlain);

    /// <summary>Whether there are handlers, and they take any event without awaiting.</summary>
    public bool IsRunnable { get; } = handlers.Length > 0 && Array.TrueForAll(handlers, handler => handler.IsPlain);

    /// <summary>Refuses an event that a handler does not take, and an asynchronous handler of a synchronous trigger, before any is called.</summary>
    public void Check(string eventName, Event? given, bool isAsynchronous)
    {
        if (IsPlain)
            return;
        foreach (Handler handler in Handlers)
        {
            if (handler.IsAsynchronous && !isAsynchronous)
            {
                throw new InvalidOperationException(
                    $"The handler '{handler.Describe(eventName).Name}' of '{eventName}' is asynchronous, so it must be awaited. No handler was called. Trigger the event with TriggerAsync.");
            }

            if (given is null ? !handler.EventType.IsAssignableFrom(typeof(Event)) : !handler.Takes(given))
            {
#pragma warning disable CA2208, MA0015 // The argument is the one that the caller of Trigger gave.
                throw new ArgumentException(
                    $"The handler '{handler.Describe(eventName).Name}' of '{eventName}' takes a '{handler.EventType}', but {(given is null ? "no event object was given" : $"a '{given.GetType()}' was given")}. No handler was called. Trigger it with a '{handler.EventType}'.",
                    "event");
#pragma warning restore CA2208, MA0015
            }
        }
    }

    /// <summary>The listeners of chains, one chain behind the other.</summary>
    public static Handler[] Join(IReadOnlyList<ListenerSnapshot<Handler>> chains)
    {
        var handlers = new Handler[chains.Sum(chain => chain.Count)];
        int count = 0;
        foreach (ListenerSnapshot<Handler> chain in chains)
        {
            foreach (ref readonly ChainEntry<Handler> entry in chain.Entries)
                handlers[count++] = entry.Listener;
        }

        return handlers;
    }
}
