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
        _dispatcher.AttachListener(
            Events.OperatorAuthenticate, plugin, a => a.Operator = new Dictionary<string, object?> { ["login"] = "admin" });
        _dispatcher.AttachListener(Events.UsersUpdateVisitorsLoad, plugin, a => a.Visitors = []);
        _dispatcher.AttachListener(Events.PageAddCss, plugin, a => a.Css.Add("late.css"));
        _dispatcher.AttachListener(Events.PageAddCss, plugin, a => a.Css.Add(
            new Dictionary<string, object?> { ["content"] = "b{}", ["type"] = "inline", ["weight"] = 1 }));
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

    [TestMethod]
    public void Events_Names_AreTheirNamesInCamelCase()
    {
        foreach (System.Reflection.PropertyInfo key
            in typeof(Events).GetProperties().Where(property => property.Name != nameof(Events.All)))
            Assert.AreEqual(char.ToLowerInvariant(key.Name[0]) + key.Name[1..], key.GetValue(null)!.ToString());
    }

    [TestMethod]
    public void Operator_Empty_IsNone()
    {
        foreach (object? empty in new object?[] { null, false, 0, "", "0", new Dictionary<string, object?>() })
            Assert.IsNull(WithListener(Events.OperatorAuthenticate, bag => bag["operator"] = empty).OperatorAuthenticate(null));
    }

    [TestMethod]
    public void Operator_NoMap_IsAnError() =>
        Assert.Contains("'System.Int32'", Assert.ThrowsExactly<InvalidOperationException>(
            () => WithListener(Events.OperatorAuthenticate, bag => bag["operator"] = 7).OperatorAuthenticate(null)).Message);

    [TestMethod]
    public void Visitors_WhateverPhpCallsAnArray_ReplacesTheLoader()
    {
        object[] sets =
        [
            Array.Empty<int>(), new List<Dictionary<string, object?>>(), new Dictionary<string, object?>(), Enumerable.Empty<object>(),
        ];
        foreach (object set in sets)
            Assert.IsEmpty(WithListener(Events.UsersUpdateVisitorsLoad, bag => bag["visitors"] = set).UsersUpdateVisitors(() => ["core"]));
    }

    [TestMethod]
    public void Visitors_NoArray_AreLoaded()
    {
        foreach (object? set in new object?[] { null, false, "text", 5 })
            Assert.AreEqual(
                "core",
                WithListener(Events.UsersUpdateVisitorsLoad, bag => bag["visitors"] = set).UsersUpdateVisitors(() => ["core"]).Single());
    }

    [TestMethod]
    public void Threads_ReplacedByAMap_LoseItsKeys()
    {
        MibewEvents events = WithListener(
            Events.UsersUpdateThreadsAlter,
            bag => bag["threads"] = new OrderedDictionary<string, object?> { ["7"] = "a", ["3"] = "b" });

        Assert.AreEqual("a,b", string.Join(',', events.UsersUpdateThreadsAlter([])));
    }

    [TestMethod]
    public void Threads_ReplacedByAText_IsAnError() =>
        Assert.ThrowsExactly<InvalidOperationException>(
            () => WithListener(Events.UsersUpdateThreadsAlter, bag => bag["threads"] = "none").UsersUpdateThreadsAlter([]));

    [TestMethod]
    public void Response_OfAnotherType_IsIgnored() =>
        Assert.IsNull(WithListener(Events.ResourceNotFound, bag => bag["response"] = 5).ResourceNotFound<string>(null));

    [TestMethod]
    public void Routes_ReplacedBySomethingElse_IsAnError()
    {
        Assert.AreEqual("b", WithListener(Events.RoutesAlter, bag => bag["routes"] = "b").RoutesAlter("a"));
        Assert.ThrowsExactly<InvalidOperationException>(() => WithListener(Events.RoutesAlter, bag => bag["routes"] = 5).RoutesAlter("a"));
    }

    [TestMethod]
    public void Button_Replaced_IsShown()
    {
        Assert.AreEqual("<b>", new MibewEvents(_dispatcher).ButtonGenerate("<b>"));
        Assert.AreEqual("", WithListener(Events.ButtonGenerate, bag => bag["button"] = false).ButtonGenerate("<b>"));
    }

    [TestMethod]
    public void Css_ReplacedByAnArray_IsTaken() =>
        Assert.AreEqual("a.css", WithListener(Events.PageAddCss, bag => bag["css"] = new[] { "a.css" }).PageAddCss(null).Single().Content);

    [TestMethod]
    [DataRow("content", "")]
    [DataRow("type", "")]
    [DataRow("weight", "heavy")]
    public void Css_AssetWithoutAPart_IsAnError(string part, string value)
    {
        var asset = new Dictionary<string, object?> { ["content"] = "b{}", ["type"] = "inline", ["weight"] = 1 };
        asset[part] = value;

        Assert.ThrowsExactly<InvalidOperationException>(
            () => WithListener(Events.PageAddCss, bag => bag["css"] = new List<object?> { asset }).PageAddCss(null));
    }

    [TestMethod]
    public void Js_OptionsOfPlugins_AreGiven()
    {
        WithListener(Events.PageAddJsPluginOptions, bag => ((IDictionary<string, object?>)bag["plugins"]!)["Ex:Base"] = 1)
            .PageAddJs(null, out IDictionary<string, object?> options);

        Assert.AreEqual(1, options["Ex:Base"]);
    }

    [TestMethod]
    public void RequestReceived_Replaced_IsReadBack()
    {
        var other = new Dictionary<string, object?>();
        MibewEvents events = WithListener(Events.UsersRequestReceived, bag => bag["package"] = other);

        Assert.AreSame(other, events.RequestReceived(Events.UsersRequestReceived, new Dictionary<string, object?>()));
    }

    [TestMethod]
    public async Task Host_AsynchronousListeners_AreAwaitedAndReadBackAlike()
    {
        var plugin = new Silent(0);
        var events = new MibewEvents(_dispatcher);
        _dispatcher.AttachListener(Events.ThreadPostMessage, plugin, async message =>
        {
            await Task.Yield();
            message.MessageBody += "!";
        });
        _dispatcher.AttachListener(Events.UsersUpdateVisitorsLoad, plugin, async load =>
        {
            await Task.Yield();
            load.Visitors = ["plugin"];
        });

        Assert.AreEqual("hello!", (await events.ThreadPostMessageAsync(null, 1, "hello")).Body);
        Assert.AreEqual("plugin", (await events.UsersUpdateVisitorsAsync(_ => throw new InvalidOperationException())).Single());
    }

    private static MibewEvents WithListener(string eventName, Action<EventArguments> listener)
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AttachListener(eventName, new Silent(0), listener);
        return new MibewEvents(dispatcher);
    }
}
