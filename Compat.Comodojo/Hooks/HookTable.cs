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
    private readonly NameTable<EventHooks> _hooks = new();
    private readonly List<string> _order = [];
    private readonly bool _isLogged = logger is not NullLogger<ComodojoDispatcher>;
    private EventHooks? _atHand;
    private volatile bool _hasAsynchronous;

    public void Add(string eventName, Hook hook)
    {
        lock (_gate)
        {
            if (_hooks.Find(eventName) is not { } hooks)
            {
                _order.Add(eventName);
                _hooks.Set(eventName, hooks = new EventHooks(eventName, _gate));
            }

            _hasAsynchronous |= hook.IsAsynchronous;
            hooks.Chain.Append(hook);
            hooks.Change();
        }
    }

    public bool Remove(string eventName, object? callback)
    {
        lock (_gate)
        {
            if (_hooks.Find(eventName) is not { } hooks)
                return false;
            ListenerChain<Hook> chain = hooks.Chain;
            if (callback is null ? !chain.Clear() : !chain.RemoveFirst(hook => hook.IsOf(callback)))
                return false;
            hooks.Change();
            if (chain.Count == 0)
            {
                _hooks.Remove(eventName);
                _order.Remove(eventName);
                if (ReferenceEquals(_atHand, hooks))
                    _atHand = null;
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
                foreach (ref readonly ChainEntry<Hook> entry in _hooks.Find(eventName)!.Chain.Snapshot.Entries)
                    listeners.Add(entry.Listener.Describe(eventName));
                listing[eventName] = listeners;
            }

            return listing;
        }
    }

    private EventHooks? Find(string eventName)
    {
        EventHooks? hooks = _atHand is { } atHand && ReferenceEquals(atHand.EventName, eventName) && atHand.Chain.Count > 0 ? atHand : _hooks.Find(eventName);
        if (hooks is not { Chain.Count: > 0 })
            return null;
        if (!hooks.WasAtHand)
        {
            hooks.WasAtHand = true;
            _atHand = hooks;
        }

        return hooks;
    }
}
