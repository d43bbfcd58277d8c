using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Dispatching.Engine;

namespace Compat.Civi;

public sealed partial class CiviEventDispatcher
{
    /// <summary>Dispatches an event without fields.</summary>
    /// <param name="eventName">The event's name.</param>
    /// <returns>The event; <see langword="null"/> where the policy dropped it.</returns>
    /// <inheritdoc cref="Dispatch{TEvent}(string, TEvent)" path="/exception"/>
    public GenericHookEvent? Dispatch(string eventName)
    {
        CiviEvent one = Known(eventName);
        if (Volatile.Read(ref _policy) is { } policy && !Allows(policy, one))
            return null;
        Bind(one);
        var @event = GenericHookEvent.Create();
        Run(one, @event);
        return @event;
    }

    /// <summary>Dispatches an event: its name comes first, as in CiviCRM.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">The event: a <see cref="GenericHookEvent"/> for a hook, any object for others.</param>
    /// <returns>The event, also where the policy dropped it.</returns>
    /// <exception cref="DispatchPolicyException">The policy forbids the event.</exception>
    /// <exception cref="ArgumentException">A listener takes events of another type. No listener was called.</exception>
    /// <exception cref="InvalidOperationException">A listener or a module's function is asynchronous, and none was called; or modules would have got more than six parameters.</exception>
    /// <exception cref="EventRecursionException">Listeners dispatch without end.</exception>
    public TEvent Dispatch<TEvent>(string eventName, TEvent @event)
        where TEvent : class
    {
        CiviEvent one = _atHand is { } atHand && ReferenceEquals(atHand.Name, eventName) ? atHand : Known(eventName);
        ArgumentNullException.ThrowIfNull(@event);
        if (@event is GenericHookEvent hook)
            Dispatch(one, hook);
        else
            Dispatch(one, (object)@event);
        return @event;
    }

    /// <summary>Dispatches an event and awaits its listeners and modules, one after the other, synchronous ones included.</summary>
    /// <typeparam name="TEvent">The event's type.</typeparam>
    /// <param name="eventName">The event's name.</param>
    /// <param name="event">The event: a <see cref="GenericHookEvent"/> for a hook, any object for others.</param>
    /// <param name="cancellationToken">Asked before every listener, and given to those that take it.</param>
    /// <returns>The event, also where the policy dropped it.</returns>
    /// <inheritdoc cref="Dispatch{TEvent}(string, TEvent)" path="/exception"/>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<TEvent> DispatchAsync<TEvent>(string eventName, TEvent @event, CancellationToken cancellationToken = default)
        where TEvent : class
    {
        CiviEvent one = Known(eventName);
        ArgumentNullException.ThrowIfNull(@event);
        await DispatchAsync(one, @event, cancellationToken).ConfigureAwait(true);
        return @event;
    }

