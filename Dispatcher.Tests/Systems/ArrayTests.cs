using Compat.Comodojo;
using Compat.Mibew;
using Compat.Moss;
using Compat.Php;
using Compat.Yii;

namespace Tests.Systems;

/// <summary>An array of PHP, a dictionary and a list are one thing to ported code: each is taken for the others, and kept.</summary>
[TestClass]
public sealed class ArrayTests
{
    private sealed class Silent : Plugin
    {
        public override void Run()
        {
        }
    }

    private sealed class Filling
    {
        public IList<string> Seen { get; } = [];

        public void Add(PhpArray array, string message)
        {
            array["added"] = message;
            Seen.Add($"{string.Join(',', array.Keys)}={array["added"]}");
        }

        public void Count(IList<object?> list, IDictionary<string, object?> map) => Seen.Add($"{list.Count + map.Count}");

        public void Extend(PhpArray array)
        {
            Seen.Add("extend");
            array["extended"] = PhpArray.Of(1, 2);
        }

        public async Task ExtendLater(PhpArray array)
        {
            await Task.Yield();
            Seen.Add("later");
            array["extended"] = "later";
        }
    }

    private sealed class Configured : Component
    {
        public PhpArray? Options { get; set; }

        public IDictionary<string, object?>? Map { get; set; }

        public IList<object?>? List { get; set; }
    }

    private static Dictionary<string, object?> Map(params (string Key, object? Value)[] entries) =>
        entries.ToDictionary(one => one.Key, one => one.Value, StringComparer.Ordinal);

