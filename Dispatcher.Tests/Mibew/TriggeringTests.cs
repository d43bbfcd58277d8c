using Compat.Mibew;
using Dispatching.Diagnostics;
using EventRecursionException = Dispatching.EventRecursionException;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class TriggeringTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    [TestMethod]
    public void Trigger_TypedListener_WorksOnTheBag()
    {
        var plugin = new Silent(0);
        _dispatcher.AttachListener(
            Events.ThreadPostMessage, plugin, message => message.MessageBody = message.MessageBody.ToUpperInvariant());
        _dispatcher.AttachListener(Events.ThreadPostMessage, plugin, (EventArguments arguments) => arguments["message_kind"] = 7);

        (int kind, string body, _) = new MibewEvents(_dispatcher).ThreadPostMessage(null, 1, "hello");

        Assert.AreEqual((7, "HELLO"), (kind, body));
    }

    [TestMethod]
    public void Trigger_ListenerThrows_ItsChangesStayAndTheNextIsNotCalled()
    {
        var arguments = new EventArguments();
        Action<EventArguments> failing = bag =>
        {
            bag["a"] = 1;
            throw new FormatException();
        };
        _dispatcher.AttachListener("e", new Silent(0), failing);
        _dispatcher.AttachListener("e", new Silent(0), (EventArguments _) => _calls.Add("never"));

        Assert.ThrowsExactly<FormatException>(() => _dispatcher.TriggerEvent("e", arguments));
        Assert.AreEqual(1, arguments["a"]);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public async Task TriggerAsync_AsynchronousListener_IsAwaitedInOrder()
    {
        _dispatcher.AttachListener("e", new Silent(0), async (EventArguments bag, CancellationToken _) =>
        {
            await Task.Yield();
            bag["a"] = "1";
        });
        _dispatcher.AttachListener("e", new Silent(0), (EventArguments bag) => bag["a"] += "2");
        var arguments = new EventArguments();

        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.TriggerEvent("e", arguments));
        await _dispatcher.TriggerEventAsync("e", arguments);

        Assert.AreEqual("12", arguments["a"]);
    }

    [TestMethod]
    public void Recursion_WithoutEnd_EndsInAnException()
    {
        _dispatcher.AttachListener("again", new Silent(0), (EventArguments _) => _dispatcher.TriggerEvent("again"));

        Assert.ThrowsExactly<EventRecursionException>(() => _dispatcher.TriggerEvent("again"));
    }

    [TestMethod]
    public void Recording_Trigger_ShowsTheSystem()
    {
        _dispatcher.AttachListener("e", new Silent(0), "OnEvent");
        using var recording = new DispatchRecording();

        _dispatcher.TriggerEvent("e");

        Assert.AreEqual("mibew", recording.Dispatches.Single().System);
        Assert.HasCount(1, recording.Dispatches.Single().Called);
    }
}
