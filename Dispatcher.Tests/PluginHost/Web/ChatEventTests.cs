using System.Net;
using System.Text.Json;
using Compat.Mibew;
using PluginHost.Web.Chat;

namespace Tests.WebChat;

[TestClass]
public sealed class ChatEventTests
{
    private const string Operator = "/chat/operator";

    [TestMethod]
    public async Task Open_ThreadIsCreated_ListenersGetItBeforeItsFirstMessage()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        var heard = new List<string>();
        host.Listen(Events.ThreadCreate, e => heard.Add($"created {((ChatThread)e.Thread!).Visitor}"));
        host.Listen(Events.ThreadPostMessage, e => heard.Add($"posted {e.MessageBody}"));

        await host.OpenAsync("Ann", "hello");

        CollectionAssert.AreEqual(new[] { "created Ann", "posted hello" }, heard);
    }

    [TestMethod]
    public async Task Post_ListenerAltersTheMessage_KindBodyAndOptionsAreReadBack()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();
        host.Listen(Events.ThreadPostMessage, e =>
        {
            e.MessageBody = e.MessageBody.ToUpperInvariant();
            e.MessageKind = (int)MessageKind.Plugin;
            e.MessageOptions = new Dictionary<string, object?>
            {
                ["name"] = "Robot",
                ["plugin"] = "Example:Robot",
                ["data"] = new Dictionary<string, object?> { ["was"] = "quiet" },
            };
        });

        await visitor.SayAsync("hello");

        JsonElement message = (await visitor.ReadAsync()).GetProperty("messages")[0];
        Assert.AreEqual("HELLO", message.GetProperty("message").GetString());
        Assert.AreEqual(7, message.GetProperty("kind").GetInt32());
        Assert.AreEqual("Robot", message.GetProperty("name").GetString());
        Assert.AreEqual("Example:Robot", message.GetProperty("plugin").GetString());
        Assert.AreEqual("quiet", message.GetProperty("data").GetProperty("was").GetString());
    }

    [TestMethod]
    public async Task Post_ListenerMakesAKindThatThereIsNot_NothingIsPosted()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();
        host.Listen(Events.ThreadPostMessage, e => e.MessageKind = 99);

        HttpStatusCode status = (await visitor.SayAsync("hello")).Status;

        Assert.AreEqual(HttpStatusCode.InternalServerError, status);
        Assert.IsEmpty(await visitor.TextsAsync());
    }

    [TestMethod]
    public async Task Post_CardNumber_IsHiddenBeforeItIsKept()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();

        await visitor.SayAsync("my card is 4111 1111 1111 1111, order 4111111111111112");

        Assert.AreEqual("my card is **** 1111, order 4111111111111112", (await visitor.TextsAsync())[0]);
        await host.StopAsync();
        Assert.DoesNotContain("4111 1111", await File.ReadAllTextAsync(host.Journal));
    }

    [TestMethod]
    public async Task Read_OperatorsMessage_IsSignedWhileWhatIsKeptIsNot()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();

        (_, JsonElement kept) = await host.PostAsync($"{Operator}/threads/{visitor.Thread}/messages", new { message = "good morning" });

        Assert.AreEqual("good morning", kept.GetProperty("message").GetString());
        Assert.AreEqual("good morning\n-- Example Ltd., at your service", (await visitor.TextsAsync())[0]);
    }

    [TestMethod]
    public async Task Read_ListenerDropsTheNewest_LastIdIsTheGreatestThatIsLeft()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync("Ann", "first");
        await visitor.SayAsync("second");
        host.Listen(Events.ThreadGetMessagesAlter, e => e.Messages = [.. e.Messages.Take(1)]);

        JsonElement read = await visitor.ReadAsync();

        Assert.AreEqual(1, read.GetProperty("messages").GetArrayLength());
        Assert.AreEqual(1, read.GetProperty("lastId").GetInt64());
    }

    [TestMethod]
    public async Task Read_MessageForOperators_IsNotShownToTheVisitor()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();
        host.Listen(Events.ThreadPostMessage, e => e.MessageKind = (int)MessageKind.ForOperator);
        await visitor.SayAsync("hidden");

        (_, JsonElement seen) = await host.GetAsync($"{Operator}/threads/{visitor.Thread}/messages");

        Assert.AreEqual(1, seen.GetProperty("messages").GetArrayLength());
        Assert.IsEmpty(await visitor.TextsAsync());
    }

    [TestMethod]
    public async Task Answer_FirstOfAnOperator_UpdatesTheThread()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();
        var states = new List<string>();
        host.Listen(Events.ThreadUpdate, e => states.Add($"{((ChatThread)e.OriginalThread!).State} to {((ChatThread)e.Thread!).State}"));

        await host.PostAsync($"{Operator}/threads/{visitor.Thread}/messages", new { message = "one" });
        await host.PostAsync($"{Operator}/threads/{visitor.Thread}/messages", new { message = "two" });

        CollectionAssert.AreEqual(new[] { "Waiting to Chatting" }, states);
    }

    [TestMethod]
    public async Task Close_ThreadIsOpen_MessageThenUpdateThenCloseOnce()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();
        var heard = new List<string>();
        host.Listen(Events.ThreadPostMessage, e => heard.Add(e.MessageBody));
        host.Listen(Events.ThreadUpdate, _ => heard.Add("update"));
        host.Listen(Events.ThreadClose, e => heard.Add($"close {((ChatThread)e.Thread!).State}"));

        Assert.AreEqual(HttpStatusCode.NoContent, await visitor.CloseAsync());
        Assert.AreEqual(HttpStatusCode.NoContent, await visitor.CloseAsync());

        CollectionAssert.AreEqual(new[] { "Ann has left.", "update", "close Closed" }, heard);
    }

    [TestMethod]
    public async Task Close_ManyAtOnce_OneMessageAndOneEvent()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();
        int closed = 0;
        host.Listen(Events.ThreadClose, _ => Interlocked.Increment(ref closed));

        HttpStatusCode[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => visitor.CloseAsync()));

        Assert.IsTrue(answers.All(answer => answer == HttpStatusCode.NoContent));
        Assert.AreEqual(1, closed);
        Assert.HasCount(1, await visitor.TextsAsync());
    }

    [TestMethod]
    public async Task Post_ThreadIsClosed_IsRefusedAndNobodyHearsOfIt()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        Visitor visitor = await host.OpenAsync();
        await visitor.CloseAsync();
        bool isHeard = false;
        host.Listen(Events.ThreadPostMessage, _ => isHeard = true);

        (HttpStatusCode status, _) = await visitor.SayAsync("late");

        Assert.AreEqual(HttpStatusCode.Conflict, status);
        Assert.IsFalse(isHeard);
    }

    [TestMethod]
    public async Task List_ListenerAltersThreads_IsReadBack()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        await host.OpenAsync("Ann");
        await host.OpenAsync("Bob");
        host.Listen(Events.UsersUpdateThreadsAlter, e => e.Threads.RemoveAt(0));

        (_, JsonElement listed) = await host.GetAsync($"{Operator}/threads");

        Assert.AreEqual("Ann", listed.GetProperty("threads")[0].GetProperty("userName").GetString());
        Assert.AreEqual(1, listed.GetProperty("threads").GetArrayLength());
    }

    [TestMethod]
    public async Task Update_FunctionsOfHostAndPlugins_BothAreHeardAndReadBack()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        await host.OpenAsync("Ann");
        var heard = new List<string>();
        host.Listen(Events.UsersFunctionCall, e =>
        {
            heard.Add($"{e.Function} {e.Results.Count}");
            if (e.Function == "double")
                e.Results["result"] = 2 * (long)e.Arguments["number"]!;
        });

        (_, JsonElement answer) = await host.PostAsync(
            $"{Operator}/update", """{"functions":[{"function":"updateThreads"},{"function":"double","arguments":{"number":21}}]}""");

        JsonElement results = answer.GetProperty("results");
        Assert.AreEqual("Ann", results[0].GetProperty("threads")[0].GetProperty("userName").GetString());
        Assert.AreEqual(42, results[1].GetProperty("result").GetInt64());
        CollectionAssert.AreEqual(new[] { "updateThreads 3", "double 0" }, heard);
    }

    [TestMethod]
    public async Task Update_FunctionGivesAnError_EndsTheRequest()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        host.Listen(Events.UsersFunctionCall, e => e.Results["errorCode"] = 7);

        (_, JsonElement answer) = await host.PostAsync($"{Operator}/update", """{"functions":[{"function":"a"},{"function":"b"}]}""");

        Assert.AreEqual(1, answer.GetProperty("results").GetArrayLength());
    }

    [TestMethod]
    public async Task Widget_ListenerAltersTheResponse_IsReadBackWithItsArguments()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        string? visitor = null;
        host.Listen(Events.WidgetResponseAlter, e =>
        {
            visitor = (string?)e.Visitor["userid"];
            e.Response["handlers"] = new List<object?> { "mine" };
            e.Response["address"] = ((Func<string, string>)e.RouteUrlGenerator!)("start");
        });

        (_, JsonElement answer) = await host.GetAsync("/chat/widget");

        Assert.AreEqual("mine", answer.GetProperty("handlers")[0].GetString());
        Assert.AreEqual("/chat/start", answer.GetProperty("address").GetString());
        Assert.AreEqual(visitor, answer.GetProperty("data").GetProperty("user").GetProperty("id").GetString());
        Assert.AreEqual("http://example.com/lib.js", answer.GetProperty("load").GetProperty("the_lib").GetString());
    }

    [TestMethod]
    public async Task Widget_VisitorObjectsToTracking_NobodyHearsOfIt()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        bool isHeard = false;
        host.Listen(Events.WidgetResponseAlter, _ => isHeard = true);
        host.Listen(Events.VisitorTrack, _ => isHeard = true);

        (HttpStatusCode status, JsonElement answer) = await host.GetAsync("/chat/widget", ("DNT", "1"));

        Assert.AreEqual(HttpStatusCode.OK, status);
        Assert.AreEqual(0, answer.GetProperty("handlers").GetArrayLength());
        Assert.IsFalse(isHeard);
    }

    [TestMethod]
    public async Task Widget_VisitorComesAgain_IsCreatedOnceAndTrackedTwice()
    {
        await using ChatHost host = await ChatHost.StartAsync();
        var heard = new List<string>();
        host.Listen(Events.VisitorCreate, _ => heard.Add("create"));
        host.Listen(Events.VisitorTrack, e => heard.Add("track"));

        (_, JsonElement first) = await host.GetAsync("/chat/widget");
        string id = first.GetProperty("data").GetProperty("user").GetProperty("id").GetString()!;
        await host.GetAsync("/chat/widget", ("Cookie", $"visitor={id}"));

        CollectionAssert.AreEqual(new[] { "create", "track", "track" }, heard);
    }
}