    [TestMethod]
    public void Mibew_ArrayOfPhp_IsTheListAndMapOfTypedListeners()
    {
        var dispatcher = new Compat.Mibew.EventDispatcher();
        var threads = PhpArray.Of(new PhpArray { ["id"] = 1 }, new PhpArray { ["id"] = 2 });
        dispatcher.AttachListener(Events.UsersUpdateThreadsAlter, new Silent(), arguments =>
        {
            arguments.Threads.RemoveAt(0);
            arguments.Threads.Add(Map(("id", 3)));
        });

        dispatcher.TriggerEvent(Events.UsersUpdateThreadsAlter, new EventArguments { ["threads"] = threads });

        Assert.AreEqual(2, threads.Count);
        Assert.AreEqual(2, ((PhpArray)threads[0]!)["id"]);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Mibew_ListReadAsArray_IsFilledAsWhatItWas(bool isAwaited)
    {
        var dispatcher = new Compat.Mibew.EventDispatcher();
        Dictionary<string, object?> first = Map(("id", 1));
        List<object?> threads = [first, Map(("id", 2))];
        var arguments = new EventArguments { ["threads"] = threads };
        dispatcher.AttachListener("alter", new Silent(), (EventArguments e) =>
        {
            PhpArray array = e.ArrayAt("threads");
            array.At(0)["rank"] = 7;
            array.Remove(1);
            array.Add("new");
        });
        dispatcher.AttachListener("alter", new Silent(), (EventArguments e) => e.ArrayAt("threads").Add("second"), 5);

        if (isAwaited)
            await dispatcher.TriggerEventAsync("alter", arguments);
        else
            dispatcher.TriggerEvent("alter", arguments);

        Assert.AreSame(threads, arguments["threads"]);
        Assert.HasCount(3, threads);
        Assert.AreSame(first, threads[0]);
        Assert.AreEqual(7, first["rank"]);
        Assert.AreSequenceEqual(["new", "second"], threads.Skip(1));
    }

    [TestMethod]
    public void Mibew_HostsReadBack_TakesArraysOfPhp()
    {
        var dispatcher = new Compat.Mibew.EventDispatcher();
        var host = new MibewEvents(dispatcher);
        dispatcher.AttachListener(Events.OperatorAuthenticate, new Silent(), e => e.Bag["operator"] = new PhpArray { ["login"] = "ann" });
        dispatcher.AttachListener(Events.PageAddCss, new Silent(), e => e.Bag["css"] = PhpArray.Of(
            "a.css", new PhpArray { ["content"] = "b.css", ["type"] = "url", ["weight"] = 1 }));
        dispatcher.AttachListener(Events.ThreadPostMessage, new Silent(), e => e.Bag["message_options"] = new PhpArray { ["x"] = 1 });

        Assert.AreEqual("ann", host.OperatorAuthenticate(null)!["login"]);
        Assert.AreSequenceEqual(["b.css", "a.css"], host.PageAddCss(null).Select(asset => asset.Content));
        Assert.AreEqual(1, host.ThreadPostMessage(null, 1, "text").Options["x"]);
    }

    [TestMethod]
    public void Mibew_ArgumentThatIsNoArray_IsRefusedByName()
    {
        InvalidCastException error =
            Assert.ThrowsExactly<InvalidCastException>(() => new EventArguments { ["threads"] = 5 }.ArrayAt("threads"));

        Assert.Contains("'threads' is a 'System.Int32'", error.Message);
    }

    [TestMethod]
    public void Moss_ComponentsMethods_TakeArraysOfAnyShape()
    {
        var filling = new Filling();
        MossContainer container = new MossContainer().Register("filling", filling)
            .Register("settings", new PhpArray { ["nested"] = new PhpArray { ["deep"] = "found" } });
        var dispatcher = new MossDispatcher(container);
        dispatcher.Register("x", new Compat.Moss.Listener("filling", "Count", PhpArray.Of(1, 2), new PhpArray { ["a"] = 1 }));
        dispatcher.Register("x", new Compat.Moss.Listener("filling", "Add", Map(("b", 1)), "@Message"));

        dispatcher.Fire("x", "subject", "text");

        Assert.AreEqual("3 b,added=text", string.Join(' ', filling.Seen));
        Assert.AreEqual("found", container.Get("settings.nested.deep"));
    }

    [TestMethod]
    [DataRow("action")]
    [DataRow("method")]
    [DataRow("awaited")]
    [DataRow("awaited method")]
    public async Task Comodojo_HookOfAnArray_TakesADictionaryAndWritesToIt(string kind)
    {
        var dispatcher = new ComodojoDispatcher();
        Dictionary<string, object?> carried = Map(("kept", Map(("a", 1))));
        switch (kind)
        {
            case "action":
                dispatcher.AddHook<PhpArray>("x", new Filling().Extend);
                break;
            case "method":
                dispatcher.AddHook("x", new Filling(), "extend");
                break;
            case "awaited":
                dispatcher.AddHook<PhpArray>("x", new Filling().ExtendLater);
                break;
            default:
                dispatcher.AddHook("x", new Filling(), "extendLater");
                break;
        }

        object? kept = carried["kept"];
        await dispatcher.FireAsync("x", HookType.Void, carried);

        Assert.IsTrue(carried.ContainsKey("extended"));
        Assert.AreSame(kept, carried["kept"]);
    }

    [TestMethod]
    public void Comodojo_HookOfADictionary_TakesAnArrayOfPhpAndWritesToIt()
    {
        var dispatcher = new ComodojoDispatcher();
        var carried = new PhpArray { ["a"] = 1 };
        dispatcher.AddHook("x", (IDictionary<string, object?> map) => { map["b"] = 2; });

        dispatcher.Fire("x", HookType.Void, carried);

        Assert.AreEqual(2L, carried["b"]);
    }

    [TestMethod]
    public void Yii_ConfigurationAndData_TakeArraysOfAnyShape()
    {
        var component = new Configured();
        string? heard = null;
        component.Configure(
            new PhpArray { ["Map"] = new PhpArray { ["a"] = 1 }, ["List"] = PhpArray.Of(1, 2), ["Options"] = Map(("b", 2)) });
        component.On("x", e => heard = $"{e.DataAs<PhpArray>()!["c"]} {e.DataAs<IDictionary<string, object?>>()!["c"]}", Map(("c", 3)));

        component.Trigger("x");

        Assert.AreEqual(1, component.Map!["a"]);
        Assert.HasCount(2, component.List!);
        Assert.AreEqual(2L, component.Options!["b"]);
        Assert.AreEqual("3 3", heard);
        Assert.AreEqual(4, new AfterSaveEvent(new PhpArray { ["d"] = 4 }).ChangedAttributes["d"]);
    }
}
