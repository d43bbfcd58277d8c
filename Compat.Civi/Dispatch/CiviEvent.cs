using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>What a dispatcher keeps of one event's name.</summary>
internal sealed class CiviEvent(string name, Lock gate)
{
    private const string HookPrefix = "hook_";

    private DispatchPlan? _plan;
    private JudgedPolicy? _judged;
    private string[] _parameters = [];

    public string Name { get; } = name;

    /// <summary>Whether modules hear of it: the name begins with <c>hook_</c>, and has no <c>::</c>.</summary>
    public bool IsHook { get; } = IsHookName(name);

    /// <summary>The name as modules know it; empty where they do not.</summary>
    public string Hook { get; } = IsHookName(name) ? name[HookPrefix.Length..] : "";

    public ListenerChain<CiviListener> Chain { get; } = new(gate);

    /// <summary>Whether the modules' listener was put into the chain. It is, once; whether it was taken away again does not matter.</summary>
    public bool IsBound;

    /// <summary>Whether it has been the one at hand: once, or events that take turns would displace each other for ever.</summary>
    public bool WasAtHand { get; set; }

    /// <summary>Whether it was listed as listened to. Written under the lock.</summary>
    public bool IsListed;

    public static bool IsHookName(string name) =>
        name.StartsWith(HookPrefix, StringComparison.Ordinal) && !name.Contains("::", StringComparison.Ordinal);

    /// <summary>What a dispatch has to know, as it is now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DispatchPlan Plan(UserFramework framework)
    {
        ListenerSnapshot<CiviListener> snapshot = Chain.Snapshot;
        return Volatile.Read(ref _plan) is { } plan && ReferenceEquals(plan.Snapshot, snapshot) && (plan.Version == framework.Version || !IsHook)
            ? plan
            : MakePlan(framework, snapshot);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DispatchPlan MakePlan(UserFramework framework, ListenerSnapshot<CiviListener> snapshot)
    {
        int version = framework.Version;
        var plan = new DispatchPlan(snapshot, version, IsHook ? framework.Functions(Hook) : []);
        Volatile.Write(ref _plan, plan);
        return plan;
    }

    public PolicyAction Judge(DispatchPolicy policy)
    {
        JudgedPolicy? judged = Volatile.Read(ref _judged);
        if (judged is not null && ReferenceEquals(judged.Policy, policy))
            return judged.Action;
        PolicyAction action = policy.Of(Name);
        Volatile.Write(ref _judged, new JudgedPolicy(policy, action));
        return action;
    }

    /// <summary>Parameter names that were found to be good, kept once for all who invoke the hook with them.</summary>
    public string[] Parameters(ReadOnlySpan<string> names)
    {
        string[] known = Volatile.Read(ref _parameters);
        if (IsSame(names, known))
            return known;
        string[] parameters = GenericHookEvent.Checked(names.ToArray());
        Volatile.Write(ref _parameters, parameters);
        return parameters;
    }

    // Mostly they are the same literals.
    private static bool IsSame(ReadOnlySpan<string> names, string[] known)
    {
        if (names.Length != known.Length)
            return false;
        for (int i = 0; i < known.Length; i++)
        {
            if (!ReferenceEquals(names[i], known[i]) && !string.Equals(names[i], known[i]))
                return false;
        }

        return true;
    }

    public ListenerDescription[] Describe()
    {
        ReadOnlySpan<ChainEntry<CiviListener>> entries = Chain.Snapshot.Entries;
        var listeners = new ListenerDescription[entries.Length];
        for (int i = 0; i < entries.Length; i++)
            listeners[i] = entries[i].Listener.Describe(Name, entries[i].Priority);
        return listeners;
    }

    private sealed record JudgedPolicy(DispatchPolicy Policy, PolicyAction Action);
}
