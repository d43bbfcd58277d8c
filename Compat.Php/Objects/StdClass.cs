using System.Diagnostics;

namespace Compat.Php;

/// <summary>
/// PHP's <c>stdClass</c>: an object whose properties are made by writing them. Not safe for changes by several threads at once.
/// </summary>
[DebuggerDisplay("stdClass({Properties.Count})")]
public sealed class StdClass : IPhpObject
{
    /// <summary>Makes an object without properties.</summary>
    public StdClass() => Properties = [];

    /// <summary>Makes an object with the properties that an array holds, as <c>(object)</c> does.</summary>
    /// <param name="properties">The properties; numbers become names.</param>
    public StdClass(PhpArray properties)
    {
        ArgumentNullException.ThrowIfNull(properties);
        Properties = properties.Copy();
    }

    /// <inheritdoc/>
    public string ClassName => "stdClass";

    /// <summary>The properties by name, in the order in which they came.</summary>
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
