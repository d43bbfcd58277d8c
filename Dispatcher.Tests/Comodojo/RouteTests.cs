using Compat.Comodojo;

namespace Tests.ComodojoAdapter;

/// <summary>Where requests lead.</summary>
[TestClass]
public sealed class RouteTests
{
    private readonly ComodojoDispatcher _dispatcher = new(new ComodojoOptions { BaseUrl = "http://example.org/" });
    private readonly List<string> _calls = [];

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
    [DataRow("/hello", "http://example.org/hello")]
    [DataRow("http://other.example/", "http://other.example/")]
    public void Dispatch_RedirectToAPathOrAnAddress_LeadsThere(string target, string location)
    {
        _dispatcher.SetRoute("old", RouteType.Redirect, target);

        Assert.AreEqual(location, _dispatcher.Run(new ObjectRequest("old")).Location);
    }

    [TestMethod]
    public void Dispatch_NoServiceNamed_IsTheDefaultRoute()
    {
        Assert.AreEqual(404, _dispatcher.Run(ObjectRequest.FromPath("/")).StatusCode);
        _dispatcher.SetRoute("", RouteType.Error, "closed", route => route.ErrorCode = 503);

        Assert.AreEqual(503, _dispatcher.Run(ObjectRequest.FromPath("/")).StatusCode);
        Assert.AreEqual("closed", _dispatcher.Dispatch(ObjectRequest.FromPath("/")));
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

        Assert.AreEqual(
            ("hello", "POST", "a b", "1 2", ""),
            (request.Service, request.Method, request.Attributes["0"], request.Attributes["q"], request.Attributes["flag"]));
    }

    private void Note(params string[] events)
    {
        foreach (string eventName in events)
            _dispatcher.AddHook(eventName, (object _) => { _calls.Add(eventName); });
    }
}
