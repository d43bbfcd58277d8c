using Autofac;
using Compat.Comodojo;
using Dispatching.Diagnostics;

namespace Tests.ComodojoAdapter;

#pragma warning disable CA1822 // Hooks are looked for on objects.
[TestClass]
public sealed class ComodojoTests
{
    private readonly ComodojoDispatcher _dispatcher = new(new ComodojoOptions { BaseUrl = "http://example.org/" });
    private readonly List<string> _calls = [];

    private sealed class Hello : ComodojoService
    {
        public static int Served;

        public override void Setup() => Expects("POST", parameters: ["name"]);

        public override string? Get()
        {
            Interlocked.Increment(ref Served);
            Headers["X-Service"] = "hello";
            return Request.Attributes.TryGetValue("0", out string? who) ? $"Hello, {who}" : "Hello";
        }

        public override string? Post() => Request.Parameters["name"];

        public override string? Delete() => throw new FormatException("broken");

        public override string? Put() => throw new ServiceException("gone", 404);
    }

    private sealed class OnlyGet : ComodojoService
    {
        public override string? Get() => "got";
    }

    private sealed class Handler
    {
        public object? Take(object? value) => value;

        private void Hidden(object? value) => Assert.Fail("It is private.");
    }

    [TestMethod]
    public void Dispatch_Service_FiresEveryEventInOrder()
    {
        _dispatcher.SetRoute("hello", RouteType.Route, typeof(Hello));
        Note("dispatcher", "dispatcher.request", "dispatcher.request.GET", "dispatcher.request.hello", "dispatcher.request.#", "dispatcher.routingtable",
            "dispatcher.serviceroute", "dispatcher.serviceroute.ROUTE", "dispatcher.serviceroute.hello", "dispatcher.serviceroute.#",
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
    public void Dispatch_Redirect_IsRelativeToTheBase()
    {
        _dispatcher.SetRoute("old", RouteType.Redirect, "hello", route => route.RedirectCode = 301);
        Note("dispatcher.redirect.301");

        IObjectResult result = _dispatcher.Run(new ObjectRequest("old"));

        Assert.AreEqual((301, "http://example.org/hello", null), (result.StatusCode, result.Location, result.Content));
        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    [DataRow("POST", 400, "Conversation error")]
    [DataRow("PUT", 404, "gone")]
    [DataRow("DELETE", 500, "broken")]
    [DataRow("PATCH", 405, "Allow: GET,PUT,POST,DELETE")]
    public void Dispatch_ServiceFails_IsTheErrorOfItsKind(string method, int status, string content)
    {
        _dispatcher.SetRoute("hello", RouteType.Route, typeof(Hello));

        IObjectResult result = _dispatcher.Run(new ObjectRequest("hello", method));

        Assert.AreEqual((status, content), (result.StatusCode, result.Content));
    }

    [TestMethod]
    public void Dispatch_MethodIsNotImplemented_SaysWhichAre()
    {
        _dispatcher.SetRoute("get", RouteType.Route, typeof(OnlyGet));

        IObjectResult result = _dispatcher.Run(new ObjectRequest("get", "DELETE"));

        Assert.AreEqual((501, "GET"), (result.StatusCode, result.Headers["Allow"]));
    }

    [TestMethod]
    public void Dispatch_NoServiceNamed_IsTheDefaultRoute()
    {
        Assert.AreEqual(404, _dispatcher.Run(ObjectRequest.FromPath("/")).StatusCode);
        _dispatcher.SetRoute("", RouteType.Error, "closed", route => route.ErrorCode = 503);

        Assert.AreEqual((503, "closed"), (_dispatcher.Run(ObjectRequest.FromPath("/")).StatusCode, _dispatcher.Dispatch(ObjectRequest.FromPath("/"))));
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
        _dispatcher.SetRoute("hello", RouteType.Route, typeof(OnlyGet), route => route.AccessControl = "http://a.example, http://b.example");
        var request = new ObjectRequest("hello") { Headers = { ["Origin"] = "http://b.example" } };

        Assert.AreEqual(200, _dispatcher.Run(request).StatusCode);
        request.Headers["Origin"] = "http://c.example";
        Assert.AreEqual((403, "Origin not allowed"), (_dispatcher.Run(request).StatusCode, _dispatcher.Dispatch(request)));
    }

    [TestMethod]
    [DoNotParallelize]
    public void Dispatch_CachedRoute_ServesOnce()
    {
        _dispatcher.SetRoute("hello", RouteType.Route, typeof(Hello), route => route.Cache = CacheSide.Both);
        int before = Hello.Served;

        _dispatcher.Dispatch(new ObjectRequest("hello"));
        IObjectResult second = _dispatcher.Run(new ObjectRequest("hello"));

        Assert.AreEqual(1, Hello.Served - before);
        Assert.AreEqual("max-age=600", second.Headers["Cache-Control"]);
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

    [TestMethod]
    public void Hook_CannotBeCalledOrFails_IsPassedOver()
    {
        _dispatcher.AddHook("e", typeof(Handler), "Take");
        _dispatcher.AddHook("e", new Handler(), "Hidden");
        _dispatcher.AddHook("e", (string _) => throw new FormatException());
        _dispatcher.AddHook("e", (ObjectRoute _) => _calls.Add("never"));
        _dispatcher.AddHook("e", new Handler(), nameof(Handler.Take));
        var request = new ObjectRequest("x");

        Assert.AreSame(request, _dispatcher.Fire("e", HookType.Request, request));
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Hook_Cancelled_IsThrownOn()
    {
        _dispatcher.AddHook("e", (object _) => throw new OperationCanceledException());

        Assert.ThrowsExactly<OperationCanceledException>(() => _dispatcher.Fire("e", HookType.Void, "x"));
    }

    [TestMethod]
    public void RemoveHook_ObjectClassOrFunction_TakesTheFirst()
    {
        var handler = new Handler();
        Func<object, object?> function = value => value;
        _dispatcher.AddHook("e", handler, nameof(Handler.Take));
        _dispatcher.AddHook("e", typeof(Handler), "Missing");
        _dispatcher.AddHook("e", function);

        Assert.IsFalse(_dispatcher.RemoveHook("e", new Handler()));
        Assert.IsTrue(_dispatcher.RemoveHook("e", handler));
        Assert.IsTrue(_dispatcher.RemoveHook("e", typeof(Handler)));
        Assert.IsTrue(_dispatcher.RemoveHook("e", function));
        Assert.IsFalse(_dispatcher.RemoveHook("e"));
    }

    [TestMethod]
    public async Task Hook_Asynchronous_IsAwaited()
    {
        _dispatcher.AddHook("dispatcher.error.404", async (ObjectError error, CancellationToken cancellation) =>
        {
            await Task.Yield();
            return (object?)error.SetContent("later");
        });

        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new ObjectRequest("nowhere")));
        Assert.AreEqual("later", await _dispatcher.DispatchAsync(new ObjectRequest("nowhere")));
    }

    [TestMethod]
    public void SetRoute_WrongTarget_IsRefused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.SetRoute("x", RouteType.Route, "text"));
        Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.SetRoute("x", RouteType.Redirect, typeof(Hello)));
        Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.SetRoute("x", RouteType.Route, typeof(string)));
        Assert.IsFalse(_dispatcher.UnsetRoute("x"));
    }

    [TestMethod]
    public void Results_ValuesThatTheyCannotTake_LeaveThemAsTheyWere()
    {
        Assert.AreEqual(500, new ObjectError().SetStatusCode(418).StatusCode);
        Assert.AreEqual(200, new ObjectSuccess().SetStatusCode(404).StatusCode);
        Assert.IsNull(new ObjectRedirect().SetLocation("not an address").SetContent("x").Content);
        Assert.AreEqual(307, new ObjectRoute("x") { RedirectCode = 200 }.RedirectCode);
    }

    [TestMethod]
    public void Request_FromPath_HasServiceAndAttributes()
    {
        ObjectRequest request = ObjectRequest.FromPath("/hello/a%20b?q=1+2&flag", "post");

        Assert.AreEqual(("hello", "POST", "a b", "1 2", ""), (request.Service, request.Method, request.Attributes["0"], request.Attributes["q"], request.Attributes["flag"]));
    }

    [TestMethod]
    public void Module_PluginsAndServices_ComeFromAutofac()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<ComodojoModule>();
        builder.RegisterType<OnlyGet>();
        builder.RegisterInstance(new Routes()).As<IComodojoPlugin>();
        using IContainer container = builder.Build();

        Assert.AreEqual("got", container.Resolve<ComodojoDispatcher>().Dispatch(new ObjectRequest("got")));
    }

    [TestMethod]
    public void Recording_Fire_ShowsHooksAndFailures()
    {
        _dispatcher.AddHook("e", (object _) => throw new FormatException("bad"));
        using var recording = new DispatchRecording();

        _dispatcher.Fire("e", HookType.Void, "x");

        Assert.AreEqual("comodojo", recording.Dispatches.Single().System);
        Assert.IsNotNull(recording.Dispatches.Single().Called.Single().Failure);
    }

    private void Note(params string[] events)
    {
        foreach (string eventName in events)
            _dispatcher.AddHook(eventName, (object _) => { _calls.Add(eventName); });
    }

    private sealed class Routes : IComodojoPlugin
    {
        public void Load(ComodojoDispatcher dispatcher) => dispatcher.SetRoute("got", RouteType.Route, typeof(OnlyGet));
    }
}
