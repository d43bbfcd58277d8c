namespace PluginHost.Loading;

/// <summary>A plugin from the folder that takes part.</summary>
/// <param name="Name">The name that its folder or file has, and its load context.</param>
/// <param name="Path">Its assembly's file.</param>
/// <param name="Version">Its assembly's version.</param>
/// <param name="Modules">Its Autofac modules' full names, in the order in which they are registered.</param>
public sealed record LoadedPlugin(string Name, string Path, Version Version, IReadOnlyList<string> Modules);
