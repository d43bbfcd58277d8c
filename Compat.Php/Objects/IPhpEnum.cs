namespace Compat.Php;

/// <summary>A case of a PHP enumeration. Its properties are <c>name</c> and, where the enumeration is backed, <c>value</c>.</summary>
public interface IPhpEnum : IPhpObject
{
    /// <summary>The name of the case.</summary>
    string Name { get; }

    /// <summary>
    /// The value of the case, a <see cref="long"/> or a <see cref="string"/>; <see langword="null"/> where there is none.
    /// </summary>
    object? Value { get; }
}
