namespace Compat.Php;

/// <summary>Says what a class, member or parameter is called in PHP, where its C# name does not say it.</summary>
/// <param name="name">The name in PHP, with its namespace and without a leading backslash or dollar sign.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class PhpNameAttribute(string name) : Attribute
{
    /// <summary>The name in PHP.</summary>
    public string Name => name;
}
