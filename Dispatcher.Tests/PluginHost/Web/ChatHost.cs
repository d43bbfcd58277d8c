using System.Net;
using System.Text;
using System.Text.Json;
using Compat.Mibew;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PluginHost.Web;

namespace Tests.WebChat;

/// <summary>The host in process, over a folder of its own. Callers are on this machine, unless told otherwise.</summary>
internal sealed class ChatHost : IAsyncDisposable
{
    private readonly WebApplication _host;

    private readonly CallerFilter _caller;

    private ChatHost(WebApplication host, string folder, CollectedLog log, SetClock clock, CallerFilter caller)
    {
        _caller = caller;
        Clock = clock;
        _host = host;
        Folder = folder;
        Log = log;
        Client = host.GetTestClient();
    }

    public string Folder { get; }

    public string Journal => JournalIn(Folder);

    public CollectedLog Log { get; }

    public SetClock Clock { get; }

    public HttpClient Client { get; }

    /// <summary>Where calls are from, from now on.</summary>
    public IPAddress Caller
    {
        set => _caller.Address = value;
    }

    public EventDispatcher Dispatcher => _host.Services.GetRequiredService<EventDispatcher>();

    public static string NewFolder() => Directory.CreateTempSubdirectory("chat-").FullName;

    public static string JournalIn(string folder) => Path.Combine(folder, "chat.jsonl");

    public static async Task<ChatHost> StartAsync(
        string? folder = null, IPAddress? caller = null, params (string Name, string Value)[] settings)
    {
        folder ??= NewFolder();
        var log = new CollectedLog();
        var clock = new SetClock();
        var calling = new CallerFilter { Address = caller ?? IPAddress.Loopback };
        WebApplication host = WebHost.Build(new WebHostOptions("http://127.0.0.1:0", folder, Path.Combine(folder, "plugins")), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.AddSingleton<IStartupFilter>(calling);
            builder.Services.AddSingleton<TimeProvider>(clock);
            foreach ((string name, string value) in settings)
                builder.Configuration[$"Chat:{name}"] = value;
        });
        await host.StartAsync();
        return new ChatHost(host, folder, log, clock, calling);
    }

    public void Listen<T>(EventKey<T> key, Action<T> listener, int priority = 0)
        where T : ArgumentsView => Dispatcher.AttachListener(key, new Quiet(), listener, priority);

    public async Task<Visitor> OpenAsync(string name = "Ann", string? message = null)
    {
        (HttpStatusCode status, JsonElement json) = await PostAsync("/chat/threads", new { name, message });
        Assert.AreEqual(HttpStatusCode.Created, status);
        return new Visitor(this, json.GetProperty("id").GetInt64(), json.GetProperty("token").GetString()!);
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Get, address, null, headers);
        return (answer.StatusCode, await JsonOfAsync(answer));
    }

    public async Task<(HttpStatusCode Status, JsonElement Json)> PostAsync(
        string address, object body, params (string Name, string Value)[] headers)
    {
        using var content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await SendAsync(HttpMethod.Post, address, content, headers);
        return (answer.StatusCode, await JsonOfAsync(answer));
    }

    public async Task<HttpResponseMessage> PostFormAsync(
        string address, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await SendAsync(HttpMethod.Post, address, content, headers);
    }

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string address, HttpContent? content, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, address) { Content = content };
        foreach ((string name, string value) in headers)
            request.Headers.Add(name, value);
        return Client.SendAsync(request);
    }

    /// <summary>Ends the host; its folder stays, for another.</summary>
    public ValueTask StopAsync()
    {
        Client.Dispose();
        return _host.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<JsonElement> JsonOfAsync(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement.Clone();
    }

    private sealed class Quiet : Plugin
    {
        public override void Run()
        {
        }
    }

    private sealed class CallerFilter : IStartupFilter
    {
        public required IPAddress Address { get; set; }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => application =>
        {
            application.Use((context, forward) =>
            {
                context.Connection.RemoteIpAddress = Address;
                return forward(context);
            });
            next(application);
        };
    }
}
