using System.Net;
using System.Text;
using System.Text.Json;

namespace Tests.WebChat;

[TestClass]
public sealed class ChatRefusalTests
{
    private const string Operator = "/chat/operator";
    private const string Key = "correct horse battery";

    [TestMethod]
    [DataRow("{")]
    [DataRow("")]
    [DataRow("null")]
    [DataRow("[]")]
    [DataRow("""{"message":7}""")]
    [DataRow("""{"message":"a","n":1e999}""")]
    [DataRow("""{"message":"\ud800"}""")]
    [DataRow("""{"message":"a"} more""")]
    public async Task Post_BodyIsNoObjectOfTexts_IsABadRequest(string body)
    {
        await using ChatHost host = await ChatHost.StartAsync();

        (HttpStatusCode status, JsonElement problem) = await host.PostAsync("/chat/threads", body);

        Assert.AreEqual(HttpStatusCode.BadRequest, status);
        Assert.AreEqual(400, problem.GetProperty("status").GetInt32());
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("""{"message":null}""")]
    [DataRow("""{"message":" \n "}""")]
    public async Task Post_NoMessage_IsABadRequest(string body)
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();

        (HttpStatusCode status, _) = await host.PostAsync($"{visitor.Address}/messages", body, ("X-Thread-Token", visitor.Token));

