using Autofac;
using Compat.Mibew;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class PluginManagerTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    [TestMethod]
    public void Manager_Dependencies_DecideWhatCanBeEnabledAndDisabled()
    {
        PluginManager manager = Manager(
            Running.Describe(_calls, "Ex:Base", "1.2.0"),
            Running.Describe(_calls, "Ex:More", "1.0.0", "Ex:Base", "^1.1.0"),
            Running.Describe(_calls, "Ex:Never", "1.0.0", "Ex:Base", "^2.0.0"));

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
    public void Manager_Update_GoesVersionByVersion()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:Base", "1.0.0", IsInstalled: true));
        bool works = false;
        var plugin = new PluginDescription("Ex:Base", PluginVersion.Parse("1.3.0"), _ => new Silent(0))
        {
            Updates = new Dictionary<PluginVersion, Func<bool>>
            {
                [PluginVersion.Parse("1.2.0")] = () => works,
                [PluginVersion.Parse("1.1.0")] = () => true,
            },
        };
        var manager = new PluginManager(_dispatcher, [plugin], store);

        Assert.IsFalse(manager.Update("Ex:Base"));
        Assert.AreEqual("1.1.0", store.Load().Single().Version);
        works = true;
        Assert.IsTrue(manager.Update("Ex:Base"));
        Assert.AreEqual("1.3.0", store.Load().Single().Version);
    }

    [TestMethod]
    public void Module_OwnsDispatcherAndManager()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule(new MibewModule { IsSingleton = false });
        builder.RegisterInstance(Running.Describe(_calls, "Ex:Base", "1.0.0"));
        using IContainer container = builder.Build();

        Assert.IsTrue(container.Resolve<PluginManager>().Enable("Ex:Base"));
        Assert.AreNotSame(EventDispatcher.Instance, container.Resolve<EventDispatcher>());
    }

    [TestMethod]
    public void Manager_NameOfNoPlugin_IsRefused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => Manager().Enable("wrong"));
        Assert.ThrowsExactly<KeyNotFoundException>(() => Manager().Enable("Ex:Gone"));
    }

    [TestMethod]
    public void Manager_Refusal_TellsTheLogWhy()
    {
        var log = new TextLog();
        var manager = new PluginManager(
            _dispatcher, [Running.Describe(_calls, "Ex:More", "1.0.0", "Ex:Base")], new MemoryPluginStateStore(), logger: log);

        Assert.IsFalse(manager.Enable("Ex:More"));

        Assert.Contains("'Ex:More' is not enabled: it needs the plugin 'Ex:Base'", log.Lines.Single());
    }

    [TestMethod]
    public void Manager_DependencyThatIsToBeUpdated_ComesFirst()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:Base", "1.0.0", IsInstalled: true));
        store.Save(new PluginState("Ex:More", "1.0.0", IsInstalled: true));
        var manager = new PluginManager(
            _dispatcher,
            [Running.Describe(_calls, "Ex:Base", "1.1.0"), Running.Describe(_calls, "Ex:More", "1.1.0", "Ex:Base")],
            store);

        Assert.IsFalse(manager.Update("Ex:More"));
        Assert.IsTrue(manager.Update("Ex:Base"));
        Assert.IsTrue(manager.Update("Ex:More"));
    }

    [TestMethod]
    public void Manager_UpdateOfOneThatNeedsAnotherThatIsNotInstalled_Works()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:More", "1.0.0", IsInstalled: true));
        var manager = new PluginManager(
            _dispatcher,
            [Running.Describe(_calls, "Ex:Base", "1.1.0"), Running.Describe(_calls, "Ex:More", "1.1.0", "Ex:Base")],
            store);

        Assert.IsTrue(manager.Update("Ex:More"));
    }

    private PluginManager Manager(params PluginDescription[] plugins) => new(_dispatcher, plugins, new MemoryPluginStateStore());
}
