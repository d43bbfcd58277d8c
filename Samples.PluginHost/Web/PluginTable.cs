using Dispatching.AspNetCore;
using PluginHost.Loading;

namespace PluginHost.Web;

/// <summary>The plugins of the folder as the page shows them.</summary>
internal static class PluginTable
{
    /// <summary>Makes the table of those that are loaded.</summary>
    /// <param name="report">What came of the folder.</param>
    /// <returns>The table. It has no rows where there are no plugins.</returns>
    public static PageTable OfLoaded(PluginReport report) => Of(
        $"Plugins from '{report.Folder}'",
        ["Plugin", "Version", "What it brings"],
        report.Loaded.Select(plugin => (string[])[plugin.Name, $"{plugin.Version}", string.Join(", ", plugin.Modules)]));

    /// <summary>Makes the table of those that are left out, which stands first.</summary>
    /// <param name="report">What came of the folder.</param>
    /// <returns>The table. It has no rows where all are loaded.</returns>
    public static PageTable OfFailed(PluginReport report) => Of(
        $"Plugins from '{report.Folder}' that are left out",
        ["Plugin", "Why"],
        report.Failed.Select(plugin => (string[])[plugin.Name, plugin.Reason])) with { StandsFirst = true };

    private static PageTable Of(string title, string[] columns, IEnumerable<string[]> rows)
    {
        IReadOnlyList<string>[] read = [.. rows];
        return new PageTable(title, columns, () => read);
    }
}
