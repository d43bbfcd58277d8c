using System.Net;
using System.Net.Http.Headers;

namespace Tests.WebChat;

[TestClass]
public sealed class ChatPageTests
{
    private const string Script = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";

    [TestMethod]
    public async Task Form_VisitorBeginsSaysAndLeaves_WorksWithoutAScript()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        using HttpResponseMessage began = await host.PostFormAsync(
            "/chat/threads", [new("name", "Ann"), new("message", "hello")], ("Origin", "http://localhost"));
        string address = began.Headers.Location!.ToString();
        string cookie = began.Headers.GetValues("Set-Cookie").Single();
        (string, string) shown = ("Cookie", cookie.Split(';')[0]);

        using HttpResponseMessage said = await host.PostFormAsync($"{address}/messages", [new("message", "anybody?")], shown);
        using HttpResponseMessage left = await host.PostFormAsync($"{address}/close", [], shown);
        using HttpResponseMessage page = await host.SendAsync(HttpMethod.Get, address, null, shown);
        string html = await page.Content.ReadAsStringAsync();

        Assert.AreEqual(HttpStatusCode.SeeOther, began.StatusCode);
        Assert.AreEqual(HttpStatusCode.SeeOther, said.StatusCode);
        Assert.AreEqual(address, left.Headers.Location!.ToString());
        Assert.Contains($"path={address}; samesite=strict; httponly", cookie);
        Assert.Contains("anybody?", html);
        Assert.Contains("Ann has left.", html);
    }

    [TestMethod]
    [DataRow("/chat/threads")]
    [DataRow("/chat/operator/threads/1/messages")]
    public async Task Form_MessageIsLongerThanABodyMayBe_IsShownAgain(string address)
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("BodyBytes", "2000"));
        await host.OpenAsync("Ann", "hello");
        string message = $"begins {new string('m', 3000)} ends";

        using HttpResponseMessage answer = await host.PostFormAsync(address, [new("name", "Ben"), new("message", message)]);
        string page = await answer.Content.ReadAsStringAsync();

        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains(message, page);
        Assert.Contains("larger than 2000 bytes", page);
    }

    [TestMethod]
    public async Task Form_MessageIsManyTimesLonger_IsRefusedWithoutBeingRead()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("BodyBytes", "2000"));

        using HttpResponseMessage answer =
            await host.PostFormAsync("/chat/threads", [new("message", new string('m', 20_000))]);

        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.DoesNotContain("mmmm", await answer.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Form_OperatorAnswersAndCloses_WorksWithoutAScript()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync("Ann", "hello");

        using HttpResponseMessage answered = await host.PostFormAsync(
            $"/chat/operator/threads/{visitor.Thread}/messages", [new("message", "good morning")]);
        using HttpResponseMessage closed = await host.PostFormAsync($"/chat/operator/threads/{visitor.Thread}/close", []);
        string listed = await host.Client.GetStringAsync(new Uri(closed.Headers.Location!.ToString(), UriKind.Relative));

        Assert.AreEqual($"/chat/operator/threads/{visitor.Thread}", answered.Headers.Location!.ToString());
        Assert.Contains("good morning", await visitor.PageAsync());
        Assert.Contains("<td>Closed</td>", listed);
    }

    [TestMethod]
    public async Task Form_MessageIsTooLong_ComesAgainWithItAndSaysWhy()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync("Ann", "hello");
        string text = "<b>" + new string('x', 4000);

        using HttpResponseMessage begun = await host.PostFormAsync("/chat/threads", [new("name", "Bob"), new("message", text)]);
        using HttpResponseMessage answered = await host.PostFormAsync(
            $"/chat/operator/threads/{visitor.Thread}/messages", [new("message", text)]);

        foreach ((HttpResponseMessage response, string action) in new[]
            {
                (begun, "/chat/threads"), (answered, $"/chat/operator/threads/{visitor.Thread}/messages"),
            })
        {
            string page = await response.Content.ReadAsStringAsync();
            Assert.AreEqual(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(">\n&lt;b&gt;" + text[3..] + "</textarea>", page);
            Assert.Contains("role=\"alert\"", page);
            Assert.Contains($"action=\"{action}\"", page);
        }
    }

    [TestMethod]
    public async Task Page_OfAThread_HasTimesThatTheScriptShowsInTheReadersOwn()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync("Ann", "hello");

        Assert.MatchesRegex(
            "<time datetime=\"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\">[0-9]{2}:[0-9]{2} UTC</time>",
            await visitor.PageAsync());
    }

    [TestMethod]
    public async Task Pages_MessageAndNameAreScripts_AreShownEncoded()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync(Script, Script);
        string[] pages =
        [
            await visitor.PageAsync(),
            await host.Client.GetStringAsync(new Uri("/chat/operator", UriKind.Relative)),
            await host.Client.GetStringAsync(new Uri($"/chat/operator/threads/{visitor.Thread}", UriKind.Relative)),
        ];

        foreach (string page in pages)
        {
            Assert.DoesNotContain("<script>", page);
            Assert.DoesNotContain("<img", page);
            Assert.Contains("&lt;script&gt;alert(&#x27;x&#x27;)", page);
        }
    }

    [TestMethod]
    public async Task Json_MessageIsAScript_IsEscapedAndNoBrowserGuessesWhatItIs()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync("Ann", Script);

        using HttpResponseMessage answer = await host.SendAsync(
            HttpMethod.Get, $"{visitor.Address}/messages", null, ("X-Thread-Token", visitor.Token));

        Assert.DoesNotContain("<", await answer.Content.ReadAsStringAsync());
        Assert.AreEqual("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.AreEqual("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        CollectionAssert.AreEqual(new[] { Script }, await visitor.TextsAsync());
    }

    [TestMethod]
    public async Task Refusal_BrowserAsks_IsAPageThatShowsWhatWasSentEncoded()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        using var content = new StringContent("x");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/x; a=\"<b>\"");

        using HttpResponseMessage answer = await host.SendAsync(HttpMethod.Post, "/chat/threads", content, ("Accept", "text/html"));
        string page = await answer.Content.ReadAsStringAsync();

        Assert.AreEqual("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("<b>", page);
        Assert.Contains("&lt;b&gt;", page);
    }

    [TestMethod]
    [DataRow("/")]
    [DataRow("/chat")]
    [DataRow("/chat/operator")]
    [DataRow("/chat/widget")]
    [DataRow("/chat/threads/99")]
    public async Task Answers_Policy_RunsAndFramesNothingForeign(string address)
    {
        await using ChatHost host = await ChatHost.StartAsync();

        using HttpResponseMessage answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative));

        string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
    }

    [TestMethod]
    public async Task FrontPage_LinksOfAreas_LeadSomewhere()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        string page = await host.Client.GetStringAsync(new Uri("/", UriKind.Relative));

        foreach (string address in new[] { "/chat", "/chat/operator", "/chat/widget", "/host.css" })
        {
            Assert.Contains($"href=\"{address}\"", page);
            using HttpResponseMessage answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.AreEqual(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [TestMethod]
    public async Task Script_IsServedAsOne()
    {
        await using ChatHost host = await ChatHost.StartAsync();

        using HttpResponseMessage answer = await host.Client.GetAsync(new Uri("/chat/chat.js", UriKind.Relative));

        Assert.AreEqual("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("innerHTML", await answer.Content.ReadAsStringAsync());
    }
}
