using Compat.Civi;

namespace Tests.CiviAdapter;

[TestClass]
public sealed class BootTests
{
    private readonly List<string> _calls = [];

    private ModuleFunctions Module() => new ModuleFunctions("m")
        .Add("civicrm_container", (CiviContainer container) => _calls.Add("container"))
        .Add("civicrm_config", (ref object? config) =>
        {
            config = null;
            _calls.Add("config");
        })
        .Add("civicrm_entityTypes", (object? types) => _calls.Add("entityTypes"))
        .Add("civicrm_other", () => _calls.Add("other"));

    [TestMethod]
    public void Boot_Modern_InvokesTheThreeHooksInOrder()
    {
        using CiviApplication application = new CiviApplication(modules: [Module()]).Boot();

        CollectionAssert.AreEqual(new[] { "container", "entityTypes", "config" }, _calls);
        Assert.IsTrue(application.IsBooted);
        Assert.IsNull(application.Dispatcher.GetDispatchPolicy());
    }

    [TestMethod]
    public void Modern_BeforeBoot_HooksAreNotDispatchedAndOtherNamesFail()
    {
        using var application = new CiviApplication();
        application.Dispatcher.AddListener("hook_civicrm_x", _ => _calls.Add("x"));
        application.Dispatcher.AddListener("civi.x", _ => _calls.Add("civi.x"));

        application.Hooks.Invoke("civicrm_x");
        application.Dispatcher.Dispatch("civi.x");

        CollectionAssert.AreEqual(new[] { "civi.x" }, _calls);
        Assert.ThrowsExactly<DispatchPolicyException>(() => application.Dispatcher.Dispatch("my.event"));
    }

    [TestMethod]
    public void Modern_ListenerAddedBeforeBoot_HearsConfig()
    {
        using var application = new CiviApplication();
        application.Dispatcher.AddListener("hook_civicrm_config", e => _calls.Add(string.Join(',', e.FieldNames)));

        application.Boot();

        CollectionAssert.AreEqual(new[] { "config,flags" }, _calls);
    }

    [TestMethod]
    public void Legacy_BeforeBoot_CriticalHooksReachModulesAlone()
    {
        using var application = new CiviApplication(options: new CiviOptions { Mode = BootMode.Legacy }, modules: [Module()]);
        application.Dispatcher.AddListener("hook_civicrm_entityTypes", _ => _calls.Add("listener"));
        object? types = null;

        application.Hooks.EntityTypes(ref types);
        application.Hooks.Invoke("civicrm_other");
        application.Boot();
        application.Hooks.EntityTypes(ref types);

        CollectionAssert.AreEqual(new[] { "entityTypes", "container", "entityTypes", "config", "listener", "entityTypes" }, _calls);
    }

    [TestMethod]
    public void Boot_Again_MakesANewDispatcherAndForgetsStatics()
    {
        using CiviApplication application = new CiviApplication().Boot();
        CiviEventDispatcher before = application.Dispatcher;
        application.Statics["x"] = 1;

        application.Boot();

        Assert.AreNotSame(before, application.Dispatcher);
        Assert.IsEmpty(application.Statics);
    }

    [TestMethod]
    public void Boot_WithinAHook_IsRefused()
    {
        CiviApplication? application = null;
        application = new CiviApplication(modules: [new ModuleFunctions("m").Add("civicrm_config", () => application!.Boot())]);

        Assert.Contains("starting already", Assert.ThrowsExactly<InvalidOperationException>(application.Boot).Message);
    }

    [TestMethod]
    public void Boot_UpgradePolicy_IsInForceAfterwards()
    {
        using CiviApplication application =
            new CiviApplication(options: new CiviOptions { Policy = BootPolicies.UpgradeFinish }, modules: [Module()]).Boot();

        Assert.AreEqual(PolicyAction.Drop, application.Dispatcher.CheckDispatchPolicy("hook_civicrm_pre"));
    }

