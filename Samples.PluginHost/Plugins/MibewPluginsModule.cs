using Autofac;
using Compat.Mibew;
using Microsoft.Extensions.Logging;
using PluginHost.Systems;

namespace PluginHost.Plugins;

/// <summary>
/// Mibew, and the plugins for it that other modules register: all are enabled, in the order in which they were registered, then loaded.
/// </summary>
public sealed partial class MibewPluginsModule : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterModule<MibewModule>();
        builder.RegisterType<MibewSystem>().As<IEventSystem>();
        builder.RegisterBuildCallback(scope =>
        {
            PluginManager manager = scope.Resolve<PluginManager>();
            foreach (PluginDescription plugin
                in scope.Resolve<IEnumerable<PluginDescription>>().Where(plugin => !manager.Enable(plugin.Name)))
                NotEnabled(scope.Resolve<ILogger<MibewPluginsModule>>(), plugin.Name);
            manager.LoadPlugins();
        });
    }

    [LoggerMessage(
        1,
        LogLevel.Warning,
        "The plugin '{Plugin}' is left out: it could not be installed, or what it needs is not there. Register what it needs before it.")]
    private static partial void NotEnabled(ILogger logger, string plugin);
}
