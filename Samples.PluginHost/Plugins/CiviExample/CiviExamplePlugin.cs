using Autofac;
using PluginHost.Systems;

namespace PluginHost.Plugins.CiviExample;

/// <summary>CiviCRM's page's extension, and one whose listeners use every phase.</summary>
public sealed class CiviExamplePlugin : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterModule<Example>();
        builder.RegisterModule<Phased>();
        builder.RegisterType<CiviEventSystem>().As<IEventSystem>();
    }
}
