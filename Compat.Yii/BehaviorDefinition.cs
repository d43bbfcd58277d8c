using System.Runtime.CompilerServices;
using Dispatching.Engine;

namespace Compat.Yii;

/// <summary>A behavior that is made when it is attached, and the name that it has then.</summary>
public sealed class BehaviorDefinition
{
    /// <summary>Defines a behavior.</summary>
    /// <param name="name">Its name, or <see langword="null"/> for one without.</param>
    /// <param name="make">Makes it.</param>
    /// <param name="filePath">Filled in by the compiler: how a listing shows the behavior's handlers.</param>
    /// <param name="lineNumber">Filled in by the compiler: how a listing shows the behavior's handlers.</param>
    public BehaviorDefinition(
        string? name, Func<Behavior> make, [CallerFilePath] string? filePath = null, [CallerLineNumber] int lineNumber = 0)
        : this(name, make, ListenerSite.Of(null, filePath, lineNumber))
    {
    }

    internal BehaviorDefinition(string? name, Func<Behavior> make, ListenerSite? site)
    {
        Name = name;
        Make = make ?? throw new ArgumentNullException(nameof(make));
        Site = site;
    }

    /// <summary>Its name, or <see langword="null"/>.</summary>
    public string? Name { get; }

    /// <summary>Makes it.</summary>
    public Func<Behavior> Make { get; }

    /// <summary>Where it was defined, as far as it is known.</summary>
    internal ListenerSite? Site { get; }

    /// <exception cref="InvalidOperationException">Nothing was made.</exception>
    internal Behavior Made() => Make() ?? throw new InvalidOperationException(
        (Name is null ? "What makes a behavior" : $"What makes the behavior '{Name}'") + " gave null. Let it make a behavior.");

    /// <summary>A behavior without a name.</summary>
    /// <param name="behavior">The behavior.</param>
    public static implicit operator BehaviorDefinition(Behavior behavior) => FromBehavior(behavior);

    /// <summary>A behavior without a name.</summary>
    /// <param name="behavior">The behavior.</param>
    /// <returns>What attaches it.</returns>
    public static BehaviorDefinition FromBehavior(Behavior behavior)
    {
        ArgumentNullException.ThrowIfNull(behavior);
        return new BehaviorDefinition(null, () => behavior, site: null);
    }
}