        Assert.AreEqual(HttpStatusCode.BadRequest, status);
    }

    [TestMethod]
    [DataRow("text/plain")]
    [DataRow("application/xml")]
    [DataRow("multipart/form-data; boundary=x")]
    public async Task Post_OtherMediaType_IsUnsupported(string type)
    {
        await using ChatHost host = await ChatHost.StartAsync();
        using var content = new StringContent("x");
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using HttpResponseMessage answer = await host.SendAsync(HttpMethod.Post, "/chat/threads", content);

        Assert.AreEqual(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task Post_BodyIsTooLarge_IsRefusedWhetherItSaysSoOrNot(bool saysHowLong)
    {
        await using ChatHost host = await ChatHost.StartAsync();
        byte[] body = Encoding.UTF8.GetBytes($$"""{"name":"{{new string('a', 100_000)}}"}""");
        using HttpContent content = saysHowLong ? new ByteArrayContent(body) : new StreamContent(new Unmeasured(body));
        content.Headers.ContentType = new("application/json");

        using HttpResponseMessage answer = await host.SendAsync(HttpMethod.Post, "/chat/threads", content);

        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [TestMethod]
    public async Task Post_MessageIsTooLong_IsABadRequestAndTheLongestIsNot()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("MessageLength", "10"));
        Visitor visitor = await host.OpenAsync();

        Assert.AreEqual(HttpStatusCode.BadRequest, (await visitor.SayAsync("12345678901")).Status);
        Assert.AreEqual(HttpStatusCode.Created, (await visitor.SayAsync("1234567890")).Status);
    }

    [TestMethod]
    [DataRow("/chat/threads/7")]
    [DataRow("/chat/threads/7/messages")]
    [DataRow("/chat/threads/seven")]
    [DataRow("/chat/operator/threads/7")]
    [DataRow("/chat/operator/threads/7/messages")]
    [DataRow("/chat/nowhere")]
    public async Task Get_ThreadOrRouteIsUnknown_IsNotFound(string address)
    {
        await using ChatHost host = await ChatHost.StartAsync();

        using HttpResponseMessage answer = await host.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [TestMethod]
    public async Task Delete_Threads_IsNotAllowed()
    {
        await using ChatHost host = await ChatHost.StartAsync();

        using HttpResponseMessage answer = await host.SendAsync(HttpMethod.Delete, "/chat/threads", null);

        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [TestMethod]
    [DataRow("-1")]
    [DataRow("x")]
    [DataRow("99999999999999999999")]
    public async Task Read_AfterIsNoNumber_IsABadRequest(string after)
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();

        (HttpStatusCode status, _) = await host.GetAsync($"{visitor.Address}/messages?after={after}", ("X-Thread-Token", visitor.Token));

        Assert.AreEqual(HttpStatusCode.BadRequest, status);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("/messages")]
    public async Task Read_OtherVisitorsToken_IsForbidden(string part)
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor ann = await host.OpenAsync("Ann", "secret");
        Visitor bob = await host.OpenAsync("Bob");

        using HttpResponseMessage answer = await host.SendAsync(HttpMethod.Get, ann.Address + part, null, ("X-Thread-Token", bob.Token));

        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("secret", await answer.Content.ReadAsStringAsync());
    }

    [TestMethod]
    public async Task Post_NoToken_IsForbidden()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();

        (HttpStatusCode status, _) = await host.PostAsync($"{visitor.Address}/messages", new { message = "hello" });

        Assert.AreEqual(HttpStatusCode.Forbidden, status);
    }

    [TestMethod]
    public async Task Operator_CallsFromElsewhereWithoutAKey_IsForbidden()
    {
        await using ChatHost host = await ChatHost.StartAsync(caller: IPAddress.Parse("192.0.2.1"));

        Assert.AreEqual(HttpStatusCode.Forbidden, (await host.GetAsync($"{Operator}/threads")).Status);
    }

    [TestMethod]
    [DataRow("Host", "rebound.example")]
    [DataRow("X-Forwarded-For", "192.0.2.1")]
    [DataRow("Forwarded", "for=192.0.2.1")]
    public async Task Operator_CallIsOnlyHandedOnByThisMachine_IsForbidden(string header, string value)
    {
        await using ChatHost host = await ChatHost.StartAsync();

        Assert.AreEqual(HttpStatusCode.Forbidden, (await host.GetAsync($"{Operator}/threads", (header, value))).Status);
    }

    [TestMethod]
    [DataRow(null, HttpStatusCode.Unauthorized)]
    [DataRow("wrong", HttpStatusCode.Unauthorized)]
    [DataRow(Key, HttpStatusCode.OK)]
    public async Task Operator_KeyIsSet_IsAskedForWhereverTheCallIsFrom(string? shown, HttpStatusCode expected)
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("OperatorKey", Key));

        (HttpStatusCode status, _) = await host.GetAsync($"{Operator}/threads", shown is null ? [] : [("X-Operator-Key", shown)]);

        Assert.AreEqual(expected, status);
    }

    [TestMethod]
    public async Task Operator_TypesTheKey_GetsACookieThatLetsPass()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("OperatorKey", Key));
        using HttpResponseMessage answer = await host.PostFormAsync($"{Operator}/key", [new("key", Key)]);
        string cookie = answer.Headers.GetValues("Set-Cookie").Single();

        (HttpStatusCode status, _) = await host.GetAsync($"{Operator}/threads", ("Cookie", cookie.Split(';')[0]));

        Assert.AreEqual(HttpStatusCode.OK, status);
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=strict", cookie);
        Assert.DoesNotContain(Key, Uri.UnescapeDataString(cookie));
    }

    [TestMethod]
    [DataRow("OperatorKey", "short")]
    [DataRow("OperatorKey", "")]
    [DataRow("OpenThreads", "many")]
    [DataRow("OperatorKey", " correct horse battery")]
    [DataRow("OperatorKey", "correct\u0007horse battery")]
    [DataRow("MessageLength", "-1")]
    [DataRow("MessageLength", "2147483647")]
    [DataRow("IdleMinutes", "2147483647")]
    [DataRow("IdleMinutes", "0")]
    [DataRow("BodyBytes", "2147483647")]
    [DataRow("ThreadsAtOnce", "2147483647")]
    [DataRow("HeldBytes", "9223372036854775807")]
    [DataRow("MessagesPerCaller", "99999999999999999999")]
    [DataRow("TracksVisitors", "perhaps")]
    [DataRow("IdleMinuts", "5")]
    public async Task Start_SettingMakesNoSense_IsRefusedByItsName(string name, string value)
    {
        string folder = ChatHost.NewFolder();

        FormatException refused = await Assert.ThrowsExactlyAsync<FormatException>(
            () => ChatHost.StartAsync(folder, settings: (name, value)));

        Assert.Contains($"'Chat:{name}'", refused.Message);
        Directory.Delete(folder, recursive: true);
    }

    [TestMethod]
    [DataRow("MessageLength", "1000000")]
    [DataRow("NameLength", "10000")]
    [DataRow("BodyBytes", "16777216")]
    [DataRow("MessagesAtOnce", "10000")]
    [DataRow("ThreadsAtOnce", "10000")]
    [DataRow("CallsAtOnce", "1000")]
    [DataRow("MessagesPerThread", "1000000")]
    [DataRow("OpenThreads", "1000000")]
    [DataRow("IdleMinutes", "527040")]
    [DataRow("ClosedThreads", "1000000")]
    [DataRow("HeldBytes", "1099511627776")]
    [DataRow("CompactedLines", "2147483647")]
    [DataRow("ThreadsPerCaller", "1000000")]
    [DataRow("MessagesPerCaller", "1000000")]
    [DataRow("tracksvisitors", "False")]
    public async Task Start_SettingIsTheGreatest_RequestsAreAnswered(string name, string value)
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: (name, value));
        Visitor visitor = await host.OpenAsync("Ann", "hello");

        HttpStatusCode said = (await visitor.SayAsync("more")).Status;
        HttpStatusCode listed = (await host.GetAsync($"{Operator}/threads")).Status;
        HttpStatusCode closed = await visitor.CloseAsync();

        Assert.AreEqual(HttpStatusCode.Created, said);
        Assert.AreEqual(HttpStatusCode.OK, listed);
        Assert.AreEqual(HttpStatusCode.NoContent, closed);
    }

    [TestMethod]
    [DataRow("application/json; charset=utf-16", null)]
    [DataRow("application/json; charset=iso-8859-1", null)]
    [DataRow("application/x-www-form-urlencoded; charset=utf-16", null)]
    [DataRow("application/json", "gzip")]
    [DataRow("application/json", "identity, br")]
    [DataRow("application/x-www-form-urlencoded", "deflate")]
    public async Task Post_BodyIsInAnotherEncoding_IsUnsupported(string type, string? packed)
    {
        await using ChatHost host = await ChatHost.StartAsync();
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (packed is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", packed);

        using HttpResponseMessage answer = await host.SendAsync(HttpMethod.Post, "/chat/threads", content);

        Assert.AreEqual(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [TestMethod]
    [DataRow("application/json; charset=\"UTF-8\"")]
    [DataRow("application/json; charset=us-ascii")]
    public async Task Post_BodySaysThatItIsUtf8_IsTaken(string type)
    {
        await using ChatHost host = await ChatHost.StartAsync();
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        content.Headers.TryAddWithoutValidation("Content-Encoding", "identity");

        using HttpResponseMessage answer = await host.SendAsync(HttpMethod.Post, "/chat/threads", content);

        Assert.AreEqual(HttpStatusCode.Created, answer.StatusCode);
    }

    [TestMethod]
    [DataRow("application/json")]
    [DataRow("application/x-www-form-urlencoded")]
    public async Task Post_BodyIsNotInUtf8_IsABadRequest(string type)
    {
        await using ChatHost host = await ChatHost.StartAsync();
        using var content = new ByteArrayContent([.. "{\"message\":\""u8, 0xFF, .. "\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using HttpResponseMessage answer = await host.SendAsync(HttpMethod.Post, "/chat/threads", content);

        Assert.AreEqual(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [TestMethod]
    [DataRow("Origin", "https://evil.example")]
    [DataRow("Origin", "null")]
    [DataRow("Sec-Fetch-Site", "cross-site")]
    public async Task Form_PageOfAnotherSite_IsForbidden(string header, string value)
    {
        await using ChatHost host = await ChatHost.StartAsync();

        using HttpResponseMessage answer = await host.PostFormAsync("/chat/threads", [new("message", "hello")], (header, value));

        Assert.AreEqual(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [TestMethod]
    [DataRow("{}")]
    [DataRow("""{"functions":[]}""")]
    [DataRow("""{"functions":[1]}""")]
    [DataRow("""{"functions":[{"function":1}]}""")]
    [DataRow("""{"functions":[{"function":"a","arguments":[]}]}""")]
    [DataRow("""{"functions":[{"function":"currentTime","arguments":{"return":{"date":"date"}}}]}""")]
    [DataRow("""{"functions":[{"function":"currentTime","arguments":{"references":{"time":1}}}]}""")]
    public async Task Update_NoCallsThatMakeSense_IsABadRequest(string body)
    {
        await using ChatHost host = await ChatHost.StartAsync();

        Assert.AreEqual(HttpStatusCode.BadRequest, (await host.PostAsync($"{Operator}/update", body)).Status);
    }

    /// <summary>A stream that does not say how long it is.</summary>
    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
