using Autofac;
using Compat.Civi;

namespace Tests.CiviAdapter;

/// <summary>CiviCRM's ServiceListenerTest and HookStyleServiceListenerTest, and what its container does.</summary>
[TestClass]
public sealed class ContainerTests
{
    private const string Hook = "hook_civicrm_alterContent";

    private static int s_made;

    public sealed class Counter
    {
        public int Calls { get; private set; }

        public void OnEvent(GenericHookEvent e)
        {
            Calls++;
            e["count"] = e.Get<int>("count") + 1;
        }

        public void OnHook(ref int count)
        {
            Calls++;
            count++;
        }
    }

    public sealed class Greeter
    {
        public static void Greet(GenericHookEvent e) => e["content"] = "hello " + e["content"];
    }

    public sealed class Declared : IHookInterface
    {
        public static void hook_civicrm_links(ref string op) => op += "!";

        public static void on_hook_civicrm_alterContent(GenericHookEvent e) => e["content"] += "?";

        public static void on_civi_api_authorize(GenericHookEvent e) => e["seen"] = true;

        public static void self_hook_civicrm_pre(PreEvent e) => e.Params = "self";
    }

    public sealed class Auto : IAutoSubscriber
    {
        public Auto() => Interlocked.Increment(ref s_made);

        public static ListenerMap GetSubscribedEvents() => new() { { "&" + Hook, "Shout", 5 } };

        public static void Shout(ref string content) => content = content.ToUpperInvariant();
    }

    public sealed class ByConfig : CiviModule
    {
        public static void civicrm_config(ref object? config)
        {
            config ??= "seen";
            if (Compat.Civi.Civi.Statics.TryAdd(nameof(ByConfig), true))
                Compat.Civi.Civi.Dispatcher().AddListener(Hook, Greeter.Greet);
        }
    }

    public sealed class ByContainer : CiviModule
    {
        public static void civicrm_container(CiviContainer container)
        {
            container.FindDefinition("dispatcher").AddMethodCall("AddListener", Hook, Greeter.Greet);
            container.Register<Counter>("counter")
                .AddTag("kernel.event_listener", new Dictionary<string, object?> { ["event"] = "&civi.count", ["method"] = "OnHook" });
        }
    }

    public sealed class Missing : CiviModule
    {
        public static void civicrm_container(CiviContainer container) =>
            container.FindDefinition("dispatcher").AddMethodCall("addListenerService", "civi.x", "no.such", "OnX");
    }

    private static string Content(HookInvoker hooks)
    {
        string content = "body";
        object? page = null;
        hooks.AlterContent(ref content, "page", "x.tpl", ref page);
        return content;
    }

    private static (CiviEventDispatcher Dispatcher, Func<int> Made) WithCounter()
    {
        int made = 0;
        var builder = new ContainerBuilder();
        builder.Register(_ =>
        {
            made++;
            return new Counter();
        }).Named<object>("counter").SingleInstance();
        return (new CiviEventDispatcher(services: new AutofacServices(builder.Build())), () => made);
    }

    [TestMethod]
    [DataRow("civi.count", "OnEvent")]
    [DataRow("&civi.count", "OnHook")]
    public void ServiceListener_Dispatches_MakeTheServiceOnceAndCallItEachTime(string eventName, string method)
    {
        (CiviEventDispatcher dispatcher, Func<int> made) = WithCounter();
        var count = new Reference<int>(1);
        GenericHookEvent e = GenericHookEvent.Create(("count", count));

        dispatcher.AddListenerService(eventName, "counter", method);
        int madeAtFirst = made();
        dispatcher.Dispatch("civi.count", e);
        dispatcher.Dispatch("civi.count", e);

        Assert.AreEqual(0, madeAtFirst);
        Assert.AreEqual(1, made());
        Assert.AreEqual(3, count.Value);
    }

    [TestMethod]
    public void ServiceListener_Listed_IsNotMade()
    {
        (CiviEventDispatcher dispatcher, Func<int> made) = WithCounter();
        dispatcher.AddSubscriberServiceMap("counter", new ListenerMap { { "civi.count", "OnEvent", 7 } });

        Assert.AreEqual("    7  counter.OnEvent  (lazy, not made yet)", dispatcher.GetListeners("civi.count").Single().ToString());
        Assert.AreEqual(0, made());
    }

    [TestMethod]
    public void ServiceListener_UnknownService_SaysHowToRegisterIt()
    {
        (CiviEventDispatcher dispatcher, _) = WithCounter();
        dispatcher.AddListenerService("civi.x", "no.such", "OnX");

        Assert.Contains("Named<object>(\"no.such\")", Assert.ThrowsExactly<ArgumentException>(() => dispatcher.Dispatch("civi.x")).Message);
    }

    [TestMethod]
    public void ServiceListener_UnknownMethod_NamesBoth()
    {
        (CiviEventDispatcher dispatcher, _) = WithCounter();
        dispatcher.AddListenerService("civi.x", "counter", "OnX");

        string message = Assert.ThrowsExactly<ArgumentException>(() => dispatcher.Dispatch("civi.x")).Message;

        Assert.Contains("'OnX'", message);
        Assert.Contains("Counter", message);
    }

