using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Compat.Comodojo.Hooks;

/// <summary>The hooks of one event.</summary>
internal sealed class EventHooks(string eventName, Lock gate)
{
    private HookPlan? _plan;

    public string EventName { get; } = eventName;

    public ListenerChain<Hook> Chain { get; } = new(gate);

    /// <summary>How to call them as they are now. It costs nothing while they stay the same.</summary>
    public HookPlan Plan
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            ListenerSnapshot<Hook> snapshot = Chain.Snapshot;
            HookPlan? plan = Volatile.Read(ref _plan);
            return plan is not null && ReferenceEquals(plan.Snapshot, snapshot) ? plan : Make(snapshot);
        }
    }

    private HookPlan Make(ListenerSnapshot<Hook> snapshot)
    {
        var plan = new HookPlan(snapshot);
        Volatile.Write(ref _plan, plan);
        return plan;
    }
}
