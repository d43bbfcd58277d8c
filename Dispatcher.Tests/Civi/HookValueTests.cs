using Compat.Civi;
using Compat.Php;

namespace Tests.CiviAdapter;

/// <summary>What hooks hand over is of CiviCRM's types, also where the caller leaves it out.</summary>
[TestClass]
public sealed class HookValueTests
{
    private readonly CiviEventDispatcher _dispatcher = new();
    private readonly HookInvoker _hooks;

    public HookValueTests() => _hooks = new HookInvoker(_dispatcher);

    [TestMethod]
    public void Tabset_Context_IsAnArray()
    {
        var tabs = new PhpArray();
        _dispatcher.AddListener("&hook_civicrm_tabset", (string name, ref PhpArray all, PhpArray context) =>
            all.Add(name, context["event_id"]));

        _hooks.Tabset("civicrm/event/manage", ref tabs, new PhpArray { { "event_id", 7 } });

        Assert.AreEqual(7, tabs["civicrm/event/manage"]);
    }

    [TestMethod]
    public void ActiveTheme_Context_IsAnArray()
    {
        string theme = "greenwich";
        _dispatcher.AddListener("&hook_civicrm_activeTheme", (ref string chosen, PhpArray context) => chosen += $" on {context["page"]}");

        _hooks.ActiveTheme(ref theme, new PhpArray { { "page", "civicrm/dashboard" } });

        Assert.AreEqual("greenwich on civicrm/dashboard", theme);
    }

    [TestMethod]
    public void AclWhereClause_Type_IsANumber()
    {
        PhpArray tables = [], whereTables = [];
        int contact = 7;
        string where = "";
        _dispatcher.AddListener("hook_civicrm_aclWhereClause", e =>
            e["where"] = $"{e["type"]!.GetType().Name} {e["type"]} of {e["contactID"]}");

        _hooks.AclWhereClause(2, ref tables, ref whereTables, ref contact, ref where);

        Assert.AreEqual("Int32 2 of 7", where);
    }

    [TestMethod]
    [DataRow(7)]
    [DataRow(null)]
    public void AclGroup_TypeAndContact_AreNumbersOrNobody(int? contact)
    {
        PhpArray all = [], current = [];
        object?[] seen = [];
        _dispatcher.AddListener("hook_civicrm_aclGroup", e => seen = [e["type"], e["contactID"]]);

        _hooks.AclGroup(1, contact, "civicrm_group", ref all, ref current);

        CollectionAssert.AreEqual(new object?[] { 1, contact }, seen);
    }

    [TestMethod]
    public void SelectWhereClause_WithoutConditions_HandsOverAnEmptyArray()
    {
        PhpArray clauses = [];
        object? seen = null;
        _dispatcher.AddListener("hook_civicrm_selectWhereClause", e => seen = e["conditions"]);

        _hooks.SelectWhereClause("Contact", ref clauses);

        Assert.IsEmpty((PhpArray)seen!);
    }

    [TestMethod]
    public void Summary_WithoutPlacement_HandsOverBelow()
    {
        string content = "";
        _dispatcher.AddListener("hook_civicrm_summary", e => e["content"] = $"placed at {e["contentPlacement"]}");

        _hooks.Summary(7, ref content);

        Assert.AreEqual("placed at 1", content);
    }

    [TestMethod]
    public void Links_WithoutMaskAndValues_HandsOverNothingAndAnEmptyArray()
    {
        PhpArray links = [];
        _dispatcher.AddListener("&hook_civicrm_links", (string op, string name, int id, ref PhpArray all, int? mask, PhpArray values) =>
            all.Add((mask, values.Count)));

        _hooks.Links("contact.selector.row", "Contact", 7, ref links);

        Assert.AreEqual(((int?)null, 0), links[0]);
    }
}
