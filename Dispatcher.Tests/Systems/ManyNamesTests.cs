using System.Globalization;
using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Yii;
using Dispatching.Contracts;

namespace Tests.Systems;

/// <summary>Names that come from outside, each used once, cost no system memory.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ManyNamesTests
{
    private const int Many = 500_000;

    // At the 300 bytes that a name once cost, it would be 150 million.
    private const long Bound = 25_000_000;

    public static IEnumerable<object[]> Uses() => AllUses.Keys.Select(name => (object[])[name]);

    private static Dictionary<string, Func<Action<string>>> AllUses => new(StringComparer.Ordinal)
    {
        ["engine, dispatch"] = () =>
        {
            var dispatcher = new global::Dispatching.EventDispatcher();
            dispatcher.AddListener("kept", () => { });
            return name => dispatcher.Dispatch(new object(), name);
        },
        ["engine, questions"] = () =>
        {
            var dispatcher = new global::Dispatching.EventDispatcher();
            return name => _ = dispatcher.HasListeners(name) || dispatcher.GetListeners(name).Count > 0;
        },
        ["engine, added and removed"] = () =>
        {
            var dispatcher = new global::Dispatching.EventDispatcher();
            return name => dispatcher.AddListener(name, () => { }).Dispose();
        },
        ["civi, dispatch"] = () =>
        {
            var dispatcher = new CiviEventDispatcher();
            return name => dispatcher.Dispatch("hook_civicrm_" + name);
        },
        ["civi, hooks in a request"] = () =>
        {
            CiviApplication application = new CiviApplication().Boot();
            var request = new CiviRequest(application);
            HookInvoker hooks = application.Hooks.In(request);
            return name => hooks.Invoke("civicrm_" + name);
        },
        ["comodojo, fire"] = () =>
        {
            var dispatcher = new ComodojoDispatcher();
            return name => dispatcher.Fire(name, HookType.Void, null);
        },
        ["comodojo, hooked and unhooked"] = () =>
        {
            var dispatcher = new ComodojoDispatcher();
            return name =>
            {
                dispatcher.AddHook(name, () => { });
                dispatcher.RemoveHook(name);
            };
        },
        ["mibew, trigger"] = () =>
        {
            var dispatcher = new Compat.Mibew.EventDispatcher();
            return name => dispatcher.TriggerEvent(name, []);
        },
        ["mibew, attached and detached"] = () =>
        {
            var dispatcher = new Compat.Mibew.EventDispatcher();
            var plugin = new Silent();
            Action listener = () => { };
            return name =>
            {
                dispatcher.AttachListener(name, plugin, listener);
                dispatcher.DetachListener(name, plugin, listener);
            };
        },
        ["moss, fire"] = () =>
        {
            var dispatcher = new MossDispatcher();
            return name => _ = dispatcher.Fire(name) ?? dispatcher.HasListeners(name);
        },
        ["yii, trigger"] = () =>
        {
            var component = new Component();
            var registry = new EventRegistry();
            component.On("kept", () => { });
            registry.Class(typeof(Component)).On("kept", () => { });
            return name =>
            {
                component.Trigger(name);
                registry.Trigger(typeof(Component), name);
            };
        },
    };

    [TestMethod]
    [DynamicData(nameof(Uses))]
    public void Names_UsedOnce_AreNotKept(string system)
    {
        Action<string> use = AllUses[system]();
        use("first");
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < Many; i++)
            use(string.Create(CultureInfo.InvariantCulture, $"made.up.{i}"));

        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(use);
        Assert.IsLessThan(Bound, kept);
    }

    [TestMethod]
    public void ComodojoRequests_OfMadeUpServices_KeepNothing()
    {
        var dispatcher = new ComodojoDispatcher();
        dispatcher.RegisterPlugin<Hooking>();
        dispatcher.Run(new ObjectRequest("first"));
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < 50_000; i++)
            dispatcher.Run(new ObjectRequest(string.Create(CultureInfo.InvariantCulture, $"made-up-{i}")));

        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(dispatcher);
        Assert.IsLessThan(5_000_000, kept);
    }

    private sealed class Silent : Plugin
    {
        public override void Run()
        {
        }
    }

    private sealed class Hooking : IComodojoPlugin
    {
        public void Load(ComodojoDispatcher dispatcher) => dispatcher.AddHook("dispatcher.request", () => { });
    }
}
