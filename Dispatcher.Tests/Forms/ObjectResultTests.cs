using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Php;
using Compat.Yii;
using Microsoft.Extensions.DependencyInjection;
using MibewDispatcher = Compat.Mibew.EventDispatcher;

// A task that is given as an object is what is tested.
#pragma warning disable CA2012

namespace Tests.Forms;

/// <summary>
/// A listener whose declaration says that it gives an object may give a task: it is awaited where that can be, and refused where not.
/// </summary>
[TestClass]
public sealed class ObjectResultTests
{
    private readonly FormProbe _probe = new();

    public static IEnumerable<object[]> Awaited() => AwaitedCalls.Keys.Select(name => (object[])[name]);

    public static IEnumerable<object[]> AtOnce() => CallsAtOnce.Keys.Select(name => (object[])[name]);

    private static Dictionary<string, Func<FormProbe, Task>> AwaitedCalls => new(StringComparer.Ordinal)
    {
        ["yii, attach"] = probe => Yii(probe).TriggerAsync("x").AsTask(),
        ["yii, nothing taken"] = probe =>
        {
            var component = new FormComponent();
            component.Attach("x", (Func<object?>)(() => probe.ValueOfInt()));
            return component.TriggerAsync("x").AsTask();
        },
        ["civi, delegate"] = probe => CiviDelegate(probe).DispatchAsync("x", GenericHookEvent.Create()).AsTask(),
        ["civi, service"] = probe => CiviService(probe).DispatchAsync("x", GenericHookEvent.Create()).AsTask(),
        ["civi, extension"] = probe => CiviExtension(probe).InvokeAsync("civicrm_pre", [], []).AsTask(),
        ["civi, request's extension"] = async probe =>
        {
            await using ServiceProvider services = RequestServices(probe);
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<HookInvoker>().InvokeAsync("civicrm_pre", [], []);
        },
        ["mibew, by name"] = probe => Mibew(probe, "give").TriggerEventAsync("x").AsTask(),
        ["mibew, task with a result"] = probe => Mibew(probe, "giveValue").TriggerEventAsync("x").AsTask(),
        ["moss, closure"] = probe => Moss(probe).FireAsync("x").AsTask(),
        ["moss, component"] = probe => MossComponent(probe).FireAsync("x").AsTask(),
    };

    private static Dictionary<string, Action<FormProbe>> CallsAtOnce => new(StringComparer.Ordinal)
    {
        ["yii, attach"] = probe => Yii(probe).Trigger("x"),
        ["civi, delegate"] = probe => CiviDelegate(probe).Dispatch("x", GenericHookEvent.Create()),
        ["civi, service"] = probe => CiviService(probe).Dispatch("x", GenericHookEvent.Create()),
        ["civi, extension"] = probe => CiviExtension(probe).Invoke("civicrm_pre"),
        ["civi, request's extension"] = probe =>
        {
            using ServiceProvider services = RequestServices(probe);
            using IServiceScope scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService<HookInvoker>().Invoke("civicrm_pre");
        },
        ["mibew, by name"] = probe => Mibew(probe, "give").TriggerEvent("x"),
        ["moss, closure"] = probe => Moss(probe).Fire("x"),
        ["moss, component"] = probe => MossComponent(probe).Fire("x"),
    };

    [TestMethod]
    [DynamicData(nameof(Awaited))]
    public async Task DispatchAsync_TaskGivenAsAnObject_IsAwaitedAndItsFailureReachesTheCaller(string name)
    {
        Task dispatch = AwaitedCalls[name](_probe);
        bool isAwaited = !dispatch.IsCompleted;
        _probe.Open();

        await Assert.ThrowsExactlyAsync<FormException>(async () => await dispatch);
        Assert.IsTrue(isAwaited);
    }

