using Compat.Civi;
using Dispatching.Contracts;

namespace Tests.CiviAdapter;

/// <summary>CiviCRM's CiviEventInspectorTest, and how listeners read.</summary>
[TestClass]
public sealed class InspectorTests
{
    private readonly CiviApplication _application = new CiviApplication().Boot();

    [TestMethod]
    public void Get_Hook_HasFieldsReferencesAndSignature()
    {
        InspectedEvent one = _application.Inspector.Get("hook_civicrm_alterSettingsMetaData")!;

        Assert.AreEqual("&$settingsMetaData, $domainID, $profile", one.Signature);
        Assert.IsTrue(one.IsHook);
        Assert.IsTrue(one.IsStub);
        Assert.IsTrue(one.Parameters[0].IsByReference);
        Assert.IsFalse(one.Parameters[1].IsByReference);
    }

    [TestMethod]
    public void GetAll_Minimal_Has145ValidOnesSorted()
    {
        IReadOnlyDictionary<string, InspectedEvent> all = _application.Inspector.GetAll();

        Assert.HasCount(145, all);
        Assert.IsTrue(all.Values.All(CiviEventInspector.Validate));
        CollectionAssert.AreEqual(all.Keys.Order(StringComparer.Ordinal).ToArray(), all.Keys.ToArray());
    }

    [TestMethod]
    public void Find_Prefix_GivesThoseThatFit()
    {
        IReadOnlyList<InspectedEvent> found = _application.Inspector.Find("^hook_civicrm_post");

        Assert.IsTrue(found.Any(one => one.Name == "hook_civicrm_postCommit"));
        Assert.IsFalse(found.Any(one => one.Name == "hook_civicrm_pre"));
    }

    [TestMethod]
    public void Get_Unknown_IsNull() => Assert.IsNull(_application.Inspector.Get("hook_civicrm_missing"));

    [TestMethod]
    public void EventDefs_Listeners_AddTheirOwn()
    {
        _application.Dispatcher.AddListener(
            "hook_civicrm_eventDefs",
            e => e.Get<CiviEventInspector>("inspector")!.Add(new InspectedEvent("civi.my", [new("field", false)])));

        Assert.AreEqual("$field", _application.Inspector.Get("civi.my")!.Signature);
    }

    [TestMethod]
    public void Add_Invalid_IsRefusedByName() =>
        Assert.Contains("'hook_x'", Assert.ThrowsExactly<ArgumentException>(
            () => _application.Inspector.Add(new InspectedEvent("hook_x", []) { Class = typeof(string) })).Message);

    [TestMethod]
    public void GetListeners_Modules_AreListedOneByOne()
    {
        _application.Modules.Activate(new ModuleFunctions("one").Add("civicrm_x", () => { }));
        _application.Modules.Activate(new ModuleFunctions("two").Add("civicrm_x", () => { }));

        InspectedListener modules = _application.Inspector.GetListeners("hook_civicrm_x").Single();

        CollectionAssert.AreEqual(
            new[] { "one_civicrm_x", "two_civicrm_x" }, modules.Functions.Select(function => function.Function.Name).ToArray());
    }

    [TestMethod]
    public void FormatName_Kinds_ReadAsInPhp()
    {
        CiviEventDispatcher dispatcher = new(services: new NoServices());
        dispatcher.AddListener("hook_x", OnStatic);
        dispatcher.AddListener("hook_x", OnInstance);
        dispatcher.AddListener("&hook_x", OnParameters);
        dispatcher.AddListener("hook_x", e => e.StopPropagation(), filePath: "/a/b.cs", lineNumber: 7);
        dispatcher.AddListenerService("hook_x", "my.service", "OnX");

        CollectionAssert.AreEqual(
            new[]
            {
                "InspectorTests::OnStatic($e)", "InspectorTests->OnInstance($e)", "InspectorTests::OnParameters(&...)",
                "closure<b.cs@7>($e)", "$(my.service)->OnX($e)", "CiviEventDispatcher::delegateToUF($e)",
            },
            dispatcher.GetListeners("hook_x").Select(EventPrinter.FormatName).ToArray());
    }

    private static void OnStatic(GenericHookEvent e) => e.StopPropagation();

    private static void OnParameters(string text) => GC.KeepAlive(text);

    private void OnInstance(GenericHookEvent e, EventContext context) => e["application"] = _application;

    private sealed class NoServices : ICiviServices
    {
        public bool Has(string id) => false;

        public object Get(string id) => throw new ArgumentException(id, nameof(id));
    }
}
