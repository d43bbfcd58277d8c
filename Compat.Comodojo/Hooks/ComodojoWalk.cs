using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;

namespace Compat.Comodojo.Hooks;

/// <summary>One fire: each hook gets what the one before gave back, where the event takes that. A hook that fails is passed over.</summary>
/// <param name="eventName">The event.</param>
/// <param name="type">What it takes.</param>
/// <param name="value">The value of the first hook.</param>
internal struct ComodojoWalk(string eventName, HookType type, object? value) : IWalk<Hook>
{
    private const string TaskAdvice =
        "The hook gave a task, which must be awaited. Fire the event with FireAsync, or hook a function that needs no awaiting.";

    private Carried _carried = CarriedClass.Of(value);

    public static string System => "comodojo";

    public static bool PassesOverFailures => true;

    public static string AwaitingAdvice => "Fire the event with FireAsync, or answer the request with DispatchAsync or RunAsync.";

    public readonly string EventName => eventName;

    public readonly object? Arguments(object? value) => value;

    public readonly bool IsStopped => false;

    public static bool MustBeAwaited(in ChainEntry<Hook> entry) => entry.Listener.IsAsynchronous;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Call(in ChainEntry<Hook> entry, object? value)
    {
        Hook hook = entry.Listener;
        if ((hook.Takes & _carried) == Carried.Other)
            return Taken(value, hook.Call(value));
        if (Unsafe.As<DelegateHook>(hook).GivesBack)
            return Taken(value, Unsafe.As<DelegateHook>(hook).CallFunction(value!));
        Unsafe.As<DelegateHook>(hook).CallAction(value!);
        return value;
    }

    public Task CallAsync(in ChainEntry<Hook> entry, ref object? value, CancellationToken cancellationToken)
    {
        ValueTask<object?> hook = EndAsync(entry.Listener.CallAsync(value, cancellationToken));
        if (!hook.IsCompletedSuccessfully)
            return hook.AsTask();
        value = Taken(value, hook.Result);
        return Task.CompletedTask;
    }

    public object? Accept(Task finished, object? value) => Taken(value, ((Task<object?>)finished).Result);

    public readonly bool PassesOver(Exception exception) => true;

    public readonly bool Failed(in ChainEntry<Hook> entry, Exception exception, ref object? value)
    {
        var logger = (ILogger)entry.Origin!;
        string hook = entry.Listener.Describe(eventName).Name;
        if (entry.Listener.Obstacle is { } obstacle)
            HookLog.Skipped(logger, eventName, hook, obstacle);
        else
            HookLog.Failed(logger, exception, eventName, hook);
        return true;
    }

    public readonly ListenerSnapshot<Hook>? Next() => null;

    public readonly ListenerDescription Describe(in ChainEntry<Hook> entry) => entry.Listener.Describe(eventName);

    /// <summary>Awaits a hook, and the task that it gave back if it did.</summary>
    private static ValueTask<object?> EndAsync(ValueTask<object?> hook)
    {
        if (!hook.IsCompletedSuccessfully)
            return EndPendingAsync(hook);
        object? returned = hook.Result;
        return TaskResult.Is(returned) ? TaskResult.OfAsync(returned) : new ValueTask<object?>(returned);
    }

    private static async ValueTask<object?> EndPendingAsync(ValueTask<object?> hook) =>
        await TaskResult.OfAsync(await hook.ConfigureAwait(true)).ConfigureAwait(true);

    /// <summary>The value for the next hook: what a hook gave back, where the event takes it, else what the hook was given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private object? Taken(object? value, object? returned) =>
        returned is null || ReferenceEquals(returned, value) ? value : TakenOther(value, returned);

    /// <exception cref="InvalidOperationException">It gave a task.</exception>
    private object? TakenOther(object? value, object returned)
    {
        bool isTaken = type switch
        {
            HookType.Request => returned is ObjectRequest,
            HookType.Table => returned is ObjectRoutingTable,
            HookType.Route => returned is ObjectRoute,
            HookType.Result => returned is IObjectResult,
            _ => false,
        };
        if (!isTaken)
            return TaskResult.Is(returned) ? throw new InvalidOperationException(TaskAdvice) : value;
        _carried = CarriedClass.Of(returned);
        return returned;
    }
}
