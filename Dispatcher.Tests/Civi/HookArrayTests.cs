using Compat.Civi;
using Compat.Php;

namespace Tests.CiviAdapter;

/// <summary>Arrays as hooks' parameters: PHP copies them, and knows one type of them.</summary>
[TestClass]
public sealed class HookArrayTests
{
    private readonly CiviEventDispatcher _dispatcher = new();
    private readonly HookInvoker _hooks;

    public HookArrayTests() => _hooks = new HookInvoker(_dispatcher);

    [TestMethod]
    public void ByValue_FunctionWritesItsCopy_CallerAndOthersKeepTheirs()
    {
        PhpArray wrappers = [];
        PhpArray request = new() { { "entity", "Contact" } };
        object? seen = null;
        _dispatcher.AddListener("&hook_civicrm_apiWrappers", (ref PhpArray all, PhpArray one) => one["entity"] = "Other");
        _dispatcher.AddListener("&hook_civicrm_apiWrappers", (ref PhpArray all, PhpArray one) => seen = one["entity"]);

        _hooks.ApiWrappers(ref wrappers, request);

        Assert.AreEqual("Contact", request["entity"]);
        Assert.AreEqual("Contact", seen);
    }

    [TestMethod]
    public void ByValue_ListenerWritesTheEvents_CallerKeepsHis()
    {
        PhpArray wrappers = [];
        PhpArray request = new() { { "entity", "Contact" } };
        _dispatcher.AddListener("hook_civicrm_apiWrappers", e => ((PhpArray)e["apiRequest"]!)["entity"] = "Other");

        _hooks.ApiWrappers(ref wrappers, request);

        Assert.AreEqual("Contact", request["entity"]);
    }

    [TestMethod]
    public void ByReference_FunctionTakesACopy_CallerKeepsHis()
    {
        PhpArray links = [];
        _dispatcher.AddListener("&hook_civicrm_navigationMenu", (PhpArray all) => all.Add("mine"));

        _hooks.NavigationMenu(ref links);

        Assert.IsEmpty(links);
    }

    [TestMethod]
    public void Dictionary_IsGivenToAFunctionThatTakesAnArray_ItIsFilled()
    {
        var items = new Dictionary<string, object?> { ["civicrm/a"] = new Dictionary<string, object?> { ["title"] = "A" } };
        Dictionary<string, object?> given = items;
        _dispatcher.AddListener("&hook_civicrm_alterMenu", (ref PhpArray all) => all.At("civicrm/b")["title"] = "B");

        _hooks.AlterMenu(ref items);

        Assert.AreSame(given, items);
        Assert.IsInstanceOfType<Dictionary<string, object?>>(items["civicrm/a"]);
        Assert.AreEqual("B", ((PhpArray)items["civicrm/b"]!)["title"]);
    }

    [TestMethod]
    public void List_IsGivenToAFunctionThatTakesAnArray_ItIsFilled()
    {
        List<object?> panels = ["first"];
        _dispatcher.AddListener("&hook_civicrm_alterAdminPanel", (ref PhpArray all) => all.Add("second"));

        _hooks.AlterAdminPanel(ref panels);

        CollectionAssert.AreEqual(new object[] { "first", "second" }, panels);
    }

    [TestMethod]
    public void Array_IsGivenToAFunctionThatTakesADictionary_ItHasWhatWasWritten()
    {
        PhpArray items = new() { { "a", 1L } };
        _dispatcher.AddListener("&hook_civicrm_alterMenu", (ref IDictionary<string, object?> all) => all["b"] = 2L);
        _dispatcher.AddListener("&hook_civicrm_alterMenu", (ref Dictionary<string, object?> all) => all["c"] = 3L);

        _hooks.AlterMenu(ref items);

        Assert.IsTrue(items.IsIdenticalTo(new PhpArray { { "a", 1L }, { "b", 2L }, { "c", 3L } }));
    }

    [TestMethod]
    public void Array_IsGivenToAFunctionThatOnlyReadsAList_ItStays()
    {
        PhpArray panels = PhpArray.Of("first");
        PhpArray given = panels;
        int seen = 0;
        _dispatcher.AddListener("&hook_civicrm_alterAdminPanel", (ref IList<object?> all) => seen = all.Count);

        _hooks.AlterAdminPanel(ref panels);

        Assert.AreEqual(1, seen);
        Assert.AreSame(given, panels);
    }

    [TestMethod]
    public void Dictionary_ListenerPutsAnArrayInItsPlace_ItIsFilled()
    {
        var items = new Dictionary<string, object?> { ["a"] = 1L };
        _dispatcher.AddListener("hook_civicrm_alterMenu", e => e["items"] = new PhpArray { { "b", 2L } });

        _hooks.AlterMenu(ref items);

        CollectionAssert.AreEqual(new[] { "b" }, items.Keys);
    }

    [TestMethod]
    public void EntityTypes_AreAppendedAndNamed_BothAreThere()
    {
        using CiviApplication application = new CiviApplication(modules: [new ModuleFunctions("m").Add(
            "civicrm_entityTypes", (ref PhpArray types) =>
            {
                types.Add("civicrm_bike");
                types["Car"] = "civicrm_car";
            })]).Boot();

        Assert.AreEqual("civicrm_bike", application.EntityTypes[0]);
        Assert.AreEqual("civicrm_car", application.EntityTypes["Car"]);
    }

    [TestMethod]
    public void Null_IsGivenToAFunctionThatTakesANumber_IsRefusedByName()
    {
        PhpArray values = [];
        _dispatcher.AddListener("&hook_civicrm_pre", new HookStyleListener(
            HookFunction.From((string op, string entity, int id) => { }, "counter_civicrm_pre")));

        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(() => _hooks.Pre("create", "Participant", null, ref values));

        Assert.Contains("'counter_civicrm_pre' cannot take parameter 3: There is null where 'System.Int32' is asked for.", refused.Message);
    }

    [TestMethod]
    public void Null_IsGivenToAFunctionThatTakesIt_IsNull()
    {
        PhpArray values = [];
        int? seen = 7;
        _dispatcher.AddListener("&hook_civicrm_pre", (string op, string entity, int? id) => { seen = id; });

        _hooks.Pre("create", "Participant", null, ref values);

        Assert.IsNull(seen);
    }
}
