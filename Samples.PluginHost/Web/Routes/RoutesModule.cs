using Autofac;

namespace PluginHost.Web.Routes;

/// <summary>Serves the routes of Comodojo's plugins.</summary>
public sealed class RoutesModule : Module
{
    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder) => builder.RegisterType<RoutesArea>().As<IWebArea>().SingleInstance();
}
