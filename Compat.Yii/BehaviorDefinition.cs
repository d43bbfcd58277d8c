namespace Compat.Yii;

/// <summary>A behavior that is made when it is attached, and the name that it has then.</summary>
public sealed class BehaviorDefinition
{
    /// <summary>Defines a behavior.</summary>
    /// <param name="name">Its name, or <see langword="null"/> for one without.</param>
    /// <param name="make">Makes it.</param>
    public BehaviorDefinition(string? name, Func<Behavior> make)
    {
        Name = name;
        Make = make ?? throw new ArgumentNullException(nameof(make));
    }

    /// <summary>Its name, or <see langword="null"/>.</summary>
    public string? Name { get; }

    /// <summary>Makes it.</summary>
    public Func<Behavior> Make { get; }

    /// <summary>A behavior without a name.</summary>
    /// <param name="behavior">The behavior.</param>
    public static implicit operator BehaviorDefinition(Behavior behavior) => FromBehavior(behavior);

    /// <summary>A behavior without a name.</summary>
    /// <param name="behavior">The behavior.</param>
    /// <returns>What attaches it.</returns>
    public static BehaviorDefinition FromBehavior(Behavior behavior)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        return new BehaviorDefinition(null, () => behavior);
    }
}
