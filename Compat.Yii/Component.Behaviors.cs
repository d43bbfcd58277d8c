using System.Runtime.CompilerServices;
using Compat.Yii.Handlers;
using Dispatching.Engine;

namespace Compat.Yii;

public partial class Component
{
    /// <summary>Attaches a behavior, and with it the handlers that it declares.</summary>
    /// <param name="name">Its name; one that has the name already is detached. <see langword="null"/> for one without a name.</param>
    /// <param name="behavior">The behavior.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the behavior's handlers.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the behavior's handlers.</param>
    /// <returns>The behavior.</returns>
    public Behavior AttachBehavior(
        string? name, Behavior behavior, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        return Attach(OwnState(), name, behavior, ListenerSite.Of(null, filePath, lineNumber));
    }

    /// <summary>Attaches several behaviors, in order.</summary>
    /// <param name="behaviors">What to make and under which names.</param>
    /// <param name="filePath">
    /// Filled in by the compiler: how a listing shows the handlers of behaviors that do not say where they were defined.
    /// </param>
    /// <param name="lineNumber">
    /// Filled in by the compiler: how a listing shows the handlers of behaviors that do not say where they were defined.
    /// </param>
    public void AttachBehaviors(
        IEnumerable<BehaviorDefinition> behaviors, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(behaviors);
        ComponentState state = OwnState();
        foreach (BehaviorDefinition behavior in behaviors)
            Attach(state, behavior.Name, behavior.Make(), behavior.Site ?? ListenerSite.Of(null, filePath, lineNumber));
    }

    /// <summary>Detaches a behavior and its handlers.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The behavior, or <see langword="null"/> where there was none.</returns>
    public Behavior? DetachBehavior(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Behavior? behavior = EnsureBehaviors().Take(name);
        behavior?.Detach();
        return behavior;
    }

    /// <summary>Detaches all behaviors and their handlers.</summary>
    public void DetachBehaviors()
    {
        foreach (Behavior behavior in EnsureBehaviors().TakeAll())
            behavior.Detach();
    }

    /// <summary>The behavior of a name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The behavior, or <see langword="null"/> where there is none.</returns>
    public Behavior? GetBehavior(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return EnsureBehaviors().FindBehavior(name);
    }

    /// <summary>The behaviors that are attached, in the order of their names' first use.</summary>
    /// <returns>A copy.</returns>
    public IReadOnlyList<Behavior> GetBehaviors() => EnsureBehaviors().All();

    /// <summary>
    /// The behaviors that the class declares. Each object asks for them once, when its events or behaviors are first used.
    /// </summary>
    /// <returns>What to make and under which names.</returns>
    protected virtual IEnumerable<BehaviorDefinition> Behaviors() => [];

    private static Behavior Attach(ComponentState state, string? name, Behavior behavior, ListenerSite? site)
    {
        Behavior? replaced = state.Put(name, behavior);
        replaced?.Detach();
        behavior.Site = site;
        behavior.Attach(state.Owner!);
        return behavior;
    }

    private ComponentState EnsureBehaviors()
    {
        ComponentState? state = Volatile.Read(ref _state);
        return state is not null && state.IsReady ? state : EnsureBehaviors(state);
    }

    private ComponentState EnsureBehaviors(ComponentState? state)
    {
        if (state is null)
        {
            ComponentState made = new(this);
            state = Interlocked.CompareExchange(ref _state, made, null) ?? made;
        }

        // Whoever asks for behaviors uses the object's events in turn: the same thread passes, others wait.
        lock (state)
        {
            if (!state.Begin())
                return state;
            foreach (BehaviorDefinition behavior in Behaviors())
                Attach(state, behavior.Name, behavior.Make(), behavior.Site);
            if (state.IsUnused)
                Interlocked.CompareExchange(ref _state, ComponentState.None, state);

            // Last, or another thread could add to a state that is about to be let go of.
            state.IsReady = true;
            return state;
        }
    }

    /// <summary>The state, to be written to.</summary>
    private ComponentState OwnState()
    {
        EnsureBehaviors();

        // Read only now: the thread that made the behaviors may have let go of the state that this one waited for.
        ComponentState state = Volatile.Read(ref _state)!;
        if (!ReferenceEquals(state, ComponentState.None))
            return state;
        ComponentState own = new(this) { IsReady = true };
        ComponentState before = Interlocked.CompareExchange(ref _state, own, ComponentState.None)!;
        return ReferenceEquals(before, ComponentState.None) ? own : before;
    }
}
