namespace Compat.Php;

/// <summary>A parameter of a function of PHP.</summary>
/// <param name="Name">The name in PHP, without the dollar sign.</param>
/// <param name="Type">The declared type in PHP; empty where there is none.</param>
/// <param name="IsByReference">Whether the function writes to the argument.</param>
/// <param name="IsVariadic">Whether it takes all further arguments.</param>
/// <param name="Default">The default value as PHP source; <see langword="null"/> where there is none.</param>
public sealed record PhpParameter(string Name, string Type, bool IsByReference = false, bool IsVariadic = false, string? Default = null);
