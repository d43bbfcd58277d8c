using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Contracts;
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
        CiviEvent one = Own(eventName);
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
    /// <exception cref="InvalidOperationException">
    /// A listener or a module's function is asynchronous, and no listener was called; or the hook has more than six parameters, and modules
    /// cannot take them.
    /// </exception>
    /// <exception cref="EventRecursionException">Listeners dispatch without end.</exception>
    public TEvent Dispatch<TEvent>(string eventName, TEvent @event)
        where TEvent : class
    {
        CiviEvent one = Own(eventName);
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
    public ValueTask<TEvent> DispatchAsync<TEvent>(string eventName, TEvent @event, CancellationToken cancellationToken = default)
        where TEvent : class
    {
        CiviEvent one = Own(eventName);
        ArgumentNullException.ThrowIfNull(@event);
        return EventOfAsync(DispatchAsync(one, (object)@event, cancellationToken), @event);
    }

    /// <summary>
    /// Calls the modules' functions for a hook. This listener listens to every hook, at <see cref="DefaultHookPriority"/>; remove it from a
    /// hook that modules must not get.
    /// </summary>
    /// <param name="event">The event.</param>
    /// <param name="context">Says which hook.</param>
    /// <exception cref="InvalidOperationException">The hook has more than six parameters.</exception>
    public void DelegateToUF(GenericHookEvent @event, EventContext context)
    {
        ArgumentNullException.ThrowIfNull(@event);
        if (Framework.Invoke(Own(context.EventName).Hook, @event) is { } values)
            @event.AddReturnValues(values);
    }

    /// <summary>Whether a hook has no listeners, no modules, no policy and no observer, so that there is nothing to do.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsQuiet(CiviEvent one) =>
        one.Plan(Framework).IsQuiet && Volatile.Read(ref _policy) is null && !Walk.IsWatched;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Dispatch(CiviEvent one, GenericHookEvent @event)
    {
        // All that stands in the way of most dispatches, asked at once.
        if (Volatile.Read(ref _policy) is null
            && one.Plan(Framework) is { IsDirect: true } plan
            && @event.Count <= UserFramework.MostParameters)
        {
            var walk = new CiviWalk(one, @event);
            Walk.Over(plan.Listeners, walk);
        }
        else
        {
            Dispatch(one, (object)@event);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
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

    private static async ValueTask<TEvent> EventOfAsync<TEvent>(ValueTask running, TEvent @event)
        where TEvent : class
    {
        await running.ConfigureAwait(true);
        return @event;
    }

    /// <summary>Calls the listeners, past the policy.</summary>
    internal void Run(CiviEvent one, object @event)
    {
        DispatchPlan plan = one.Plan(Framework);
        ListenerSnapshot<CiviListener> listeners = plan.ListenersFor(@event, one.Name);
        var walk = new CiviWalk(one, @event, plan.BeginFunctions());
        Walk.Over(listeners, walk);
    }

    internal ValueTask RunAsync(CiviEvent one, object @event, CancellationToken cancellationToken)
    {
        DispatchPlan plan = one.Plan(Framework);

        // Not awaited: what is given in vain is refused at the call.
        ListenerSnapshot<CiviListener> listeners = plan.ListenersFor(@event, one.Name);
        return WalkAsync(listeners, new CiviWalk(one, @event, plan.BeginFunctions()), cancellationToken);
    }

    private static async ValueTask WalkAsync(
        ListenerSnapshot<CiviListener> listeners, CiviWalk walk, CancellationToken cancellationToken) =>
        await Walk.OverAsync(listeners, walk, null, cancellationToken).ConfigureAwait(true);
}
