namespace Compat.Civi;

/// <summary>What is known of an event.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parameters">Its fields, in order.</param>
public sealed record InspectedEvent(string Name, IReadOnlyList<HookParameterDefinition> Parameters)
{
    /// <summary>The class of its events.</summary>
    public Type Class { get; init; } = typeof(GenericHookEvent);

    /// <summary>Whether modules hear of it.</summary>
    public bool IsHook => CiviEventDispatcher.IsHookEvent(Name);

    /// <summary>Whether CiviCRM has a method that invokes it.</summary>
    public bool IsStub { get; init; }

    /// <summary>
    /// Whether the event is only ever a call of one module, which no listener gets: <c>install</c>, <c>enable</c> and the like.
    /// </summary>
    public bool IsLifecycle { get; init; }

    /// <summary>Its parameters as PHP writes them.</summary>
    public string Signature => string.Join<HookParameterDefinition>(", ", Parameters);

    /// <inheritdoc/>
    public override string ToString() => $"{Name}({Signature})";
}
