using System.Reflection;
using Compat.Civi;
using Compat.Php;

namespace Tests.CiviAdapter;

/// <summary>CiviCRM's CRM_Utils_HookTest, and the orders of its hosts.</summary>
[TestClass]
public sealed class ModuleTests
{
    private readonly List<string> _calls = [];

    public sealed class Example : CiviModule
    {
        public static string[] EXAMPLE_civicrm_links(string op) => [op];

        public void civicrm_alterContent(ref string content, string context, string tplName, ref object? page)
        {
            content = $"{Name}: {content}";
            page = context + tplName;
        }
    }

    public sealed class Twice : CiviModule
    {
        public static void civicrm_x() => GC.Collect(0);

        public static void twice_civicrm_x() => GC.Collect(0);
    }

    private ModuleFunctions Module(string name, object? result = null) => new ModuleFunctions(name).Add("civicrm_tt", () =>
    {
        _calls.Add(name);
        return result;
    });

    private object Run(UserFramework framework)
    {
        var dispatcher = new CiviEventDispatcher(framework);
        dispatcher.AddListener("hook_civicrm_tt", _ => _calls.Add("sym0"));
        return new HookInvoker(dispatcher).Invoke("civicrm_tt");
    }

    private void AssertCalls(params string[] expected) => CollectionAssert.AreEqual(expected, _calls);

    [TestMethod]
    public void Module_MethodsByConvention_AreItsFunctions()
    {
        string content = "body";
        object? page = null;
        var dispatcher = new CiviEventDispatcher();
        dispatcher.Framework.Extensions.Activate(new Example());

        new HookInvoker(dispatcher).AlterContent(ref content, "form", ".tpl", ref page);

        Assert.AreEqual("example: body", content);
        Assert.AreEqual("form.tpl", page);
    }

    [TestMethod]
    public void Module_FullNameInAnyCase_IsFound() =>
        CollectionAssert.AreEqual(
            new[] { "op" }, (string[])new Example().Find("civicrm_links")!.Call(GenericHookEvent.Create(("op", "op")).GetHookValues())!);

    [TestMethod]
    public void Module_MembersOfItsBases_AreNoFunctions()
    {
        Assert.IsNull(new Example().Find("Find"));
        Assert.IsNull(new Example().Find("ToString"));
        Assert.IsNull(new Example().Find("Configure"));
    }

    [TestMethod]
    public void Module_TwoMethodsForAHook_AreRefusedByName() =>
        Assert.Contains("'Twice.civicrm_x'", Assert.ThrowsExactly<AmbiguousMatchException>(() => new Twice().Find("civicrm_x")).Message);

    [TestMethod]
    public void Functions_InvokingAgain_RunInnermostFirst()
    {
        var modules = new CiviModules();
        var hooks = new HookInvoker(new CiviEventDispatcher(new StandaloneFramework(modules)));
        void Add(string name, Action<string> act) => modules.Activate(new ModuleFunctions(name).Add("civicrm_fake", act));
        Add("a", level => _calls.Add("a-" + level));
        Add("b", level =>
        {
            _calls.Add(level == "outer" ? "b-outer-1" : "b-inner");
            if (level != "outer")
                return;
            string inner = "inner";
            hooks.Invoke("civicrm_fake2", ["level"], ref inner);
            _calls.Add("b-outer-2");
        });
        modules.Activate(new ModuleFunctions("c").Add("civicrm_fake", (string level) => _calls.Add("c-" + level)));
        modules.Activate(new ModuleFunctions("d").Add("civicrm_fake2", (string level) => _calls.AddRange(["a-" + level, "b-" + level])));

        string outer = "outer";
        hooks.Invoke("civicrm_fake", ["level"], ref outer);

        AssertCalls("a-outer", "b-outer-1", "a-inner", "b-inner", "b-outer-2", "c-outer");
    }

    [TestMethod]
    public void Functions_EmptyNullAndMissing_AreNotMerged()
    {
        var framework = new StandaloneFramework();
        framework.Extensions.Activate(Module("a", new[] { "from-a" }));
        framework.Extensions.Activate(Module("b", Array.Empty<string>()));
        framework.Extensions.Activate(Module("c"));
        framework.Extensions.Activate(new ModuleFunctions("d"));
        framework.Extensions.Activate(Module("e", new[] { "from-e" }));

        CollectionAssert.AreEqual(new object[] { "from-a", "from-e" }, ((PhpArray)Run(framework)).Values.ToArray());
    }

    [TestMethod]
    public void Activate_SameName_KeepsTheFirst()
    {
        var modules = new CiviModules();

        Assert.IsTrue(modules.Activate(Module("a")));
        Assert.IsFalse(modules.Activate(Module("A")));
        Assert.HasCount(1, modules);
    }

    [TestMethod]
    public void Activate_AfterTheHookRan_IsHeardNextTime()
    {
        var framework = new StandaloneFramework();
        Run(framework);
        framework.Extensions.Activate(Module("ext1"));
        _calls.Clear();

        Run(framework);
        framework.Extensions.Deactivate("ext1");
        Run(framework);

        AssertCalls("sym0", "ext1", "sym0");
    }

