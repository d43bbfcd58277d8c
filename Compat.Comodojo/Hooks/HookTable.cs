using System.Collections.Concurrent;
using Dispatching.Contracts;
using Dispatching.Engine;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compat.Comodojo.Hooks;

/// <summary>The hooks of all events, and how an event fires.</summary>
internal sealed partial class HookTable(ILogger logger)
{
    private const string System = "comodojo";

    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, EventHooks> _hooks = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly bool _isLogged = logger is not NullLogger<ComodojoDispatcher>;
    private EventHooks? _last;
    private volatile bool _hasAsynchronous;

    public void Add(string eventName, Hook hook)
    {
        lock (_gate)
        {
            if (!_hooks.TryGetValue(eventName, out EventHooks? hooks))
            {
                _order.Add(eventName);
                _hooks[eventName] = hooks = new EventHooks(eventName, _gate);
            }

            _hasAsynchronous |= hook.IsAsynchronous;
            hooks.Chain.Append(hook);
        }
    }

    public bool Remove(string eventName, object? callback)
    {
        lock (_gate)
        {
            if (!_hooks.TryGetValue(eventName, out EventHooks? hooks))
                return false;
            ListenerChain<Hook> chain = hooks.Chain;
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
                foreach (ref readonly ChainEntry<Hook> entry in _hooks[eventName].Chain.Snapshot.Entries)
                    listeners.Add(entry.Listener.Describe(eventName));
                listing[eventName] = listeners;
            }

            return listing;
        }
    }

    private EventHooks? Find(string eventName)
    {
        if (!_hooks.TryGetValue(eventName, out EventHooks? hooks) || hooks.Chain.Count == 0)
            return null;
        if (ReferenceEquals(hooks.EventName, eventName))
            Volatile.Write(ref _last, hooks);
        return hooks;
    }
}
