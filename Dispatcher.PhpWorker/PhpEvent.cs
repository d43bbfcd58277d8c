using Compat.Php;
using Dispatching.Contracts;

namespace Dispatching.PhpWorker;

/// <summary>
/// An object of a class of PHP that no class of .NET was mapped to, an event mostly: its class's name and its properties. Not safe for
/// changes by several threads at once.
/// </summary>
public sealed class PhpEvent : StoppableEvent, IPhpObject
{
    /// <summary>Makes an object.</summary>
    /// <param name="className">The class in PHP, with its namespace.</param>
    /// <param name="properties">The properties by their bare names.</param>
    public PhpEvent(string className, PhpArray properties)
    {
        ArgumentException.ThrowIfNullOrEmpty(className);
        ArgumentNullException.ThrowIfNull(properties);
        ClassName = className;
        Properties = properties.Copy();
    }

    /// <inheritdoc/>
    public string ClassName { get; }

    /// <summary>The properties by their bare names: those of PHP's class that are private, too.</summary>
    public PhpArray Properties { get; }

    /// <summary>A property. What is not there reads as <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    public object? this[string name]
    {
        get => Properties[name];
        set => Properties[name] = value;
    }

    /// <inheritdoc/>
    public PhpArray GetProperties() => Properties.Copy();
}
