using System.Runtime.CompilerServices;
using Compat.Mibew.Listeners;
using Dispatching.Engine;

namespace Compat.Mibew;

public sealed partial class EventDispatcher
{
    /// <summary>Gives an event to its listeners, one after the other.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="arguments">The arguments that the listeners share; an empty bag where none is given.</param>
    /// <returns><see langword="true"/>, always.</returns>
    /// <exception cref="InvalidOperationException">A listener is asynchronous. No listener was called.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TriggerEvent(string eventName, EventArguments? arguments = null)
    {
        ListenerSnapshot<MibewListener> listeners = ListenersOf(eventName);
        var walk = new MibewWalk(eventName, Given(arguments, listeners));
        try
        {
            Walk.Over(listeners, walk);
        }
        finally
        {
            arguments?.PutBack();
        }

        return true;
    }

    /// <summary>Gives an event to its listeners, and awaits them one after the other.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="arguments">The arguments that the listeners share; an empty bag where none is given.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns><see langword="true"/>, always.</returns>
    public ValueTask<bool> TriggerEventAsync(
        string eventName, EventArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        return RunAsync(eventName, arguments, ListenersOf(eventName), cancellationToken);
    }

    private static async ValueTask<bool> RunAsync(
        string eventName, EventArguments? arguments, ListenerSnapshot<MibewListener> listeners, CancellationToken cancellationToken)
    {
        var walk = new MibewWalk(eventName, Given(arguments, listeners));
        try
        {
            await Walk.OverAsync(listeners, walk, null, cancellationToken).ConfigureAwait(true);
        }
        finally
        {
            arguments?.PutBack();
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ListenerSnapshot<MibewListener> ListenersOf(string eventName) =>
        _events.Find(eventName) is { } known ? known.Chain.Snapshot : ListenerSnapshots.Empty<MibewListener>();

    // Where nobody listens, no bag is made.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static EventArguments Given(EventArguments? arguments, ListenerSnapshot<MibewListener> listeners) =>
        arguments ?? (listeners.Count > 0 ? [] : null!);
}
