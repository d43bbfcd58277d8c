using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PluginHost.Loading;

/// <summary>
/// Builds a host with the plugins of a folder. Where that fails, it finds out with which of them, and builds the host without
/// those: on each attempt everything is registered anew, so that nothing of a plugin that failed is left.
/// </summary>
internal static class PluginStart
{
    /// <param name="folder">The plugins' folder.</param>
    /// <param name="build">Builds a host with the plugins. It is called once where all goes well.</param>
    /// <returns>The host, whose container has a <see cref="PluginReport"/>.</returns>
    public static THost Build<THost>(string folder, Func<AllPlugins, THost> build)
        where THost : class, IHost
    {
        var failed = new List<FailedPlugin>();
        IReadOnlyList<Plugin> plugins = PluginFolder.Read(folder, failed);
        THost? host = TryAll(folder, plugins, failed, build);
        // Again, where one fails that did not before: each time it is left out, or the host is there.
        while (host is null)
        {
            plugins = OneByOne(folder, plugins, failed, build, out host);
            host ??= TryAll(folder, plugins, failed, build);
        }

        ILogger logger = host.Services.GetRequiredService<ILogger<PluginReport>>();
        PluginReport report = host.Services.GetRequiredService<PluginReport>();
        foreach (LoadedPlugin plugin in report.Loaded)
            PluginLog.Loaded(logger, plugin.Name, plugin.Path);
        foreach (FailedPlugin plugin in report.Failed)
            PluginLog.LeftOut(logger, plugin.Exception, plugin.Name, plugin.Path, plugin.Reason);
        return host;
    }

    private static THost? TryAll<THost>(
        string folder, IReadOnlyList<Plugin> plugins, List<FailedPlugin> failed, Func<AllPlugins, THost> build)
        where THost : class, IHost
    {
        try
        {
            return Attempt(folder, plugins, failed, build);
        }
#pragma warning disable CA1031 // Trying the plugins one by one shows whose fault it is; if it is none's, the host fails without them too.
        catch (Exception) when (plugins.Count > 0)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    // Each is tried with those before it that are sound, because a plugin may need another, or contradict it. If the last one is sound,
    // its host is the whole one.
    private static List<Plugin> OneByOne<THost>(
        string folder, IReadOnlyList<Plugin> plugins, List<FailedPlugin> failed, Func<AllPlugins, THost> build, out THost? whole)
        where THost : class, IHost
    {
        var sound = new List<Plugin>();
        whole = null;
        foreach (Plugin plugin in plugins)
        {
            try
            {
                THost host = Attempt(folder, [.. sound, plugin], failed, build);
                if (ReferenceEquals(plugin, plugins[^1]))
                    whole = host;
                else
                    host.Dispose();
                sound.Add(plugin);
            }
#pragma warning disable CA1031 // Whatever a plugin throws is the reason to leave it out.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failed.Add(FailedPlugin.Of(plugin.Name, plugin.Path, exception));
            }
        }

        return sound;
    }

    private static THost Attempt<THost>(
        string folder, IReadOnlyList<Plugin> plugins, List<FailedPlugin> failed, Func<AllPlugins, THost> build)
    {
        LoadedPlugin[] loaded =
        [
            .. plugins.Select(plugin => new LoadedPlugin(
                plugin.Name, plugin.Path, plugin.Version, [.. plugin.Modules.Select(module => module.FullName!)])),
        ];
        var all = new AllPlugins(plugins, new PluginReport(folder, loaded, [.. failed]));
        try
        {
            return build(all);
        }
        catch
        {
            all.Abandon();
            throw;
        }
    }
}