    [TestMethod]
    [DynamicData(nameof(AtOnce))]
    public void Dispatch_TaskGivenAsAnObject_IsRefusedWithWhatToDo(string name)
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => CallsAtOnce[name](_probe));

        Assert.Contains("gave a task, which must be awaited", error.Message);
        Assert.Contains("Async", error.Message);
    }

    [TestMethod]
    public void AttachListener_ByNameOfAMethodThatReturnsAValue_IsCalled()
    {
        MibewDispatcher dispatcher = Mibew(_probe, "count");

        dispatcher.TriggerEvent("x");

        Assert.AreEqual(1, _probe.Calls);
    }

    [TestMethod]
    public async Task FireAsync_HookThatWritesAnArrayInATask_IsReadWhenTheTaskHasEnded()
    {
        var dispatcher = new ComodojoDispatcher();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        dispatcher.AddHook<PhpArray>("x", array => WriteLater(array, gate.Task));
        List<object?> carried = ["a"];

        Task fire = dispatcher.FireAsync("x", HookType.Void, carried).AsTask();
        gate.SetResult();
        await fire;

        Assert.AreSequenceEqual(["a", "b"], carried);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(3)]
    [DataRow(4)]
    [DataRow(5)]
    public async Task Load_ClosureThatGivesATask_IsAwaitedAndItsResultIsTheSubject(int form)
    {
        Delegate[] forms =
        [
            (Func<IMossContainer, object?, string?, ValueTask<int>>)((_, _, _) => new(7)),
            (Func<IMossContainer, object?, string?, CancellationToken, ValueTask<int>>)((_, _, _, _) => new(7)),
            (Func<IMossContainer, object?, string?, string, ValueTask<int>>)((_, _, _, _) => new(7)),
            (Func<IMossContainer, object?, string?, CancellationToken, Task<int>>)((_, _, _, _) => Task.FromResult(7)),
            (Func<IMossContainer, object?, string?, string, Task<int>>)((_, _, _, _) => Task.FromResult(7)),
            (Func<ValueTask<int>>)(() => new(7)),
        ];
        var container = new MossContainer();
        var dispatcher = new MossDispatcher(container);
        new MossConfiguration().Apply(
            new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["dispatcher"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["x"] = new List<object?> { forms[form] } },
            },
            dispatcher, container);

        Assert.AreEqual(7, await dispatcher.FireAsync("x", "given"));
        Assert.ThrowsExactly<InvalidOperationException>(() => dispatcher.Fire("x"));
    }

    private static async Task WriteLater(PhpArray array, Task gate)
    {
        await gate;
        array.Add("b");
    }

    private static FormComponent Yii(FormProbe probe)
    {
        var component = new FormComponent();
        component.Attach("x", (Func<Event, object?>)(e => probe.OfInt(e)));
        return component;
    }

    private static CiviEventDispatcher CiviDelegate(FormProbe probe)
    {
        var dispatcher = new CiviEventDispatcher();
        dispatcher.AddListener("x", (Func<GenericHookEvent, object?>)(e => probe.Value(e)));
        return dispatcher;
    }

    private static CiviEventDispatcher CiviService(FormProbe probe)
    {
        var services = new ServiceCollection().AddKeyedSingleton<object>("giving", new Giving(probe));
        services.AddCiviCrm();
        CiviEventDispatcher dispatcher = services.BuildServiceProvider().GetRequiredService<CiviApplication>().Boot().Dispatcher;
        dispatcher.AddListenerService("x", "giving", nameof(Giving.OnEvent));
        return dispatcher;
    }

    private static HookInvoker CiviExtension(FormProbe probe)
    {
        var modules = new CiviModules();
        modules.Activate(new Giving(probe));
        return new HookInvoker(new CiviEventDispatcher(new StandaloneFramework(modules)));
    }

    private static ServiceProvider RequestServices(FormProbe probe)
    {
        ServiceProvider services = new ServiceCollection()
            .AddSingleton(probe).AddScopedCiviExtension<Giving>().BuildServiceProvider();
        services.GetRequiredService<CiviApplication>().Boot();
        return services;
    }

    private static MibewDispatcher Mibew(FormProbe probe, string method)
    {
        var dispatcher = new MibewDispatcher();
        Assert.IsTrue(dispatcher.AttachListener("x", new GivingPlugin(probe), method));
        return dispatcher;
    }

    private static MossDispatcher Moss(FormProbe probe)
    {
        var dispatcher = new MossDispatcher();
        Func<IMossContainer, object?, string?, object?> closure = (_, subject, _) => probe.Plain(subject);
        dispatcher.Register("x", closure);
        return dispatcher;
    }

    private static MossDispatcher MossComponent(FormProbe probe)
    {
        var container = new MossContainer();
        container.Register("giving", new Giving(probe));
        var dispatcher = new MossDispatcher(container);
        dispatcher.Register("x", new Listener("giving", nameof(Giving.OnEvent), new object()));
        return dispatcher;
    }

    public sealed class Giving(FormProbe probe) : CiviExtension
    {
        public object OnEvent(object @event) => probe.ValueOfInt(@event);

        public object? civicrm_pre() => probe.OfInt();
    }

    private sealed class GivingPlugin(FormProbe probe) : Plugin
    {
        public override void Run()
        {
        }

        private object Give(EventArguments arguments) => probe.Plain(arguments);

        private ValueTask<int> GiveValue(EventArguments arguments, CancellationToken cancellation) =>
            probe.ValueOfInt((arguments, cancellation));

        private int Count() => ++probe.Calls;
    }
}