    [TestMethod]
    public void Alias_ByKindOfRecord_RunsAt100WithTheSameEventAndStopsTheParent()
    {
        using CiviApplication application = new CiviApplication().Boot();
        object? record = "record";
        application.Dispatcher.AddListener("hook_civicrm_post", _ => _calls.Add("101"), 101);
        application.Dispatcher.AddListener("hook_civicrm_post", _ => _calls.Add("0"));
        application.Dispatcher.AddListener("hook_civicrm_post::Contact", e =>
        {
            _calls.Add("alias");
            e.StopPropagation();
        }, -1000);

        application.Hooks.Post("edit", "Contact", 7, ref record);
        application.Hooks.Post("edit", "Event", 7, ref record);

        CollectionAssert.AreEqual(new[] { "101", "alias", "101", "0" }, _calls);
    }

    [TestMethod]
    public async Task Enter_Flows_HaveTheirOwnApplication()
    {
        using CiviApplication application = new CiviApplication().Boot();
        using (Compat.Civi.Civi.Enter(application))
        {
            await Task.Yield();
            Assert.AreSame(application.Dispatcher, Compat.Civi.Civi.Dispatcher());
        }

        Assert.AreNotSame(application, Compat.Civi.Civi.Application);
    }

    [TestMethod]
    public void Static_WithoutAnApplication_HasOneThatHasStarted()
    {
        string hook = "civicrm_" + nameof(Static_WithoutAnApplication_HasOneThatHasStarted);
        Compat.Civi.Civi.Dispatcher().AddListener("hook_" + hook, _ => _calls.Add("x"));

        CiviHooks.Invoke(hook);

        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    public void Config_Flags_CountTheCallsForExtensionsOverAllStarts()
    {
        using var application = new CiviApplication(modules: [new ModuleFunctions("m").Add(
            "civicrm_config",
            (object? config, IDictionary<string, object?> flags) =>
                _calls.Add($"{flags["civicrm"]} {flags["uf"]} {flags["instances"]}"))]);
        object? configuration = null;

        application.Boot();
        application.Hooks.Config(ref configuration);
        application.Hooks.Config(ref configuration, new Dictionary<string, object?> { ["civicrm"] = true });
        application.Boot();

        CollectionAssert.AreEqual(new[] { "True True 1", "False False 1", "True False 2", "True True 3" }, _calls);
    }

    [TestMethod]
    public void EntityTypes_DeclaredByAnExtension_AreThereAfterwards()
    {
        var options = new CiviOptions { EntityTypes = new Dictionary<string, object?> { ["Contact"] = "civicrm_contact" } };
        using CiviApplication application = new CiviApplication(options: options, modules: [new ModuleFunctions("m").Add(
            "civicrm_entityTypes", (ref IDictionary<string, object?> types) => types["Car"] = "civicrm_car")]).Boot();

        CollectionAssert.AreEqual(new[] { "Contact", "Car" }, application.EntityTypes.Keys.Select(key => key.ToString()).ToArray());
        Assert.HasCount(1, options.EntityTypes);
    }

    [TestMethod]
    public async Task Legacy_BeforeBoot_AsynchronousFunctionIsAwaited()
    {
        ModuleFunctions functions = new ModuleFunctions("m").Add("civicrm_entityTypes", async (object? types) =>
        {
            await Task.Yield();
            _calls.Add("awaited");
        });
        using var application = new CiviApplication(options: new CiviOptions { Mode = BootMode.Legacy }, modules: [functions]);

        await application.Hooks.InvokeAsync("civicrm_entityTypes", ["entityTypes"], [null]);

        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    public async Task Alias_AsynchronousListener_IsAwaited()
    {
        using CiviApplication application = new CiviApplication().Boot();
        application.Dispatcher.AddListener("hook_civicrm_post::Contact", async _ =>
        {
            await Task.Yield();
            _calls.Add("awaited");
        });

        await application.Dispatcher.DispatchAsync("hook_civicrm_post", new PostEvent("edit", "Contact", 7, null));

        Assert.HasCount(1, _calls);
    }
}
