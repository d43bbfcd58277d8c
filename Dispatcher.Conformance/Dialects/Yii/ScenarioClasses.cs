using Compat.Yii;

[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "MA0047:Declare types in namespaces", Justification = "Scenarios name these classes, and they have no namespace there.")]
[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "CA1050:Declare types in namespaces", Justification = "Scenarios name these classes, and they have no namespace there.")]

#pragma warning disable MA0048, SA1402, CA1040 // The classes of the dialect's scenarios: a family, read together.

/// <summary>Marks a class of the scenarios.</summary>
internal interface Playful;

/// <summary>A class of the scenarios.</summary>
internal class Animal : Component
{
    /// <summary>The scenario's registry.</summary>
    public EventRegistry? Classes { get; set; }

    /// <inheritdoc/>
    protected override EventRegistry ClassLevelEvents => Classes ?? base.ClassLevelEvents;
}

/// <summary>A class of the scenarios.</summary>
internal class Dog : Animal;

/// <summary>A class of the scenarios.</summary>
internal sealed class Puppy : Dog, Playful;

/// <summary>A class of the scenarios.</summary>
internal sealed class Cat : Animal, Playful;
