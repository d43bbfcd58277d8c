using System.Net;
using System.Text.Json;
using Compat.Mibew;

namespace Tests.WebChat;

[TestClass]
public sealed class ChatLimitTests
{
    private const string Threads = "/chat/threads";
    private const string Listed = "/chat/operator/threads";

    [TestMethod]
    public async Task Open_PluginRefusesTheFirstMessage_LeavesNoThread()
    {
        string folder = ChatHost.NewFolder();
        ChatHost host = await ChatHost.StartAsync(folder);
        host.Listen(Events.ThreadPostMessage, _ => throw new InvalidOperationException("no"));

        (HttpStatusCode status, _) = await host.PostAsync(Threads, new { name = "Ann", message = "hello" });

        Assert.AreEqual(HttpStatusCode.InternalServerError, status);
        Assert.AreEqual(0, await CountAsync(host));
        await host.StopAsync();
        await using ChatHost again = await ChatHost.StartAsync(folder);
        Assert.AreEqual(0, await CountAsync(again));
    }

    [TestMethod]
    public async Task Open_PluginFailsWhenTheThreadIsCreated_LeavesNoThread()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        host.Listen(Events.ThreadCreate, _ => throw new InvalidOperationException("no"));

        await host.PostAsync(Threads, new { name = "Ann" });

        Assert.AreEqual(0, await CountAsync(host));
    }

    [TestMethod]
    public async Task Open_ThereIsNoRoomForTheMessage_LeavesNoThreadAndNobodyHearsOfIt()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("HeldBytes", "100"));
        await host.OpenAsync("Ann", "hello");
        bool isHeard = false;
        host.Listen(Events.ThreadCreate, _ => isHeard = true);

        using HttpResponseMessage answer = await host.PostFormAsync(Threads, [new("message", "hello")]);

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.IsNotNull(answer.Headers.RetryAfter);
        Assert.AreEqual(1, await CountAsync(host));
        Assert.IsFalse(isHeard);
    }

    [TestMethod]
    public async Task Open_ManyAtOnceSomeRefused_TheOthersAreReadBack()
    {
        string folder = ChatHost.NewFolder();
        ChatHost host = await ChatHost.StartAsync(folder, settings: ("ThreadsPerCaller", "100"));
        host.Listen(Events.ThreadPostMessage, e =>
        {
            if (e.MessageBody.StartsWith("bad", StringComparison.Ordinal))
                throw new InvalidOperationException("no");
        });

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() =>
            host.PostAsync(Threads, new { name = $"{i}", message = i % 3 == 0 ? "bad" : "good" }))));

        int before = await CountAsync(host);
        await host.StopAsync();
        await using ChatHost again = await ChatHost.StartAsync(folder);
        Assert.AreEqual(26, before);
        Assert.AreEqual(26, await CountAsync(again));
        Assert.IsEmpty(again.Log.Lines);
    }

    [TestMethod]
    public async Task Open_OneCallerBeginsAThousand_IsToldToWaitAndOthersAreHeard()
    {
        IPAddress caller = IPAddress.Parse("192.0.2.1");
        await using ChatHost host = await ChatHost.StartAsync(caller: caller, settings: ("OperatorKey", "correct horse battery"));
        int taken = 0;
        HttpResponseMessage? last = null;
        for (int i = 0; i < 1000; i++)
        {
            last?.Dispose();
            last = await host.PostFormAsync(Threads, [new("message", "hello")]);
            taken += last.StatusCode == HttpStatusCode.SeeOther ? 1 : 0;
        }

        host.Caller = IPAddress.Parse("192.0.2.2");
        using HttpResponseMessage other = await host.PostFormAsync(Threads, [new("message", "hello")]);

        Assert.AreEqual(20, taken);
        Assert.AreEqual(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.AreEqual(TimeSpan.FromHours(1), last.Headers.RetryAfter?.Delta);
        Assert.AreEqual(HttpStatusCode.SeeOther, other.StatusCode);
        last.Dispose();
    }

    [TestMethod]
    public async Task Open_CallerHasWaited_IsTakenAgain()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("ThreadsPerCaller", "1"));
        await host.OpenAsync();
        (HttpStatusCode refused, _) = await host.PostAsync(Threads, new { });
        host.Clock.Advance(TimeSpan.FromHours(1));

        await host.OpenAsync();

        Assert.AreEqual(HttpStatusCode.TooManyRequests, refused);
    }

    [TestMethod]
    public async Task Post_OneCallerPostsTooFast_IsToldToWait()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("MessagesPerCaller", "2"));
        Visitor visitor = await host.OpenAsync();
        await visitor.SayAsync("1");
        await visitor.SayAsync("2");

        HttpStatusCode third = (await visitor.SayAsync("3")).Status;
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        HttpStatusCode later = (await visitor.SayAsync("3")).Status;

        Assert.AreEqual(HttpStatusCode.TooManyRequests, third);
        Assert.AreEqual(HttpStatusCode.Created, later);
    }

    [TestMethod]
    public async Task List_MoreThanAPage_GivesTheNewestFirstAndTheOthersOnOtherPages()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("ThreadsAtOnce", "2"));
        Visitor closed = await host.OpenAsync("closed");
        await host.OpenAsync("1");
        await host.OpenAsync("2");
        await host.OpenAsync("3");
        await closed.CloseAsync();

        (_, JsonElement first) = await host.GetAsync(Listed);
        (_, JsonElement second) = await host.GetAsync(Listed + "?page=2");
        (_, JsonElement third) = await host.GetAsync(Listed + "?page=2147483647");

        Assert.AreEqual("3 2", Names(first));
        Assert.AreEqual("1 closed", Names(second));
        Assert.AreEqual("", Names(third));
        Assert.AreEqual(2, first.GetProperty("pages").GetInt32());
    }

    [TestMethod]
    public async Task List_MoreThanAPage_ThePageLinksTheOthers()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("ThreadsAtOnce", "1"));
        for (int i = 0; i < 3; i++)
            await host.OpenAsync($"visitor {i}");

        string page = await host.Client.GetStringAsync("/chat/operator?page=2");

        Assert.Contains("visitor 1", page);
        Assert.Contains("Page 2 of 3", page);
        Assert.Contains("href=\"/chat/operator?page=1\">Newer", page);
        Assert.Contains("href=\"/chat/operator?page=3\">Older", page);
    }

    [TestMethod]
    public async Task List_FunctionIsCalledWithAPage_GivesThatPage()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("ThreadsAtOnce", "1"));
        await host.OpenAsync("old");
        await host.OpenAsync("new");

        (_, JsonElement answer) = await host.PostAsync(
            "/chat/operator/update", """{"functions":[{"function":"updateThreads","arguments":{"page":2}}]}""");

        Assert.AreEqual("old", Names(answer.GetProperty("results")[0]));
    }

    [TestMethod]
    [DataRow("0")]
    [DataRow("-1")]
    [DataRow("two")]
    [DataRow("99999999999")]
    public async Task List_PageIsNoNumber_IsABadRequest(string page)
    {
        await using ChatHost host = await ChatHost.StartAsync();

        Assert.AreEqual(HttpStatusCode.BadRequest, (await host.GetAsync($"{Listed}?page={page}")).Status);
    }

    private static string Names(JsonElement listed) =>
        string.Join(' ', listed.GetProperty("threads").EnumerateArray().Select(thread => thread.GetProperty("userName").GetString()));

    private static async Task<int> CountAsync(ChatHost host) =>
        (await host.GetAsync(Listed)).Json.GetProperty("threads").GetArrayLength();
}
