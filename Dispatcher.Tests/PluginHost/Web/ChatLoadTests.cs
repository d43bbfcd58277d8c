using System.Net;
using System.Text.Json;

namespace Tests.WebChat;

[TestClass]
public sealed class ChatLoadTests
{
    private const int Clients = 24;
    private const int MessagesEach = 40;
    private const long Allowed = 40_000_000;

    [TestMethod]
    [DoNotParallelize]
    public async Task Load_ManyClients_NothingFailsNumbersHaveNoGapsAndMemoryStaysBounded()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: [("ThreadsPerCaller", "100"), ("MessagesPerCaller", "10000")]);
        await (await host.OpenAsync("first", "1")).ReadAsync();
        long before = GC.GetTotalMemory(forceFullCollection: true);

        long[][] numbers = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(() => ChatAsync(host, client))));

        Assert.IsLessThan(Allowed, GC.GetTotalMemory(forceFullCollection: true) - before, "bytes that are held after the load");
        CollectionAssert.AreEqual(
            Enumerable.Range(2, Clients * MessagesEach).Select(number => (long)number).ToArray(),
            numbers.SelectMany(each => each).Order().ToArray());
        Assert.IsEmpty(host.Log.Lines);
    }

    [TestMethod]
    public async Task Threads_ManyAreOpenedAndClosed_OldOnesAreForgottenAndTheNewestCanBeRead()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: [("ClosedThreads", "3"), ("OpenThreads", "1")]);
        var visitors = new List<Visitor>();
        for (int i = 0; i < 10; i++)
        {
            visitors.Add(await host.OpenAsync());
            await visitors[^1].CloseAsync();
        }

        Assert.AreEqual(HttpStatusCode.NotFound, (await visitors[6].SayAsync("anybody?")).Status);
        Assert.HasCount(1, await visitors[7].TextsAsync());
        Assert.HasCount(1, await visitors[9].TextsAsync());
    }

    [TestMethod]
    public async Task Open_TooManyAreOpen_IsRefusedUntilOneIsClosed()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("OpenThreads", "1"));
        Visitor first = await host.OpenAsync();

        (HttpStatusCode refused, _) = await host.PostAsync("/chat/threads", new { });
        await first.CloseAsync();
        (HttpStatusCode taken, _) = await host.PostAsync("/chat/threads", new { });

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, refused);
        Assert.AreEqual(HttpStatusCode.Created, taken);
    }

    [TestMethod]
    public async Task Post_MemoryIsUsedUp_ClosedThreadsAreForgottenThenMessagesAreRefused()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("HeldBytes", "5000"));
        Visitor closed = await host.OpenAsync("Ann", new string('a', 1000));
        await closed.CloseAsync();
        Visitor open = await host.OpenAsync("Bob", new string('b', 1000));

        HttpStatusCode second = (await open.SayAsync(new string('b', 1000))).Status;
        HttpStatusCode third = (await open.SayAsync(new string('b', 1000))).Status;
        HttpStatusCode fourth = (await open.SayAsync("b")).Status;

        Assert.AreEqual(HttpStatusCode.NotFound, (await closed.SayAsync("a")).Status);
        CollectionAssert.AreEqual(
            new[] { HttpStatusCode.Created, HttpStatusCode.Created, HttpStatusCode.ServiceUnavailable }, new[] { second, third, fourth });
        Assert.AreEqual(HttpStatusCode.NoContent, await open.CloseAsync());
    }

    [TestMethod]
    public async Task Post_ThreadIsFull_IsRefused()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("MessagesPerThread", "2"));
        Visitor visitor = await host.OpenAsync("Ann", "1");
        await visitor.SayAsync("2");

        Assert.AreEqual(HttpStatusCode.Conflict, (await visitor.SayAsync("3")).Status);
    }

    [TestMethod]
    public async Task Read_MoreThanAtOnce_GivesTheFirstAndGoesOnBehindThem()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("MessagesAtOnce", "2"));
        Visitor visitor = await host.OpenAsync("Ann", "1");
        foreach (string message in new[] { "2", "3" })
            await visitor.SayAsync(message);

        JsonElement first = await visitor.ReadAsync();

        Assert.AreEqual(2, first.GetProperty("lastId").GetInt64());
        CollectionAssert.AreEqual(new[] { "3" }, await visitor.TextsAsync(after: 2));
        Assert.DoesNotContain("<br>1<", await visitor.PageAsync());
    }

    [TestMethod]
    public async Task List_MoreThreadsThanAreListed_GivesOpenOnesFirst()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("ThreadsAtOnce", "1"));
        await (await host.OpenAsync("closed")).CloseAsync();
        await host.OpenAsync("open");

        (_, JsonElement listed) = await host.GetAsync("/chat/operator/threads");

        Assert.AreEqual(1, listed.GetProperty("threads").GetArrayLength());
        Assert.AreEqual("open", listed.GetProperty("threads")[0].GetProperty("userName").GetString());
    }

    private static async Task<long[]> ChatAsync(ChatHost host, int client)
    {
        Visitor visitor = await host.OpenAsync($"client {client}");
        var numbers = new long[MessagesEach];
        for (int i = 0; i < MessagesEach; i++)
        {
            (HttpStatusCode status, JsonElement kept) = await visitor.SayAsync($"message {i}");
            Assert.AreEqual(HttpStatusCode.Created, status);
            numbers[i] = kept.GetProperty("id").GetInt64();
            Assert.HasCount(1, await visitor.TextsAsync(after: numbers[i] - 1));
        }

        Assert.HasCount(MessagesEach, await visitor.TextsAsync());
        return numbers;
    }
}
