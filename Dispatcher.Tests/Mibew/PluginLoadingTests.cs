using Compat.Mibew;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class PluginLoadingTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    [TestMethod]
    public void Manager_Load_MakesNeededOnesFirstAndRunsByWeight()
    {
        PluginManager manager = Manager(
            Running.Describe(_calls, "Ex:Gamma", "1.0.0", "Ex:Beta", "*", weight: -10),
            Running.Describe(_calls, "Ex:Beta", "1.0.0", "Ex:Alpha", "*", weight: -1),
            Running.Describe(_calls, "Ex:Alpha", "1.0.0", weight: 4));
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
        var manager = new PluginManager(
            _dispatcher,
            [Running.Describe(_calls, "Ex:Aa", "1.0.0", "Ex:Bb", "*"), Running.Describe(_calls, "Ex:Bb", "1.0.0", "Ex:Aa", "*")],
            store);

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => manager.LoadPlugins());

        Assert.Contains("'Ex:Aa' -> 'Ex:Bb' -> 'Ex:Aa'", error.Message);
        Assert.IsEmpty(manager.GetAllPlugins());
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
                new PluginDescription("Ex:Needs", PluginVersion.Parse("1.0.0"), _ => new Silent(0))
                {
                    SystemRequirements = [new("ext-none", VersionConstraint.Parse("*"))],
                },
                new PluginDescription("Ex:Fails", PluginVersion.Parse("1.0.0"), _ => new Silent(0) { IsInitialized = false }),
            ],
            store);

        manager.LoadPlugins();

        Assert.IsEmpty(manager.GetAllPlugins());
        Assert.IsFalse(store.Load()[1].IsInitialized);
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
        PluginManager manager = Manager(
            Running.Describe(_calls, "Ex:Base", "1.0.0"), Running.Describe(_calls, "Ex:More", "1.0.0", "Ex:Base"));
        Assert.IsTrue(manager.Enable("Ex:Base"));
        manager.LoadPlugins();
        Assert.IsTrue(manager.Enable("Ex:More"));

        manager.LoadPlugins();

        Assert.AreEqual("Ex:Base,Ex:More", string.Join(',', _calls));
    }

    [TestMethod]
    public void Manager_OneThrowsWhileItIsRun_TheNextCallRunsItAndThoseBehindIt()
    {
        int tries = 0;
        var failing = new PluginDescription("Ex:Bb", PluginVersion.Parse("1.0.0"), _ => new Running(2, () =>
        {
            if (++tries == 1)
                throw new FormatException();
            _calls.Add("Ex:Bb");
        }));
        PluginManager manager = Manager(
            Running.Describe(_calls, "Ex:Cc", "1.0.0", weight: 3), failing, Running.Describe(_calls, "Ex:Aa", "1.0.0", weight: 1));
        Assert.IsTrue(manager.Enable("Ex:Aa") && manager.Enable("Ex:Bb") && manager.Enable("Ex:Cc"));

        Assert.ThrowsExactly<FormatException>(() => manager.LoadPlugins());
        manager.LoadPlugins();
        manager.LoadPlugins();

        Assert.AreEqual("Ex:Aa,Ex:Bb,Ex:Cc", string.Join(',', _calls));
    }

    [TestMethod]
    public void Manager_OneCannotBeMadeOnce_TheNextCallRunsThoseThatWereLoadedBefore()
    {
        int tries = 0;
        var failing = new PluginDescription(
            "Ex:Bb", PluginVersion.Parse("1.0.0"),
            _ => ++tries == 1 ? throw new FormatException() : new Running(2, () => _calls.Add("Ex:Bb")));
        PluginManager manager = Manager(Running.Describe(_calls, "Ex:Aa", "1.0.0", weight: 3), failing);
        Assert.IsTrue(manager.Enable("Ex:Aa") && manager.Enable("Ex:Bb"));

        Assert.ThrowsExactly<FormatException>(() => manager.LoadPlugins());
        manager.LoadPlugins();

        Assert.AreEqual("Ex:Bb,Ex:Aa", string.Join(',', _calls));
    }

    [TestMethod]
    public void Manager_MakerGivesNull_IsNamedAndTheNextCallTriesAgain()
    {
        IPlugin? made = null;
        PluginManager manager = Manager(new PluginDescription("Ex:Aa", PluginVersion.Parse("1.0.0"), _ => made!));
        Assert.IsTrue(manager.Enable("Ex:Aa"));

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => manager.LoadPlugins());
        made = new Running(0, () => _calls.Add("Ex:Aa"));
        manager.LoadPlugins();

        Assert.Contains("'Ex:Aa'", error.Message);
        Assert.AreEqual("Ex:Aa", string.Join(',', _calls));
    }

    [TestMethod]
    public void Manager_OneThatRunsLoadsOthers_EachRunsOnce()
    {
        PluginManager? manager = null;
        var loading = new PluginDescription("Ex:Aa", PluginVersion.Parse("1.0.0"), _ => new Running(1, () =>
        {
            _calls.Add("Ex:Aa");
            manager!.LoadPlugins();
        }));
        manager = Manager(loading, Running.Describe(_calls, "Ex:Bb", "1.0.0", weight: 2));
        Assert.IsTrue(manager.Enable("Ex:Aa") && manager.Enable("Ex:Bb"));

        manager.LoadPlugins();

        Assert.AreEqual("Ex:Aa,Ex:Bb", string.Join(',', _calls));
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

        manager.LoadPlugins(new Dictionary<string, IReadOnlyDictionary<string, object?>>
        {
            ["Ex:Base"] = new Dictionary<string, object?> { ["weight"] = 7 },
        });

        Assert.AreEqual("7", made.Single().Weight.ToString());
        Assert.AreEqual("plugins/Ex/Mibew/Plugin/Base", made.Single().FilesPath);
        Assert.AreSame(_dispatcher, made.Single().Dispatcher);
    }

    [TestMethod]
    public void Manager_StateWhoseVersionMakesNoSense_IsNamed()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:Base", "1.0", IsInstalled: true, IsEnabled: true));

        InvalidDataException error = Assert.ThrowsExactly<InvalidDataException>(
            () => new PluginManager(_dispatcher, [Running.Describe(_calls, "Ex:Base", "1.0.0")], store).LoadPlugins());

        Assert.Contains("'Ex:Base'", error.Message);
    }

    [TestMethod]
    public void Manager_OlderThanItsCode_IsLeftOutUntilItIsUpdated()
    {
        var store = new MemoryPluginStateStore();
        store.Save(new PluginState("Ex:Base", "1.0.0", IsInstalled: true, IsEnabled: true));
        var manager = new PluginManager(_dispatcher, [Running.Describe(_calls, "Ex:Base", "1.1.0")], store);

        manager.LoadPlugins();
        Assert.IsEmpty(_calls);
        Assert.IsTrue(manager.Update("Ex:Base"));
        manager.LoadPlugins();

        Assert.HasCount(1, _calls);
    }

    private PluginManager Manager(params PluginDescription[] plugins) => new(_dispatcher, plugins, new MemoryPluginStateStore());

    private sealed class Weighed : Plugin
    {
        public override void Run()
        {
        }
    }
}
