using System.Net;
using Dispatching.AspNetCore;
using Microsoft.AspNetCore.Builder;

namespace Tests.WebPage;

[TestClass]
public sealed class VisibilityTests
{
    [TestMethod]
    [DataRow("Development", HttpStatusCode.OK)]
    [DataRow("Production", HttpStatusCode.NotFound)]
    [DataRow("Staging", HttpStatusCode.NotFound)]
    public async Task Page_NobodySaysWhoMayLook_IsThereInDevelopmentOnly(string environment, HttpStatusCode status)
    {
        await using PageHost host = await PageHost.StartAsync(environment: environment);

        Assert.AreEqual(status, await host.StatusAsync(HttpMethod.Get, "/_dispatcher"));
    }

    [TestMethod]
    [DataRow("Development")]
    [DataRow("Production")]
    public async Task Page_HostSaysWhoMayLook_IsThereForThemAlone(string environment)
    {
        await using PageHost host = await PageHost.StartAsync(
            page => page.MayLook = context => context.Request.Headers.ContainsKey("Friend"), environment);

        Assert.AreEqual(HttpStatusCode.NotFound, await host.StatusAsync(HttpMethod.Get, "/_dispatcher"));
        host.Client.DefaultRequestHeaders.Add("Friend", "yes");
        Assert.AreEqual(HttpStatusCode.OK, await host.StatusAsync(HttpMethod.Get, "/_dispatcher"));
    }

    [TestMethod]
    [DataRow("GET", "/_dispatcher/requests/1")]
    [DataRow("GET", "/_dispatcher/page.css")]
    [DataRow("GET", "/_dispatcher/nothing")]
    [DataRow("POST", "/_dispatcher")]
    public async Task Page_MayNotLook_FindsNothingWhateverIsAsked(string method, string path)
    {
        await using PageHost host = await PageHost.StartAsync(page => page.MayLook = _ => false);

        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using HttpResponseMessage response = await host.Client.SendAsync(request);

        Assert.AreEqual(HttpStatusCode.NotFound, response.StatusCode);
        Assert.AreEqual("", await response.Content.ReadAsStringAsync());
        Assert.IsFalse(response.Headers.Contains("Content-Security-Policy"));
    }

    [TestMethod]
    [DataRow("GET", "/_dispatcher/", HttpStatusCode.OK)]
    [DataRow("HEAD", "/_dispatcher", HttpStatusCode.OK)]
    [DataRow("GET", "/_dispatcher/icon.svg", HttpStatusCode.OK)]
    [DataRow("POST", "/_dispatcher", HttpStatusCode.MethodNotAllowed)]
    [DataRow("DELETE", "/_dispatcher/requests/1", HttpStatusCode.MethodNotAllowed)]
    [DataRow("GET", "/_dispatcher/requests/1", HttpStatusCode.NotFound)]
    [DataRow("GET", "/_dispatcher/requests/99999999999999999999", HttpStatusCode.NotFound)]
    [DataRow("GET", "/_dispatcher/requests/one", HttpStatusCode.NotFound)]
    [DataRow("GET", "/_dispatcher/nothing/at/all/", HttpStatusCode.NotFound)]
    public async Task Page_AnyRequest_IsAnsweredByItsStatus(string method, string path, HttpStatusCode status)
    {
        await using PageHost host = await PageHost.StartAsync();

        Assert.AreEqual(status, await host.StatusAsync(new HttpMethod(method), path));
    }

    [TestMethod]
    public async Task Page_Head_HasNoBody()
    {
        await using PageHost host = await PageHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/_dispatcher");

        using HttpResponseMessage response = await host.Client.SendAsync(request);

        Assert.IsEmpty(await response.Content.ReadAsByteArrayAsync());
        Assert.IsGreaterThan(0, response.Content.Headers.ContentLength ?? 0);
    }

    [TestMethod]
    public async Task Page_Answer_LetsNothingForeignInAndIsNotStored()
    {
        await using PageHost host = await PageHost.StartAsync();

        using HttpResponseMessage response = await host.Client.GetAsync("/_dispatcher");

        StringAssert.StartsWith(response.Headers.GetValues("Content-Security-Policy").Single(), "default-src 'none'; style-src 'self';");
        Assert.AreEqual("no-store", response.Headers.CacheControl?.ToString());
        Assert.AreEqual("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [TestMethod]
    [DataRow("/_dispatcher/nothing/at/all/")]
    [DataRow("/_dispatcher/requests/7")]
    [DataRow("/_dispatcher/")]
    public async Task Page_AnyDepth_LinksItsOwnStylesheet(string path)
    {
        await using PageHost host = await PageHost.StartAsync();

        using HttpResponseMessage response = await host.Client.GetAsync(path);

        Assert.Contains("href=\"/_dispatcher/page.css\"", await response.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Page_MappedTwice_IsRefused()
    {
        await using WebApplication program = WebApplication.CreateBuilder(["--environment", "Development"]).Build();
        program.MapDispatcher("/one");

        Assert.ThrowsExactly<InvalidOperationException>(() => program.MapDispatcher("/two"));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(-1)]
    public void Options_KeepNothing_IsRefused(int kept)
    {
        var options = new DispatcherPageOptions();

        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => options.History = kept);
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => options.EntriesPerRequest = kept);
    }
}