    [TestMethod]
    public void Call_Lifecycle_ReachesThatModuleAloneAndNoListener()
    {
        var modules = new CiviModules();
        modules.Activate(new ModuleFunctions("a").Add("civicrm_install", () => _calls.Add("a")));
        modules.Activate(new ModuleFunctions("b").Add("civicrm_install", () => _calls.Add("b")));

        modules.Call("b", "civicrm_install");

        AssertCalls("b");
        Assert.ThrowsExactly<ArgumentException>(() => modules.Call("c", "civicrm_install"));
    }

    [TestMethod]
    public void Drupal_Extensions_ComeBehindCivicrm()
    {
        var drupal = new DrupalFramework();
        foreach (string name in (string[])["alpha", "civicrm", "zeta"])
            drupal.SiteModules.Activate(Module(name));
        drupal.Extensions.Activate(Module("ext1"));
        drupal.Extensions.Activate(Module("ext2"));

        Run(drupal);

        AssertCalls("sym0", "alpha", "civicrm", "ext1", "ext2", "zeta");
    }

    [TestMethod]
    public void Drupal_NotRunning_HasExtensionsAlone()
    {
        var drupal = new DrupalFramework { IsRunning = false };
        drupal.SiteModules.Activate(Module("alpha"));
        drupal.Extensions.Activate(Module("ext1"));

        Run(drupal);

        AssertCalls("sym0", "ext1");
    }

    [TestMethod]
    public void WordPress_Order_IsActionsOwnPluginsExtensions()
    {
        var wordPress = new WordPressFramework();
        wordPress.Extensions.Activate(Module("ext1", new[] { "kept" }));
        wordPress.Plugins.Activate(Module("plugin"));
        wordPress.Own.Add("civicrm_tt", () => _calls.Add("wordpress"));
        wordPress.AddAction("civicrm_tt", () =>
        {
            _calls.Add("action");
            return new[] { "ignored" };
        });

        var result = (PhpArray)Run(wordPress);

        AssertCalls("sym0", "action", "wordpress", "plugin", "ext1");
        CollectionAssert.AreEqual(new object[] { "kept" }, result.Values.ToArray());
    }

    [TestMethod]
    [DataRow("civicrm_upgrade")]
    [DataRow("civicrm_caseSummary")]
    [DataRow("civicrm_dashboard")]
    public void WordPress_HooksForTheirResult_HaveNoActions(string hook)
    {
        var wordPress = new WordPressFramework();
        wordPress.AddAction(hook, () => _calls.Add("action"));

        Assert.IsEmpty(wordPress.GetFunctions(hook));
    }

    [TestMethod]
    public void Joomla_Results_AreFlattenedAndScalarsKept()
    {
        var joomla = new JoomlaFramework();
        joomla.Plugins.Activate(Module("p0", true));
        joomla.Plugins.Activate(Module("p1", new[] { "p1" }));
        joomla.Plugins.Activate(Module("p2", "scalar"));
        joomla.Own.Add("civicrm_tt", () => new[] { "joomla" });
        joomla.Extensions.Activate(Module("ext1", new[] { "ext1" }));

        CollectionAssert.AreEqual(new object[] { true, "p1", "scalar", "joomla", "ext1" }, ((PhpArray)Run(joomla)).Values.ToArray());
    }

    [TestMethod]
    public void Joomla_Plugins_GetSixParameters()
    {
        int count = 0;
        var joomla = new JoomlaFramework();
        joomla.Plugins.Activate(
            new ModuleFunctions("p").Add("civicrm_tt", (object? a, object? b, object? c, object? d, object? e, object? f) => count = 6));

        Run(joomla);

        Assert.AreEqual(6, count);
    }

    [TestMethod]
    public void Joomla_NotRunning_HasModulesAlone()
    {
        var joomla = new JoomlaFramework { IsRunning = false };
        joomla.Plugins.Activate(Module("p"));
        joomla.Extensions.Activate(Module("ext1"));

        Run(joomla);

        AssertCalls("sym0", "ext1");
    }

    [TestMethod]
    public void UnitTests_Order_IsExtensionsMockSetHook()
    {
        var tests = new UnitTestFramework();
        tests.SetHook("hook_civicrm_tt", () => _calls.Add("replaced"));
        tests.SetHook("hook_civicrm_tt", () => _calls.Add("set"));
        tests.SetMock(Module("mock"));
        tests.Extensions.Activate(Module("ext1"));

        Run(tests);
        tests.Reset();
        Run(tests);

        AssertCalls("sym0", "ext1", "mock", "set", "sym0", "ext1");
    }

    [TestMethod]
    public void UnitTests_Mock_GetsNothingByReference()
    {
        string content = "body";
        var tests = new UnitTestFramework();
        tests.SetMock(new ModuleFunctions("mock").Add("civicrm_x", (ref string text) => text = "changed"));

        new HookInvoker(new CiviEventDispatcher(tests)).Invoke("civicrm_x", ["content"], ref content);

        Assert.AreEqual("body", content);
    }

    [TestMethod]
    public void Soap_Modules_AreNotCalled()
    {
        var soap = new SoapFramework();
        soap.Extensions.Activate(Module("ext1"));

        Run(soap);

        AssertCalls("sym0");
    }
}
