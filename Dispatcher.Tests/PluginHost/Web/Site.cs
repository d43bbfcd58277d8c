using System.Net;
using Autofac;
using Dispatching.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PluginHost.Web;

namespace Tests.WebAreas;

/// <summary>The host on the web, in process: what is dispatched for a request is in the recording of who asks.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly string _folder;

    private Site(WebApplication host, HttpClient client, string folder)
    {
        _host = host;
        _folder = folder;
        Client = client;
    }

    public HttpClient Client { get; }

    public static async Task<Site> StartAsync(
        Action<ContainerBuilder>? register = null,
        IPAddress? caller = null,
        bool isListening = false,
        params (string Name, string Value)[] settings)
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        WebApplication host = WebHost.Build(
            new WebHostOptions("http://127.0.0.1:0", Path.Combine(folder, "data"), Path.Combine(folder, "plugins")),
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<IStartupFilter>(new Caller(caller));
                if (!isListening)
                    builder.WebHost.UseTestServer(options => options.PreserveExecutionContext = true);
                foreach ((string name, string value) in settings)
                    builder.Configuration[name] = value;
                if (register is not null)
                    builder.Host.ConfigureContainer(register);
            });
        await host.StartAsync();
        HttpClient client = isListening
            ? new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(host.Urls.Single()) }
            : host.GetTestClient();
        return new Site(host, client, folder);
    }

    public Task<HttpResponseMessage> PostFormAsync(string path, params (string Name, string Value)[] fields) =>
        Client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>The events of one system that a request dispatches, nested ones where they were dispatched.</summary>
    public static async Task<string[]> EventsOfAsync(string system, Func<Task> request)
    {
        using var recording = new DispatchRecording();
        await request();
        return [.. recording.Dispatches.SelectMany(All)
            .Where(dispatch => dispatch.System == system).Select(dispatch => dispatch.EventName)];

        static IEnumerable<RecordedDispatch> All(RecordedDispatch dispatch) =>
            [dispatch, .. dispatch.Called.SelectMany(listener => listener.Dispatches).SelectMany(All)];
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    private sealed class Caller(IPAddress? address) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => builder =>
        {
            builder.Use((context, rest) =>
            {
                if (address is not null)
                    context.Connection.RemoteIpAddress = address;
                return rest(context);
            });
            next(builder);
        };
    }
}
