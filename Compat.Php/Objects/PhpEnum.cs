namespace Compat.Php;

/// <summary>The ground of enumerations that are ported from PHP: each case is one object, in a static field.</summary>
/// <param name="name">The name of the case.</param>
/// <param name="value">The value of the case; null where the enumeration is not backed.</param>
public abstract class PhpEnum(string name, object? value = null) : IPhpEnum
{
    /// <inheritdoc/>
    public string ClassName => PhpClass.Of(GetType()).Name;

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public object? Value => value;

    /// <inheritdoc/>
    public PhpArray GetProperties()
    {
        PhpArray properties = [];
        properties["name"] = name;
        if (value is not null)
            properties["value"] = value;
        return properties;
    }

    /// <summary>PHP's <c>cases</c>.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <returns>All cases, in the order of their declaration.</returns>
    public static PhpArray CasesOf<T>()
        where T : PhpEnum => PhpArray.Of([.. PhpClass.Of(typeof(T)).Cases]);

    /// <summary>PHP's <c>tryFrom</c>.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The case of that value, or null.</returns>
    /// <exception cref="TypeError">The value is of another type than those of the cases.</exception>
    public static T? TryFrom<T>(object? value)
        where T : PhpEnum => (T?)PhpClass.Of(typeof(T)).CaseOf(value);

    /// <summary>PHP's <c>from</c>.</summary>
    /// <typeparam name="T">The enumeration.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The case of that value.</returns>
    /// <exception cref="ValueError">No case has the value.</exception>
    /// <exception cref="TypeError">The value is of another type than those of the cases.</exception>
    public static T From<T>(object? value)
        where T : PhpEnum => TryFrom<T>(value)
            ?? throw new ValueError($"No case of '{PhpClass.Of(typeof(T)).Name}' has the value '{Php.ToStr(value)}'. Use 'TryFrom'.");
}
