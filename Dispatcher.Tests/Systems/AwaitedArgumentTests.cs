using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;
using Dispatching.Contracts;
using EventDispatcher = Compat.Mibew.EventDispatcher;
using FunctionCalls = Compat.Mibew.FunctionCalls;

namespace Tests.Systems;

/// <summary>What is given in vain is refused at the call, before anything is awaited, as in .NET's own library.</summary>
[TestClass]
public sealed class AwaitedArgumentTests
{
    private sealed class OtherEvent : Event;

    private static Dictionary<string, object?> Package => new(StringComparer.Ordinal);

    public static IEnumerable<object[]> NullCalls =>
    [
        ["Yii's component", (Action)(() => Discard(new Component().TriggerAsync(null!)))],
        ["Yii's class", (Action)(() => Discard(new EventRegistry().TriggerAsync(typeof(Component), null!)))],
        ["Yii's object", (Action)(() => Discard(new EventRegistry().TriggerAsync((object)null!, "e")))],
        ["Civi's name", (Action)(() => Discard(new CiviEventDispatcher().DispatchAsync(null!, new object())))],
        ["Civi's event", (Action)(() => Discard(new CiviEventDispatcher().DispatchAsync<object>("e", null!)))],
        ["Civi's hook", (Action)(() => Discard(new HookInvoker(new CiviEventDispatcher()).InvokeAsync(null!, [], [])))],
        ["Civi's names", (Action)(() => Discard(new HookInvoker(new CiviEventDispatcher()).InvokeAsync("h", null!, [])))],
        ["Civi's framework", (Action)(() => Discard(new StandaloneFramework().InvokeAsync("h", null!)))],
        ["Civi's listener", (Action)(() => Discard(new HookStyleListener(() => { }).InvokeAsync(null!)))],
        ["Mibew's name", (Action)(() => Discard(new EventDispatcher().TriggerEventAsync(null!)))],
        ["Mibew's function", (Action)(() => Discard(new FunctionCalls(new EventDispatcher(), Events.ThreadFunctionCall).CallAsync(null!)))],
        ["Mibew's calls", (Action)(() => Discard(new FunctionCalls(new EventDispatcher(), Events.ThreadFunctionCall).CallAllAsync(null!)))],
        ["Mibew's response", (Action)(() => Discard(new MibewEvents(new EventDispatcher()).WidgetResponseAlterAsync(null!)))],
        ["Mibew's visitors", (Action)(() => Discard(new MibewEvents(new EventDispatcher()).UsersUpdateVisitorsAsync(null!)))],
        ["Mibew's package", (Action)(() => Discard(new MibewEvents(new EventDispatcher()).RequestReceivedAsync(null!, Package)))],
        ["Moss's name", (Action)(() => Discard(new MossDispatcher().FireAsync(null!)))],
        ["Comodojo's name", (Action)(() => Discard(new ComodojoDispatcher().FireAsync(null!, HookType.Void, null)))],
        ["Comodojo's request", (Action)(() => Discard(new ComodojoDispatcher().DispatchAsync(null!)))],
        ["Comodojo's run", (Action)(() => Discard(new ComodojoDispatcher().RunAsync(null!)))],
    ];

    public static IEnumerable<object[]> CallsOfAWrongType =>
    [
        ["Yii's component", (Action)(() => Discard(Hearing().TriggerAsync("e", new Event())))],
        ["Yii's class", (Action)(() => Discard(HearingClass().TriggerAsync(typeof(Component), "e", new Event())))],
        ["Civi", (Action)(() => Discard(HearingCivi().DispatchAsync("e", new Uri("urn:x"))))],
        ["Civi's hook", (Action)(() => Discard(new HookInvoker(HearingCivi("hook_h")).InvokeAsync("h", [], [])))],
        ["Civi's inner dispatcher", (Action)(() => Discard(Inner(HearingCivi()).DispatchEventAsync(new Uri("urn:x"), "e")))],
        ["Civi's count", (Action)(() => Discard(new HookInvoker(new CiviEventDispatcher()).InvokeAsync("h", ["a"], [])))],
    ];

    [TestMethod]
    [DynamicData(nameof(NullCalls))]
    public void Async_Null_IsThrownAtTheCall(string what, Action call) => Assert.ThrowsExactly<ArgumentNullException>(call, what);

    [TestMethod]
    [DynamicData(nameof(CallsOfAWrongType))]
    public void Async_WrongType_IsThrownAtTheCall(string what, Action call) => Assert.ThrowsExactly<ArgumentException>(call, what);

    private static Component Hearing()
    {
        var component = new Component();
        component.On<OtherEvent>("e", _ => { });
        return component;
    }

    private static EventRegistry HearingClass()
    {
        var registry = new EventRegistry();
        registry.Class(typeof(Component)).On<OtherEvent>("e", _ => { });
        return registry;
    }

    private static CiviEventDispatcher HearingCivi(string eventName = "e")
    {
        var dispatcher = new CiviEventDispatcher();
        dispatcher.AddListener(eventName, (Action<Version>)(_ => { }));
        return dispatcher;
    }

    // The one that listeners are given.
    private static IEventDispatcher Inner(CiviEventDispatcher dispatcher)
    {
        IEventDispatcher? inner = null;
        dispatcher.AddListener("asked", (GenericHookEvent _, EventContext context) => { inner = context.Dispatcher; });
        dispatcher.Dispatch("asked");
        return inner!;
    }

    // A task that has failed is thrown away here, so that only what is thrown at the call is seen.
    private static void Discard(ValueTask task) => _ = task.AsTask().ContinueWith(_ => { }, TaskScheduler.Default);

    private static void Discard<T>(ValueTask<T> task) => _ = task.AsTask().ContinueWith(_ => { }, TaskScheduler.Default);
}
