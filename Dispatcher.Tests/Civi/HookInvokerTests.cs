using Compat.Civi;
using Compat.Php;

namespace Tests.CiviAdapter;

[TestClass]
public sealed class HookInvokerTests
{
    private readonly CiviEventDispatcher _dispatcher = new();
    private readonly HookInvoker _hooks;

    public HookInvokerTests() => _hooks = new HookInvoker(_dispatcher);

    [TestMethod]
    public void Invoke_MixedParameters_ReachListenersFunctionsAndCaller()
    {
        // As CiviCRM's GenericHookEventTest mixes texts, arrays and objects that may and may not change.
        string text = "rw";
        var list = new List<string> { "rw" };
        object? fixedText = "ro";
        _dispatcher.AddListener("hook_civicrm_mixed", e =>
        {
            e["text"] += "-early";
            e["fixedText"] = "changed";
        }, 100);
        _dispatcher.AddListener("&hook_civicrm_mixed", (ref string changed, List<string> items) =>
        {
            items.Add("late");
            changed += "-late";
            return new[] { "late-running-result" };
        }, -50);
        _dispatcher.Framework.Extensions.Activate(new ModuleFunctions("m").Add("civicrm_mixed", (ref string changed) =>
        {
            changed += "-module";
            return new[] { "module-result" };
        }));

        object? copy = fixedText;
        var result = (PhpArray)_hooks.Invoke("civicrm_mixed", ["text", "list", "fixedText"], ref text, ref list, ref copy);

        Assert.AreEqual("rw-early-late-module", text);
        CollectionAssert.AreEqual(new[] { "rw", "late" }, list);
        Assert.AreEqual("ro", fixedText);
        CollectionAssert.AreEqual(new object[] { "late-running-result", "module-result" }, result.Values.ToArray());
    }

    [TestMethod]
    public void AlterContent_ReadOnlyParameterWritten_IsSeenByListenersNotByTheCaller()
    {
        string content = "body";
        string context = "page";
        object? page = null;
        string? seen = null;
        _dispatcher.AddListener("hook_civicrm_alterContent", e => e["context"] = "form", 10);
        _dispatcher.AddListener("hook_civicrm_alterContent", e => seen = e.Get<string>("context"));

        _hooks.AlterContent(ref content, context, "x.tpl", ref page);

        Assert.AreEqual("form", seen);
        Assert.AreEqual("page", context);
    }

    [TestMethod]
    public void Invoke_NobodyHears_IsTrue() => Assert.AreEqual(true, _hooks.Invoke("civicrm_nothing"));

    [TestMethod]
    public void Invoke_ReservedName_IsRefusedEvenIfNobodyHears()
    {
        int value = 1;

        Assert.Contains("'dispatcher'", Assert.ThrowsExactly<ArgumentException>(
            () => _hooks.Invoke("civicrm_x", ["dispatcher"], ref value)).Message);
    }

    [TestMethod]
    public void Invoke_OtherNamesThanBefore_AreUsed()
    {
        int value = 1;
        string? seen = null;
        _dispatcher.AddListener("hook_civicrm_x", e => seen = e.FieldNames[0]);
        _hooks.Invoke("civicrm_x", ["first"], ref value);

        _hooks.Invoke("civicrm_x", ["second"], ref value);

        Assert.AreEqual("second", seen);
    }

    [TestMethod]
    public void Invoke_NamesAndValuesDiffer_IsRefused() =>
        Assert.ThrowsExactly<ArgumentException>(() => _hooks.Invoke("civicrm_x", ["a", "b"], new object?[] { 1 }));

    [TestMethod]
    public void Invoke_WithNumber_CallsFieldsByNumber()
    {
        object?[] values = ["a", "b"];
        _dispatcher.AddListener("hook_civicrm_x", e => e["arg2"] = "changed");

        _hooks.Invoke("civicrm_x", 2, values);

        Assert.AreEqual("changed", values[1]);
    }

    [TestMethod]
    public void Invoke_SevenParameters_FailsAtTheModulesAfterListeners()
    {
        int calls = 0;
        _dispatcher.AddListener("hook_civicrm_x", _ => calls++);
        _dispatcher.AddListener("hook_civicrm_x", _ => calls++, -200);
        var values = new object?[7];

        string message = Assert.ThrowsExactly<InvalidOperationException>(
            () => _hooks.Invoke("civicrm_x", ["a", "b", "c", "d", "e", "f", "g"], values)).Message;

        Assert.AreEqual(1, calls);
        Assert.Contains("'hook_civicrm_x'", message);
    }

    [TestMethod]
    public void Dispatch_AliasWithSevenFields_IsFine()
    {
        GenericHookEvent e = GenericHookEvent.CreateOrdered(["a", "b", "c", "d", "e", "f", "g"], new object?[7]);

        Assert.AreSame(e, _dispatcher.Dispatch("hook_civicrm_x::Contact", e));
    }

    [TestMethod]
    public void PostSave_Table_IsPartOfTheName()
    {
        object? row = "row";
        _dispatcher.AddListener("hook_civicrm_postSave_civicrm_contact", e => e["dao"] = "saved");

        _hooks.PostSave("civicrm_contact", ref row);

        Assert.AreEqual("saved", row);
    }

