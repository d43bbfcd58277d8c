namespace Dispatching.Porting;

/// <summary>What the plugin uses of a class of its PHP application.</summary>
/// <param name="Interface">The interface in C#.</param>
/// <param name="Php">The class's full PHP name; empty for functions of no class.</param>
/// <param name="Members">The names of the members in PHP.</param>
public sealed record PortedSeam(string Interface, string Php, IReadOnlyList<string> Members);
