using System.Net;
using Autofac;
using Compat.Moss;
using Moq;
using PluginHost.Web;
using PluginHost.Web.Pages;

namespace Tests.WebAreas;

[TestClass]
public sealed class PagesTests
{
    [TestMethod]
    [DoNotParallelize]
    public void Page_ControllersThatThereAreNot_AreNotRemembered()
    {
        var builder = new ContainerBuilder();
        builder.RegisterType<PageControllers>().SingleInstance();
        using IContainer container = builder.Build();
        var router = new PageRouter(container.Resolve<PageControllers>(), container);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < 5000; i++)
        {
            var request = new PageRequest($"name-{i}", PageController.DefaultAction, new Dictionary<string, string>());
            Assert.ThrowsExactly<NotFoundException>(() => router.Find(request));
        }

        Assert.IsLessThan(1_000_000, GC.GetTotalMemory(forceFullCollection: true) - before, "bytes that grew with the names");
    }

    [TestMethod]
    [DataRow("/moss/events", "<a href=\"/moss/events/show?name=kernel.403\">")]
    [DataRow("/moss/events/index", "<a href=\"/moss/events/show?name=kernel.403\">")]
    [DataRow("/moss/events/show?name=kernel.403", "<p>Access was refused.</p>")]
    public async Task Page_Action_StandsInTheLayout(string path, string content)
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.Client.GetAsync(path);
        string html = await response.Content.ReadAsStringAsync();

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.AreEqual("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("<!DOCTYPE html>", html);
        Assert.Contains(content, html);
    }

    [TestMethod]
    [DataRow("/moss/events", "request route controller response send")]
    [DataRow("/moss/office", "request route controller 403 send")]
    [DataRow("/moss/events/show?name=x", "request route controller 404 send")]
    [DataRow("/moss/nowhere", "request 404 send")]
    [DataRow("/moss/events/fail", "request route controller 500 send")]
    public async Task Page_Kernel_FiresItsEventsInOrder(string path, string expected)
    {
        await using Site site = await Site.StartAsync();

        string[] events = await Site.EventsOfAsync("moss", () => site.Client.GetAsync(path));

        Assert.AreEqual(expected, string.Join(' ', events.Select(name => name["kernel.".Length..])));
    }

    [TestMethod]
    [DataRow("/moss/office", HttpStatusCode.Forbidden, "<p>The office is closed to visitors.</p>")]
    [DataRow("/moss/nowhere", HttpStatusCode.NotFound, "<p>There is no controller &#x27;nowhere&#x27;.</p>")]
    [DataRow(
        "/moss/events/nothing", HttpStatusCode.NotFound, "<p>The controller &#x27;events&#x27; has no action &#x27;nothing&#x27;.</p>")]
    [DataRow("/moss/events/fail", HttpStatusCode.InternalServerError, "<p>The page failed. Try again later.</p>")]
    public async Task Page_GoesWrong_ShowsAPageOfItsOwn(string path, HttpStatusCode status, string content)
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.Client.GetAsync(path);
        string html = await response.Content.ReadAsStringAsync();

        Assert.AreEqual(status, response.StatusCode);
        Assert.StartsWith("<!DOCTYPE html>", html);
        Assert.Contains(content, html);
    }

    [TestMethod]
    public async Task Page_Fails_TellsVisitorsNothingOfTheProgram()
    {
        await using Site site = await Site.StartAsync();

        string html = await (await site.Client.GetAsync("/moss/events/fail")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("always fails", html);
        Assert.DoesNotContain(".cs:", html);
    }

    [TestMethod]
    [DataRow("/moss/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [DataRow("/moss/events/%3Cscript%3E")]
    [DataRow("/moss/events/show?name=%3Cscript%3E")]
    public async Task Page_ScriptInTheAddress_IsShownAsText(string path)
    {
        await using Site site = await Site.StartAsync();

        string html = await (await site.Client.GetAsync(path)).Content.ReadAsStringAsync();

        Assert.Contains("&lt;script&gt;", html);
        Assert.DoesNotContain("<script", html);
    }

    [TestMethod]
    public async Task Page_Post_Is405()
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.PostFormAsync("/moss/events");

        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.IsTrue(response.Content.Headers.Allow.SequenceEqual(["GET", "HEAD"]));
    }

    [TestMethod]
    public async Task Controller_OfAPlugin_IsServedByItsNameAndLetGo()
    {
        var controller = new Mock<PageController> { CallBase = true };
        var asDisposable = controller.As<IDisposable>();
        controller.Setup(one => one.Actions)
            .Returns(new Dictionary<string, Func<PageRequest, PageResponse>> { ["index"] = _ => new(200, "Mine", new Markup($"mine")) });
        string html;
        await using (Site site = await Site.StartAsync(builder => builder.Register(_ => controller.Object).Named<PageController>("mine")))
            html = await site.Client.GetStringAsync("/moss/mine");

        Assert.Contains("<h1>Mine</h1>", html);
        asDisposable.Verify(one => one.Dispose(), Times.Once());
    }

    [TestMethod]
    public async Task Listener_RespondsToTheRequest_NoControllerIsCalled()
    {
        await using Site site = await Site.StartAsync(builder => builder.RegisterBuildCallback(
            scope => scope.Resolve<MossDispatcher>()
                .Register(KernelEvents.Request, (_, _, _) => new PageResponse(503, "Closed", new Markup($"closed")))));

        using HttpResponseMessage response = await site.Client.GetAsync("/moss/events");

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("kernel.request → kernel.send", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()));
    }
}
