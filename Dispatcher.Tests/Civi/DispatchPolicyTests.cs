using Compat.Civi;
using Microsoft.Extensions.Logging;

namespace Tests.CiviAdapter;

[TestClass]
public sealed class DispatchPolicyTests
{
    private readonly Notes _log = new();
    private readonly CiviEventDispatcher _dispatcher;
    private int _calls;

    public DispatchPolicyTests()
    {
        _dispatcher = new CiviEventDispatcher(logger: _log);
        _dispatcher.AddListener("hook_civicrm_a", _ => _calls++);
    }

    private void Set(params (string Rule, string? Action)[] policy) =>
        _dispatcher.SetDispatchPolicy(policy.Select(one => KeyValuePair.Create(one.Rule, one.Action)));

    [TestMethod]
    [DataRow("run", 1, 0)]
    [DataRow("drop", 0, 0)]
    [DataRow("warn", 1, 1)]
    [DataRow("warn-drop", 0, 1)]
    [DataRow("not-ready", 0, 1)]
    public void Dispatch_Action_RunsAndLogsAsItSays(string action, int calls, int logged)
    {
        Set(("hook_civicrm_a", action));

        var e = GenericHookEvent.Create();

        Assert.AreSame(e, _dispatcher.Dispatch("hook_civicrm_a", e));
        Assert.AreEqual(calls, _calls);
        Assert.HasCount(logged, _log.Lines);
        Assert.IsTrue(_log.Lines.All(line => line.Contains("'hook_civicrm_a'")));
    }

    [TestMethod]
    public void Dispatch_Fail_NamesTheEvent()
    {
        Set(("hook_civicrm_a", "fail"));

        Assert.AreEqual("hook_civicrm_a", Assert.ThrowsExactly<DispatchPolicyException>(
            () => _dispatcher.Dispatch("hook_civicrm_a")).EventName);
    }

    [TestMethod]
    public void Dispatch_NothingFits_Fails()
    {
        Set();

        Assert.ThrowsExactly<DispatchPolicyException>(() => _dispatcher.Dispatch("hook_civicrm_a"));
    }

    [TestMethod]
    public void Dispatch_DroppedWithoutEvent_GivesNull()
    {
        Set(("/^hook_/", "drop"));

        Assert.IsNull(_dispatcher.Dispatch("hook_civicrm_a"));
    }

    [TestMethod]
    public void Dispatch_NotReady_LogsWhoDispatched()
    {
        Set(("/^hook_/", "not-ready"));

        _dispatcher.Dispatch("hook_civicrm_a");

        Assert.Contains(nameof(Dispatch_NotReady_LogsWhoDispatched), _log.Lines.Single());
    }

    [TestMethod]
    public void Check_ExactAndPatterns_ExactComesFirstThenOrder()
    {
        Set(("/^hook_/", "drop"), ("/./", "run"), ("hook_civicrm_a", "warn"));

        Assert.AreEqual(PolicyAction.Warn, _dispatcher.CheckDispatchPolicy("hook_civicrm_a"));
        Assert.AreEqual(PolicyAction.Drop, _dispatcher.CheckDispatchPolicy("hook_civicrm_b"));
        Assert.AreEqual(PolicyAction.Run, _dispatcher.CheckDispatchPolicy("civi.x"));
    }

    [TestMethod]
    public void Check_ExactWithoutAction_FallsToPatterns()
    {
        Set(("hook_civicrm_a", null), ("/A$/i", "drop"));

        Assert.AreEqual(PolicyAction.Drop, _dispatcher.CheckDispatchPolicy("hook_civicrm_a"));
    }

    [TestMethod]
    public void Check_WithoutPolicy_Runs() => Assert.AreEqual(PolicyAction.Run, _dispatcher.CheckDispatchPolicy("x"));

    [TestMethod]
    public void Get_Policy_ShowsNamesBeforePatterns()
    {
        Set(("/b/", "run"), ("a", "drop"));

        CollectionAssert.AreEqual(new[] { "a", "/b/" }, _dispatcher.GetDispatchPolicy()!.Keys.ToArray());
    }

    [TestMethod]
    public void Set_Null_LiftsThePolicy()
    {
        Set();

        Assert.IsNull(_dispatcher.SetDispatchPolicy(null).GetDispatchPolicy());
    }

    [TestMethod]
    [DataRow("hook_a", "explode", "'explode'")]
    [DataRow("/hook_(/", "run", "'/hook_(/'")]
    [DataRow("/hook_", "run", "'/hook_'")]
    [DataRow("/hook_/q", "run", "'q'")]
    [DataRow("/hook_/", null, "'/hook_/'")]
    public void Set_Malformed_IsRefusedAndChangesNothing(string rule, string? action, string named)
    {
        Set(("hook_civicrm_a", "run"));

        Assert.Contains(named, Assert.ThrowsExactly<ArgumentException>(() => Set(("x", "run"), (rule, action))).Message);
        CollectionAssert.AreEqual(new[] { "hook_civicrm_a" }, _dispatcher.GetDispatchPolicy()!.Keys.ToArray());
    }

    [TestMethod]
    public void Dispatch_AliasUnderPolicy_IsJudgedByItsOwnName()
    {
        CiviApplication application = new CiviApplication().Boot();
        application.Dispatcher.SetDispatchPolicy([new("hook_civicrm_pre", "run")]);
        string values = "";

        Assert.AreEqual(
            "hook_civicrm_pre::Contact",
            Assert.ThrowsExactly<DispatchPolicyException>(() => application.Hooks.Pre("create", "Contact", null, ref values)).EventName);
    }

    [TestMethod]
    [DataRow("hook_civicrm_config", PolicyAction.Run)]
    [DataRow("hook_civicrm_pre", PolicyAction.Drop)]
    [DataRow("hook_civicrm_managed", PolicyAction.Fail)]
    [DataRow("hook_civicrm_other", PolicyAction.WarnDrop)]
    [DataRow("my.event", PolicyAction.WarnDrop)]
    public void UpgradePolicy_Strict_HasItsActions(string name, PolicyAction expected) =>
        Assert.AreEqual(expected, _dispatcher.SetDispatchPolicy(BootPolicies.UpgradeMain(isStrict: true)).CheckDispatchPolicy(name));

    private sealed class Notes : ILogger<CiviEventDispatcher>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
