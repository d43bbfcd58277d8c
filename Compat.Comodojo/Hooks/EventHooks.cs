using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>The hooks of one event.</summary>
internal sealed class EventHooks(string eventName, Lock gate)
{
    private HookPlan? _plan;

    public string EventName { get; } = eventName;

    public ListenerChain<Hook> Chain { get; } = new(gate);

    /// <summary>Whether they have been those at hand: once, or events that take turns would displace each other for ever.</summary>
    public bool WasAtHand { get; set; }

    /// <summary>How to call them as they are now.</summary>
    public HookPlan Plan => Volatile.Read(ref _plan) ?? Make();

    /// <summary>The hooks have changed. To be called under the lock.</summary>
    public void Change() => Volatile.Write(ref _plan, null);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private HookPlan Make()
    {
        lock (gate)
            return _plan ??= new HookPlan(Chain.Snapshot);
    }
}
