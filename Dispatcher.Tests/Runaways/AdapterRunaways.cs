using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;
using Tests.SeventhAdapter;
using Tests.Systems;
using FunctionCalls = Compat.Mibew.FunctionCalls;
using MibewDispatcher = Compat.Mibew.EventDispatcher;

namespace Tests.Runaways;

/// <summary>Listeners of each adapter that fire what they hear, by each of the system's ways.</summary>
internal static class AdapterRunaways
{
    private const string Event = RunawayEvent.Name;

    public static IEnumerable<Runaway> All =>
    [
        .. TestedSystem.All.SelectMany(names => Of(names[0])),
        .. Yii, .. Civi, .. Mibew, .. Moss, .. Comodojo,
        new("seventh", Event, () =>
        {
            var hooks = new WordPressHooks();
            hooks.AddFilter(Event, title => hooks.ApplyFilters(Event, title));
            hooks.ApplyFilters(Event, "Hello");
        }),
    ];

    private static IEnumerable<Runaway> Yii =>
    [
        new("yii's class", Event, () =>
        {
            var registry = new EventRegistry();
            registry.Class(typeof(Component)).On(Event, _ => registry.Trigger(typeof(Component), Event));
            registry.Trigger(typeof(Component), Event);
        }),
        new("yii's class, awaited", Event, () =>
        {
            var registry = new EventRegistry();
            registry.Class(typeof(Component)).On(Event, async e => await registry.TriggerAsync(typeof(Component), Event));
            registry.TriggerAsync(typeof(Component), Event).AsTask().GetAwaiter().GetResult();
        }),
        new("yii's pattern", Event, () =>
        {
            var component = new Component();
            component.On("run*", _ => component.Trigger(Event));
            component.Trigger(Event);
        }),
        new("yii's behaviors", Event, () => new Lazy().Trigger(Event)),
        new("yii's behaviors, awaited", Event, () => new AwaitedLazy().TriggerAsync(Event).AsTask().GetAwaiter().GetResult()),
        new("yii's behaviors' events", Event, () => new Behaving().Trigger(Event)),
    ];

    private static IEnumerable<Runaway> Civi =>
    [
        new("civi's modules", $"hook_{Event}", () =>
        {
            var dispatcher = new CiviEventDispatcher();
            var hooks = new HookInvoker(dispatcher);
            dispatcher.Framework.Extensions.Activate(new ModuleFunctions("a").Add(Event, () => { hooks.Invoke(Event); }));
            hooks.Invoke(Event);
        }),
        new("civi's modules, awaited", $"hook_{Event}", () =>
        {
            var dispatcher = new CiviEventDispatcher();
            var hooks = new HookInvoker(dispatcher);
            dispatcher.Framework.Extensions.Activate(
                new ModuleFunctions("a").Add(Event, async Task () => await hooks.InvokeAsync(Event, [], [])));
            hooks.InvokeAsync(Event, [], []).AsTask().GetAwaiter().GetResult();
        }),
        new("civi's parameters", $"hook_{Event}", () =>
        {
            var dispatcher = new CiviEventDispatcher();
            var hooks = new HookInvoker(dispatcher);
            int depth = 0;
            dispatcher.AddListener($"hook_{Event}", new HookStyleListener((ref int one) => { hooks.Invoke(Event, ["one"], ref one); }));
            hooks.Invoke(Event, ["one"], ref depth);
        }),
        new("civi's own hook", "hook_civicrm_caseChange", () =>
        {
            var dispatcher = new CiviEventDispatcher();
            var hooks = new HookInvoker(dispatcher);
            dispatcher.AddListener("hook_civicrm_caseChange", _ => { hooks.CaseChange(null); });
            hooks.CaseChange(null);
        }),
        new("civi's inner dispatcher", Event, () =>
        {
            var dispatcher = new CiviEventDispatcher();
            dispatcher.AddListener(Event, (GenericHookEvent e, global::Dispatching.Contracts.EventContext context) =>
            {
                context.Dispatcher.DispatchEvent(e, Event);
            });
            dispatcher.Dispatch(Event);
        }),
        new("civi's modules on their own", $"hook_{Event}", () =>
        {
            var dispatcher = new CiviEventDispatcher();
            dispatcher.Framework.Extensions.Activate(
                new ModuleFunctions("a").Add(Event, () => { dispatcher.Dispatch($"hook_{Event}"); }));
            dispatcher.Framework.Invoke(Event, GenericHookEvent.Create());
        }),
    ];

    private static IEnumerable<Runaway> Mibew =>
    [
        new("mibew's function calls", Events.ThreadFunctionCall.Name, () =>
        {
            var dispatcher = new MibewDispatcher();
            var calls = new FunctionCalls(dispatcher, Events.ThreadFunctionCall);
            dispatcher.AttachListener(Events.ThreadFunctionCall, new Quiet(() => { }), _ => { calls.Call("f"); });
            calls.Call("f");
        }),
        new("mibew's plugins", Event, () =>
        {
            var dispatcher = new MibewDispatcher();
            var plugin = new Quiet(() => dispatcher.TriggerEvent(Event));
            dispatcher.AttachListener(Event, plugin, (EventArguments _) => plugin.Run());
            plugin.Run();
        }),
    ];