    [TestMethod]
    public void Config_ListenerAddedThere_ListensOnceHoweverOftenItRuns()
    {
        using CiviApplication application = new CiviApplication(modules: [new ByConfig()]).Boot();
        using IDisposable entered = Compat.Civi.Civi.Enter(application);
        object? configuration = null;
        application.Hooks.Config(ref configuration);

        Assert.AreEqual("hello body", Content(application.Hooks));
    }

    [TestMethod]
    public void Container_MethodCalls_AreThereAgainAfterAnotherStart()
    {
        using CiviApplication application = new CiviApplication(modules: [new ByContainer()]).Boot();
        application.Dispatcher.AddListener(Hook, e => e["content"] += " (run time)");
        string first = Content(application.Hooks);

        application.Boot();

        Assert.AreEqual("hello body (run time)", first);
        Assert.AreEqual("hello body", Content(application.Hooks));
    }

    [TestMethod]
    public void Container_TaggedService_ListensAndIsMadeWhenNeeded()
    {
        using CiviApplication application = new CiviApplication(modules: [new ByContainer()]).Boot();

        GenericHookEvent e = application.Dispatcher.Dispatch("civi.count", GenericHookEvent.Create(("count", new Reference<int>(1))));

        Assert.AreEqual(2, e["count"]);
        Assert.AreEqual(1, ((Counter)application.Service("counter")).Calls);
    }

    [TestMethod]
    public void Container_UnknownService_FailsWhenItIsBuilt()
    {
        string message = Assert.ThrowsExactly<InvalidOperationException>(
            () => new CiviApplication(modules: [new Missing()]).Boot()).Message;

        Assert.Contains("'no.such.OnX'", message);
        Assert.Contains("'civi.x'", message);
    }

    [TestMethod]
    public void Container_UnknownDefinition_NamesThoseThatThereAre()
    {
        using var application = new CiviApplication(options: new CiviOptions { Mode = BootMode.Legacy }, modules: [new Definitions()]);

        Assert.Contains("'dispatcher'", Assert.ThrowsExactly<ArgumentException>(application.Boot).Message);
    }

    public sealed class Phased : CiviModule
    {
        public static void civicrm_container(CiviContainer container) => container.FindDefinition("dispatcher")
            .AddMethodCall("AddListener", "civi.phased", e => e["steps"] += "end", FlexMailerPhases.End)
            .AddMethodCall("addListener", "civi.phased", e => e["steps"] += "start ", FlexMailerPhases.Start)
            .AddMethodCall("AddListener", "&civi.phased", (ref string steps) => steps += "main ", FlexMailerPhases.Main);
    }

    [TestMethod]
    public void Container_MethodCallsWithPriorities_RunInTheirPhasesAndReadAsWritten()
    {
        using CiviApplication application = new CiviApplication(modules: [new Phased()]).Boot();
        var steps = new Reference<string>("");

        application.Dispatcher.Dispatch("civi.phased", GenericHookEvent.Create(("steps", steps)));

        Assert.AreEqual("start main end", steps.Value);
        Assert.Contains("e => e[\"steps\"] += \"end\"", application.Dispatcher.GetListeners("civi.phased")[2].ToString());
    }

    public sealed class Definitions : CiviModule
    {
        public static void civicrm_container(CiviContainer container) => container.FindDefinition("nothing");
    }

    [TestMethod]
    public void Service_Dispatcher_IsTheDispatcher()
    {
        using CiviApplication application = new CiviApplication().Boot();

        Assert.AreSame(application.Dispatcher, application.Service("dispatcher"));
        Assert.AreSame(application.Dispatcher, application.Service("event_dispatcher"));
    }

    [TestMethod]
    public void Module_InAutofac_ActivatesExtensionsAndSubscribers()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<CiviModule>();
        builder.RegisterModule<ByContainer>();
        builder.RegisterAutoSubscriber<Auto>();
        builder.RegisterHookService<Declared>(self: "Contact");
        using IContainer container = builder.Build();
        int before = s_made;
        CiviApplication application = container.Resolve<CiviApplication>().Boot();
        int atBoot = s_made;
        object? values = null;

        Assert.AreEqual("hello BODY?", Content(container.Resolve<HookInvoker>()));
        Assert.AreEqual(before, atBoot);
        application.Hooks.Pre("create", "Contact", null, ref values);
        Assert.AreEqual("self", values);
        Assert.AreSame(application.Dispatcher, container.Resolve<CiviEventDispatcher>());
    }

    [TestMethod]
    public void Scanner_Names_SayTheEvents()
    {
        ListenerMap map = EventScanner.FindListeners(typeof(Declared), "Contact");

        CollectionAssert.AreEquivalent(
            new[] { "&hook_civicrm_links", "hook_civicrm_alterContent", "civi.api.authorize", "hook_civicrm_pre::Contact" },
            map.Select(entry => entry.EventName).ToArray());
    }

    [TestMethod]
    public void Scanner_SelfWithoutKind_IsRefused() =>
        Assert.Contains("'self_hook_civicrm_pre'", Assert.ThrowsExactly<ArgumentException>(
            () => EventScanner.FindListeners(typeof(Declared))).Message);

    [TestMethod]
    public void Scanner_UnmarkedClass_ListensToNothing() => Assert.IsEmpty(EventScanner.FindListeners(typeof(Greeter)));
}
