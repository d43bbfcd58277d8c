using Compat.Comodojo;

namespace Tests.ComodojoAdapter;

/// <summary>What happens to a request, event by event.</summary>
[TestClass]
public sealed class LifeTests
{
    private readonly ComodojoDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    [TestMethod]
    public void Dispatch_Service_FiresEveryEventInOrder()
    {
        _dispatcher.SetRoute("hello", RouteType.Route, typeof(Hello));
        Note("dispatcher", "dispatcher.request", "dispatcher.request.GET", "dispatcher.request.hello", "dispatcher.request.#",
            "dispatcher.routingtable", "dispatcher.serviceroute", "dispatcher.serviceroute.ROUTE", "dispatcher.serviceroute.hello",
            "dispatcher.serviceroute.#",
            "dispatcher.result", "dispatcher.route", "dispatcher.route.200", "dispatcher.result.#");

        string? content = _dispatcher.Dispatch(ObjectRequest.FromPath("/hello/world"));

        Assert.AreEqual("Hello, world", content);
        Assert.AreEqual(14, _calls.Count);
        Assert.AreEqual("dispatcher.result.#", _calls[^1]);
    }

    [TestMethod]
    public void Dispatch_UnknownService_IsACustom404()
    {
        _dispatcher.AddHook("dispatcher.error.404", (ObjectError error) => error.SetContent("custom"));

        IObjectResult result = _dispatcher.Run(new ObjectRequest("nowhere"));

        Assert.AreEqual((404, "custom"), (result.StatusCode, result.Content));
    }

    [TestMethod]
    public void Dispatch_HookChangesInPlace_NeedsToReturnNothing()
    {
        _dispatcher.AddHook("dispatcher.error.404", (ObjectError error) => { error.SetContent("in place"); });

        Assert.AreEqual("in place", _dispatcher.Dispatch(new ObjectRequest("nowhere")));
    }

    [TestMethod]
    public void Dispatch_ErrorTurnedIntoSuccess_StaysInItsFamily()
    {
        _dispatcher.AddHook("dispatcher.result", (IObjectResult _) => new ObjectSuccess().SetContent("fine"));
        Note("dispatcher.error.200", "dispatcher.route.200");

        Assert.AreEqual("fine", _dispatcher.Dispatch(new ObjectRequest("nowhere")));
        Assert.AreEqual("dispatcher.error.200", string.Join(',', _calls));
    }

    [TestMethod]
    public void Dispatch_Disabled_IsUnavailable()
    {
        var disabled = new ComodojoDispatcher(new ComodojoOptions { IsEnabled = false });
        disabled.AddHook("dispatcher.routingtable", (ObjectRoutingTable _) => { _calls.Add("never"); });

        Assert.AreEqual(503, disabled.Run(new ObjectRequest("hello")).StatusCode);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Dispatch_OriginIsNotAllowed_IsForbidden()
    {
        _dispatcher.SetRoute(
            "hello", RouteType.Route, typeof(OnlyGet), route => route.AccessControl = "http://a.example, http://b.example");
        var request = new ObjectRequest("hello") { Headers = { ["Origin"] = "http://b.example" } };

        Assert.AreEqual(200, _dispatcher.Run(request).StatusCode);
        request.Headers["Origin"] = "http://c.example";
        Assert.AreEqual((403, "Origin not allowed"), (_dispatcher.Run(request).StatusCode, _dispatcher.Dispatch(request)));
    }

    [TestMethod]
    public void Request_RenamedByAMarker_RoutesAnew()
    {
        _dispatcher.SetRoute("hello", RouteType.Route, typeof(OnlyGet));
        _dispatcher.AddHook("dispatcher.request.#", (ObjectRequest request) => { request.SetService("hello"); });

        Assert.AreEqual("got", _dispatcher.Dispatch(new ObjectRequest("nowhere")));
    }

    [TestMethod]
    public void StartHook_AddsHooksAndRoutes_ForTheSameRequest()
    {
        _dispatcher.AddHook("dispatcher", (ComodojoDispatcher dispatcher) => dispatcher.SetRoute("late", RouteType.Route, typeof(OnlyGet)));

        Assert.AreEqual("got", _dispatcher.Dispatch(new ObjectRequest("late")));
    }

    private void Note(params string[] events)
    {
        foreach (string eventName in events)
            _dispatcher.AddHook(eventName, (object _) => { _calls.Add(eventName); });
    }
}
