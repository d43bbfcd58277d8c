using System.Net;
using System.Net.Http.Headers;

namespace Tests.WebAreas;

/// <summary>Who may see what is the operators'.</summary>
[TestClass]
public sealed class OperatorTests
{
    private const string Key = "correct horse battery";
    private const string Page = "/_dispatcher";
    private const string Outbox = "/contact/outbox";

    private static readonly (string, string) s_key = ("Chat:OperatorKey", Key);

    [TestMethod]
    [DataRow(Page, HttpStatusCode.NotFound)]
    [DataRow(Outbox, HttpStatusCode.Unauthorized)]
    [DataRow("/chat/operator/threads", HttpStatusCode.Unauthorized)]
    public async Task Call_KeyIsSetAndNotShown_IsRefusedAlsoFromThisMachine(string path, HttpStatusCode refused)
    {
        await using Site site = await Site.StartAsync(caller: IPAddress.Loopback, settings: s_key);

        Assert.AreEqual(refused, await StatusAsync(site, path));
    }

    [TestMethod]
    [DataRow(Page)]
    [DataRow(Outbox)]
    [DataRow("/chat/operator/threads")]
    public async Task Call_KeyIsShown_IsTakenFromAnywhere(string path)
    {
        await using Site site = await Site.StartAsync(caller: IPAddress.Parse("192.0.2.1"), settings: s_key);

        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(site, path, ("X-Operator-Key", Key), ("X-Forwarded-For", "192.0.2.9")));
    }

    [TestMethod]
    public async Task Page_KeyWasTyped_TheBrowserSeesIt()
    {
        await using Site site = await Site.StartAsync(caller: IPAddress.Parse("192.0.2.1"), settings: s_key);
        using HttpResponseMessage entered = await site.PostFormAsync("/chat/operator/key", ("key", Key));
        string cookie = entered.Headers.GetValues("Set-Cookie").Single();

        Assert.AreEqual(HttpStatusCode.OK, await StatusAsync(site, Page, ("Cookie", cookie.Split(';')[0])));
        Assert.Contains("path=/;", cookie);
    }

    [TestMethod]
    public async Task Page_KeyIsSetInDevelopment_OnlyTheKeyCounts()
    {
        await using Site site = await Site.StartAsync(caller: IPAddress.Loopback, settings: [s_key, ("environment", "Development")]);

        Assert.AreEqual(HttpStatusCode.NotFound, await StatusAsync(site, Page));
    }

    [TestMethod]
    [DataRow("Via", "1.1 proxy")]
    [DataRow("X-Real-IP", "192.0.2.1")]
    [DataRow("X-Forwarded-Host", "example.org")]
    [DataRow("X-Forwarded-Proto", "https")]
    [DataRow("X-Original-For", "192.0.2.1")]
    [DataRow("CF-Connecting-IP", "192.0.2.1")]
    [DataRow("True-Client-IP", "192.0.2.1")]
    [DataRow("x-envoy-external-address", "192.0.2.1")]
    public async Task Call_HasAHeaderOfAProxy_IsNotFromThisMachine(string name, string value)
    {
        await using Site site = await Site.StartAsync(caller: IPAddress.Loopback);

        Assert.AreEqual(HttpStatusCode.NotFound, await StatusAsync(site, Page, (name, value)));
        Assert.AreEqual(HttpStatusCode.Forbidden, await StatusAsync(site, Outbox, (name, value)));
    }

    [TestMethod]
    public async Task Call_InTheProtocolOfAPlainProxy_IsNotFromThisMachine()
    {
        await using Site site = await Site.StartAsync(caller: IPAddress.Loopback);
        using var request = new HttpRequestMessage(HttpMethod.Get, Page) { Version = HttpVersion.Version10 };

        using HttpResponseMessage response = await site.Client.SendAsync(request);

        Assert.AreEqual(HttpStatusCode.NotFound, response.StatusCode);
    }

    [TestMethod]
    [DataRow("/", HttpStatusCode.BadRequest)]
    [DataRow("/nowhere", HttpStatusCode.BadRequest)]
    [DataRow(Outbox, HttpStatusCode.BadRequest)]
    [DataRow("/chat/operator", HttpStatusCode.BadRequest)]
    [DataRow(Page, HttpStatusCode.NotFound)]
    [DataRow(Page + "/requests/1", HttpStatusCode.NotFound)]
    public async Task Call_HostCannotBeParsed_IsABadRequestAndThePageIsNotThere(string path, HttpStatusCode status)
    {
        await using Site site = await Site.StartAsync(isListening: true);

        Assert.AreEqual(status, await StatusAsync(site, path, ("Host", "xn--0.example")));
    }

    [TestMethod]
    [DataRow(false, DisplayName = "as a header")]
    [DataRow(true, DisplayName = "typed")]
    public async Task Key_IsGuessed_TheCallerMustPauseAndTheLogTellsOfIt(bool isTyped)
    {
        await using Tests.WebChat.ChatHost host = await Tests.WebChat.ChatHost.StartAsync(settings: ("OperatorKey", Key));
        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 300; i++)
            statuses.Add(await GuessAsync(host, $"{Key}{i}", isTyped));

        HttpStatusCode right = await GuessAsync(host, Key, isTyped: false);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        HttpStatusCode later = await GuessAsync(host, Key, isTyped: false);

        Assert.AreEqual(5, statuses.Count(status => status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden));
        Assert.AreEqual(295, statuses.Count(status => status == HttpStatusCode.TooManyRequests));
        Assert.AreEqual(HttpStatusCode.TooManyRequests, right);
        Assert.AreEqual(HttpStatusCode.OK, later);
        Assert.HasCount(6, host.Log.Lines);
        Assert.AreEqual("Somebody at '127.0.0.1' has shown a wrong operators' key.", host.Log.Lines.First());
        Assert.DoesNotContain(Key, string.Join(' ', host.Log.Lines));
    }

    [TestMethod]
    public async Task Key_CallerMustPause_IsToldHowLong()
    {
        await using Tests.WebChat.ChatHost host = await Tests.WebChat.ChatHost.StartAsync(settings: ("OperatorKey", Key));
        for (int i = 0; i < 5; i++)
            await GuessAsync(host, $"{i}", isTyped: false);
        host.Clock.Advance(TimeSpan.FromSeconds(20));

        using HttpResponseMessage answer = await host.SendAsync(
            HttpMethod.Get, "/chat/operator/threads", null, ("X-Operator-Key", Key));

        Assert.AreEqual(new RetryConditionHeaderValue(TimeSpan.FromSeconds(40)), answer.Headers.RetryAfter);
    }

    [TestMethod]
    public async Task Key_BrowserKeepsAnOldOne_IsOneGuessHoweverOftenItComes()
    {
        await using Tests.WebChat.ChatHost host = await Tests.WebChat.ChatHost.StartAsync(settings: ("OperatorKey", Key));
        for (int i = 0; i < 20; i++)
            await host.GetAsync("/chat/operator/threads", ("Cookie", "operator=old"));

        Assert.AreEqual(HttpStatusCode.OK, await GuessAsync(host, Key, isTyped: false));
        Assert.HasCount(1, host.Log.Lines);
    }

    private static async Task<HttpStatusCode> GuessAsync(Tests.WebChat.ChatHost host, string key, bool isTyped)
    {
        using HttpResponseMessage answer = isTyped
            ? await host.PostFormAsync("/chat/operator/key", [new("key", key)])
            : await host.SendAsync(HttpMethod.Get, "/chat/operator/threads", null, ("X-Operator-Key", key));
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> StatusAsync(Site site, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach ((string name, string value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using HttpResponseMessage response = await site.Client.SendAsync(request);
        return response.StatusCode;
    }
}
