namespace Compat.Php;

/// <summary>
/// An object that PHP's functions can look into. Ported classes implement it; of other objects only the type's name is known, and
/// they count as objects without properties.
/// </summary>
public interface IPhpObject
{
    /// <summary>The name of the class in PHP, with its namespace and without a leading backslash.</summary>
    string ClassName { get; }

    /// <summary>
    /// Gives the properties as PHP's <c>(array)</c> does: by name and in order, a protected one under <c>"\0*\0name"</c>, a private
    /// one under <c>"\0Class\0name"</c>.
    /// </summary>
    /// <returns>An array of the caller's own.</returns>
    PhpArray GetProperties();
}
