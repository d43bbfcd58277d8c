using System.Net;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Dispatching.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PluginHost.Plugins;

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
        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory());
        builder.Host.ConfigureContainer<ContainerBuilder>(container =>
        {
            container.RegisterInstance(options);
            container.RegisterModule<PluginsModule>();
        });
        configure?.Invoke(builder);

        WebApplication host = builder.Build();
        host.MapDispatcher("/_dispatcher", page => page.MayLook = request => host.Environment.IsDevelopment() || IsFromHere(request));
        foreach (IWebArea area in host.Services.GetServices<IWebArea>())
            area.Map(host);
        return host;
    }

    private static bool IsFromHere(HttpContext request) => request.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
