using System.Net;
using Autofac;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using PluginHost.Web;

namespace Tests.WebAreas;

[TestClass]
public sealed class SafeHeadersTests
{
    [TestMethod]
    [DataRow("/", HttpStatusCode.OK)]
    [DataRow("/chat", HttpStatusCode.OK)]
    [DataRow("/chat/threads/1", HttpStatusCode.NotFound)]
    [DataRow("/comodojo/hello", HttpStatusCode.OK)]
    [DataRow("/comodojo/old", HttpStatusCode.TemporaryRedirect)]
    [DataRow("/moss/events", HttpStatusCode.OK)]
    [DataRow("/moss/events/fail", HttpStatusCode.InternalServerError)]
    [DataRow("/contact", HttpStatusCode.OK)]
    [DataRow("/contact/outbox", HttpStatusCode.Forbidden)]
    [DataRow("/no/such/page", HttpStatusCode.NotFound)]
    public async Task Headers_AnyAnswer_AllowNoInlineScript(string path, HttpStatusCode status)
    {
        await using Site site = await Site.StartAsync();

        using HttpResponseMessage response = await site.Client.GetAsync(path);

        Assert.AreEqual(status, response.StatusCode);
        Assert.AreEqual("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.AreEqual("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.IsTrue(response.Headers.CacheControl?.NoStore);
    }

    [TestMethod]
    public async Task Headers_EndpointHasItsOwn_AreLeftAsTheyAre()
    {
        await using Site site = await Site.StartAsync(builder => builder.RegisterType<Own>().As<IWebArea>());

        using HttpResponseMessage response = await site.Client.GetAsync("/own");

        Assert.AreEqual("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single());
    }

    private sealed class Own : IWebArea
    {
        public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/own", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'none'";
            return context.Response.WriteAsync("own");
        });
    }
}
