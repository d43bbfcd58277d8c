using Autofac;
using Compat.Mibew;
using PluginHost.Systems;

namespace PluginHost.Plugins.MibewCalls;

/// <summary>The two examples of Mibew's page, as plugins that its manager loads.</summary>
public sealed class MibewCallsPlugin : Module
{
    private static readonly PluginVersion s_version = new(1, 0, 0);

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterModule<MibewModule>();
        builder.RegisterInstance(new PluginDescription("Example:Microtime", s_version, _ => new Microtime(TimeProvider.System)));
        builder.RegisterInstance(new PluginDescription("Example:Useful", s_version, _ => new Useful()));
        builder.RegisterType<MibewSystem>().As<IEventSystem>();
        builder.RegisterBuildCallback(scope =>
        {
            PluginManager manager = scope.Resolve<PluginManager>();
            manager.Enable("Example:Microtime");
            manager.Enable("Example:Useful");
            manager.LoadPlugins();
        });
    }
}
