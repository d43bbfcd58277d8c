using System.Net;
using System.Text.Json;
using Autofac;
using Compat.Civi;
using Compat.Mibew;
using Compat.Moss;
using Microsoft.AspNetCore.Routing;
using PluginHost.Web;

namespace Tests.WebAreas;

[TestClass]
public sealed class FailureTests
{
    private const string Secret = "what the plugin knows";

    [TestMethod]
    [DataRow("/chat/operator")]
    [DataRow("/chat/widget")]
    [DataRow("/contact")]
    [DataRow("/moss/events")]
    [DataRow("/failing")]
    public async Task Get_APluginThrows_ABrowserGetsAPageWithoutDetails(string path)
    {
        await using Site site = await Site.StartAsync(Register, IPAddress.Loopback);
        site.Client.DefaultRequestHeaders.Add("Accept", "text/html");

        using HttpResponseMessage response = await site.Client.GetAsync(path);
        string html = await response.Content.ReadAsStringAsync();

        Assert.AreEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.AreEqual("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Try again later.", html);
        Assert.DoesNotContain(Secret, html);
        Assert.DoesNotContain("Exception", html);
        Assert.IsTrue(response.Headers.Contains("Content-Security-Policy"));
        Assert.IsTrue(response.Headers.CacheControl?.NoStore);
    }

    [TestMethod]
    public async Task Get_APluginThrows_AProgramGetsAProblem()
    {
        await using Site site = await Site.StartAsync(Register);

        using HttpResponseMessage response = await site.Client.GetAsync("/contact");
        using JsonDocument problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.AreEqual("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.AreEqual(500, problem.RootElement.GetProperty("status").GetInt32());
        Assert.AreEqual(
            "Something failed here, and the log says what. Try again later.", problem.RootElement.GetProperty("detail").GetString());
    }

    [TestMethod]
    public async Task Get_APluginThrows_ThePageShowsItAsTheRequestsFailure()
    {
        await using Site site = await Site.StartAsync(Register, IPAddress.Loopback);
        using (await site.Client.GetAsync("/failing"))
        {
        }

        // What the host dispatches at its start is on the page, too.
        string html = "";
        for (int number = 1; !html.Contains("<title>GET /failing", StringComparison.Ordinal); number++)
            html = await site.Client.GetStringAsync($"/_dispatcher/requests/{number}");

        Assert.Contains("500", html);
        Assert.Contains("left the request", html);
    }

    [TestMethod]
    [DataRow("/no/such/page", HttpStatusCode.NotFound, "There is nothing at this address.")]
    [DataRow("/_dispatcher", HttpStatusCode.NotFound, "There is nothing at this address.")]
    [DataRow("/chat/operator", HttpStatusCode.Forbidden, "This is for operators")]
    public async Task Get_NothingForTheCaller_ABrowserGetsAPageThatSaysSo(string path, HttpStatusCode status, string reason)
    {
        await using Site site = await Site.StartAsync(caller: IPAddress.Parse("192.0.2.1"));
        site.Client.DefaultRequestHeaders.Add("Accept", "text/html");

        using HttpResponseMessage response = await site.Client.GetAsync(path);

        Assert.AreEqual(status, response.StatusCode);
        Assert.Contains(reason, await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Get_AListenerIsAsynchronous_IsAwaited()
    {
        await using Site site = await Site.StartAsync(builder => builder.RegisterAutoSubscriber<Patient>());

        string html = await site.Client.GetStringAsync("/contact");

        Assert.Contains("<p>after a while</p>", html);
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/host.css")]
    [DataRow("/chat")]
    [DataRow("/chat/chat.js")]
    [DataRow("/chat/operator")]
    [DataRow("/chat/widget")]
    [DataRow("/comodojo/hello")]
    [DataRow("/moss/events")]
    [DataRow("/contact")]
    [DataRow("/contact/outbox")]
    [DataRow("/_dispatcher")]
    public async Task Head_WhatCanBeRead_HasNoContent(string path)
    {
        await using Site site = await Site.StartAsync(isListening: true);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using HttpResponseMessage response = await site.Client.SendAsync(request);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.IsEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [TestMethod]
    [DataRow("127.0.0.1", true)]
    [DataRow("192.0.2.1", false)]
    public async Task FrontPage_Caller_LinksThePageForWhoMayLook(string caller, bool isLinked)
    {
        await using Site site = await Site.StartAsync(caller: IPAddress.Parse(caller));

        string html = await site.Client.GetStringAsync("/");

        Assert.AreEqual(isLinked, html.Contains("href=\"/_dispatcher\"", StringComparison.Ordinal));
    }

    private static void Register(ContainerBuilder builder)
    {
        builder.RegisterModule<Broken>();
        builder.RegisterType<FailingArea>().As<IWebArea>();
        builder.RegisterBuildCallback(scope =>
        {
            EventDispatcher mibew = scope.Resolve<EventDispatcher>();
            mibew.AttachListener(Events.UsersUpdateThreadsAlter, new Quiet(), Fail);
            mibew.AttachListener(Events.WidgetResponseAlter, new Quiet(), Fail);
            scope.Resolve<MossDispatcher>().Register(KernelEvents.Send, (_, _, _) => throw new InvalidOperationException(Secret));
        });
    }

    private static void Fail(ArgumentsView arguments) => throw new InvalidOperationException(Secret);

    private sealed class Broken : CiviModule
    {
        public static void civicrm_buildForm(string formName, ref object? form) => throw new InvalidOperationException(Secret);
    }

    private sealed class Patient : IAutoSubscriber
    {
        private readonly string _note = "<p>after a while</p>";

        public static ListenerMap GetSubscribedEvents() => new() { { "hook_civicrm_alterContent", nameof(WaitAsync) } };

        public async Task WaitAsync(GenericHookEvent e)
        {
            await Task.Yield();
            e["content"] += _note;
        }
    }

    private sealed class FailingArea : IWebArea
    {
        public void Map(IEndpointRouteBuilder endpoints) =>
            endpoints.MapReading("/failing", string () => throw new InvalidOperationException(Secret));
    }

    private sealed class Quiet : Plugin
    {
        public override void Run()
        {
        }
    }
}
