namespace PluginHost.Loading;

/// <summary>A folder of plugins, each <c>Name/Name.dll</c> with what it needs beside it, or <c>Name.dll</c> alone.</summary>
internal static class PluginFolder
{
    private const string Extension = ".dll";

    /// <summary>Loads what can be loaded. A folder that is not there has no plugins.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="failed">Gets those that cannot be loaded.</param>
    /// <returns>The plugins, in the order of their names.</returns>
    public static IReadOnlyList<Plugin> Read(string folder, ICollection<FailedPlugin> failed)
    {
        var plugins = new List<Plugin>();
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string entry in Entries(folder, failed))
        {
            bool isFolder = Directory.Exists(entry);
            string name = isFolder ? Path.GetFileName(entry) : Path.GetFileNameWithoutExtension(entry);
            try
            {
                if (Locate(entry, isFolder) is not { } path)
                    continue;
                if (!paths.TryAdd(name, path))
                    throw new PluginRefusedException($"There is a plugin of that name in '{paths[name]}'. Remove one of them.");
                plugins.Add(Plugin.Load(name, path, ownsFolder: isFolder));
            }
#pragma warning disable CA1031 // Whatever is wrong with a plugin is its reason; the others are loaded.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failed.Add(FailedPlugin.Of(name, entry, exception));
            }
        }

        return plugins;
    }

    // In ordinal order 'Name' comes before 'Name.dll'.
    private static IEnumerable<string> Entries(string folder, ICollection<FailedPlugin> failed)
    {
        if (!Path.Exists(folder))
            return [];
        string path = Path.GetFullPath(folder);
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed.Add(FailedPlugin.Of(
                Path.GetFileName(path), path, new PluginRefusedException($"The plugins' folder cannot be read: {exception.Message}")));
            return [];
        }
    }

    private static string? Locate(string entry, bool isFolder)
    {
        if (!isFolder)
            return Path.GetExtension(entry).Equals(Extension, StringComparison.OrdinalIgnoreCase) ? entry : null;
        string path = Path.Combine(entry, Path.GetFileName(entry) + Extension);
        if (File.Exists(path))
            return path;
        return Directory.EnumerateFileSystemEntries(entry, "*" + Extension).Any()
            ? throw new PluginRefusedException(
                $"There is no file '{Path.GetFileName(path)}' in it. Call the folder as the plugin's assembly.")
            : null;
    }
}
