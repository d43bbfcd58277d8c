using System.Text.RegularExpressions;
using Autofac;
using Compat.Civi;
using Compat.Civi.Modules;
using Dispatching.Diagnostics;

namespace Tests.CiviAdapter;

#pragma warning disable CA1822 // Extensions' methods are called on their objects.
[TestClass]
public sealed class CiviTests
{
    private static readonly string[] s_parameters = ["content", "context", "tplName", "object"];

    private readonly List<string> _calls = [];

    private sealed class Example : CiviModule
    {
        public override string Name => "example";

        public string? SeenContext { get; private set; }

        public object[] civicrm_alterContent(ref string content, string context)
        {
            content += "!";
            SeenContext = context;
            return ["example"];
        }

        public void civicrm_container(CiviContainer container) =>
            container.FindDefinition("dispatcher").AddMethodCall("addListener", "hook_civicrm_alterContent", SayHello, Weights.Early);

        private static void SayHello(GenericHookEvent e) => e["content"] = "hello " + e["content"];
    }

    private sealed class Service : IHookInterface
    {
        public int Calls { get; private set; }

        public void hook_civicrm_alterContent(ref string content) => content += "?";

        public void on_civi_api_authorize(GenericHookEvent e) => Calls++;

        public void self_hook_civicrm_pre(GenericHookEvent e) => e["params"] = "seen";
    }

    [TestMethod]
    public void Extension_InAContainer_IsHeardAtMinusHundred()
    {
        using IContainer container = Build(builder => builder.RegisterModule(new Example { IsStaticFace = false }));
        CiviSystem system = container.Resolve<CiviSystem>();
        string content = "world";
        object? page = null;

        object returned = system.Hooks.AlterContent(ref content, "page", null, ref page);

        Assert.AreEqual("hello world!", content);
        Assert.AreEqual("example", ((PhpArray)returned).Values.Single());
    }

    [TestMethod]
    public void StaticFace_InItsFlow_RunsHooksOfItsSystem()
    {
        var system = new CiviSystem([new Example()]);
        using IDisposable scope = Civi.Enter(system);
        system.Boot();
        string content = "world";
        object? page = null;

        CiviHooks.AlterContent(ref content, "page", "x.tpl", ref page);

        Assert.AreEqual("hello world!", content);
        Assert.AreSame(system.Dispatcher, Civi.Dispatcher());
        Assert.AreSame(system.Dispatcher, Civi.Service("dispatcher"));
    }

    [TestMethod]
    public void HookStyle_RefParameters_ReachTheCaller()
    {
        var dispatcher = new CiviEventDispatcher();
        dispatcher.AddListener("&hook_civicrm_alterContent", (ref string content, string context) => content += context);
        object?[] values = ["a", "b", null, null];

        object result = new CiviHookInvoker(dispatcher).Invoke(s_parameters, values, "civicrm_alterContent");

        Assert.AreEqual("ab", values[0]);
        Assert.AreEqual(true, result);
    }

    [TestMethod]
    public void HookStyle_ParameterOfAnotherType_IsRefusedByName()
    {
        var dispatcher = new CiviEventDispatcher();
        dispatcher.AddListener("&hook_civicrm_alterContent", (int content) => _calls.Add("called"));

        InvalidCastException error = Assert.ThrowsExactly<InvalidCastException>(() => dispatcher.Dispatch("hook_civicrm_alterContent", GenericHookEvent.CreateOrdered(s_parameters, ["text"])));

        Assert.Contains("'content'", error.Message);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void HookStyle_MoreParametersThanTheHook_IsRefused()
    {
        var dispatcher = new CiviEventDispatcher();
        dispatcher.AddListener("&hook_x", (string a, string b) => { });

        Assert.ThrowsExactly<InvalidOperationException>(() => dispatcher.Dispatch("hook_x", GenericHookEvent.Create([new("a", "1")])));
    }

    [TestMethod]
    public void HookStyleListener_AddedUnderThePlainName_CanBeRemoved()
    {
        var dispatcher = new CiviEventDispatcher();
        var listener = new HookStyleListener((string content) => _calls.Add(content));
        dispatcher.AddListener("hook_x", listener);
        dispatcher.Dispatch("hook_x", GenericHookEvent.Create([new("content", "1")]));

        Assert.IsTrue(dispatcher.RemoveListener("hook_x", listener));
        dispatcher.Dispatch("hook_x", GenericHookEvent.Create([new("content", "2")]));

        Assert.AreEqual("1", string.Join(',', _calls));
    }

    [TestMethod]
    public void Event_Fields_AreReadByNameDynamicallyAndByType()
    {
        GenericHookEvent e = GenericHookEvent.Create([new("content", "a"), new("count", 2)]);
        dynamic d = e;

        d.content = "hello " + d.content;

        Assert.AreEqual("hello a", e["content"]);
        Assert.AreEqual(2, e.Get<int>("count"));
        Assert.IsNull(d.unknown);
        Assert.IsFalse(e.HasField("unknown"));
        Assert.ThrowsExactly<InvalidCastException>(() => e.Get<string>("count"));
    }

    [TestMethod]
    public void Event_ReservedNames_AreRefused()
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => GenericHookEvent.Create([new("hookValues", 1), new("name", 2)]));

