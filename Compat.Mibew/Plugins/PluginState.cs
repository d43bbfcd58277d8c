namespace Compat.Mibew;

/// <summary>What is kept of a plugin.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version that is installed, or <see langword="null"/>.</param>
/// <param name="IsInstalled">Whether it is installed.</param>
/// <param name="IsEnabled">Whether it is enabled.</param>
/// <param name="IsInitialized">Whether it was initialised when it was last loaded.</param>
public sealed record PluginState(
    string Name, string? Version = null, bool IsInstalled = false, bool IsEnabled = false, bool IsInitialized = false);
