using Autofac;
using Compat.Comodojo;
using PluginHost.Systems;

namespace PluginHost.Plugins.ComodojoSite;

/// <summary>A service, a redirect and a custom 404.</summary>
public sealed class ComodojoSitePlugin : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterModule<ComodojoModule>();
        builder.RegisterType<Hello>();
        builder.RegisterType<Custom404>().As<IComodojoPlugin>();
        builder.RegisterType<ComodojoSystem>().As<IEventSystem>();
    }
}