    private static IEnumerable<Runaway> Moss =>
    [
        Aspect("before"),
        Aspect("after"),
        new("moss's exception", "broken", () =>
        {
            var dispatcher = new MossDispatcher();
            dispatcher.Register("broken", (_, _, _) => throw new FormatException());
            dispatcher.Register("broken:exception", (_, _, _) => dispatcher.Fire("broken"));
            dispatcher.Fire("broken");
        }),
        new("moss's exception, awaited", "broken", () =>
        {
            var dispatcher = new MossDispatcher();
            dispatcher.Register("broken", (_, _, _) => throw new FormatException());
            dispatcher.Register(
                "broken:exception",
                async ValueTask<object?> (_, subject, _, stop) => await dispatcher.FireAsync("broken", subject, null, stop));
            dispatcher.FireAsync("broken").AsTask().GetAwaiter().GetResult();
        }),
        new("moss's kernel", KernelEvents.Request, () =>
        {
            MossKernel<string, string>? kernel = null;
            kernel = new MossKernel<string, string>(Heard(), _ => request => kernel!.Run(request));
            kernel.Run("/");
        }),
        new("moss's kernel, awaited", KernelEvents.Request, () =>
        {
            MossKernel<string, string>? kernel = null;
            kernel = new MossKernel<string, string>(Heard(), _ => request => kernel!.RunAsync(request).AsTask());
            kernel.RunAsync("/").AsTask().GetAwaiter().GetResult();
        }),
        new("moss's components", Event, () =>
        {
            var container = new MossContainer();
            var dispatcher = new MossDispatcher(container);
            container.Register("again", _ => dispatcher.Fire(Event));
            dispatcher.Register(Event, (given, _, _) => given.Get("again"));
            dispatcher.Fire(Event);
        }),
    ];

    private static IEnumerable<Runaway> Comodojo =>
    [
        new("comodojo's services", ComodojoEvents.Request, () =>
        {
            var dispatcher = new ComodojoDispatcher();
            dispatcher.AddHook<ObjectRequest>(ComodojoEvents.Request, request => { dispatcher.Run(request); });
            dispatcher.Run(new ObjectRequest());
        }),
        new("comodojo's services, awaited", ComodojoEvents.Request, () =>
        {
            var dispatcher = new ComodojoDispatcher();
            dispatcher.AddHook<ObjectRequest>(
                ComodojoEvents.Request, async (request, stop) => { await dispatcher.RunAsync(request, stop); });
            dispatcher.RunAsync(new ObjectRequest()).AsTask().GetAwaiter().GetResult();
        }),
    ];

    private static IEnumerable<Runaway> Of(string system)
    {
        yield return new Runaway(system, TestedSystem.EventName, () =>
        {
            TestedSystem tested = TestedSystem.Of(system);
            tested.Listen(tested.Dispatch);
            tested.Dispatch();
        });
        yield return new Runaway($"{system}, awaited", TestedSystem.EventName, () =>
        {
            TestedSystem tested = TestedSystem.Of(system);
            tested.ListenAsync(async cancellation => await tested.DispatchAsync(cancellation));
            tested.DispatchAsync().GetAwaiter().GetResult();
        });
        yield return new Runaway($"{system}, blocking on a task", TestedSystem.EventName, () =>
        {
            TestedSystem tested = TestedSystem.Of(system);
            tested.Listen(() => tested.DispatchAsync().GetAwaiter().GetResult());
            tested.DispatchAsync().GetAwaiter().GetResult();
        });
    }

    private static Runaway Aspect(string aspect) => new($"moss's {aspect}", Event, () =>
    {
        var dispatcher = new MossDispatcher();
        dispatcher.Register(Event, (_, _, _) => { });
        dispatcher.Register($"{Event}:{aspect}", (_, _, _) => dispatcher.Fire(Event));
        dispatcher.Fire(Event);
    });

    private static MossDispatcher Heard()
    {
        var dispatcher = new MossDispatcher();
        dispatcher.Register(KernelEvents.Request, (_, _, _) => { });
        return dispatcher;
    }

    private sealed class Quiet(Action run) : Plugin
    {
        public override void Run() => run();
    }

    private sealed class Lazy : Component
    {
        public override IEnumerable<BehaviorDefinition> Behaviors()
        {
            new Lazy().Trigger(Event);
            return [];
        }
    }

    private sealed class AwaitedLazy : Component
    {
        public override IEnumerable<BehaviorDefinition> Behaviors()
        {
            new AwaitedLazy().TriggerAsync(Event).AsTask().GetAwaiter().GetResult();
            return [];
        }
    }

    private sealed class Behaving : Component
    {
        public override IEnumerable<BehaviorDefinition> Behaviors() => [new Triggering()];
    }

    private sealed class Triggering : Behavior
    {
        public override IEnumerable<KeyValuePair<string, Delegate>> Events()
        {
            new Behaving().Trigger(Event);
            return [];
        }
    }
}
