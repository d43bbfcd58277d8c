using Autofac;
using Autofac.Extensions.DependencyInjection;
using Dispatching.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginHost.Loading;
using PluginHost.Web.Chat;
using PluginHost.Web.Contact;
using PluginHost.Web.Pages;
using PluginHost.Web.Routes;

namespace PluginHost.Web;

/// <summary>The host on the web: its container is Autofac's, and what it serves are the areas that are registered there.</summary>
internal static class WebHost
{
    private const string PageAddress = "/_dispatcher";
    private const int RequestsShown = 200;

    private static readonly WebLink s_page = new(PageAddress, "Every event with its listeners, and what the last requests dispatched");

    /// <summary>Builds the host. It has not started yet.</summary>
    /// <param name="options">What it was told.</param>
    /// <param name="configure">What tests change: the server, above all.</param>
    /// <returns>The host.</returns>
    public static WebApplication Build(WebHostOptions options, Action<WebApplicationBuilder>? configure = null) =>
        PluginStart.Build(options.PluginFolder, plugins => Build(options, plugins, configure));

    private static WebApplication Build(WebHostOptions options, AllPlugins plugins, Action<WebApplicationBuilder>? configure)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls);
        // A line or six a request would hide what somebody should read.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.AddHttpContextAccessor();
        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory());
        builder.Host.ConfigureContainer<ContainerBuilder>(container =>
        {
            container.RegisterInstance(options);
            container.RegisterModule(new ChatModule(builder.Configuration));
            container.RegisterModule<RoutesModule>();
            container.RegisterModule<PagesModule>();
            container.RegisterModule<ContactModule>();
            container.RegisterModule(plugins);
        });
        configure?.Invoke(builder);

        WebApplication host = builder.Build();
        OperatorAccess access = host.Services.GetRequiredService<OperatorAccess>();
        bool MayLook(HttpContext request) => (!access.HasKey && host.Environment.IsDevelopment()) || access.IsOperator(request);
        // Around what answers failures, so that it sees what is answered.
        host.UseDispatcherRecording();
        host.UseSafeHeaders();
        host.UseFailures();
        host.UseReadableHost(PageAddress);
        host.MapDispatcher(PageAddress, page =>
        {
            page.MayLook = MayLook;
            page.History = RequestsShown;
            PluginReport report = host.Services.GetRequiredService<PluginReport>();
            page.Tables.Add(PluginTable.OfFailed(report));
            page.Tables.Add(PluginTable.OfLoaded(report));
        });
        RouteGroupBuilder served =
            host.MapGroup("").AddEndpointFilter<RouteGroupBuilder, Refusals>().AddEndpointFilter<RouteGroupBuilder, SameOrigin>();
        IWebArea[] areas = [.. host.Services.GetServices<IWebArea>()];
        foreach (IWebArea area in areas)
            area.Map(served);
        // Once, and now, so that a plugin whose links or routes make no sense is named.
        WebLink[] links = [.. areas.SelectMany(area => area.Links)];
        served.MapFrontPage(context => MayLook(context) ? [.. links, s_page] : links);
        RouteCheck.RefuseBroken(host);
        return host;
    }
}
