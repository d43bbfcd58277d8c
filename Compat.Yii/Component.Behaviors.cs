using System.Runtime.CompilerServices;
using Compat.Yii.Handlers;
using Dispatching.Contracts;
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
    /// <remarks>If attaching it throws, the behavior that has the name stays attached.</remarks>
    public Behavior AttachBehavior(
        string? name, Behavior behavior, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        return Attach(OwnState(), name, behavior, ListenerSite.Of(null, filePath, lineNumber));
    }

    /// <summary>Attaches several behaviors, in order. All are made before one is attached, and if one throws, none is.</summary>
    /// <param name="behaviors">What to make and under which names.</param>
    /// <param name="filePath">
    /// Filled in by the compiler: how a listing shows the handlers of behaviors that do not say where they were defined.
    /// </param>
    /// <param name="lineNumber">
    /// Filled in by the compiler: how a listing shows the handlers of behaviors that do not say where they were defined.
    /// </param>
    /// <exception cref="InvalidOperationException">What makes a behavior gave <see langword="null"/>. None is attached.</exception>
    public void AttachBehaviors(
        IEnumerable<BehaviorDefinition> behaviors, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
    {
        ArgumentNullException.ThrowIfNull(behaviors);
        Attach(OwnState(), behaviors, ListenerSite.Of(null, filePath, lineNumber));
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
        // One by one: where one throws, those behind it stay attached and are still listed.
        foreach (string name in EnsureBehaviors().Names())
            DetachBehavior(name);
    }

    /// <summary>The behavior of a name.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The behavior, or <see langword="null"/> where there is none.</returns>
    public Behavior? GetBehavior(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return EnsureBehaviors().FindBehavior(name);
    }

    /// <summary>
    /// The behaviors that are attached, by name, in the order of their names' first use. Those without a name have numbers from 0, as in
    /// PHP.
    /// </summary>
    /// <returns>A copy.</returns>
    public IReadOnlyDictionary<string, Behavior> GetBehaviors() => EnsureBehaviors().All();

    /// <summary>
    /// The behaviors that the class declares. Each object asks for them once, when its events or behaviors are first used. If this throws,
    /// or a behavior cannot be made or attached, none is attached, and the next use asks again.
    /// </summary>
    /// <returns>What to make and under which names.</returns>
    /// <remarks>
    /// No lock is held meanwhile: other threads that use the object wait, and the thread that asks uses it without behaviors, as does one
    /// for which the thread that asks waits in turn.
    /// </remarks>
    public virtual IEnumerable<BehaviorDefinition> Behaviors() => [];

    private static Behavior Attach(ComponentState state, string? name, Behavior behavior, ListenerSite? site)
    {
        Behavior? replaced = name is null ? null : state.FindBehavior(name);
        var attachment = new Attachment(replaced);
        ListenerSite? before = behavior.Site;
        (behavior.Attachment, behavior.Site) = (attachment, site);
        bool isAttached = false;
        try
        {
            behavior.Initialize();
            behavior.Attach(state.Owner!);
            isAttached = true;
        }
        finally
        {
            // No handler that throws anew: at each level of a recursion it would need more stack.
            if (!isAttached)
            {
                behavior.Site = before;
                attachment.TakeBack(behavior, state.Owner!);
            }

            behavior.Attachment = null;
        }

        // A class may attach itself in a way of its own, and another thread may have attached one of the same name meanwhile.
        if (!ReferenceEquals(replaced, behavior))
            attachment.Begin();
        if (state.Put(name, behavior) is { } other && !ReferenceEquals(other, replaced) && !ReferenceEquals(other, behavior))
            other.Detach();
        return behavior;
    }

    private static void Attach(ComponentState state, IEnumerable<BehaviorDefinition> definitions, ListenerSite? site)
    {
        // All are made before anything is changed.
        List<(BehaviorDefinition Definition, Behavior Behavior)> made = [.. definitions.Select(one => (one, one.Made()))];
        var attached = new List<(string Name, Behavior Behavior, Behavior? Replaced)>();
        bool areAttached = false;
        try
        {
            foreach ((BehaviorDefinition definition, Behavior behavior) in made)
            {
                string name = definition.Name ?? state.NextName();
                Behavior? replaced = state.FindBehavior(name);
                Attach(state, name, behavior, definition.Site ?? site);
                attached.Add((name, behavior, replaced));
            }

            areAttached = true;
        }
        finally
        {
            for (int i = attached.Count - 1; i >= 0 && !areAttached; i--)
                TakeBack(state, attached[i]);
        }
    }

    private static void TakeBack(ComponentState state, (string Name, Behavior Behavior, Behavior? Replaced) attached)
    {
        state.Take(attached.Name)?.Detach();
        if (attached.Replaced is { } replaced)
            Attach(state, attached.Name, replaced, replaced.Site);
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

        // Who initializes itself uses the object's events in turn, as does who is asked for behaviors: the same thread passes, as does one
        // that this thread waits for.
        if (state.Initializing.Begin() != MakingTurn.First)
        {
            AttachDeclared(state);
            return state;
        }

        try
        {
            if (!state.IsReady)
                MakeReady(state);
            return state;
        }
        finally
        {
            state.Initializing.End();
        }
    }

    private void MakeReady(ComponentState state)
    {
        Initialize();
        AttachDeclared(state);
        if (!_isInitialized)
            return;
        if (state.IsUnused)
            Interlocked.CompareExchange(ref _state, ComponentState.None, state);

        // Last, or another thread could add to a state that is about to be let go of.
        state.IsReady = true;
    }

    private void Initialize()
    {
        if (_isInitialized || _isBeingConfigured)
            return;
        Init();
        _isInitialized = true;
    }

    private void AttachDeclared(ComponentState state)
    {
        if (state.Making.Begin() != MakingTurn.First)
            return;
        try
        {
            if (state.HasDeclared)
                return;
            Attach(state, Behaviors(), site: null);
            state.HasDeclared = true;
        }
        finally
        {
            state.Making.End();
        }
    }

    /// <summary>The state, to be written to.</summary>
    internal ComponentState OwnState()
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
