using System.Runtime.CompilerServices;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Compat.Civi;

/// <summary>What a dispatcher keeps of one event's name.</summary>
internal sealed class CiviEvent : IndexedEvent
{
    private const string HookPrefix = "hook_";

    private readonly Lock _gate;
    private DispatchPlan? _plan;
    private JudgedPolicy? _judged;
    private string[] _parameters = [];

    /// <param name="name">The event's name.</param>
    /// <param name="dispatcher">The dispatcher that listeners are shown.</param>
    /// <param name="gate">The dispatcher's lock.</param>
    public CiviEvent(string name, InnerDispatcher dispatcher, Lock gate)
        : base(name)
    {
        Dispatcher = dispatcher;
        _gate = gate;
        Chain = new CiviChain(this, gate);
        IsHook = IsHookName(name);
        Hook = IsHook ? name[HookPrefix.Length..] : "";
        IsBound = !IsHook;
    }

    /// <summary>Whether modules hear of it: the name begins with <c>hook_</c>, and has no <c>::</c>.</summary>
    public bool IsHook { get; }

    /// <summary>The name as modules know it; empty where they do not.</summary>
    public string Hook { get; }

    public InnerDispatcher Dispatcher { get; }

    public CiviChain Chain { get; }

    /// <summary>
    /// Whether the modules' listener was added to the chain, or never will be. It is added once; whether it was removed again does not
    /// matter.
    /// </summary>
    public bool IsBound;

    /// <summary>Whether somebody keeps it beside the dispatcher, so that it must stay the event of its name.</summary>
    public bool IsKept { get; set; }

    public static bool IsHookName(string name) =>
        name.StartsWith(HookPrefix, StringComparison.Ordinal) && !name.Contains("::", StringComparison.Ordinal);

    /// <summary>What a dispatch has to know, as it is now.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public DispatchPlan Plan(UserFramework framework) => Volatile.Read(ref _plan) ?? MakePlan(framework);

    /// <summary>Lets go of what a dispatch had to know. To be called under the lock, once listeners or functions have changed.</summary>
    public void Forget() => Volatile.Write(ref _plan, null);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DispatchPlan MakePlan(UserFramework framework)
    {
        // In this order: a chain that has the modules' listener was bound before.
        ListenerSnapshot<CiviListener> chain = Chain.Snapshot;
        bool isBound = Volatile.Read(ref IsBound);
        object found = framework.Found;
        var plan = new DispatchPlan(chain, isBound, framework, IsHook ? framework.Functions(Hook) : []);
        lock (_gate)
        {
            // What has changed meanwhile has been forgotten already, so this one serves one dispatch alone.
            if (ReferenceEquals(Chain.Snapshot, chain) && ReferenceEquals(framework.Found, found))
                Volatile.Write(ref _plan, plan);
        }

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

    public IReadOnlyList<ListenerDescription> Describe() => Describe(Chain.Snapshot);

    public IReadOnlyList<ListenerDescription> Describe(ListenerSnapshot<CiviListener> listeners) =>
        listeners.Describe((in entry) => entry.Listener.Describe(Name, entry.Priority));

    private sealed record JudgedPolicy(DispatchPolicy Policy, PolicyAction Action);
}
