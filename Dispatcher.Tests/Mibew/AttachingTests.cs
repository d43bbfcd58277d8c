using Compat.Mibew;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class AttachingTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    [TestMethod]
    public void Attach_ByName_FindsPrivateMethodsInAnyCaseAndRefusesOthers()
    {
        var plugin = new Silent(0);
        var arguments = new EventArguments();

        Assert.IsTrue(_dispatcher.AttachListener("e", plugin, "onevent"));
        Assert.IsFalse(_dispatcher.AttachListener("e", plugin, "Missing"));
        Assert.IsFalse(_dispatcher.AttachListener("e", plugin, "NotAListener"));
        Assert.IsTrue(_dispatcher.TriggerEvent("e", arguments));
        Assert.AreEqual("x", arguments["seen"]);
        Assert.IsFalse(_dispatcher.DetachListener("e", plugin, "OnEvent"));
        Assert.IsTrue(_dispatcher.DetachListener("e", plugin, "onevent"));
    }

    [TestMethod]
    public void Detach_SeveralAttachments_TakesTheOneThatWouldBeCalledFirst()
    {
        var plugin = new Silent(0);
        Action<EventArguments> listener = _ => _calls.Add("p");
        _dispatcher.AttachListener("e", plugin, listener, 5);
        _dispatcher.AttachListener("e", new Silent(0), (EventArguments _) => _calls.Add("q"), 3);
        _dispatcher.AttachListener("e", plugin, listener, 1);

        Assert.IsTrue(_dispatcher.DetachListener("e", plugin, listener));
        _dispatcher.TriggerEvent("e");

        Assert.AreEqual("q,p", string.Join(',', _calls));
        Assert.IsFalse(_dispatcher.DetachListener("e", new Silent(0), listener));
        Assert.IsFalse(_dispatcher.DetachListener("unknown", plugin, listener));
    }
}
