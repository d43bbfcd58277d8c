using Compat.Mibew;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class FunctionCallTests
{
    private readonly EventDispatcher _dispatcher = new();

    [TestMethod]
    public void FunctionCall_UnknownToTheHost_IsThePlugins()
    {
        var plugin = new Microtime { Dispatcher = _dispatcher };
        plugin.Run();
        FunctionCalls calls = new FunctionCalls(_dispatcher, Events.UsersFunctionCall).Add("ping", _ => new Dictionary<string, object?> { ["errorCode"] = 3 });

        Assert.AreEqual(0.5, calls.Call("microtime", new Dictionary<string, object?> { ["as_float"] = true })["time"]);
        Assert.AreEqual("0.5 1", calls.Call("microtime")["time"]);
        Assert.HasCount(1, calls.CallAll([new("ping", new Dictionary<string, object?>()), new("microtime", new Dictionary<string, object?>())]));
    }
}
