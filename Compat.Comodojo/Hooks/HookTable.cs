using System.Collections.Concurrent;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;

namespace Compat.Comodojo.Hooks;

/// <summary>The hooks of all events, and how an event fires.</summary>
internal sealed class HookTable(ILogger logger)
{
    private const string System = "comodojo";

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, ListenerChain<Hook>> _hooks = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private LastEvent? _last;
    private volatile bool _hasAsynchronous;

    public void Add(string eventName, Hook hook)
    {
        lock (_gate)
        {
            if (!_hooks.TryGetValue(eventName, out ListenerChain<Hook>? chain))
            {
                _order.Add(eventName);
                _hooks[eventName] = chain = new ListenerChain<Hook>(_gate);
            }

            _hasAsynchronous |= hook.IsAsynchronous;
            chain.Append(hook);
        }
    }

    public bool Remove(string eventName, object? callback)
    {
        lock (_gate)
        {
            if (!_hooks.TryGetValue(eventName, out ListenerChain<Hook>? chain))
                return false;
            if (callback is not null && !chain.RemoveFirst(hook => hook.IsOf(callback)))
                return false;
            if (callback is null || chain.Count == 0)
            {
                _hooks.TryRemove(eventName, out _);
                _order.Remove(eventName);
                if (callback is null)
                    chain.Clear();
            }

            return true;
        }
    }

    public IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> Describe()
    {
        lock (_gate)
        {
            var listing = new OrderedDictionary<string, IReadOnlyList<ListenerDescription>>(StringComparer.Ordinal);
            foreach (string eventName in _order)
            {
                var listeners = new List<ListenerDescription>();
                foreach (ref readonly ChainEntry<Hook> entry in _hooks[eventName].Snapshot.Entries)
                    listeners.Add(entry.Listener.Describe(eventName));
                listing[eventName] = listeners;
            }

            return listing;
        }
    }

    public object? Fire(string eventName, HookType type, object? value)
    {
        if (Begin(eventName) is not { } snapshot)
            return value;
        if (_hasAsynchronous)
            RefuseAsynchronous(eventName, snapshot);
        return StackGuard.IsDeep || DispatchWatch.IsOn ? FireWatched(eventName, snapshot, type, value) : Run(eventName, snapshot.Entries, type, value);
    }

    // One region for all hooks: a hook that fails costs an exception, one that does not nothing.
    private object? Run(string eventName, ReadOnlySpan<ChainEntry<Hook>> entries, HookType type, object? value)
    {
        int i = 0;
        while (true)
        {
            try
            {
                for (; i < entries.Length; i++)
                {
                    Hook hook = entries[i].Listener;
                    if (hook.IsCertain || IsCallable(eventName, hook))
                        value = Accepted(type, value, hook.Call(value));
                }

                return value;
            }
            catch (Exception exception) when (IsPassedOver(exception))
            {
                Failed(eventName, entries[i].Listener, exception, null);
                i++;
            }
        }
    }

    private object? FireWatched(string eventName, ListenerSnapshot<Hook> snapshot, HookType type, object? value)
    {
        bool isDeep = StackGuard.Check(eventName);
        using WatchedDispatch? watched = DispatchWatch.IsOn ? DispatchWatch.Start(System, eventName, value) : null;
        try
        {
            foreach (ref readonly ChainEntry<Hook> entry in snapshot.Entries)
            {
                if (IsCallable(eventName, entry.Listener))
                    value = Accepted(type, value, Call(eventName, entry.Listener, value, watched));
            }
        }
        catch (Dispatching.EventRecursionException exception) when (isDeep && StackGuard.Passes(exception, eventName))
        {
            throw;
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

    public async ValueTask<object?> FireAsync(string eventName, HookType type, object? value, CancellationToken cancellationToken)
    {
        if (Begin(eventName) is not { } snapshot)
            return value;
        StackGuard.Check(eventName);
        using WatchedDispatch? watched = DispatchWatch.IsOn ? DispatchWatch.Start(System, eventName, value) : null;
        for (int i = 0; i < snapshot.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Hook hook = snapshot.Entries[i].Listener;
            if (IsCallable(eventName, hook))
                value = Accepted(type, value, await CallAsync(eventName, hook, value, watched, cancellationToken).ConfigureAwait(true));
        }

        return value;
    }

    private ListenerSnapshot<Hook>? Begin(string eventName)
    {
        if (logger.IsEnabled(LogLevel.Debug))
            HookLog.Fires(logger, eventName);
        if (Volatile.Read(ref _last) is { } last && ReferenceEquals(last.EventName, eventName) && last.Chain.Snapshot is { Count: > 0 } at)
            return at;
        if (_hooks.TryGetValue(eventName, out ListenerChain<Hook>? chain) && chain.Snapshot is { Count: > 0 } snapshot)
        {
            Volatile.Write(ref _last, new LastEvent(eventName, chain));
            return snapshot;
        }

        if (DispatchWatch.IsOn)
            DispatchWatch.Unheard(System, eventName);
        return null;
    }

    private bool IsCallable(string eventName, Hook hook)
    {
        if (hook.Obstacle is not { } obstacle)
            return true;
        HookLog.Skipped(logger, eventName, hook.Describe(eventName).Name, obstacle);
        return false;
    }

    private object? Call(string eventName, Hook hook, object? value, WatchedDispatch? watched)
    {
        using WatchedListener? call = watched?.Call(hook.Describe(eventName));
        try
        {
            return hook.Call(value);
        }
        catch (Exception exception) when (IsPassedOver(exception))
        {
            return Failed(eventName, hook, exception, call);
        }
    }

    private async ValueTask<object?> CallAsync(string eventName, Hook hook, object? value, WatchedDispatch? watched, CancellationToken cancellationToken)
    {
        using WatchedListener? call = watched?.Call(hook.Describe(eventName));
        try
        {
            return await hook.CallAsync(value, cancellationToken).ConfigureAwait(true);
        }
        catch (Exception exception) when (IsPassedOver(exception))
        {
            return Failed(eventName, hook, exception, call);
        }
    }

    private HookFailure Failed(string eventName, Hook hook, Exception exception, WatchedListener? call)
    {
        call?.Fail(exception);
        HookLog.Failed(logger, exception, eventName, hook.Describe(eventName).Name);
        return HookFailure.Instance;
    }

    /// <summary>What goes on: what a hook gave back where the event takes it, else what the hook was given.</summary>
    private static object? Accepted(HookType type, object? before, object? returned)
    {
        if (returned is HookFailure)
            return before;
        bool isAccepted = type switch
        {
            HookType.Request => returned is ObjectRequest,
            HookType.Table => returned is ObjectRoutingTable,
            HookType.Route => returned is ObjectRoute,
            HookType.Result => returned is IObjectResult,
            _ => false,
        };
        return isAccepted ? returned : before;
    }

    private static bool IsPassedOver(Exception exception) =>
        exception is not (OperationCanceledException or OutOfMemoryException or InsufficientExecutionStackException or Dispatching.EventRecursionException
            or StackOverflowException or AccessViolationException or ThreadInterruptedException);

    /// <summary>The event that fired last, to be found by reference. A chain that was taken away is empty.</summary>
    private sealed record LastEvent(string EventName, ListenerChain<Hook> Chain);

    private sealed class HookFailure
    {
        public static HookFailure Instance { get; } = new();
    }
}