    [TestMethod]
    public void AlterMailingRecipients_SecondField_IsCalledParams()
    {
        object? mailing = null;
        object? criteria = "c";
        _dispatcher.AddListener("hook_civicrm_alterMailingRecipients", e => e["params"] += "!");

        _hooks.AlterMailingRecipients(ref mailing, ref criteria, "pre");

        Assert.AreEqual("c!", criteria);
    }

    [TestMethod]
    public void TypedMethods_CoverTheCatalogue()
    {
        string[] methods = [.. typeof(HookInvoker).GetMethods().Select(method => method.Name.ToUpperInvariant())];
        string[] statics = [.. typeof(CiviHooks).GetMethods().Select(method => method.Name.ToUpperInvariant())];

        foreach (HookDefinition hook in HookCatalogue.All)
        {
            string name = hook.Name["hook_civicrm_".Length..].Replace("_", "").ToUpperInvariant();
            CollectionAssert.Contains(methods, name);
            CollectionAssert.Contains(statics, name);
        }

        Assert.HasCount(135, HookCatalogue.All);
    }

    [TestMethod]
    [DataRow("hook_civicrm_alterContent", "hook_civicrm_alterContent(&$content, $context, $tplName, &$object)")]
    [DataRow("hook_civicrm_pre", "hook_civicrm_pre($action, $entity, $id, &$params)")]
    [DataRow("hook_civicrm_permission", "hook_civicrm_permission(&$permissions)")]
    public void Catalogue_Hook_HasItsSignature(string name, string signature) =>
        Assert.AreEqual(signature, HookCatalogue.All.Single(hook => hook.Name == name).ToString());

    [TestMethod]
    public void Pre_Listener_GetsItsEvent()
    {
        var values = new Dictionary<string, object?>();
        _dispatcher.AddListener("hook_civicrm_pre", (PreEvent e) => e.Params = new Dictionary<string, object?> { ["entity"] = e.Entity });

        _hooks.Pre("create", "Contact", null, ref values);

        Assert.AreEqual("Contact", values["entity"]);
    }

    [TestMethod]
    public async Task InvokeAsync_AsynchronousListenersAndFunctions_AreAwaitedInOrder()
    {
        _dispatcher.AddListener("hook_civicrm_x", async e =>
        {
            await Task.Yield();
            e["a"] += "1";
        });
        _dispatcher.Framework.Extensions.Activate(new ModuleFunctions("m").Add("civicrm_x", async (string a) =>
        {
            await Task.Yield();
            return new[] { a + "2" };
        }));
        object?[] values = ["0"];

        var result = (PhpArray)await _hooks.InvokeAsync("civicrm_x", ["a"], values);

        Assert.AreEqual("01", values[0]);
        Assert.AreEqual("012", result[0]);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void Invoke_AsynchronousListenerOrFunction_IsRefusedBeforeAnyWasCalled(bool isFunction)
    {
        int calls = 0;
        _dispatcher.AddListener("hook_civicrm_x", _ => calls++, 10);
        if (isFunction)
            _dispatcher.Framework.Extensions.Activate(new ModuleFunctions("m").Add("civicrm_x", async () => await Task.Yield()));
        else
            _dispatcher.AddListener("hook_civicrm_x", async _ => await Task.Yield());

        Assert.Contains("InvokeAsync", Assert.ThrowsExactly<InvalidOperationException>(() => _hooks.Invoke("civicrm_x")).Message);
        Assert.AreEqual(0, calls);
    }

    [TestMethod]
    public async Task InvokeAsync_Cancelled_EndsBetweenListeners()
    {
        using var source = new CancellationTokenSource();
        int calls = 0;
        _dispatcher.AddListener("hook_civicrm_x", _ => source.Cancel());
        _dispatcher.AddListener("hook_civicrm_x", _ => calls++);

        await Assert.ThrowsAsync<OperationCanceledException>(() => _hooks.InvokeAsync("civicrm_x", [], [], source.Token).AsTask());
        Assert.AreEqual(0, calls);
    }

    [TestMethod]
    public void Invoke_ListenerThrowsAfterWritingWhatDoesNotFit_ItsExceptionIsThrown()
    {
        int value = 1;
        _dispatcher.AddListener("hook_civicrm_x", e => e["a"] = "no number");
        _dispatcher.AddListener("hook_civicrm_x", Fail);

        Assert.ThrowsExactly<NotSupportedException>(() => _hooks.Invoke("civicrm_x", ["a"], ref value));
        Assert.AreEqual(1, value);
    }

    private static void Fail(GenericHookEvent e) => throw new NotSupportedException();

    [TestMethod]
    public void Invoke_ListenerWritesWhatDoesNotFit_NamesTheParameter()
    {
        int value = 1;
        _dispatcher.AddListener("hook_civicrm_x", e => e["a"] = "no number");

        Assert.Contains("'a'", Assert.ThrowsExactly<ArgumentException>(() => _hooks.Invoke("civicrm_x", ["a"], ref value)).Message);
    }

    [TestMethod]
    public async Task DispatchAsync_ListenerThatGivesAResult_IsAwaited()
    {
        bool isDone = false;
        _dispatcher.AddListener("civi.x", async (GenericHookEvent e) =>
        {
            await Task.Yield();
            isDone = true;
            return 7;
        });

        await _dispatcher.DispatchAsync("civi.x", GenericHookEvent.Create());

        Assert.IsTrue(isDone);
    }
}
