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
        FunctionCalls calls = new FunctionCalls(_dispatcher, Events.UsersFunctionCall).Add(
            "ping", _ => new Dictionary<string, object?> { ["errorCode"] = 3 });

        Assert.AreEqual(0.5, calls.Call("microtime", new Dictionary<string, object?> { ["as_float"] = true })["time"]);
        Assert.AreEqual("0.5 1", calls.Call("microtime")["time"]);
        Assert.HasCount(1, calls.CallAll(
            [new("ping", new Dictionary<string, object?>()), new("microtime", new Dictionary<string, object?>())]));
    }

    [TestMethod]
    public void FunctionCall_OfTheChat_IsItsPlugins()
    {
        _dispatcher.AttachListener(Events.ThreadFunctionCall, new Silent(0), call => call.Results["by"] = call.RequestProcessor);

        Assert.AreEqual("thread", new FunctionCalls(_dispatcher, Events.ThreadFunctionCall).Call("any", processor: "thread")["by"]);
        Assert.IsEmpty(new FunctionCalls(_dispatcher, Events.UsersFunctionCall).Call("any", processor: "users"));
    }

    [TestMethod]
    public void FunctionCall_Arguments_AreInTheOriginalsOrder()
    {
        var keys = new List<string>();
        _dispatcher.AttachListener(Events.ThreadFunctionCall, new Silent(0), (EventArguments bag) => keys.AddRange(bag.Keys));

        new FunctionCalls(_dispatcher, Events.ThreadFunctionCall).Call("any");

        Assert.AreEqual("function,arguments,results,request_processor", string.Join(',', keys));
    }

    [TestMethod]
    [DataRow(false, 1)]
    [DataRow(true, 2)]
    public void FunctionCall_KnownToTheHost_IsHeardWhereTheHostWants(bool firesForKnown, int expected)
    {
        _dispatcher.AttachListener(Events.UsersFunctionCall, new Silent(0), call => call.Results["n"] = 2);
        FunctionCalls calls = new FunctionCalls(_dispatcher, Events.UsersFunctionCall) { FiresForKnown = firesForKnown }
            .Add("n", _ => Map(("n", 1)));

        Assert.AreEqual(expected, calls.Call("N")["n"]);
    }

    [TestMethod]
    public void FunctionCall_HostFunctionFails_IsAnErrorAmongTheResults()
    {
        FunctionCalls calls = Users().Add("f", _ => throw new FunctionCallException(42, "no"));

        IDictionary<string, object?> results = calls.Call("f");

        Assert.AreEqual((42, "no"), (results["errorCode"], results["errorMessage"]));
    }

    [TestMethod]
    public void FunctionCall_PluginFails_ReachesTheHost()
    {
        _dispatcher.AttachListener(Events.UsersFunctionCall, new Silent(0), Fail);

        Assert.ThrowsExactly<FormatException>(() => Users().Call("f"));
    }

    [TestMethod]
    [DataRow(0, 2)]
    [DataRow("0", 2)]
    [DataRow("", 2)]
    [DataRow(false, 2)]
    [DataRow(1, 1)]
    [DataRow("1", 1)]
    [DataRow(true, 1)]
    public void Request_ErrorCodeThatIsNotEmpty_StopsIt(object code, int called) =>
        Assert.HasCount(called, Users().Add("f", _ => Map(("errorCode", code))).CallAll([new("f", Map()), new("f", Map())]));

    [TestMethod]
    public void Request_DeclaredResults_AreReturnedByTheirNamesAndReferredTo()
    {
        FunctionCalls calls = Users().Add("one", _ => Map(("a", 1), ("b", 2)))
            .Add("add", given => Map(("sum", (int)given["x"]! + (int)given["y"]!), ("count", given.Count)));

        IReadOnlyList<IDictionary<string, object?>> returned = calls.CallAll(
        [
            new("one", Map(("return", Map(("a", "x"))))),
            new("add", Map(("y", 10), ("references", Map(("x", 1))), ("return", Map(("sum", "sum"), ("count", "count"))))),
        ]);

        Assert.AreEqual("x", string.Join(',', returned[0].Keys));
        Assert.AreEqual((11, 2), (returned[1]["sum"], returned[1]["count"]));
    }

    [TestMethod]
    public void Request_DeclaredResultThatIsMissing_IsAnError()
    {
        FunctionCallException error = Assert.ThrowsExactly<FunctionCallException>(
            () => Users().Add("f", _ => Map(("a", 1))).CallAll([new("f", Map(("return", Map(("b", "b")))))]));

        Assert.Contains("'b'", error.Message);
        Assert.Contains("'a'", error.Message);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(2)]
    [DataRow("one")]
    public void Request_ReferenceToACallThatWasNotMade_IsAnError(object number) =>
        Assert.ThrowsExactly<FunctionCallException>(
            () => Users().Add("f", _ => Map(("a", 1))).CallAll([new("f", Map()), new("f", Map(("references", Map(("a", number)))))]));

    [TestMethod]
    public void Request_FailedCallThatDeclaresResults_GivesItsError()
    {
        FunctionCalls calls = Users().Add("f", _ => throw new FunctionCallException("no"));

        Assert.AreEqual("no", calls.CallAll([new("f", Map(("return", Map(("b", "b")))))]).Single()["errorMessage"]);
    }

    [TestMethod]
    public void Methods_OfAnObject_AreKnownByTheirNames()
    {
        FunctionCalls calls = Users().AddMethodsOf(new Processor());

        Assert.AreEqual("pong", calls.Call("ping")["answer"]);
        Assert.IsEmpty(calls.Call("nothing"));
    }

    [TestMethod]
    public async Task Request_AsynchronousPlugin_IsAwaited()
    {
        _dispatcher.AttachListener(Events.UsersFunctionCall, new Silent(0), async call =>
        {
            await Task.Yield();
            call.Results["answer"] = call.Function;
        });

        IReadOnlyList<IDictionary<string, object?>> returned = await Users().CallAllAsync([new("f", Map()), new("g", Map())]);

        Assert.AreEqual("f,g", string.Join(',', returned.Select(one => one["answer"])));
    }

    private static void Fail(FunctionCallArguments call) => throw new FormatException(call.Function);

    private FunctionCalls Users() => new(_dispatcher, Events.UsersFunctionCall);

    private static Dictionary<string, object?> Map(params (string Name, object? Value)[] members) =>
        members.ToDictionary(one => one.Name, one => one.Value);

    private sealed class Processor
    {
#pragma warning disable CA1822 // Found on the object.
        public IDictionary<string, object?> ApiPing(IDictionary<string, object?> arguments) =>
            Map(("answer", arguments.Count == 0 ? "pong" : null));

        public string ApiNothing() => "";
#pragma warning restore CA1822
    }
}
