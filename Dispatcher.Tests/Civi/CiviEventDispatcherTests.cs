using Compat.Civi;
using Dispatching.Contracts;

namespace Tests.CiviAdapter;

/// <summary>CiviCRM's CiviEventDispatcherTest, and the dispatcher's rules method by method.</summary>
[TestClass]
public sealed class CiviEventDispatcherTests
{
    private const string Hook = "hook_civicrm_alterContent";

    private readonly CiviEventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    private sealed class Sum
    {
        public int Total { get; set; }
    }

    private sealed class Other;

    private void Note(GenericHookEvent e, EventContext context) => _calls.Add(context.EventName);

    private IEnumerable<string> Names(string eventName) => _dispatcher.GetListeners(eventName).Select(listener => listener.Name);

    [TestMethod]
    public void Dispatch_AnyObject_ReachesListenersOfItsType()
    {
        _dispatcher.AddListener("my.event", (Sum sum) => sum.Total += 100);
        _dispatcher.AddListener("my.event", (Sum sum) => sum.Total += 200);

        Assert.AreEqual(300, _dispatcher.Dispatch("my.event", new Sum()).Total);
    }

    [TestMethod]
    [DataRow("hook_civicrm_x", true)]
    [DataRow("hook_", true)]
    [DataRow("HOOK_x", false)]
    [DataRow("hook_x::Contact", false)]
    [DataRow("civi.api.resolve", false)]
    [DataRow("", false)]
    public void IsHookEvent_Name_NeedsPrefixAndNoColons(string name, bool expected) =>
        Assert.AreEqual(expected, CiviEventDispatcher.IsHookEvent(name));

    [TestMethod]
    public void GetListeners_OfHookByName_ShowsModulesAtMinus100()
    {
        ListenerDescription modules = _dispatcher.GetListeners(Hook).Single();

        Assert.AreEqual("delegateToUF", modules.Name);
        Assert.AreEqual(-100, modules.Priority);
    }

    [TestMethod]
    public void GetListeners_OfAll_DoesNotTouchHooks()
    {
        _dispatcher.AddListener(Hook, Note);

        Assert.HasCount(1, _dispatcher.GetListeners()[Hook]);
    }

    [TestMethod]
    public void GetListeners_OfAll_ListsEventsInOrderOfFirstListening()
    {
        _dispatcher.AddListener("b", Note);
        _dispatcher.AddListener("a", Note);

        CollectionAssert.AreEqual(new[] { "b", "a" }, _dispatcher.GetListeners().Keys.ToArray());
    }

    [TestMethod]
    public void GetListenerPriority_OfModules_IsUnknownUntilTouched()
    {
        int? before = _dispatcher.GetListenerPriority(Hook, _dispatcher.DelegateToUF);
        _dispatcher.Dispatch(Hook);

        Assert.IsNull(before);
        Assert.AreEqual(-100, _dispatcher.GetListenerPriority(Hook, _dispatcher.DelegateToUF));
    }

    [TestMethod]
    public void RemoveListener_OfModulesAfterTouch_IsForGood()
    {
        _dispatcher.Dispatch(Hook);

        Assert.IsTrue(_dispatcher.RemoveListener(Hook, _dispatcher.DelegateToUF));
        Assert.IsEmpty(_dispatcher.GetListeners(Hook));
        Assert.IsTrue(_dispatcher.HasListeners(Hook));
    }

    [TestMethod]
    public void RemoveListener_OfModulesBeforeTouch_DoesNothing()
    {
        Assert.IsFalse(_dispatcher.RemoveListener(Hook, _dispatcher.DelegateToUF));
        Assert.HasCount(1, _dispatcher.GetListeners(Hook));
    }

    [TestMethod]
    public void Order_AtMinus100_IsThatOfFirstTouch()
    {
        _dispatcher.AddListener(Hook, Note, -100, expression: "x");
        _dispatcher.GetListeners(Hook);
        _dispatcher.AddListener(Hook, Note, -100);

        CollectionAssert.AreEqual(
            new[] { "CiviEventDispatcherTests.Note", "delegateToUF", "CiviEventDispatcherTests.Note" }, Names(Hook).ToArray());
    }

    [TestMethod]
    public void HasListeners_WithoutName_IsAlwaysTrue() => Assert.IsTrue(_dispatcher.HasListeners());

    [TestMethod]
    public void HasListeners_OfInternalEvent_NeedsOne()
    {
        bool before = _dispatcher.HasListeners("civi.x");
        _dispatcher.AddListener("civi.x", Note);

        Assert.IsFalse(before);
        Assert.IsTrue(_dispatcher.HasListeners("civi.x"));
    }

    [TestMethod]
    public void Dispatch_WithoutEvent_MakesOne()
    {
        GenericHookEvent? seen = null;
        _dispatcher.AddListener("civi.x", e => seen = e);

        Assert.AreSame(_dispatcher.Dispatch("civi.x"), seen);
    }