        Assert.Contains("'hookValues', 'name'", error.Message);
    }

    [TestMethod]
    public void CreateOrdered_MoreValuesThanNames_AreCut()
    {
        GenericHookEvent e = GenericHookEvent.CreateOrdered(s_parameters, [1, 2, 3, 4, 5]);

        Assert.AreEqual(4, e.Count);
    }

    [TestMethod]
    public void Hook_MoreThanSixParameters_FailsAtTheModulesOnly()
    {
        var dispatcher = new CiviEventDispatcher();
        dispatcher.AddListener("hook_big", (GenericHookEvent _) => _calls.Add("early"));
        GenericHookEvent big = GenericHookEvent.CreateOrdered(["a", "b", "c", "d", "e", "f", "g"], new object?[7]);

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => dispatcher.Dispatch("hook_big", big));

        Assert.Contains("'hook_big'", error.Message);
        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    [DataRow("x", "jump", "'jump'")]
    [DataRow("/^[/", "run", "/^[/")]
    [DataRow("/^a", "run", "/^a")]
    [DataRow("/a/q", "run", "'q'")]
    public void Policy_MakesNoSense_IsRefusedWhenSet(string key, string action, string named)
    {
        var dispatcher = new CiviEventDispatcher();

        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => dispatcher.SetDispatchPolicy([KeyValuePair.Create(key, action)]));

        Assert.Contains(named, error.Message);
        Assert.IsNull(dispatcher.GetDispatchPolicy());
    }

    [TestMethod]
    public void Hook_NobodyListened_IsHeardByWhoComesLater()
    {
        var dispatcher = new CiviEventDispatcher();
        var hooks = new HookCatalogue(new CiviHookInvoker(dispatcher));
        string content = "a";
        object? page = null;
        hooks.AlterContent(ref content, null, null, ref page);
        hooks.AlterContent(ref content, null, null, ref page);

        dispatcher.AddListener("&hook_civicrm_alterContent", (ref string text) => text += "b");
        hooks.AlterContent(ref content, null, null, ref page);
        Assert.AreEqual("ab", content);

        hooks.PageRun(ref page);
        hooks.PageRun(ref page);
        dispatcher.Modules.Activate(new Named("late", _calls));
        hooks.PageRun(ref page);
        Assert.HasCount(1, _calls);

        hooks.Cron(null);
        hooks.Cron(null);
        dispatcher.SetDispatchPolicy([]);
        Assert.ThrowsExactly<DispatchPolicyException>(() => hooks.Cron(null));
    }

    [TestMethod]
    public void Policy_Actions_DoWhatTheySay()
    {
        var dispatcher = new CiviEventDispatcher();
        dispatcher.AddListener<List<string>>("sum", list => list.Add("ran"));
        var seen = new List<string>();
        dispatcher.SetDispatchPolicy([new("run", "run"), new("/^dro/", "drop"), new("sum", "warn"), new("late", "not-ready")]);

        dispatcher.Dispatch("sum", seen);

        Assert.HasCount(1, seen);
        Assert.IsNull(dispatcher.Dispatch("drop"));
        Assert.IsNull(dispatcher.Dispatch("late"));
        Assert.ThrowsExactly<DispatchPolicyException>(() => dispatcher.Dispatch("other"));
    }

    [TestMethod]
    public void Boot_HookBeforeItEnds_IsNotReadyAndLaterRuns()
    {
        var early = new Early();
        var system = new CiviSystem([early]);

        system.Boot();

        Assert.AreEqual("container,config", string.Join(',', early.Heard));
        Assert.IsTrue(system.IsBooted);
        system.Boot();
        Assert.HasCount(2, early.Heard);
    }

    [TestMethod]
    public void Boot_Legacy_CriticalHooksPassListenersBy()
    {
        var system = new CiviSystem([new Early()], mode: BootMode.Legacy);
        system.Dispatcher.AddListener("hook_civicrm_config", (GenericHookEvent _) => _calls.Add("listener"));

        system.Boot();
        object? config = null;
        Assert.IsEmpty(_calls);
        system.Hooks.Config(ref config);

        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    public void Service_ByItsMethodsNames_IsMadeWhenFirstNeeded()
    {
        using IContainer container = Build(builder =>
        {
            builder.RegisterModule(new CiviModule { IsStaticFace = false });
            builder.RegisterCiviService<Service>("service", self: "Contact");
        });
        CiviSystem system = container.Resolve<CiviSystem>();
        string content = "a";
        object? page = null, parameters = null;

        system.Hooks.AlterContent(ref content, "x", null, ref page);
        system.Hooks.Pre("create", "Contact", 1, ref parameters);
        system.Dispatcher.Dispatch("civi.api.authorize");

        Assert.AreEqual("a?", content);
        Assert.AreEqual("seen", parameters);
        Assert.AreEqual(1, container.Resolve<Service>().Calls);
    }

    [TestMethod]
    public void Service_SelfMethodWithoutAnEntity_IsRefused() =>
        Assert.Contains("self_hook_civicrm_pre", Assert.ThrowsExactly<InvalidOperationException>(() => EventScanner.FindListeners(typeof(Service))).Message);

    [TestMethod]
    public void Container_ServiceIsMissing_FailsWhenItIsBuilt()
    {
        Exception error = Assert.Throws<Exception>(() => Build(builder => builder.RegisterModule(new Missing { IsStaticFace = false })));

        Assert.Contains("'nowhere'", error.ToString());
    }

    [TestMethod]
    public void Inspector_KnowsHooksAndTheirFields()
    {
        var dispatcher = new CiviEventDispatcher();
        dispatcher.Modules.Activate(new Example());
        var inspector = new CiviEventInspector(dispatcher);

        Assert.AreEqual("hook_civicrm_alterContent(&$content, $context, $tplName, &$object)", inspector.Get("hook_civicrm_alterContent")!.ToString());
        Assert.IsGreaterThanOrEqualTo(140, inspector.GetAll().Count);
        Assert.HasCount(5, inspector.Find(new Regex("^civi\\.api\\.", RegexOptions.None, TimeSpan.FromSeconds(1))));
        CollectionAssert.AreEqual(
            new[] { " -100  DelegateToUF", "         example_civicrm_alterContent" }, inspector.GetListeners("hook_civicrm_alterContent").ToArray());
    }

    [TestMethod]
    [DataRow("standalone", "zeta,civicrm,ext1,alpha")]
    [DataRow("drupal", "alpha,civicrm,ext1,zeta")]
    [DataRow("joomla", "zeta,civicrm,ext1,alpha")]
    [DataRow("wordpress", "action,alpha,zeta,civicrm,ext1")]
    [DataRow("soap", "")]
    public void Modules_OfEachHost_RunInItsOrder(string host, string order)
    {
        UserFramework framework = host switch
        {
            "drupal" => new DrupalFramework(["alpha", "civicrm", "zeta"]),
            "joomla" => new JoomlaFramework(),
            "wordpress" => new WordPressFramework((_, _) => _calls.Add("action"), ["alpha"]),
            "soap" => new SoapFramework(),
            _ => new StandaloneFramework(),
        };
        var dispatcher = new CiviEventDispatcher(new CiviModules(framework));
        foreach (string name in (string[])["zeta", "civicrm", "ext1", "alpha", "ext1"])
            dispatcher.Modules.Activate(new Named(name, _calls));

        dispatcher.Dispatch("hook_civicrm_tt");

        Assert.AreEqual(order, string.Join(',', _calls));
    }

    [TestMethod]
    public void Recording_Hook_ShowsTheSystem()
    {
        var dispatcher = new CiviEventDispatcher();
        using var recording = new DispatchRecording();

        dispatcher.Dispatch("hook_civicrm_tt");

        Assert.AreEqual("civi", recording.Dispatches.Single().System);
        Assert.HasCount(1, recording.Dispatches.Single().Called);
    }

    [TestMethod]
    public async Task DispatchAsync_AsynchronousListener_IsAwaited()
    {
        var dispatcher = new CiviEventDispatcher();
        dispatcher.AddListener("hook_x", async (e, cancellation) =>
        {
            await Task.Yield();
            e["a"] = 2;
        });
        GenericHookEvent e = GenericHookEvent.Create([new("a", 1)]);

        Assert.ThrowsExactly<InvalidOperationException>(() => dispatcher.Dispatch("hook_x", e));
        await dispatcher.DispatchAsync("hook_x", e);

        Assert.AreEqual(2, e["a"]);
    }

    [TestMethod]
    public void PhpArray_Merge_RenumbersIntegersAndReplacesTexts()
    {
        var first = new PhpArray { { "a", 1 }, { "7", "seven" } };
        var second = new PhpArray { { 3, "three" }, { "a", 2 } };

        PhpArray merged = first.Merge(second);

        CollectionAssert.AreEqual(new object[] { "a", 0L, 1L }, merged.Keys.ToArray());
        Assert.AreEqual(2, merged["a"]);
    }

    private static IContainer Build(Action<ContainerBuilder> configure)
    {
        var builder = new ContainerBuilder();
        configure(builder);
        return builder.Build();
    }

    private sealed class Early : ICiviModule
    {
        public List<string> Heard { get; } = [];

        public string Name => "early";

        public HookCallback? FindHook(string hook) => hook is "civicrm_config" or "civicrm_container" ? _ => Note(hook) : null;

        private object? Note(string hook)
        {
            Heard.Add(hook["civicrm_".Length..]);
            return null;
        }
    }

    private sealed class Named(string name, List<string> calls) : ICiviModule
    {
        public string Name => name;

        public HookCallback? FindHook(string hook) => _ =>
        {
            calls.Add(name);
            return null;
        };
    }

    private sealed class Missing : CiviModule
    {
        public void civicrm_container(CiviContainer container) =>
            container.FindDefinition("dispatcher").AddMethodCall("addListenerService", "hook_x", "nowhere", "Hear");
    }
}
