using System.Net;
using System.Text.Json;
using Compat.Mibew;

namespace Tests.WebChat;

[TestClass]
public sealed class ChatJournalTests
{
    [TestMethod]
    public async Task Restart_AfterMessages_KeepsThemTheStateAndTheToken()
    {
        Visitor before = await WithTwoMessagesAsync();
        await using ChatHost host = await ChatHost.StartAsync(before.Host.Folder);
        Visitor visitor = before with { Host = host };

        JsonElement read = await visitor.ReadAsync();

        CollectionAssert.AreEqual(new[] { "first", "second 日本 <b>\n" }, await visitor.TextsAsync());
        Assert.AreEqual("Waiting", read.GetProperty("state").GetString());
        Assert.IsEmpty(host.Log.Lines);
    }

    [TestMethod]
    public async Task Restart_AfterMessages_NumbersGoOnWithoutAGap()
    {
        Visitor before = await WithTwoMessagesAsync();
        await using ChatHost host = await ChatHost.StartAsync(before.Host.Folder);

        (_, JsonElement third) = await (before with { Host = host }).SayAsync("third");
        Visitor other = await host.OpenAsync("Bob");

        Assert.AreEqual(3, third.GetProperty("id").GetInt64());
        Assert.AreEqual(2, other.Thread);
    }

    [TestMethod]
    public async Task Restart_ThreadWasClosed_StaysClosed()
    {
        Visitor before = await (await ChatHost.StartAsync()).OpenAsync();
        await before.CloseAsync();
        await before.Host.StopAsync();
        await using ChatHost host = await ChatHost.StartAsync(before.Host.Folder);

        (HttpStatusCode status, _) = await (before with { Host = host }).SayAsync("more");

        Assert.AreEqual(HttpStatusCode.Conflict, status);
    }

    [TestMethod]
    [DataRow("""{"type":"posted","thread":1,"mess""", DisplayName = "half a line")]
    [DataRow("{\"type\":\"posted\",\"thr\n", DisplayName = "half a line with an end")]
    [DataRow("{}", DisplayName = "a line without its end")]
    [DataRow("\0\0\0\0", DisplayName = "zeros")]
    public async Task Start_LastLineIsTorn_CutsItOffSaysSoAndGoesOn(string torn)
    {
        Visitor before = await WithTwoMessagesAsync();
        string journal = before.Host.Journal;
        string whole = await File.ReadAllTextAsync(journal);
        await File.AppendAllTextAsync(journal, torn);
        await using ChatHost host = await ChatHost.StartAsync(before.Host.Folder);
        Visitor visitor = before with { Host = host };

        await visitor.SayAsync("third");

        Assert.HasCount(3, await visitor.TextsAsync());
        await host.StopAsync();
        StringAssert.StartsWith(await File.ReadAllTextAsync(journal), whole);
        Assert.HasCount(1, host.Log.Lines);
        Assert.Contains($"'{journal}', line 4", host.Log.Lines.Single());
    }

    [TestMethod]
    public async Task Start_EveryPrefixOfAJournal_IsRead()
    {
        Visitor before = await WithTwoMessagesAsync();
        byte[] whole = await File.ReadAllBytesAsync(before.Host.Journal);
        var counts = new HashSet<int>();
        for (int length = 0; length <= whole.Length; length += 13)
        {
            string folder = ChatHost.NewFolder();
            await File.WriteAllBytesAsync(ChatHost.JournalIn(folder), whole[..length]);
            await using ChatHost host = await ChatHost.StartAsync(folder);
            counts.Add((await host.GetAsync("/chat/operator/threads")).Json.GetProperty("threads").GetArrayLength());
        }

        Directory.Delete(before.Host.Folder, recursive: true);
        CollectionAssert.AreEquivalent(new[] { 0, 1 }, counts.ToArray());
    }

    [TestMethod]
    [DataRow("no json", DisplayName = "no JSON")]
    [DataRow("""{"type":"posted","thread":1}""", DisplayName = "no message")]
    [DataRow("""{"type":"unheard-of","thread":1}""", DisplayName = "another type")]
    [DataRow("""{"thread":1}""", DisplayName = "no type")]
    [DataRow("""{"type":"changed","thread":5,"state":"Closed","at":"2026-01-01T00:00:00Z"}""", DisplayName = "another thread")]
    [DataRow("null", DisplayName = "null")]
    [DataRow("", DisplayName = "nothing")]
    public async Task Start_LineInTheMiddleIsBroken_IsRefusedNamingFileAndLineAndTheFileIsLeft(string broken)
    {
        Visitor before = await WithTwoMessagesAsync();
        string journal = before.Host.Journal;
        string[] lines = await File.ReadAllLinesAsync(journal);
        lines[1] = broken;
        await File.WriteAllLinesAsync(journal, lines);
        string written = await File.ReadAllTextAsync(journal);

        InvalidDataException refused = await Assert.ThrowsExactlyAsync<InvalidDataException>(() => ChatHost.StartAsync(before.Host.Folder));

        Assert.Contains($"'{journal}' is broken in line 2", refused.Message);
        Assert.AreEqual(written, await File.ReadAllTextAsync(journal));
        Directory.Delete(before.Host.Folder, recursive: true);
    }

