using Autofac;
using Compat.Civi;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Tests.CiviAdapter;

/// <summary>Listings say where a listener was added, whatever way it was added.</summary>
[TestClass]
public sealed class ListenerSourceTests
{
    private const string Event = "civi.sourced";

    public sealed class Service : IAutoSubscriber
    {
        public static ListenerMap GetSubscribedEvents() => new() { { Event, nameof(Listen) } };

        public static void Listen(GenericHookEvent e) => e["x"] = 1;
    }

    public sealed class Tagging : CiviModule
    {
        public static void civicrm_container(CiviContainer container)
        {
            container.Register<Service>("tagged").AddTag(
                "kernel.event_listener", new Dictionary<string, object?> { ["event"] = Event, ["method"] = nameof(Service.Listen) });
            container.FindDefinition("dispatcher").AddMethodCall("AddListener", Event, e => e["x"] = 2);
        }
    }

    public static IEnumerable<object[]> Ways =>
    [
        [(Action<CiviEventDispatcher>)(dispatcher => dispatcher.AddListener(Event, e => e["x"] = 1))],
        [(Action<CiviEventDispatcher>)(dispatcher => dispatcher.AddListener("&" + Event, (ref string x) => x += "!"))],
        [(Action<CiviEventDispatcher>)(dispatcher => dispatcher.AddListener(Event, (object e) => e.ToString()))],
        [(Action<CiviEventDispatcher>)(dispatcher => dispatcher.AddListener(Event, new HookStyleListener((ref string x) => x += "!")))],
        [(Action<CiviEventDispatcher>)(dispatcher => dispatcher.AddListener("&" + Event, HookFunction.From((ref string x) => x += "!")))],
        [(Action<CiviEventDispatcher>)(dispatcher => dispatcher.AddListenerService(Event, "dispatcher", "DelegateToUF"))],
        [(Action<CiviEventDispatcher>)(dispatcher => dispatcher.AddSubscriberServiceMap(
            "dispatcher", new ListenerMap { { Event, "DelegateToUF" } }))],
        [(Action<CiviEventDispatcher>)(dispatcher => dispatcher.AddListenerMap(
            typeof(Service), new ListenerMap { { Event, nameof(Service.Listen) } }))],
        [(Action<CiviEventDispatcher>)(dispatcher => dispatcher.AddListenerMap(
            new Service(), new ListenerMap { { Event, nameof(Service.Listen) } }))],
    ];

    [TestMethod]
    [DynamicData(nameof(Ways))]
    public void Listener_AddedInAnyWay_IsListedWithItsFileAndLine(Action<CiviEventDispatcher> add)
    {
        using CiviApplication application = new CiviApplication().Boot();

        add(application.Dispatcher);

        AssertIsHere(application.Dispatcher.GetListeners(Event).Single());
    }

    [TestMethod]
    public void Listener_OfTheContainer_IsListedWithWhereItWasSaid()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<Tagging>();
        builder.RegisterAutoSubscriber<Service>();
        using IContainer container = builder.Build();
        CiviApplication application = container.Resolve<CiviApplication>().Boot();

        IReadOnlyList<ListenerDescription> listeners = application.Dispatcher.GetListeners(Event);

        Assert.HasCount(3, listeners);
        foreach (ListenerDescription listener in listeners)
            AssertIsHere(listener);
    }

    [TestMethod]
    public void HookStyleLambda_IsListedAsItWasWritten()
    {
        var dispatcher = new CiviEventDispatcher();

        dispatcher.AddListener("&" + Event, (ref string x) => x += "!");

        Assert.AreEqual("(ref string x) => x += \"!\"", dispatcher.GetListeners(Event).Single().Name);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("&")]
    public void Listeners_AddedInALoop_ShareTheirPlace(string prefix)
    {
        var dispatcher = new CiviEventDispatcher();

        Action<object> listener = GC.KeepAlive;
        for (int i = 0; i < 2; i++)
            dispatcher.AddListener(prefix + Event, (Delegate)listener);

        ReadOnlySpan<ChainEntry<CiviListener>> entries = dispatcher.Own(Event).Chain.Snapshot.Entries;
        Assert.IsNotNull(entries[0].Listener.Site);
        Assert.AreSame(entries[0].Listener.Site, entries[1].Listener.Site);
    }

    private static void AssertIsHere(ListenerDescription listener)
    {
        Assert.AreEqual("ListenerSourceTests.cs", Path.GetFileName(listener.FilePath));
        Assert.IsGreaterThan(0, listener.LineNumber);
    }
}
