using Autofac;
using Compat.Mibew;

using Dispatching.Diagnostics;
using EventRecursionException = Dispatching.EventRecursionException;

namespace Tests.MibewAdapter;

#pragma warning disable CA1822 // Plugins' methods are found on their objects.
[TestClass]
public sealed class MibewTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    private sealed class Silent(PluginPriority weight) : IPlugin
    {
        public PluginPriority Weight => weight;

        public bool IsInitialized { get; init; } = true;

        public void Run()
        {
        }

        private void OnEvent(EventArguments arguments) => arguments["seen"] = (arguments["seen"] as string) + "x";

        private int NotAListener(EventArguments arguments) => arguments.Count;
    }

    private sealed class Microtime : Plugin
    {
        public override void Run() => Dispatcher.AttachListener(Events.UsersFunctionCall, this, OnCall);

        private void OnCall(FunctionCallArguments call)
        {
            if (call.Function == "microtime")
                call.Results["time"] = call.Arguments.TryGetValue("as_float", out object? value) && value is true ? 0.5 : "0.5 1";
        }
    }

    [TestMethod]
    public void Events_ThereAre41() => Assert.AreEqual(41, Events.All.Distinct().Count());

    [TestMethod]
    public void Trigger_TypedListener_WorksOnTheBag()
    {
        var plugin = new Silent(0);
        _dispatcher.AttachListener(Events.ThreadPostMessage, plugin, message => message.MessageBody = message.MessageBody.ToUpperInvariant());
        _dispatcher.AttachListener(Events.ThreadPostMessage, plugin, (EventArguments arguments) => arguments["message_kind"] = 7);

        (int kind, string body, _) = new MibewEvents(_dispatcher).ThreadPostMessage(null, 1, "hello");

        Assert.AreEqual((7, "HELLO"), (kind, body));
    }

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
    public void Priorities_AreOrderedAsPhpOrdersTheirTexts()
    {
        foreach (double priority in new[] { 100, 5, -5, 0, -100, 1.5, -20, 1.25, 1, -1, -0.5, -2.5, 0.5, 1.05, -2, 10 })
            _dispatcher.AttachListener("e", new Silent(0), (EventArguments _) => _calls.Add(priority.ToString(System.Globalization.CultureInfo.InvariantCulture)), priority);

        _dispatcher.TriggerEvent("e");

        Assert.AreEqual("-0.5,-1,-2.5,-2,-5,-20,-100,0.5,0,1.05,1.5,1.25,1,5,10,100", string.Join(',', _calls));
    }

    [TestMethod]
    public void Priorities_Equal_KeepTheOrderOfAttachment()
    {
        for (int i = 0; i < 12; i++)
        {
            string name = $"{i}";
            _dispatcher.AttachListener("e", new Silent(-3), (EventArguments _) => _calls.Add(name));
        }

        _dispatcher.TriggerEvent("e");

        Assert.AreEqual("0,1,2,3,4,5,6,7,8,9,10,11", string.Join(',', _calls));
    }

    [TestMethod]
    [DataRow(1.0, "1")]
    [DataRow(0.1 + 0.2, "0.3")]
    [DataRow(-0.0, "-0")]
    [DataRow(1e14, "1.0E+14")]
    [DataRow(0.00001, "1.0E-5")]
    [DataRow(1.5e20, "1.5E+20")]
    public void Priority_OfADouble_IsWrittenAsInPhp(double value, string text) => Assert.AreEqual(text, PluginPriority.FromDouble(value).ToString());

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

    [TestMethod]
    public void Trigger_ListenerThrows_ItsChangesStayAndTheNextIsNotCalled()
    {
        var arguments = new EventArguments();
        _dispatcher.AttachListener("e", new Silent(0), (EventArguments bag) =>
        {
            bag["a"] = 1;
            throw new FormatException();
        });
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

    [TestMethod]
    [DataRow("1.2.3", "1.2.3", true)]
    [DataRow("1.2.3", "1.2.4", false)]
    [DataRow("^1.2.3", "1.9.0", true)]
    [DataRow("^1.2.3", "1.2.3-beta.1", true)]
    [DataRow("^1.2.3", "2.0.0", false)]
    [DataRow("^0.1.2", "0.2.0", false)]
    [DataRow("~1.2", "1.2.9", true)]
    [DataRow("~1.2", "1.3.0", false)]
    [DataRow("1.2.x", "1.3.0", false)]
    [DataRow("1.x", "1.9.9", true)]
    [DataRow("*", "0.0.1", true)]
    [DataRow("", "9.9.9", true)]
    [DataRow(">=1.0.0 <2.0.0", "1.5.0", true)]
    [DataRow(">= 1.0.0 < 2.0.0", "2.0.0", false)]
    [DataRow("1.0.0 - 2.0.0", "2.0.0", true)]
    [DataRow("<1.2.3", "1.2.3-beta.1", false)]
    [DataRow("1.0.0 || ^3.0.0", "3.4.5", true)]
    public void Constraint_Version_IsSatisfied(string constraint, string version, bool isSatisfied) =>
        Assert.AreEqual(isSatisfied, VersionConstraint.Parse(constraint).IsSatisfiedBy(PluginVersion.Parse(version)));

    [TestMethod]
    public void Versions_MakeNoSense_AreRefused()
    {
        Assert.Contains("'1.2'", Assert.ThrowsExactly<FormatException>(() => PluginVersion.Parse("1.2")).Message);
        Assert.Contains("'what'", Assert.ThrowsExactly<FormatException>(() => VersionConstraint.Parse("what")).Message);
        Assert.ThrowsExactly<ArgumentException>(() => Describe("lower:Case", "1.0.0"));
    }

    [TestMethod]
    public void Manager_Dependencies_DecideWhatCanBeEnabledAndDisabled()
    {
        PluginManager manager = Manager(Describe("Ex:Base", "1.2.0"), Describe("Ex:More", "1.0.0", "Ex:Base", "^1.1.0"), Describe("Ex:Never", "1.0.0", "Ex:Base", "^2.0.0"));

        Assert.IsFalse(manager.Enable("Ex:More"));
        Assert.IsTrue(manager.Enable("Ex:Base"));
        Assert.IsTrue(manager.Enable("Ex:More"));
        Assert.IsFalse(manager.Enable("Ex:Never"));
        Assert.IsFalse(manager.Disable("Ex:Base"));
        Assert.IsTrue(manager.Disable("Ex:More"));
        Assert.IsTrue(manager.Disable("Ex:Base"));
        Assert.IsFalse(manager.Uninstall("Ex:Base"));
        Assert.IsTrue(manager.Uninstall("Ex:More"));
        Assert.IsTrue(manager.Uninstall("Ex:Base"));
        Assert.ThrowsExactly<KeyNotFoundException>(() => manager.Enable("Ex:Gone"));
    }

    [TestMethod]
    public void Manager_Load_MakesNeededOnesFirstAndRunsByWeight()
    {
        PluginManager manager = Manager(
            Describe("Ex:Gamma", "1.0.0", "Ex:Beta", "*", weight: -10), Describe("Ex:Beta", "1.0.0", "Ex:Alpha", "*", weight: -1), Describe("Ex:Alpha", "1.0.0", weight: 4));
        Assert.IsTrue(manager.Enable("Ex:Alpha") && manager.Enable("Ex:Beta") && manager.Enable("Ex:Gamma"));

        manager.LoadPlugins();

        Assert.AreEqual("Ex:Alpha,Ex:Beta,Ex:Gamma", string.Join(',', manager.GetAllPlugins().Select(one => one.Key)));
        Assert.AreEqual("Ex:Beta,Ex:Gamma,Ex:Alpha", string.Join(',', _calls));
        Assert.IsTrue(manager.HasPlugin("Ex:Beta"));
    }

    [TestMethod]
    public void Manager_Circle_IsNamedAndNothingIsLoaded()
    {
        var store = new MemoryPluginStateStore();
        foreach (string name in (string[])["Ex:Aa", "Ex:Bb"])
            store.Save(new PluginState(name, "1.0.0", IsInstalled: true, IsEnabled: true));
        var manager = new PluginManager(_dispatcher, [Describe("Ex:Aa", "1.0.0", "Ex:Bb", "*"), Describe("Ex:Bb", "1.0.0", "Ex:Aa", "*")], store);

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => manager.LoadPlugins());

        Assert.Contains("'Ex:Aa' -> 'Ex:Bb' -> 'Ex:Aa'", error.Message);
        Assert.IsEmpty(manager.GetAllPlugins());
    }

    [TestMethod]
    public void Manager_Update_GoesVersionByVersion()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:Base", "1.0.0", IsInstalled: true));
        bool works = false;
        var plugin = new PluginDescription("Ex:Base", PluginVersion.Parse("1.3.0"), _ => new Silent(0))
        {
            Updates = new Dictionary<PluginVersion, Func<bool>> { [PluginVersion.Parse("1.2.0")] = () => works, [PluginVersion.Parse("1.1.0")] = () => true },
        };
        var manager = new PluginManager(_dispatcher, [plugin], store);

        Assert.IsFalse(manager.Update("Ex:Base"));
        Assert.AreEqual("1.1.0", store.Load().Single().Version);
        works = true;
        Assert.IsTrue(manager.Update("Ex:Base"));
        Assert.AreEqual("1.3.0", store.Load().Single().Version);
    }

    [TestMethod]
    public void Manager_RequirementOrInitialisationMissing_LeavesThePluginOut()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:Needs", "1.0.0", IsInstalled: true, IsEnabled: true));
        store.Save(new PluginState("Ex:Fails", "1.0.0", IsInstalled: true, IsEnabled: true, IsInitialized: true));
        store.Save(new PluginState("Ex:Gone", "1.0.0", IsInstalled: true, IsEnabled: true));
        var manager = new PluginManager(
            _dispatcher,
            [
                new PluginDescription("Ex:Needs", PluginVersion.Parse("1.0.0"), _ => new Silent(0)) { SystemRequirements = [new("ext-none", VersionConstraint.Parse("*"))] },
                new PluginDescription("Ex:Fails", PluginVersion.Parse("1.0.0"), _ => new Silent(0) { IsInitialized = false }),
            ],
            store);

        manager.LoadPlugins();

        Assert.IsEmpty(manager.GetAllPlugins());
        Assert.IsFalse(store.Load()[1].IsInitialized);
    }

    [TestMethod]
    public void JsonStore_SavedAndReadAgain_IsTheSame()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            var store = new JsonPluginStateStore(path);
            Assert.IsEmpty(store.Load());
            store.Save(new PluginState("Ex:Base", "1.0.0", IsInstalled: true));
            store.Save(new PluginState("Ex:More"));
            store.Save(new PluginState("Ex:Base", "1.1.0", IsInstalled: true));
            store.Delete("Ex:More");

            Assert.AreEqual(new PluginState("Ex:Base", "1.1.0", IsInstalled: true), new JsonPluginStateStore(path).Load().Single());
            Assert.HasCount(1, Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(path) + "*"));
            File.WriteAllText(path, "torn");
            Assert.Contains(path, Assert.ThrowsExactly<InvalidDataException>(() => store.Load()).Message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [TestMethod]
    public void Module_OwnsDispatcherAndManager()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule(new MibewModule { IsSingleton = false });
        builder.RegisterInstance(Describe("Ex:Base", "1.0.0"));
        using IContainer container = builder.Build();

        Assert.IsTrue(container.Resolve<PluginManager>().Enable("Ex:Base"));
        Assert.AreNotSame(EventDispatcher.Instance, container.Resolve<EventDispatcher>());
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

    private PluginDescription Describe(string name, string version, string? needs = null, string constraint = "*", int weight = 0) =>
        new(name, PluginVersion.Parse(version), _ => new Running(weight, () => _calls.Add(name)))
        {
            Dependencies = needs is null ? [] : [new(needs, VersionConstraint.Parse(constraint))],
        };

    private PluginManager Manager(params PluginDescription[] plugins) => new(_dispatcher, plugins, new MemoryPluginStateStore());

    private sealed class Running(int weight, Action run) : Plugin
    {
        public override PluginPriority Weight => weight;

        public override void Run() => run();
    }
}
