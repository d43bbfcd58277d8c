using System.Runtime.CompilerServices;
using Compat.Mibew.Listeners;
using Dispatching;
using Dispatching.Diagnostics;
using Dispatching.Engine;

namespace Compat.Mibew;

public sealed partial class EventDispatcher
{
    /// <summary>Gives an event to its listeners, one after the other.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="arguments">What listeners share; an empty bag where none is given.</param>
    /// <returns><see langword="true"/>, always.</returns>
    /// <exception cref="InvalidOperationException">A listener is asynchronous. No listener was called.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TriggerEvent(string eventName, EventArguments? arguments = null)
    {
        if (_atHand is { } @event
            && ReferenceEquals(@event.Name, eventName)
            && @event.Chain.Snapshot is { Count: > 0 } snapshot
            && !@event.HasAsynchronous // After the snapshot: it is set before the listener is added.
            && arguments is not null
            && !StackGuard.IsDeep
            && !DispatchWatch.IsOn)
        {
            Call(snapshot, arguments);
        }
        else
        {
            Trigger(eventName, arguments);
        }

        return true;
    }

    /// <summary>Gives an event to its listeners, and awaits them one after the other.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="arguments">What listeners share; an empty bag where none is given.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns><see langword="true"/>, always.</returns>
    public async ValueTask<bool> TriggerEventAsync(string eventName, EventArguments? arguments = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        if (Find(eventName) is not { } @event || @event.Chain.Snapshot is not { Count: > 0 } snapshot)
            return true;
        arguments ??= [];
        StackGuard.Check(eventName);
        using WatchedDispatch? watched = DispatchWatch.IsOn ? DispatchWatch.Start(System, eventName, arguments) : null;
        for (int i = 0; i < snapshot.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            MibewListener listener = snapshot.Entries[i].Listener;
            using WatchedListener? call = watched?.Call(listener.Describe(eventName));
            try
            {
                await listener.CallAsync(arguments, cancellationToken).ConfigureAwait(true);
            }
            catch (Exception exception) when (IsNoted(watched, call, exception))
            {
                throw;
            }
        }

        return true;
    }

    private static void RefuseAsynchronous(string eventName, ListenerSnapshot<MibewListener> snapshot)
    {
        foreach (ref readonly ChainEntry<MibewListener> entry in snapshot.Entries)
        {
            if (entry.Listener.IsAsynchronous)
            {
                throw new InvalidOperationException(
                    $"The listener '{entry.Listener.Describe(eventName).Name}' of '{eventName}' is asynchronous, so it must be awaited. No listener was called. Trigger the event with TriggerEventAsync.");
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Call(ListenerSnapshot<MibewListener> snapshot, EventArguments arguments)
    {
        foreach (ref readonly ChainEntry<MibewListener> entry in snapshot.Entries)
            entry.Listener.Call(arguments);
    }

    private void Trigger(string eventName, EventArguments? arguments)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        if (Find(eventName) is not { } @event || @event.Chain.Snapshot is not { Count: > 0 } snapshot)
            return;
        arguments ??= [];
        if (@event.HasAsynchronous)
            RefuseAsynchronous(eventName, snapshot);
        if (StackGuard.IsDeep || DispatchWatch.IsOn)
            TriggerWatched(eventName, snapshot, arguments);
        else
            Call(snapshot, arguments);
    }

    private MibewEvent? Find(string eventName)
    {
        if (_events.Find(eventName) is { Chain.Count: > 0 } found)
        {
            if (!found.WasAtHand)
            {
                found.WasAtHand = true;
                _atHand = found;
            }

            return found;
        }

        if (DispatchWatch.IsOn)
            DispatchWatch.Unheard(System, eventName);
        return null;
    }

    private static void TriggerWatched(string eventName, ListenerSnapshot<MibewListener> snapshot, EventArguments arguments)
    {
        bool isDeep = StackGuard.Check(eventName);
        using WatchedDispatch? watched = DispatchWatch.IsOn ? DispatchWatch.Start(System, eventName, arguments) : null;
        try
        {
            foreach (ref readonly ChainEntry<MibewListener> entry in snapshot.Entries)
            {
                using WatchedListener? call = watched?.Call(entry.Listener.Describe(eventName));
                try
                {
                    entry.Listener.Call(arguments);
                }
                catch (Exception exception) when (IsNoted(watched, call, exception))
                {
                    throw;
                }
            }
        }
        catch (EventRecursionException exception) when (isDeep && StackGuard.Passes(exception, eventName))
        {
            throw;
        }
    }

    private static bool IsNoted(WatchedDispatch? watched, WatchedListener? call, Exception exception)
    {
        call?.Fail(exception);
        watched?.Fail(exception);
        return false;
    }
}
