using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginHost.Plugins;
using PluginHost.Web.Chat;

namespace PluginHost.Web;

/// <summary>The host on the web: its container is Autofac's, and what it serves are the areas that are registered there.</summary>
internal static class WebHost
{
    /// <summary>Builds the host. It has not started yet.</summary>
    /// <param name="options">What it was told.</param>
    /// <param name="configure">What tests change: the server, above all.</param>
    /// <returns>The host.</returns>
    public static WebApplication Build(WebHostOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls);
        // A line or six a request would hide what somebody should read.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory());
        builder.Host.ConfigureContainer<ContainerBuilder>(container =>
        {
            container.RegisterInstance(options);
            container.RegisterModule<PluginsModule>();
            container.RegisterModule(new ChatModule(builder.Configuration));
        });
        configure?.Invoke(builder);

        WebApplication host = builder.Build();
        IWebArea[] areas = [.. host.Services.GetServices<IWebArea>()];
        foreach (IWebArea area in areas)
            area.Map(host);
        host.MapFrontPage(areas);
        return host;
    }
}
