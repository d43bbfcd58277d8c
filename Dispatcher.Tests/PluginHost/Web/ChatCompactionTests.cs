using System.Net;
using System.Text.Json;

namespace Tests.WebChat;

[TestClass]
public sealed class ChatCompactionTests
{
    private static readonly (string, string)[] s_settings = [("ClosedThreads", "1"), ("CompactedLines", "20")];

    [TestMethod]
    public async Task Start_MostLinesAreOfForgottenThreads_TheyAreGoneAndTheOthersAreAsTheyWere()
    {
        (Visitor open, Visitor closed, string[] before) = await WithForgottenThreadsAsync();
        await using ChatHost host = await ChatHost.StartAsync(open.Host.Folder, settings: s_settings);

        CollectionAssert.AreEqual(new[] { "stay", "more" }, await (open with { Host = host }).TextsAsync());
        Assert.HasCount(2, await (closed with { Host = host }).TextsAsync());
        await host.StopAsync();
        string[] after = await File.ReadAllLinesAsync(host.Journal);
        Assert.IsLessThan(before.Length / 2, after.Length);
        CollectionAssert.IsSubsetOf(after.Where(line => !line.Contains("skipped", StringComparison.Ordinal)).ToArray(), before);
        Assert.IsEmpty(Directory.GetFiles(host.Folder, "*.new"));
    }

    [TestMethod]
    public async Task Start_WasCompacted_NumbersGoOnAndItCanBeReadAndCompactedAgain()
    {
        (Visitor open, _, string[] before) = await WithForgottenThreadsAsync();
        long messages = before.LongCount(line => line.Contains("posted", StringComparison.Ordinal));
        for (int start = 0; start < 2; start++)
        {
            ChatHost host = await ChatHost.StartAsync(open.Host.Folder, settings: s_settings);
            (HttpStatusCode status, JsonElement kept) = await (open with { Host = host }).SayAsync("again");
            Assert.AreEqual(HttpStatusCode.Created, status);
            Assert.AreEqual(++messages, kept.GetProperty("id").GetInt64());
            await host.StopAsync();
        }

        await using ChatHost last = await ChatHost.StartAsync(
            open.Host.Folder, settings: [("ClosedThreads", "1"), ("CompactedLines", "1")]);
        Assert.AreEqual(13, (await last.OpenAsync()).Thread);
    }

    [TestMethod]
    public async Task Start_SomethingIsInTheWay_TheJournalStaysAsItIsAndTheLogSaysSo()
    {
        (Visitor open, _, string[] before) = await WithForgottenThreadsAsync();
        Directory.CreateDirectory(open.Host.Journal + ".new");
        await using ChatHost host = await ChatHost.StartAsync(open.Host.Folder, settings: s_settings);

        await (open with { Host = host }).SayAsync("again");

        Assert.Contains("could not be written anew", host.Log.Lines.Single());
        await host.StopAsync();
        CollectionAssert.AreEqual(before, (await File.ReadAllLinesAsync(host.Journal))[..^1]);
    }

    /// <summary>A thread that is open, ten that are closed and forgotten, one that is closed and held.</summary>
    private static async Task<(Visitor Open, Visitor Closed, string[] Journal)> WithForgottenThreadsAsync()
    {
        ChatHost host = await ChatHost.StartAsync(settings: s_settings);
        Visitor open = await host.OpenAsync("Ann", "stay");
        Visitor closed = open;
        for (int i = 0; i < 11; i++)
        {
            closed = await host.OpenAsync("Bob", "go");
            await closed.CloseAsync();
        }

        await open.SayAsync("more");
        await host.StopAsync();
        return (open, closed, await File.ReadAllLinesAsync(host.Journal));
    }
}
