using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text.RegularExpressions;
using Autofac;
using Autofac.Extensions.DependencyInjection;
using Dispatching;
using Dispatching.AspNetCore;
using Dispatching.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Tests.WebPage;

/// <summary>A program with the page and an endpoint <c>/run</c>, in process.</summary>
internal sealed class PageHost : IAsyncDisposable
{
    private readonly WebApplication _program;

    private PageHost(WebApplication program)
    {
        _program = program;
        Client = program.GetTestClient();
    }

    public HttpClient Client { get; }

    public static async Task<PageHost> StartAsync(
        Action<DispatcherPageOptions>? configure = null,
        string environment = "Development",
        Action<ContainerBuilder>? register = null,
        Action<WebApplication>? map = null,
        Action<EventDispatcher>? run = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Host.UseServiceProviderFactory(new AutofacServiceProviderFactory());
        builder.Host.ConfigureContainer<ContainerBuilder>(container =>
        {
            container.RegisterModule<DispatcherModule>();
            register?.Invoke(container);
        });
        WebApplication program = builder.Build();
        program.MapDispatcher("/_dispatcher", configure);
        program.Map("/run/{**rest}", (HttpContext context) => run?.Invoke(
            (EventDispatcher)context.RequestServices.GetRequiredService<IEventDispatcher>()));
        map?.Invoke(program);
        await program.StartAsync();
        return new PageHost(program);
    }

    public async Task<string> OverviewAsync(string query = "") => await Client.GetStringAsync("/_dispatcher" + query);

    /// <summary>Sends a request to <c>/run</c> and shows its page.</summary>
    public async Task<string> RunAsync(string path = "/run", string query = "")
    {
        using HttpResponseMessage response = await Client.GetAsync(path);
        return await Client.GetStringAsync("/_dispatcher/requests/1" + query);
    }

    public async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        using HttpResponseMessage response = await Client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>The parts of a page that a pattern finds, as the values of its group <c>found</c>.</summary>
    public static string[] Find(string page, [StringSyntax(StringSyntaxAttribute.Regex)] string pattern) =>
        [
            .. Regex.Matches(page, pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5))
                .Select(match => match.Groups["found"].Value),
        ];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _program.StopAsync();
        await _program.DisposeAsync();
    }
}
