namespace Compat.Php;

/// <summary>Says how PHP declared a property or method, where C# cannot say it.</summary>
[AttributeUsage(AttributeTargets.All)]
public sealed class PhpDeclaredAttribute : Attribute
{
    /// <summary>The declared type in PHP; empty where there is none.</summary>
    public string Type { get; init; } = "";

    /// <summary>Whether PHP declares it as <c>readonly</c>.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>The visibility in PHP, where it is not that of C#: <c>"protected"</c> or <c>"private"</c>.</summary>
    public string Access { get; init; } = "";

    /// <summary>Whether a method is given the class that it was called on before its own arguments.</summary>
    public bool TakesClass { get; init; }

    /// <summary>
    /// The names of a method's parameters, between commas, where it takes its arguments as a list: <c>"a,b=,...c"</c> has an optional
    /// and a variadic one.
    /// </summary>
    public string Parameters { get; init; } = "";

    /// <summary>The method of PHP whose parameters' defaults the method gives, by their places.</summary>
    public string DefaultsOf { get; init; } = "";

    /// <summary>Whether a class is abstract in PHP.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The names of the traits that a class uses, between commas.</summary>
    public string Traits { get; init; } = "";
}
