using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Diagnostics;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;

namespace Compat.Comodojo.Hooks;

internal sealed partial class HookTable
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Fire(string eventName, HookType type, object? value) =>
        _atHand is { } hooks
        && ReferenceEquals(hooks.EventName, eventName)
        && value is not null
        && hooks.Plan is { } plan
        && plan.Fits(value)
        && !_isLogged
        && !StackGuard.IsDeep
        && !DispatchWatch.IsOn
            ? Call(plan, eventName, type, value)
            : FireOther(eventName, type, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? FireOther(string eventName, HookType type, object? value)
    {
        if (_isLogged && logger.IsEnabled(LogLevel.Debug))
            HookLog.Fires(logger, eventName);
        if (Find(eventName) is not { } hooks)
            return Unheard(eventName, value);
        HookPlan plan = hooks.Plan;
        return StackGuard.IsDeep || DispatchWatch.IsOn || value is null || !plan.Fits(value)
            ? FireChecked(plan, eventName, type, value)
            : Call(plan, eventName, type, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private object? Call(HookPlan plan, string eventName, HookType type, object value) =>
        plan.Calls.Length == 1 ? CallSole(plan, eventName, type, value) : CallFitting(plan, eventName, type, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? CallSole(HookPlan plan, string eventName, HookType type, object value)
    {
        try
        {
            ref readonly HookCall call = ref plan.Calls[0];
            if (call.GivesBack)
                return call.Function(value) is { } returned && !ReferenceEquals(returned, value) ? Accepted(type, value, returned) : value;
            call.Action(value);
            return value;
        }
        catch (Exception exception) when (!BrokenProcess.IsReportedBy(exception))
        {
            Failed(eventName, plan.Snapshot.Entries[0].Listener, exception, null);
            return value;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object? CallFitting(HookPlan plan, string eventName, HookType type, object value)
    {
        // One region for all hooks: a hook that fails costs an exception, one that does not nothing.
        HookCall[] calls = plan.Calls;
        int i = 0;
        while (true)
        {
            try
            {
                for (; i < calls.Length; i++)
                {
                    ref readonly HookCall call = ref calls[i];
                    if (!call.GivesBack)
                    {
                        call.Action(value);
                    }
                    else if (call.Function(value) is { } returned && !ReferenceEquals(returned, value))
                    {
                        value = Accepted(type, value, returned)!;
                        if (!plan.Fits(value))
                            return CallChecked(plan, eventName, type, value, i + 1);
                    }
                }

                return value;
            }
            catch (Exception exception) when (!BrokenProcess.IsReportedBy(exception))
            {
                Failed(eventName, plan.Snapshot.Entries[i].Listener, exception, null);
                i++;
            }
        }
    }

    private object? FireChecked(HookPlan plan, string eventName, HookType type, object? value)
    {
        if (_hasAsynchronous)
            RefuseAsynchronous(eventName, plan.Snapshot);
        plan.Learn(value);
        if (!StackGuard.IsDeep && !DispatchWatch.IsOn)
            return CallChecked(plan, eventName, type, value, 0);

        bool isDeep = StackGuard.Check(eventName);
        using WatchedDispatch? watched = DispatchWatch.IsOn ? DispatchWatch.Start(System, eventName, value) : null;
        try
        {
            return CallChecked(plan, eventName, type, value, 0, watched);
        }
        catch (EventRecursionException exception) when (isDeep && StackGuard.Passes(exception, eventName))
        {
            throw;
        }
        catch (Exception exception) when (IsNoted(watched, exception))
        {
            throw;
        }
    }

    private object? CallChecked(HookPlan plan, string eventName, HookType type, object? value, int from, WatchedDispatch? watched = null)
    {
        foreach (ref readonly ChainEntry<Hook> entry in plan.Snapshot.Entries[from..])
        {
            if (IsCallable(eventName, entry.Listener))
                value = Call(eventName, entry.Listener, type, value, watched);
        }

        return value;
    }

    private static void RefuseAsynchronous(string eventName, ListenerSnapshot<Hook> snapshot)
    {
        foreach (ref readonly ChainEntry<Hook> entry in snapshot.Entries)
        {
            if (entry.Listener.IsAsynchronous)
            {
                throw new InvalidOperationException(
                    $"The hook '{entry.Listener.Describe(eventName).Name}' of '{eventName}' is asynchronous, so it must be awaited. No hook was called. Use DispatchAsync or FireAsync.");
            }
        }
    }

    private static object? Unheard(string eventName, object? value)
    {
        if (DispatchWatch.IsOn)
            DispatchWatch.Unheard(System, eventName, value);
        return value;
    }

    private bool IsCallable(string eventName, Hook hook)
    {
        if (hook.Obstacle is not { } obstacle)
            return true;
        HookLog.Skipped(logger, eventName, hook.Describe(eventName).Name, obstacle);
        return false;
    }

    /// <returns>What goes on.</returns>
    private object? Call(string eventName, Hook hook, HookType type, object? value, WatchedDispatch? watched)
    {
        using WatchedListener? call = watched?.Call(hook.Describe(eventName));
        try
        {
            return Accepted(type, value, hook.Call(value));
        }
        catch (Exception exception) when (!BrokenProcess.IsReportedBy(exception))
        {
            Failed(eventName, hook, exception, call);
            return value;
        }
        catch (Exception exception) when (IsNoted(call, exception))
        {
            throw;
        }
    }

    private void Failed(string eventName, Hook hook, Exception exception, WatchedListener? call)
    {
        call?.Fail(exception);
        HookLog.Failed(logger, exception, eventName, hook.Describe(eventName).Name);
    }

    /// <summary>What goes on: what a hook gave back where the event takes it, else what the hook was given.</summary>
    /// <exception cref="InvalidOperationException">It gave a task.</exception>
    private static object? Accepted(HookType type, object? before, object? returned)
    {
        bool isAccepted = type switch
        {
            HookType.Request => returned is ObjectRequest,
            HookType.Table => returned is ObjectRoutingTable,
            HookType.Route => returned is ObjectRoute,
            HookType.Result => returned is IObjectResult,
            _ => false,
        };
        if (isAccepted)
            return returned;
        return TaskResult.IsTask(returned)
            ? throw new InvalidOperationException("The hook gave a task, which must be awaited. Use DispatchAsync or FireAsync, or hook a function that needs no awaiting.")
            : before;
    }

    private static bool IsNoted(WatchedDispatch? watched, Exception exception)
    {
        watched?.Fail(exception);
        return false;
    }

    private static bool IsNoted(WatchedListener? call, Exception exception)
    {
        call?.Fail(exception);
        return false;
    }
}
