using Compat.Mibew;

namespace Tests.MibewAdapter;

[TestClass]
public sealed class AttachingTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    [TestMethod]
    public void Attach_ByName_FindsPrivateMethodsInAnyCaseAndRefusesOthers()
    {
        var plugin = new Silent(0);
        var arguments = new EventArguments();

        Assert.IsTrue(_dispatcher.AttachListener("e", plugin, "onevent"));
        Assert.IsFalse(_dispatcher.AttachListener("e", plugin, "Missing"));
        Assert.IsFalse(_dispatcher.AttachListener("e", plugin, "NotAListener"));
        Assert.IsTrue(_dispatcher.TriggerEvent("e", arguments));
        Assert.AreEqual("x", arguments["seen"]);
        Assert.IsFalse(_dispatcher.DetachListener("e", plugin, "OnEvent"));
        Assert.IsTrue(_dispatcher.DetachListener("e", plugin, "onevent"));
    }

    [TestMethod]
    public void Detach_SeveralAttachments_TakesTheOneThatWouldBeCalledFirst()
    {
        var plugin = new Silent(0);
        Action<EventArguments> listener = _ => _calls.Add("p");
        _dispatcher.AttachListener("e", plugin, listener, 5);
        _dispatcher.AttachListener("e", new Silent(0), (EventArguments _) => _calls.Add("q"), 3);
        _dispatcher.AttachListener("e", plugin, listener, 1);

        Assert.IsTrue(_dispatcher.DetachListener("e", plugin, listener));
        _dispatcher.TriggerEvent("e");

        Assert.AreEqual("q,p", string.Join(',', _calls));
        Assert.IsFalse(_dispatcher.DetachListener("e", new Silent(0), listener));
        Assert.IsFalse(_dispatcher.DetachListener("unknown", plugin, listener));
    }

    [TestMethod]
    public void Attach_ByName_FindsPrivateMethodsOfBaseClasses()
    {
        var arguments = new EventArguments();

        Assert.IsTrue(_dispatcher.AttachListener("e", new Silent(0), "OnBase"));
        _dispatcher.TriggerEvent("e", arguments);

        Assert.AreEqual("base", arguments["seen"]);
    }

    [TestMethod]
    public void Attach_ByNameOfAMethodWithoutParameters_IsCalled()
    {
        var plugin = new Silent(0);

        Assert.IsTrue(_dispatcher.AttachListener(Events.CronRun, plugin, "onNothing"));
        _dispatcher.TriggerEvent(Events.CronRun);

        Assert.AreEqual(1, plugin.Seen);
    }

    [TestMethod]
    public async Task Attach_ByNameOfAnAsynchronousMethod_IsAwaited()
    {
        var arguments = new EventArguments();

        Assert.IsTrue(_dispatcher.AttachListener("e", new Silent(0), "OnEventAsync"));
        await _dispatcher.TriggerEventAsync("e", arguments);

        Assert.AreEqual("awaited", arguments["seen"]);
    }

    [TestMethod]
    [DataRow("OnGeneric")]
    [DataRow("OnText")]
    [DataRow("NotAListener")]
    [DataRow("")]
    public void Attach_ByNameOfAMethodThatCannotListen_IsRefused(string method) =>
        Assert.IsFalse(_dispatcher.AttachListener("e", new Silent(0), method));

    [TestMethod]
    public async Task Attach_AsynchronousLambdasOfEveryForm_AreAwaited()
    {
        var plugin = new Silent(0);
        _dispatcher.AttachListener(Events.CronRun, plugin, async arguments => arguments.Bag["1"] = await Later());
        _dispatcher.AttachListener(Events.CronRun, plugin, async (arguments, _) => arguments.Bag["2"] = await Later());
        _dispatcher.AttachListener(Events.CronRun, plugin, async (EventArguments arguments) => arguments["3"] = await Later());
        _dispatcher.AttachListener(
            Events.CronRun, plugin, async (EventArguments arguments, CancellationToken _) => arguments["4"] = await Later());
        _dispatcher.AttachListener(Events.CronRun, plugin, TaskOf);
        _dispatcher.AttachListener("cronRun", plugin, TaskOfBag);
        var bag = new EventArguments();

        await _dispatcher.TriggerEventAsync(Events.CronRun, bag);

        Assert.AreEqual("1,2,3,4,5,6", string.Join(',', bag.Keys));
    }

    [TestMethod]
    public void Detach_ByTheMethodOrItsName_FindsWhatWasAttachedByTheOther()
    {
        var plugin = new Silent(0);
        _dispatcher.AttachListener("e", plugin, TaskOfBag);

        Assert.IsTrue(_dispatcher.DetachListener("e", plugin, nameof(TaskOfBag)));
        Assert.IsFalse(_dispatcher.DetachListener("e", plugin, nameof(TaskOfBag)));
    }

    [TestMethod]
    public void Trigger_ListenersChangeMeanwhile_WaitForTheNext()
    {
        var plugin = new Silent(0);
        Action<EventArguments> late = _ => _calls.Add("late");
        Action<EventArguments> gone = _ => _calls.Add("gone");
        _dispatcher.AttachListener("e", plugin, (EventArguments _) =>
        {
            _dispatcher.AttachListener("e", plugin, late);
            _dispatcher.DetachListener("e", plugin, gone);
        });
        _dispatcher.AttachListener("e", plugin, gone);

        _dispatcher.TriggerEvent("e");
        Assert.AreEqual("gone", string.Join(',', _calls));
        _dispatcher.TriggerEvent("e");

        Assert.AreEqual("gone,late", string.Join(',', _calls));
    }

    private static async Task<string> Later()
    {
        await Task.Yield();
        return "later";
    }

    private static async Task TaskOf(CronRunArguments arguments) => arguments.Bag["5"] = await Later();

    private static async Task TaskOfBag(EventArguments arguments) => arguments["6"] = await Later();
}
