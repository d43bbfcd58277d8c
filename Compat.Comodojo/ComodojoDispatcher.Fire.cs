using System.Runtime.CompilerServices;
using Compat.Comodojo.Hooks;
using Dispatching.Engine;

namespace Compat.Comodojo;

public sealed partial class ComodojoDispatcher
{
    /// <summary>Fires an event: each hook gets what the one before gave back, where the event takes that.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="type">What it takes.</param>
    /// <param name="data">What the first hook gets.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="InvalidOperationException">A hook is asynchronous. No hook was called. Use <see cref="FireAsync"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public object? Fire(string eventName, HookType type, object? data)
    {
        ListenerSnapshot<Hook> hooks = HooksOf(eventName);
        var walk = new ComodojoWalk(eventName, type, data);
        return Walk.Over(hooks, walk, data);
    }

    /// <summary>Fires an event, and awaits its hooks one after the other.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="type">What it takes.</param>
    /// <param name="data">What the first hook gets.</param>
    /// <param name="cancellationToken">Asked before every hook, and given to those that take it.</param>
    /// <returns>What came of it.</returns>
    public ValueTask<object?> FireAsync(string eventName, HookType type, object? data, CancellationToken cancellationToken = default)
    {
        ListenerSnapshot<Hook> hooks = HooksOf(eventName);
        // Most of a request's fourteen events have no hook, and an awaited walk costs five times what finding that out does.
        if (hooks.Count == 0 && !Walk.IsWatched)
            return new ValueTask<object?>(data);
        return Walk.OverAsync(hooks, new ComodojoWalk(eventName, type, data), data, cancellationToken);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ListenerSnapshot<Hook> HooksOf(string eventName)
    {
        ArgumentNullException.ThrowIfNull(eventName);
        if (_isLogged)
            HookLog.Fires(_logger, eventName);
        if (_root is not null || _plugins.Length > 0)
            return HooksInRequest(eventName);
        return _events.Find(eventName) is { } known ? known.Chain.Snapshot : ListenerSnapshots.Empty<Hook>();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ListenerSnapshot<Hook> HooksInRequest(string eventName)
    {
        if (_root is not null)
            return RequestHooksOf(eventName);
        return s_request.Value is { } request && ReferenceEquals(request._root, this)
            ? request.RequestHooksOf(eventName)
            : SnapshotOf(_events, eventName);
    }
}
