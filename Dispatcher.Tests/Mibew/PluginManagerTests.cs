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
    public void Manager_NameOfNoPlugin_IsRefused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => Manager().Enable("wrong"));
        Assert.ThrowsExactly<KeyNotFoundException>(() => Manager().Enable("Ex:Gone"));
    }

    [TestMethod]
    public void Manager_Refusal_TellsTheLogWhy()
    {
        var log = new TextLog();
        var manager = new PluginManager(_dispatcher, [Describe("Ex:More", "1.0.0", "Ex:Base")], new MemoryPluginStateStore(), logger: log);

        Assert.IsFalse(manager.Enable("Ex:More"));

        Assert.Contains("'Ex:More' is not enabled: it needs the plugin 'Ex:Base'", log.Lines.Single());
    }

    [TestMethod]
    public void Manager_PluginThatWasNotLoaded_IsNullAndTheLogIsTold()
    {
        var log = new TextLog();
        var manager = new PluginManager(_dispatcher, [], new MemoryPluginStateStore(), logger: log);

        Assert.IsNull(manager.GetPlugin("Ex:Base"));
        Assert.IsFalse(manager.HasPlugin("Ex:Base"));
        Assert.HasCount(1, log.Lines);
    }

    [TestMethod]
    public void Manager_LoadedAgain_RunsOnlyWhatIsNew()
    {
        PluginManager manager = Manager(Describe("Ex:Base", "1.0.0"), Describe("Ex:More", "1.0.0", "Ex:Base"));
        Assert.IsTrue(manager.Enable("Ex:Base"));
        manager.LoadPlugins();
        Assert.IsTrue(manager.Enable("Ex:More"));

        manager.LoadPlugins();

        Assert.AreEqual("Ex:Base,Ex:More", string.Join(',', _calls));
    }

    [TestMethod]
    public void Manager_Load_GivesConfigurationWeightAndFiles()
    {
        var made = new List<Plugin>();
        PluginDescription plugin = new("Ex:Base", PluginVersion.Parse("1.0.0"), configuration =>
        {
            made.Add(new Weighed());
            return made[^1];
        });
        PluginManager manager = Manager(plugin);
        Assert.IsTrue(manager.Enable("Ex:Base"));

        manager.LoadPlugins(new Dictionary<string, IReadOnlyDictionary<string, object?>> { ["Ex:Base"] = new Dictionary<string, object?> { ["weight"] = 7 } });

        Assert.AreEqual("7", made.Single().Weight.ToString());
        Assert.AreEqual("plugins/Ex/Mibew/Plugin/Base", made.Single().FilesPath);
        Assert.AreSame(_dispatcher, made.Single().Dispatcher);
    }

    [TestMethod]
    public void Manager_StateWhoseVersionMakesNoSense_IsNamed()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:Base", "1.0", IsInstalled: true, IsEnabled: true));

        InvalidDataException error = Assert.ThrowsExactly<InvalidDataException>(() => new PluginManager(_dispatcher, [Describe("Ex:Base", "1.0.0")], store).LoadPlugins());

        Assert.Contains("'Ex:Base'", error.Message);
    }

    [TestMethod]
    public void Manager_OlderThanItsCode_IsLeftOutUntilItIsUpdated()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:Base", "1.0.0", IsInstalled: true, IsEnabled: true));
        var manager = new PluginManager(_dispatcher, [Describe("Ex:Base", "1.1.0")], store);

        manager.LoadPlugins();
        Assert.IsEmpty(_calls);
        Assert.IsTrue(manager.Update("Ex:Base"));
        manager.LoadPlugins();

        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    public void Manager_DependencyThatIsToBeUpdated_ComesFirst()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:Base", "1.0.0", IsInstalled: true));
        store.Save(new PluginState("Ex:More", "1.0.0", IsInstalled: true));
        var manager = new PluginManager(_dispatcher, [Describe("Ex:Base", "1.1.0"), Describe("Ex:More", "1.1.0", "Ex:Base")], store);

        Assert.IsFalse(manager.Update("Ex:More"));
        Assert.IsTrue(manager.Update("Ex:Base"));
        Assert.IsTrue(manager.Update("Ex:More"));
    }

    [TestMethod]
    public void Manager_UpdateOfOneThatNeedsAnotherThatIsNotInstalled_Works()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:More", "1.0.0", IsInstalled: true));
        var manager = new PluginManager(_dispatcher, [Describe("Ex:Base", "1.1.0"), Describe("Ex:More", "1.1.0", "Ex:Base")], store);

        Assert.IsTrue(manager.Update("Ex:More"));
    }

    private PluginDescription Describe(string name, string version, string? needs = null, string constraint = "*", int weight = 0) =>
        new(name, PluginVersion.Parse(version), _ => new Running(weight, () => _calls.Add(name)))
        {
            Dependencies = needs is null ? [] : [new(needs, VersionConstraint.Parse(constraint))],
        };

    private PluginManager Manager(params PluginDescription[] plugins) => new(_dispatcher, plugins, new MemoryPluginStateStore());

    private sealed class Weighed : Plugin
    {
        public override void Run()
        {
        }
    }
}
