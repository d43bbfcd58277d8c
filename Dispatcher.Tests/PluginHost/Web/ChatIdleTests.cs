using System.Net;
using Compat.Mibew;
using PluginHost.Web.Chat;

namespace Tests.WebChat;

[TestClass]
public sealed class ChatIdleTests
{
    [TestMethod]
    public async Task Open_AThreadWasLeft_IsClosedAndMakesRoom()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: [("OpenThreads", "1"), ("IdleMinutes", "5")]);
        Visitor left = await host.OpenAsync("Ann", "hello");
        var closed = new List<long>();
        host.Listen(Events.ThreadClose, e => closed.Add(((ChatThread)e.Thread!).Id));
        host.Clock.Advance(TimeSpan.FromMinutes(6));

        await host.OpenAsync("Bob");

        CollectionAssert.AreEqual(new[] { left.Thread }, closed);
        Assert.AreEqual("Closed", (await left.ReadAsync()).GetProperty("state").GetString());
        Assert.AreEqual("Nobody has written for long, so the thread is closed.", (await left.TextsAsync())[1]);
    }

    [TestMethod]
    public async Task Open_SomebodyHasWritten_IsStillRefused()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: [("OpenThreads", "1"), ("IdleMinutes", "5")]);
        Visitor visitor = await host.OpenAsync("Ann", "hello");
        host.Clock.Advance(TimeSpan.FromMinutes(4));
        await visitor.SayAsync("still here");
        host.Clock.Advance(TimeSpan.FromMinutes(4));

        (HttpStatusCode status, _) = await host.PostAsync("/chat/threads", new { });

        Assert.AreEqual(HttpStatusCode.ServiceUnavailable, status);
    }

    [TestMethod]
    public async Task Open_APluginFailsForAThreadThatWasLeft_IsLoggedAndTheNewOneIsBegun()
    {
        await using ChatHost host = await ChatHost.StartAsync(settings: ("IdleMinutes", "5"));
        await host.OpenAsync("Ann");
        host.Listen(Events.ThreadClose, _ => throw new InvalidOperationException());
        host.Clock.Advance(TimeSpan.FromMinutes(6));

        await host.OpenAsync("Bob");

        Assert.Contains("thread 1", host.Log.Lines.Single());
    }
}
