using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;
using Dispatching.Contracts;
using EventDispatcher = Dispatching.EventDispatcher;
using MibewDispatcher = Compat.Mibew.EventDispatcher;

namespace Tests.Forms;

/// <summary>A listener that takes nothing is known by what was added, and leaves alone those that take what there is.</summary>
[TestClass]
public sealed class ParameterlessListenerTests
{
    private readonly List<string> _calls = [];

    private sealed class Pinging(List<string> calls) : Plugin
    {
        public override void Run()
        {
        }

        private async Task Later()
        {
            await Task.Yield();
            calls.Add("later");
        }

        private ValueTask AtOnce()
        {
            calls.Add("at once");
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Stamping(List<string> calls) : Behavior
    {
        public override IEnumerable<KeyValuePair<string, Delegate>> Events() =>
            [new("saved", Stamp), new("saved", StampLater), new("saved", () => calls.Add("lambda"))];

        private void Stamp() => calls.Add("stamp");

        private Task StampLater()
        {
            calls.Add("stamp later");
            return Task.CompletedTask;
        }
    }

    [TestMethod]
    public void RemoveListener_ListenerThatTakesNothing_IsFoundByItself()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<FormEvent>(Ping);
        dispatcher.AddListener("named", Ping);

        Assert.IsTrue(dispatcher.RemoveListener<FormEvent>((Action)Ping));
        Assert.IsTrue(dispatcher.RemoveListener("named", (Action)Ping));
        Assert.IsFalse(dispatcher.HasListeners());
    }

    [TestMethod]
    public void GetListeners_ListenerThatTakesNothing_IsShownByItsName()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<FormEvent>(Ping);
        dispatcher.AddListener<FormEvent>(() => _calls.Add("lambda"));

        string[] shown = [.. dispatcher.GetListeners<FormEvent>().Select(one => one.Name)];

        Assert.AreSequenceEqual([$"{nameof(ParameterlessListenerTests)}.{nameof(Ping)}", """() => _calls.Add("lambda")"""], shown);
    }

    [TestMethod]
    public void AddListener_MethodWithOverloads_TakesTheEvent()
    {
        var dispatcher = new EventDispatcher();
        var component = new FormComponent();
        var mibew = new MibewDispatcher();
        dispatcher.AddListener<FormEvent>(Overloaded);
        component.On("x", Overloaded);
        mibew.AttachListener("x", new FormPlugin(), Overloaded);

        dispatcher.Dispatch(new FormEvent());
        component.Trigger("x");
        mibew.TriggerEvent("x");

        Assert.AreSequenceEqual(["FormEvent", "Event", "EventArguments"], _calls);
    }

    [TestMethod]
    public void AddListener_ParameterlessAndOfAnyType_HearsEveryTypeOfEventOfTheName()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener("named", Ping, priority: 5);

        dispatcher.Dispatch(new FormEvent(), "named");
        dispatcher.Dispatch(new object(), "named");

        Assert.AreSequenceEqual(["ping", "ping"], _calls);
        Assert.AreEqual(5, dispatcher.GetListeners("named").Single().Priority);
    }

    [TestMethod]
    public async Task Events_HandlersThatTakeNothing_AreCalledAndDetached()
    {
        var component = new FormComponent();
        var behavior = new Stamping(_calls);
        component.AttachBehavior("stamping", behavior);

        await component.TriggerAsync("saved");
        component.DetachBehavior("stamping");
        await component.TriggerAsync("saved");

        Assert.AreSequenceEqual(["stamp", "stamp later", "lambda"], _calls);
        Assert.IsFalse(component.HasEventHandlers("saved"));
    }

    [TestMethod]
    public void On_TypedHandlerThatTakesNothing_IsForItsClassOfEventsAndFoundByItself()
    {
        var component = new FormComponent();
        component.On<FormYiiEvent>("x", Ping);

        component.Trigger("x", new FormYiiEvent());
        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(() => component.Trigger("x", new Event()));

        Assert.AreSequenceEqual(["ping"], _calls);
        Assert.Contains(nameof(FormYiiEvent), refused.Message);
        Assert.AreEqual(typeof(FormYiiEvent), component.GetListeners()["x"].Single().EventType);
        Assert.IsTrue(component.Off("x", (Action)Ping));
    }

    [TestMethod]
    public void Off_HandlerThatTakesNothing_IsFoundByItself()
    {
        var registry = new EventRegistry();
        registry.Class(typeof(FormComponent)).On("x", Ping);

        Assert.IsTrue(registry.Class(typeof(FormComponent)).Off("x", Ping));
        registry.Trigger(typeof(FormComponent), "x");

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public async Task AttachListener_ByNameOfMethodThatTakesNothing_IsAwaited()
    {
        var dispatcher = new MibewDispatcher();
        var plugin = new Pinging(_calls);

        Assert.IsTrue(dispatcher.AttachListener("x", plugin, "later"));
        Assert.IsTrue(dispatcher.AttachListener("x", plugin, "atOnce"));
        await dispatcher.TriggerEventAsync("x");

        Assert.AreSequenceEqual(["later", "at once"], _calls);
    }

    [TestMethod]
    public void RemoveHook_HookThatTakesNothing_IsFoundByItself()
    {
        var dispatcher = new ComodojoDispatcher();
        dispatcher.AddHook("x", Ping);

        Assert.IsTrue(dispatcher.RemoveHook("x", (Action)Ping));
        dispatcher.Fire("x", HookType.Void, null);

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void AddHook_HookThatTakesNothing_MayReplaceWhatTheEventCarries()
    {
        var dispatcher = new ComodojoDispatcher();
        var other = new ObjectRequest();
        dispatcher.AddHook("x", () => other);

        object? given = dispatcher.Fire("x", HookType.Request, new ObjectRequest());

        Assert.AreSame(other, given);
    }

    [TestMethod]
    public void Register_ListenersThatTakeNothing_GiveTheNextOneItsSubject()
    {
        var dispatcher = new MossDispatcher();
        dispatcher.Register("x", () => "made");
        dispatcher.Register("x:before", Ping);
        dispatcher.Register("x", (_, subject, _) => subject + " and seen");

        Assert.AreEqual("made and seen", dispatcher.Fire("x", "given"));
        Assert.AreSequenceEqual(["ping"], _calls);
    }

    private void Ping() => _calls.Add("ping");

    private void Overloaded() => _calls.Add("nothing");

    private void Overloaded(object @event) => _calls.Add(@event.GetType().Name);
}
