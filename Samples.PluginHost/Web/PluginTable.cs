using Dispatching.AspNetCore;
using PluginHost.Loading;

namespace PluginHost.Web;

/// <summary>The plugins of the folder as the page shows them.</summary>
internal static class PluginTable
{
    /// <summary>Makes the table.</summary>
    /// <param name="report">What came of the folder.</param>
    /// <returns>The table. It has no rows where there are no plugins.</returns>
    public static PageTable Of(PluginReport report)
    {
        IReadOnlyList<string>[] rows =
        [
            .. report.Loaded.Select(plugin => (string[])[plugin.Name, "loaded", $"{plugin.Version}: {string.Join(", ", plugin.Modules)}"]),
            .. report.Failed.Select(plugin => (string[])[plugin.Name, "left out", plugin.Reason]),
        ];
        return new PageTable($"Plugins from '{report.Folder}'", ["Plugin", "State", "What it brings, or why it is left out"], () => rows);
    }
}
