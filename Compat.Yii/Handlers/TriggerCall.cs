using Dispatching;
using Dispatching.Diagnostics;
using Dispatching.Engine;

namespace Compat.Yii.Handlers;

/// <summary>One trigger, the long way: an object's own handlers, then those of its class; deep in the stack, or watched.</summary>
/// <param name="Registry">Who listens to classes.</param>
/// <param name="Class">The class whose handlers are called.</param>
/// <param name="Sender">The object that triggers, if there is one.</param>
/// <param name="EventName">The event's name.</param>
internal readonly record struct TriggerCall(EventRegistry Registry, Type Class, object? Sender, string EventName)
{
    /// <param name="own">The object's own handlers.</param>
    /// <param name="given">The event, if one was given.</param>
    public void Run(HandlerList own, Event? given)
    {
        if (!Begin(own, given, isAsynchronous: false, out WatchedDispatch? watched))
            return;
        string name = EventName;
        bool isDeep = StackGuard.Check(name);
        try
        {
            RunOwn(own, given, watched);
        }
        catch (EventRecursionException exception) when (isDeep && StackGuard.Passes(exception, name))
        {
            throw;
        }
        catch (Exception exception) when (IsNoted(watched, exception))
        {
        }
        finally
        {
            watched?.Dispose();
        }
    }

    public async ValueTask RunAsync(HandlerList own, Event? given, CancellationToken cancellationToken)
    {
        if (!Begin(own, given, isAsynchronous: true, out WatchedDispatch? watched))
            return;
        string name = EventName;
        bool isDeep = StackGuard.Check(name);
        try
        {
            await RunOwnAsync(own, given, watched, cancellationToken).ConfigureAwait(true);
        }
        catch (EventRecursionException exception) when (isDeep && StackGuard.Passes(exception, name))
        {
            throw;
        }
        catch (Exception exception) when (IsNoted(watched, exception))
        {
        }
        finally
        {
            watched?.Dispose();
        }
    }

    private static bool IsNoted(WatchedDispatch? watched, Exception exception)
    {
        watched?.Fail(exception);
        return false;
    }

    /// <summary>Checks every handler before any is called.</summary>
    private bool Begin(HandlerList own, Event? given, bool isAsynchronous, out WatchedDispatch? watched)
    {
        watched = null;
        ClassPlan plan = Registry.Find(Class, EventName);
        if (own.Count == 0 && plan.IsEmpty)
        {
            if (DispatchWatch.IsOn)
                DispatchWatch.Unheard(Yii.System, EventName, given);
            return false;
        }

        own.Check(EventName, given, isAsynchronous);
        plan.Check(EventName, given, isAsynchronous);
        watched = DispatchWatch.IsOn ? DispatchWatch.Start(Yii.System, EventName, given) : null;
        return true;
    }

    private Event Prepare(Event? given)
    {
        Event @event = given ?? new Event();
        if (Sender is null)
            @event.SendFrom(Class);
        else
            @event.SendFrom(Sender);
        @event.Handled = false;
        @event.Name = EventName;
        return @event;
    }

    private void RunOwn(HandlerList own, Event? @event, WatchedDispatch? watched)
    {
        if (own.Count > 0)
        {
            @event = Prepare(@event);
            Call(own, @event, watched);
            if (@event.Handled)
                return;
        }

        // Only now: handlers of the object may have changed who listens to its class.
        ClassPlan plan = Registry.Find(Class, EventName);
        if (plan.IsEmpty)
            return;
        plan.Check(EventName, @event, isAsynchronous: false);
        @event = Prepare(@event);
        foreach (ClassStep step in plan.Steps)
        {
            HandlerList handlers = Registry.At(plan, step, EventName, @event, isAsynchronous: false);
            Call(handlers, @event, watched);
            if (handlers.Count > 0 && @event.Handled)
                return;
        }
    }

    private void Call(HandlerList handlers, Event @event, WatchedDispatch? watched)
    {
        if (watched is null)
            HandlerLoop.Run(handlers, @event);
        else
            HandlerLoop.Run(handlers.Handlers, @event, EventName, watched);
    }

    private async ValueTask RunOwnAsync(HandlerList own, Event? @event, WatchedDispatch? watched, CancellationToken cancellationToken)
    {
        if (own.Count > 0)
        {
            @event = Prepare(@event);
            await HandlerLoop.RunAsync(own.Handlers, @event, EventName, watched, cancellationToken).ConfigureAwait(true);
            if (@event.Handled)
                return;
        }

        ClassPlan plan = Registry.Find(Class, EventName);
        if (plan.IsEmpty)
            return;
        plan.Check(EventName, @event, isAsynchronous: true);
        @event = Prepare(@event);
        foreach (ClassStep step in plan.Steps)
        {
            HandlerList handlers = Registry.At(plan, step, EventName, @event, isAsynchronous: true);
            await HandlerLoop.RunAsync(handlers.Handlers, @event, EventName, watched, cancellationToken).ConfigureAwait(true);
            if (handlers.Count > 0 && @event.Handled)
                return;
        }
    }
}
