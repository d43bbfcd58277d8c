namespace Compat.Yii;

/// <summary>
/// A class with events that cannot derive from <see cref="Component"/>: it holds a <see cref="HeldComponent"/>, and handlers are told
/// that it is the sender. Its class counts for class-level handlers.
/// </summary>
public interface IComponentHolder
{
    /// <summary>What its handlers are attached to.</summary>
    Component Component { get; }
}
