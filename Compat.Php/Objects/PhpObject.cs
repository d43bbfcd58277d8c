namespace Compat.Php;

/// <summary>
/// The ground of classes that are ported from PHP: its fields are the properties. Not safe for changes by several threads at once.
/// </summary>
public abstract class PhpObject : IPhpObject
{
    /// <inheritdoc/>
    public string ClassName => PhpClass.Of(GetType()).Name;

    /// <inheritdoc/>
    public PhpArray GetProperties() => PhpProperties.All(this);

    /// <summary>Makes a copy of the object as PHP's <c>clone</c> does, before <c>__clone</c>.</summary>
    /// <returns>The copy; arrays in it are copies too.</returns>
    internal object Twin() => MemberwiseClone();
}
