using System.Globalization;
using System.Reflection;
using Autofac;
using Autofac.Core;
using PluginHost.Plugins;

namespace PluginHost.Loading;

/// <summary>The plugins that the program brings with it, and behind them those of the folder.</summary>
/// <param name="plugins">Those of the folder.</param>
/// <param name="report">What came of the folder, if all goes well.</param>
internal sealed class AllPlugins(IReadOnlyList<Plugin> plugins, PluginReport report) : Autofac.Module
{
    private ILifetimeScope? _container;

    /// <summary>Lets go of what a host that could not be built has made.</summary>
    public void Abandon() => _container?.Dispose();

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterBuildCallback(container => _container = container);
        builder.RegisterInstance(report);
        builder.RegisterModule<PluginsModule>();
        foreach (Type module in plugins.SelectMany(plugin => plugin.Modules))
            builder.RegisterModule(
                (IModule)Activator.CreateInstance(module, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture)!);
    }
}
