namespace Dispatching.Porting;

/// <summary>Tells how far the reading of a plugin is.</summary>
/// <param name="File">The file that was read last, relative to the plugin.</param>
/// <param name="Done">How many files were read.</param>
/// <param name="Total">How many there are.</param>
public sealed record PortingProgress(string File, int Done, int Total);
