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
        var module = new ComodojoModule();
        builder.RegisterModule(module);
        builder.RegisterInstance(module.Options);
        builder.RegisterType<Hello>();
        builder.RegisterType<Custom404>().As<IComodojoPlugin>();
        builder.RegisterType<ComodojoSystem>().As<IEventSystem>();
    }
}
