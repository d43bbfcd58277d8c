using System.Net;
using System.Text;
using Autofac;
using Compat.Comodojo;

namespace Tests.WebAreas;

[TestClass]
public sealed class RoutesTests
{
    [TestMethod]
    public async Task Service_PathWithAPart_AnswersWithIt()
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.Client.GetAsync("/comodojo/hello/w%C3%B6rld%20%3Cb%3E");

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.AreEqual("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.AreEqual("Hello, wörld <b>", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Service_FormWithQueryAndHeader_GetsAllOfThem()
    {
        await using Site site = await Site.StartAsync(Register);
        using var request = new HttpRequestMessage(HttpMethod.Put, "/comodojo/echo/part?loud=1")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("word", "a&b"), KeyValuePair.Create("word", "ü")]),
        };
        request.Headers.Add("X-Mood", "good");

        using HttpResponseMessage response = await site.Client.SendAsync(request);

        Assert.AreEqual("PUT part loud=1 word=ü mood=good raw=word=a%26b&word=%C3%BC", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Service_StatusHeaderAndType_ComeBack()
    {
        await using Site site = await Site.StartAsync(Register);

        using HttpResponseMessage response = await site.Client.DeleteAsync("/comodojo/echo");

        Assert.AreEqual(HttpStatusCode.Accepted, response.StatusCode);
        Assert.AreEqual("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.AreEqual("yes", response.Headers.GetValues("X-Deleted").Single());
        Assert.AreEqual("{}", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Service_NoContent_HasNoBody()
    {
        await using Site site = await Site.StartAsync(Register, isListening: true);

        using HttpResponseMessage response = await site.Client.PostAsync("/comodojo/echo", null);

        Assert.AreEqual(HttpStatusCode.NoContent, response.StatusCode);
        Assert.IsEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [TestMethod]
    public async Task Service_Head_AnswersAsGetWithoutBody()
    {
        await using Site site = await Site.StartAsync(isListening: true);
        using var request = new HttpRequestMessage(HttpMethod.Head, "/comodojo/hello");

        using HttpResponseMessage response = await site.Client.SendAsync(request);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.AreEqual(5, response.Content.Headers.ContentLength);
        Assert.IsEmpty(await response.Content.ReadAsByteArrayAsync());
    }

    [TestMethod]
    public async Task Service_MethodThatNobodyServes_Is405WithThoseThatAreServed()
    {
        await using Site site = await Site.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Patch, "/comodojo/hello");

        using HttpResponseMessage response = await site.Client.SendAsync(request);

        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.IsTrue(response.Content.Headers.Allow.SequenceEqual(["GET", "PUT", "POST", "DELETE"]));
    }

    [TestMethod]
    public async Task Service_Throws_Is500AsPlainText()
    {
        await using Site site = await Site.StartAsync(Register);

        using HttpResponseMessage response = await site.Client.GetAsync("/comodojo/echo");

        Assert.AreEqual(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.AreEqual("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.AreEqual("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [TestMethod]
    public async Task Redirect_ToAnotherService_LeadsToWhereItIsServed()
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.Client.GetAsync("/comodojo/old");

        Assert.AreEqual(HttpStatusCode.TemporaryRedirect, response.StatusCode);
        Assert.AreEqual("/comodojo/hello", response.Headers.Location?.ToString());
    }

    [TestMethod]
    public async Task Redirect_ToAnotherSite_IsLeftAsItIs()
    {
        await using Site site = await Site.StartAsync(Register);

        using HttpResponseMessage response = await site.Client.GetAsync("/comodojo/away");

        Assert.AreEqual("https://example.org/", response.Headers.Location?.ToString());
    }

    [TestMethod]
    [DataRow("/comodojo")]
    [DataRow("/comodojo/nowhere")]
    [DataRow("/comodojo/%3Cscript%3E")]
    [DataRow("/comodojo/%01?%zz")]
    public async Task UnknownService_AnyPath_ShowsThePluginsOwnPage(string path)
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.Client.GetAsync(path);

        Assert.AreEqual(HttpStatusCode.NotFound, response.StatusCode);
        Assert.AreEqual("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Contains("<main><h1>Not here</h1></main>", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task UnknownService_Events_FireInTheirOrder()
    {
        await using Site site = await Site.StartAsync();

        string[] events = await Site.EventsOfAsync("comodojo", () => site.Client.GetAsync("/comodojo/nowhere"));

        string[] expected =
        [
            "dispatcher", "dispatcher.request", "dispatcher.request.GET", "dispatcher.request.nowhere", "dispatcher.request.#",
            "dispatcher.routingtable", "dispatcher.serviceroute", "dispatcher.serviceroute.ERROR", "dispatcher.serviceroute.nowhere",
            "dispatcher.serviceroute.#",
            "dispatcher.result", "dispatcher.error", "dispatcher.error.404", "dispatcher.result.#",
        ];
        Assert.IsTrue(expected.SequenceEqual(events), string.Join(' ', events));
    }

    [TestMethod]
    public async Task Body_LongerThanItMayBe_Is413AndNothingFires()
    {
        await using Site site = await Site.StartAsync();
        using var body = new StringContent(new string('x', (1 << 20) + 1), Encoding.UTF8, "text/plain");

        string[] events = await Site.EventsOfAsync("comodojo", async () =>
        {
            using HttpResponseMessage response = await site.Client.PostAsync("/comodojo/hello", body);
            Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        });

        Assert.IsEmpty(events);
    }

    [TestMethod]
    [DataRow("text/plain; charset=utf-16", null, HttpStatusCode.UnsupportedMediaType)]
    [DataRow("text/plain", "gzip", HttpStatusCode.UnsupportedMediaType)]
    [DataRow("text/plain", null, HttpStatusCode.BadRequest)]
    public async Task Body_IsNotInUtf8_IsRefusedAndNothingFires(string type, string? packed, HttpStatusCode status)
    {
        await using Site site = await Site.StartAsync();
        using var body = new ByteArrayContent([0xFF, 0xFE, 0x41, 0x00]);
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        if (packed is not null)
            body.Headers.TryAddWithoutValidation("Content-Encoding", packed);

        string[] events = await Site.EventsOfAsync("comodojo", async () =>
        {
            using HttpResponseMessage response = await site.Client.PostAsync("/comodojo/hello", body);
            Assert.AreEqual(status, response.StatusCode);
        });

        Assert.IsEmpty(events);
    }

    [TestMethod]
    public async Task Form_MoreFieldsThanItMayHave_Is400()
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.PostFormAsync(
            "/comodojo/hello", [.. Enumerable.Range(0, 1025).Select(i => ($"f{i}", ""))]);

        Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static void Register(ContainerBuilder builder)
    {
        builder.RegisterType<Echo>();
        builder.RegisterType<EchoRoutes>().As<IComodojoPlugin>();
    }

    private sealed class EchoRoutes : IComodojoPlugin
    {
        public void Load(ComodojoDispatcher dispatcher)
        {
            dispatcher.SetRoute("echo", RouteType.Route, typeof(Echo));
            dispatcher.SetRoute("away", RouteType.Redirect, "https://example.org/");
        }
    }

    private sealed class Echo : ComodojoService
    {
        public override string? Get() => throw new InvalidOperationException("<b>");

        public override string? Put() =>
            $"{Request.Method} {Request.Attributes["0"]} loud={Request.Attributes["loud"]} word={Request.Parameters["word"]} "
            + $"mood={Request.Headers["X-Mood"]} raw={Request.RawParameters}";

        public override string? Post()
        {
            StatusCode = 204;
            return "nobody reads this";
        }

        public override string? Delete()
        {
            StatusCode = 202;
            ContentType = "application/json";
            Headers["X-Deleted"] = "yes";
            return "{}";
        }
    }
}
