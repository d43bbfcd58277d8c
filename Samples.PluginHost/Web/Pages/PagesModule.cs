using Autofac;

namespace PluginHost.Web.Pages;

/// <summary>Serves the pages whose controllers are registered.</summary>
public sealed class PagesModule : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        builder.RegisterType<PageControllers>().SingleInstance();
        builder.RegisterType<PagesArea>().As<IWebArea>().SingleInstance();
    }
}
