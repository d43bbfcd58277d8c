using Autofac;
using Compat.Civi;
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
        builder.Register(context => new CiviEventSystem(Start(context.Resolve<CiviApplication>()))).As<IEventSystem>().SingleInstance();
    }

    private static CiviApplication Start(CiviApplication civi) => civi.IsBooted ? civi : civi.Boot();
}
