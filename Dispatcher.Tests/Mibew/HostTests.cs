using Compat.Mibew;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class HostTests
{
    private readonly EventDispatcher _dispatcher = new();

    [TestMethod]
    public void Events_ThereAre41() => Assert.AreEqual(41, Events.All.Distinct().Count());

    [TestMethod]
    public void Host_ReadsBack_UnderItsConditions()
    {
        var events = new MibewEvents(_dispatcher);
        var loaded = new List<object?> { "core" };
        Assert.IsNull(events.OperatorAuthenticate(null));
        Assert.AreSame(loaded, events.UsersUpdateVisitors(() => loaded));

        var plugin = new Silent(0);
        _dispatcher.AttachListener(Events.OperatorAuthenticate, plugin, a => a.Operator = new Dictionary<string, object?> { ["login"] = "admin" });
        _dispatcher.AttachListener(Events.UsersUpdateVisitorsLoad, plugin, a => a.Visitors = []);
        _dispatcher.AttachListener(Events.PageAddCss, plugin, a => a.Css.Add("late.css"));
        _dispatcher.AttachListener(Events.PageAddCss, plugin, a => a.Css.Add(new Dictionary<string, object?> { ["content"] = "b{}", ["type"] = "inline", ["weight"] = 1 }));
        _dispatcher.AttachListener(Events.ResourceNotFound, plugin, a => a.Response = "page");

        Assert.AreEqual("admin", events.OperatorAuthenticate(null)!["login"]);
        Assert.IsEmpty(events.UsersUpdateVisitors(() => loaded));
        Assert.AreEqual("b{},late.css", string.Join(',', events.PageAddCss(null).Select(asset => asset.Content)));
        Assert.AreEqual("page", events.ResourceNotFound<string>(null));
        Assert.IsNull(events.ResourceAccessDenied<string>(null));
    }

    [TestMethod]
    public void Host_PluginAddsNoAsset_IsAnError()
    {
        _dispatcher.AttachListener(Events.PageAddJs, new Silent(0), a => a.Js.Add(5));

        Assert.ThrowsExactly<InvalidOperationException>(() => new MibewEvents(_dispatcher).PageAddJs(null, out _));
    }
}
