using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// What a dispatcher and those that it wraps have together. Listeners may wrap the dispatcher that they are shown again and again: the
/// way down is a loop, for the stack would not hold it.
/// </summary>
internal static class WrappedDispatchers
{
    /// <summary>The dispatcher that has the listeners of an event, in whose scope lazy ones are made.</summary>
    public static EventDispatcher EngineFor(this IObservableDispatcher dispatcher, string eventName)
    {
        IObservableDispatcher at = dispatcher;
        while (at.Below(eventName) is { } below)
            at = below;
        return (EventDispatcher)at;
    }

    /// <summary>The listeners that an event would reach, or <see langword="null"/> where nobody listens.</summary>
    public static EventSnapshot? Find(this IObservableDispatcher dispatcher, object @event, string? eventName)
    {
        ArgumentNullException.ThrowIfNull(@event, nameof(@event));
        return dispatcher.EngineFor(eventName ?? dispatcher.Root.GetEventName(@event.GetType())).Find(@event, eventName);
    }

    /// <summary>Every event's listeners, in the order in which they are called.</summary>
    public static IReadOnlyList<(string EventName, ChainEntry<object>[] Entries)> Listeners(this IObservableDispatcher dispatcher)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var layers = new List<IReadOnlyList<(string EventName, ChainEntry<object>[] Entries)>>();
        for (IObservableDispatcher? at = dispatcher; at is not null;)
        {
            layers.Add(at.ListOwn(hidden, out IObservableDispatcher? below));
            at = below;
        }

        layers.Reverse();
        return [.. layers.SelectMany(layer => layer)];
    }
}
