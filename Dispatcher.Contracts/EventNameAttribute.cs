namespace Dispatching.Contracts;

/// <summary>Gives an event class a name of its own, in place of its full type name. Derived classes do not inherit it.</summary>
/// <param name="name">The name, compared ordinally. Empty is a name.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventNameAttribute(string name) : Attribute
{
    /// <summary>The event's name.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));
}
