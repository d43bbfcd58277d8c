namespace PluginHost.Loading;

/// <summary>Looks at files before they are opened.</summary>
internal static class PluginFile
{
    /// <summary>
    /// Refuses what is no file with something in it. A pipe or a device has no length, and who opens one may wait for ever.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="PluginRefusedException">It is none.</exception>
    /// <exception cref="IOException">It cannot be looked at.</exception>
    public static void RefuseEmpty(string path)
    {
        var file = new FileInfo(File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path);
        if (file.Length == 0)
            throw new PluginRefusedException($"'{Path.GetFileName(path)}' is no file, or an empty one. Publish the plugin again.");
    }
}