    /// <summary>Calls modules' functions for a hook. It listens to every hook, at <see cref="DefaultHookPriority"/>; remove it to keep modules from one.</summary>
    /// <param name="event">The event.</param>
    /// <param name="context">Says which hook.</param>
    /// <exception cref="InvalidOperationException">The hook has more than six parameters.</exception>
    public void DelegateToUF(GenericHookEvent @event, EventContext context)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (Framework.Invoke(Own(context.EventName).Hook, @event) is { } values)
            @event.AddReturnValues(values);
    }

    internal async ValueTask DelegateToUFAsync(GenericHookEvent @event, EventContext context)
    {
        PhpArray? values = await Framework.InvokeAsync(Own(context.EventName).Hook, @event, context.CancellationToken).ConfigureAwait(true);
        if (values is not null)
            @event.AddReturnValues(values);
    }

    /// <summary>Whether a hook has neither listeners nor modules, nor a policy, nor somebody who watches: nothing needs to be done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsQuiet(CiviEvent one) =>
        one.Plan(Framework).IsQuiet && Volatile.Read(ref _policy) is null && Volatile.Read(ref one.IsBound) && !DispatchWatch.IsOn;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Dispatch(CiviEvent one, GenericHookEvent @event)
    {
        // All that stands in the way of most dispatches, asked at once.
        if (Volatile.Read(ref _policy) is null
            && Volatile.Read(ref one.IsBound)
            && one.Plan(Framework).Direct is { } direct
            && @event.Count <= UserFramework.MostParameters
            && !StackGuard.IsDeep
            && !DispatchWatch.IsOn)
        {
            CallDirect(direct, @event);
        }
        else
        {
            Dispatch(one, (object)@event);
        }
    }

    internal void Dispatch(CiviEvent one, object @event)
    {
        if (Volatile.Read(ref _policy) is { } policy && !Allows(policy, one))
            return;
        Bind(one);
        Run(one, @event);
    }

    internal ValueTask DispatchAsync(CiviEvent one, object @event, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _policy) is { } policy && !Allows(policy, one))
            return ValueTask.CompletedTask;
        Bind(one);
        return RunAsync(one, @event, cancellationToken);
    }

    /// <summary>Calls the listeners, past the policy.</summary>
    internal void Run(CiviEvent one, object @event)
    {
        DispatchPlan plan = one.Plan(Framework);
        plan.CheckType(@event, one.Name);
        plan.CheckSynchronous(one.Name);
        if (StackGuard.IsDeep || DispatchWatch.IsOn)
            RunWatched(one, plan, @event);
        else
            Call(one, plan, @event, null);
    }

    internal async ValueTask RunAsync(CiviEvent one, object @event, CancellationToken cancellationToken)
    {
        DispatchPlan plan = one.Plan(Framework);
        plan.CheckType(@event, one.Name);
        StackGuard.Check(one.Name);
        using WatchedDispatch? watched = Watch(one, plan, @event);
        try
        {
            for (int i = 0; i < plan.Snapshot.Count; i++)
            {
                if (IsStopped(@event, one, plan.Snapshot.Entries[i..], watched))
                    break;
                cancellationToken.ThrowIfCancellationRequested();
                ChainEntry<CiviListener> entry = plan.Snapshot.Entries[i];
                using WatchedListener? call = watched?.Call(entry.Listener.Describe(one.Name, entry.Priority));
                try
                {
                    await entry.Listener.CallAsync(@event, new EventContext(one.Name, _inner, cancellationToken)).ConfigureAwait(true);
                }
                catch (Exception exception) when (IsNoted(call, exception))
                {
                    throw;
                }
            }
        }
        catch (Exception exception) when (IsNoted(watched, exception))
        {
            throw;
        }
    }

    private void Call(CiviEvent one, DispatchPlan plan, object @event, WatchedDispatch? watched)
    {
        if (watched is null && @event is GenericHookEvent hook)
        {
            if (plan.Direct is { } direct && hook.Count <= UserFramework.MostParameters)
                CallDirect(direct, hook);
            else
                CallHook(one, plan, hook);
            return;
        }

        ReadOnlySpan<ChainEntry<CiviListener>> entries = plan.Snapshot.Entries;
        for (int i = 0; i < entries.Length; i++)
        {
            if (IsStopped(@event, one, entries[i..], watched))
                return;
            if (watched is null)
                entries[i].Listener.Call(@event, new EventContext(one.Name, _inner, CancellationToken.None));
            else
                CallWatched(one, entries[i], @event, watched);
        }
    }

    // The hot one: what takes the event alone is called without a detour.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CallDirect(Action<GenericHookEvent>[] listeners, GenericHookEvent @event)
    {
        foreach (Action<GenericHookEvent> listener in listeners)
        {
            if (@event.IsPropagationStopped)
                return;
            listener(@event);
        }
    }

    private void CallHook(CiviEvent one, DispatchPlan plan, GenericHookEvent @event)
    {
        foreach (ref readonly ChainEntry<CiviListener> entry in plan.Snapshot.Entries)
        {
            if (@event.IsPropagationStopped)
                return;
            CiviListener listener = entry.Listener;
            if (listener.Direct is { } direct)
                direct(@event);
            else if (ReferenceEquals(listener, _modules))
                @event.AddReturnValues(Framework.Invoke(one.Hook, plan.Functions, @event));
            else
                listener.Call(@event, new EventContext(one.Name, _inner, CancellationToken.None));
        }
    }

    private CiviEvent Known(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        CiviEvent known = Own(eventName);
        if (!known.WasAtHand)
        {
            known.WasAtHand = true;
            _atHand = known;
        }

        return known;
    }
}