    [TestMethod]
    public void Dispatch_Stopped_KeepsModulesOut()
    {
        var module = new ModuleFunctions("m").Add("civicrm_alterContent", () => _calls.Add("m"));
        _dispatcher.Framework.Extensions.Activate(module);
        _dispatcher.AddListener(Hook, e => e.StopPropagation());

        _dispatcher.Dispatch(Hook);

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Dispatch_ListenerThrows_ModulesAreNotCalled()
    {
        _dispatcher.Framework.Extensions.Activate(new ModuleFunctions("m").Add("civicrm_alterContent", () => _calls.Add("m")));
        _dispatcher.AddListener(Hook, new Action<GenericHookEvent>(_ => throw new InvalidDataException("boom")));

        Assert.ThrowsExactly<InvalidDataException>(() => _dispatcher.Dispatch(Hook));
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Dispatch_ListenerAddedMeanwhile_WaitsForTheNext()
    {
        _dispatcher.AddListener("civi.x", _ => _dispatcher.AddListener("civi.x", Note));

        _dispatcher.Dispatch("civi.x");
        int first = _calls.Count;
        _dispatcher.Dispatch("civi.x");

        Assert.AreEqual(0, first);
        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    public void Dispatch_HookWithOtherEvent_IsRefusedBeforeAnyListener()
    {
        _dispatcher.AddListener(Hook, (object _) => _calls.Add("x"), 10);

        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.Dispatch(Hook, new Other()));

        Assert.IsEmpty(_calls);
        Assert.Contains(Hook, refused.Message);
        Assert.Contains("Other", refused.Message);
    }

    [TestMethod]
    public void AddListener_TwoAmpersands_TakesOneOff()
    {
        _dispatcher.AddListener("&&hook_a", (string text) => _calls.Add(text));

        CollectionAssert.Contains(_dispatcher.GetListeners().Keys.ToArray(), "&hook_a");
    }

    [TestMethod]
    public void AddListener_EmptyName_IsAName()
    {
        _dispatcher.AddListener("", Note);
        _dispatcher.Dispatch("");

        CollectionAssert.AreEqual(new[] { "" }, _calls);
    }

    [TestMethod]
    public void AddListener_EventStyleWithAmpersand_IsRefused()
    {
        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.AddListener("&" + Hook, Note));

        Assert.Contains("'&'", refused.Message);
        Assert.IsEmpty(_dispatcher.GetListeners());
    }

    [TestMethod]
    public void AddListener_ParametersWithoutAmpersand_IsRefused()
    {
        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(
            () => _dispatcher.AddListener(Hook, (ref string content) => content += "!"));

        Assert.Contains("&" + Hook, refused.Message);
    }

    [TestMethod]
    public void RemoveListener_AddedWithAmpersand_IsNotFound()
    {
        var listener = (string content) => _calls.Add(content);
        _dispatcher.AddListener("&" + Hook, listener);

        Assert.IsFalse(_dispatcher.RemoveListener(Hook, listener));
        Assert.IsFalse(_dispatcher.RemoveListener("&" + Hook, listener));
    }

    [TestMethod]
    public void RemoveListener_HookStyleListenerThatWasKept_IsFound()
    {
        var listener = new HookStyleListener((string content) => _calls.Add(content));
        _dispatcher.AddListener(Hook, listener);

        Assert.IsTrue(_dispatcher.RemoveListener(Hook, listener));
        Assert.IsFalse(_dispatcher.RemoveListener(Hook, listener));
    }

    [TestMethod]
    public void Registration_Disposed_TakesJustOneAway()
    {
        _dispatcher.AddListener("civi.x", Note);
        _dispatcher.AddListener("civi.x", Note).Dispose();

        _dispatcher.Dispatch("civi.x");

        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    public void Context_Dispatcher_GoesPastPolicyAndTakesTheEventFirst()
    {
        _dispatcher.AddListener("civi.outer", (GenericHookEvent e, EventContext context) => context.Dispatcher.Dispatch(e, "my.inner"));
        _dispatcher.AddListener("my.inner", Note);
        _dispatcher.SetDispatchPolicy([new("/^civi\\./", "run")]);

        _dispatcher.Dispatch("civi.outer");

        CollectionAssert.AreEqual(new[] { "my.inner" }, _calls);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void AddListenerMap_OfObjectOrClass_ReadsNamesAndPriorities(bool isObject)
    {
        var map = new ListenerMap { { "civi.x", ("Second", -1), ("First", 1) }, { "&hook_y", "Static" } };
        if (isObject)
            _dispatcher.AddListenerMap(new Mapped(), map);
        else
            _dispatcher.AddListenerMap(typeof(Mapped), new ListenerMap { { "&hook_y", "Static" } });

        if (isObject)
            CollectionAssert.AreEqual(new[] { "Mapped.First", "Mapped.Second" }, Names("civi.x").ToArray());
        Assert.AreEqual("Mapped.Static", Names("hook_y").First());
    }

    [TestMethod]
    public void AddListenerMap_UnknownMethod_AddsNothing()
    {
        var map = new ListenerMap { { "civi.x", "First" }, { "civi.x", "Missing" } };

        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.AddListenerMap(new Mapped(), map));

        Assert.Contains("'Missing'", refused.Message);
        Assert.IsFalse(_dispatcher.HasListeners("civi.x"));
    }

    [TestMethod]
    public void NullArguments_AreRefused()
    {
        Assert.ThrowsExactly<ArgumentNullException>(() => _dispatcher.Dispatch(null!));
        Assert.ThrowsExactly<ArgumentNullException>(() => _dispatcher.Dispatch<object>("x", null!));
        Assert.ThrowsExactly<ArgumentNullException>(() => _dispatcher.AddListener(null!, Note));
        Assert.ThrowsExactly<ArgumentNullException>(() => _dispatcher.AddListener("x", (Action<GenericHookEvent>)null!));
        Assert.ThrowsExactly<ArgumentNullException>(() => _dispatcher.GetListeners(null!));
    }

    [TestMethod]
    public void AddListenerService_WithoutServices_IsRefused() =>
        Assert.Contains("'svc'", Assert.ThrowsExactly<InvalidOperationException>(
            () => _dispatcher.AddListenerService("civi.x", "svc", "On")).Message);

    private sealed class Mapped
    {
        public static void Static(string text) => GC.KeepAlive(text);

        public List<string> Seen { get; } = [];

        public void First(GenericHookEvent e) => Seen.Add(e.ToString()!);

        public void Second(GenericHookEvent e, string eventName) => Seen.Add(eventName);
    }
}