    [TestMethod]
    public async Task Start_LineIsMissing_IsRefused()
    {
        Visitor before = await WithTwoMessagesAsync();
        string[] lines = await File.ReadAllLinesAsync(before.Host.Journal);
        await File.WriteAllLinesAsync(before.Host.Journal, [lines[0], lines[2]]);

        InvalidDataException refused = await Assert.ThrowsExactlyAsync<InvalidDataException>(() => ChatHost.StartAsync(before.Host.Folder));

        Assert.Contains("message 1 comes next", refused.Message);
        Directory.Delete(before.Host.Folder, recursive: true);
    }

    [TestMethod]
    public async Task Start_AnotherHostHasTheJournal_IsRefused()
    {
        await using ChatHost host = await ChatHost.StartAsync();

        await Assert.ThrowsExactlyAsync<IOException>(() => ChatHost.StartAsync(host.Folder));
    }

    [TestMethod]
    public async Task Post_ListenersRun_NothingIsWrittenYetAndTheAnswerComesWhenItIs()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();
        long before = new FileInfo(host.Journal).Length;
        long during = 0;
        host.Listen(Events.ThreadPostMessage, _ => during = new FileInfo(host.Journal).Length);

        await visitor.SayAsync("kept");

        Assert.AreEqual(before, during);
        Assert.IsGreaterThan(during, new FileInfo(host.Journal).Length);
    }

    [TestMethod]
    public async Task Journal_Token_IsNotInIt()
    {
        await using ChatHost host = await ChatHost.StartAsync();

        Visitor visitor = await host.OpenAsync();
        await host.StopAsync();

        Assert.DoesNotContain(visitor.Token, await File.ReadAllTextAsync(host.Journal));
    }

    [TestMethod]
    [DataRow(1, HttpStatusCode.Created)]
    [DataRow(60, HttpStatusCode.Created)]
    [DataRow(61, HttpStatusCode.InternalServerError)]
    [DataRow(63, HttpStatusCode.InternalServerError)]
    [DataRow(2000, HttpStatusCode.InternalServerError)]
    public async Task Restart_PluginsDataNest_WhatWasTakenIsReadBack(int depth, HttpStatusCode expected)
    {
        object? data = "inside";
        for (int i = 0; i < depth; i++)
            data = i % 2 == 0 ? new List<object?> { data } : new Dictionary<string, object?> { ["a"] = data };

        await KeepAsync(new Dictionary<string, object?> { ["data"] = data }, expected);
    }

    [TestMethod]
    public async Task Restart_PluginsDataAreOdd_WhatWasTakenIsReadBack()
    {
        object?[] odd =
        [
            double.NaN, double.PositiveInfinity, -0.0, 1.5m, "\ud800", "\0", "\u2028", 'c', new DateTime(2026, 1, 1), Guid.Empty,
        ];
        foreach (object? value in odd)
        {
            var data = new Dictionary<string, object?> { ["\udc00"] = value };
            await KeepAsync(
                new Dictionary<string, object?> { ["data"] = data, ["name"] = "a\ud800", ["plugin"] = "\n" }, HttpStatusCode.Created);
        }
    }

    [TestMethod]
    public async Task Post_PluginsDataHoldThemselves_NothingIsPosted()
    {
        var data = new Dictionary<string, object?>();
        data["self"] = data;

        await KeepAsync(new Dictionary<string, object?> { ["data"] = data }, HttpStatusCode.InternalServerError);
    }

    // Posts a message with options of a plugin, and starts again.
    private static async Task KeepAsync(Dictionary<string, object?> options, HttpStatusCode expected)
    {
        ChatHost before = await ChatHost.StartAsync();
        Visitor visitor = await before.OpenAsync();
        before.Listen(Events.ThreadPostMessage, e => e.MessageOptions = options);
        HttpStatusCode status = (await visitor.SayAsync("hello")).Status;
        await before.StopAsync();

        await using ChatHost host = await ChatHost.StartAsync(before.Folder, settings: ("CompactedLines", "1"));

        Assert.AreEqual(expected, status);
        Assert.HasCount(expected == HttpStatusCode.Created ? 1 : 0, await (visitor with { Host = host }).TextsAsync());
        Assert.IsEmpty(host.Log.Lines);
    }

    private static async Task<Visitor> WithTwoMessagesAsync()
    {
        Visitor visitor = await (await ChatHost.StartAsync()).OpenAsync("Ann", "first");
        await visitor.SayAsync("second 日本 <b>\n");
        await visitor.Host.StopAsync();
        return visitor;
    }
}
