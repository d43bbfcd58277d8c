using Dispatching.Contracts;
using Dispatching.Engine;

namespace Dispatching.Dispatch;

/// <summary>
/// What a dispatcher has together with those that it wraps. Listeners may wrap the dispatcher that they are given again and again: the way
/// down is a loop, for the stack would not hold it.
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

    /// <summary>The listeners of an event, in the order in which they are called. A copy.</summary>
    public static ChainEntry<object>[] ListenersOf(this IObservableDispatcher dispatcher, string eventName) =>
        dispatcher.EngineFor(eventName).Table.EntriesOf(eventName);

    /// <summary>Whether anything listens to anything.</summary>
    public static bool HasAnyListeners(this IObservableDispatcher dispatcher)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        for (IObservableDispatcher? at = dispatcher; at is not null;)
        {
            // It need not name all of its events where none is hidden.
            if (at is EventDispatcher engine && hidden.Count == 0)
                return engine.HasListeners();
            if (at.OwnEventNames(hidden, out IObservableDispatcher? below).Count > 0)
                return true;
            at = below;
        }

        return false;
    }

    /// <summary>The names of the events that anything listens to: those of the innermost dispatcher first. A copy.</summary>
    public static IReadOnlyList<string> EventNames(this IObservableDispatcher dispatcher)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        var layers = new List<IReadOnlyList<string>>();
        for (IObservableDispatcher? at = dispatcher; at is not null;)
        {
            layers.Add(at.OwnEventNames(hidden, out IObservableDispatcher? below));
            at = below;
        }

        layers.Reverse();
        return [.. layers.SelectMany(layer => layer)];
    }

    /// <summary>What a subscriber named when it was added to any of the dispatchers, the outermost first.</summary>
    public static IReadOnlyList<(string EventName, Delegate Listener)> NamedBy(
        this IObservableDispatcher dispatcher, IEventSubscriber subscriber)
    {
        var named = new List<(string EventName, Delegate Listener)>();
        for (IObservableDispatcher? at = dispatcher; at is not null;)
        {
            named.AddRange(at.NamedHereBy(subscriber, out IObservableDispatcher? below));
            at = below;
        }

        return named;
    }
}
