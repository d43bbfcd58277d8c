using Compat.Civi;
using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Php;
using Microsoft.Extensions.DependencyInjection;
using MibewDispatcher = Compat.Mibew.EventDispatcher;

namespace Tests.Systems;

/// <summary>What ported code met in one system or form, in another: state, values and arrays.</summary>
[TestClass]
public sealed class OtherStateTests
{
    private sealed class Keeping : Plugin
    {
        private readonly List<string> _kept = [];

        public override void Run() => Dispatcher.AttachListener("kept", this, KeepAsync);

        private async Task KeepAsync(EventArguments arguments)
        {
            _kept.Add((string)arguments["text"]!);
            await Task.Yield();
            arguments["kept"] = string.Join(',', _kept);
        }
    }

    private sealed class Silent : Plugin
    {
        public override void Run()
        {
        }
    }

    private sealed class Counting : CiviExtension
    {
        public long? Seen { get; private set; } = -1;

        public void civicrm_mine(long? id) => Seen = id;

        public void civicrm_strict(long id) => Seen = id;
    }

    private sealed class Catalogued
    {
        public string? Seen { get; private set; }

        public void Extend(PhpArray names)
        {
            names.Add("added");
            Seen = string.Join(',', names.Values);
        }
    }

    // A plugin's state lives for one request: the flows of several interleave on one thread or many.
    [TestMethod]
    public async Task MibewPluginOfAScope_InterleavedRequests_KeepsItsOwnRequestsState()
    {
        ServiceProvider services = new ServiceCollection()
            .AddMibew(ServiceLifetime.Scoped).AddMibewPlugin<Keeping>("Acme:Keeping", new PluginVersion(1, 0, 0)).BuildServiceProvider();
        await using ServiceProvider ending = services;
        services.GetRequiredService<IPluginStateStore>().Save(new PluginState("Acme:Keeping", "1.0.0", IsInstalled: true, IsEnabled: true));

        string[] kept = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            await using AsyncServiceScope scope = services.CreateAsyncScope();
            var dispatcher = scope.ServiceProvider.GetRequiredService<MibewDispatcher>();
            using (MibewDispatcher.Enter(dispatcher))
                scope.ServiceProvider.GetRequiredService<PluginManager>().LoadPlugins();
            var arguments = new EventArguments { ["text"] = $"first{number}" };
            await dispatcher.TriggerEventAsync("kept", arguments);
            arguments["text"] = $"second{number}";
            await dispatcher.TriggerEventAsync("kept", arguments);
            return (string)arguments["kept"]!;
        }));

        Assert.AreSequenceEqual(Enumerable.Range(0, 4).Select(number => $"first{number},second{number}"), kept);
    }

    // By-value arrays do not leak, nested ones neither, also where the listener is a lambda.
    [TestMethod]
    public void CiviHookStyleLambda_WritesIntoAByValueArray_CallersStaysAsItWas()
    {
        var dispatcher = new CiviEventDispatcher();
        int seen = 0;
        dispatcher.AddListener("&hook_civicrm_mine", (PhpArray given) =>
        {
            given.At("deep")["written"] = true;
            seen = given.Count;
        });
        var array = new PhpArray { ["deep"] = new PhpArray { ["old"] = 1 } };

        new HookInvoker(dispatcher).Invoke("civicrm_mine", ["given"], [array]);

        Assert.AreEqual(1, seen);
        Assert.IsTrue(array.IsIdenticalTo(new PhpArray { ["deep"] = new PhpArray { ["old"] = 1 } }));
    }

    // Null is no 0, in an extension's method or anywhere else.
    [TestMethod]
    public void CiviExtensionsNumber_NullIsGiven_StaysNullOrIsRefusedByName()
    {
        var modules = new CiviModules();
        var counting = new Counting();
        modules.Activate(counting);
        var hooks = new HookInvoker(new CiviEventDispatcher(new StandaloneFramework(modules)));

        hooks.Invoke("civicrm_mine", ["id"], [null]);
        long? seen = counting.Seen;
        ArgumentException refused =
            Assert.ThrowsExactly<ArgumentException>(() => hooks.Invoke("civicrm_strict", ["id"], [null]));

        Assert.IsNull(seen);
        Assert.Contains("'Counting.civicrm_strict'", refused.Message);
        Assert.IsNull(counting.Seen);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task MibewListenerThrows_WhatItWroteToAListIsInTheList(bool isAwaited)
    {
        var dispatcher = new MibewDispatcher();
        List<object?> threads = ["first"];
        var arguments = new EventArguments { ["threads"] = threads };
        dispatcher.AttachListener("alter", new Silent(), (EventArguments e) => e.ArrayAt("threads").Add("second"));
        dispatcher.AttachListener("alter", new Silent(), Fail, 1);

        await Assert.ThrowsExactlyAsync<FormatException>(async () =>
        {
            if (isAwaited)
                await dispatcher.TriggerEventAsync("alter", arguments);
            else
                dispatcher.TriggerEvent("alter", arguments);
        });

        Assert.AreSame(threads, arguments["threads"]);
        Assert.AreSequenceEqual(["first", "second"], threads);
    }

    private static void Fail(EventArguments arguments) => throw new FormatException();

    [TestMethod]
    public void MossComponent_TakesAListWhereAnArrayIsMeant_HasItsOwn()
    {
        var container = new MossContainer();
        container.Register("catalogued", new Catalogued());
        var dispatcher = new MossDispatcher(container);
        dispatcher.Register("listed", new Listener("catalogued", nameof(Catalogued.Extend), "@Subject"));
        List<object?> names = ["given"];

        dispatcher.Fire("listed", names);

        Assert.AreSequenceEqual(["given"], names);
        Assert.AreEqual("given,added", ((Catalogued)container.Get("catalogued")!).Seen);
    }

    [TestMethod]
    public void ComodojoSetters_TakeArraysOfAnyShape()
    {
        var request = new ObjectRequest("shop");
        request.SetParameters(new PhpArray { ["id"] = 7, ["name"] = "tea" })
            .SetAttributes(new List<object?> { "first", true })
            .SetHeaders(new Dictionary<string, string>(StringComparer.Ordinal) { ["Origin"] = "https://shop.example" });
        ObjectSuccess result = new ObjectSuccess().SetHeaders(new PhpArray { ["X-Served"] = 1.5 });
        ObjectRoute route = new ObjectRoute("shop").SetParameters(new PhpArray { ["nested"] = PhpArray.Of(1) });

        ArgumentException refused = Assert.ThrowsExactly<ArgumentException>(
            () => request.SetParameters(new PhpArray { ["kept"] = "x", ["nested"] = PhpArray.Of(1) }));

        Assert.AreEqual("7 tea", $"{request.Parameters["id"]} {request.Parameters["name"]}");
        Assert.AreEqual("first 1", $"{request.Attributes["0"]} {request.Attributes["1"]}");
        Assert.AreEqual("https://shop.example", request.Headers["origin"]);
        Assert.AreEqual("1.5", result.Headers["x-served"]);
        Assert.IsInstanceOfType<PhpArray>(route.Parameters["nested"]);
        Assert.Contains("'nested'", refused.Message);
        Assert.IsFalse(request.Parameters.ContainsKey("kept"));
    }
}
