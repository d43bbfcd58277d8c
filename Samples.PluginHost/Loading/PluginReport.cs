namespace PluginHost.Loading;

/// <summary>What came of the plugins in the folder. The container has it.</summary>
/// <param name="Folder">The folder, as it was named. It need not exist.</param>
/// <param name="Loaded">Those that take part, in the order in which they are registered.</param>
/// <param name="Failed">Those that are left out.</param>
public sealed record PluginReport(string Folder, IReadOnlyList<LoadedPlugin> Loaded, IReadOnlyList<FailedPlugin> Failed);
