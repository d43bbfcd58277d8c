using Compat.Php;
using Dispatching;
using Dispatching.PhpWorker;

namespace Tests.PhpWorker;

/// <summary>What crosses, crosses as what it is.</summary>
[TestClass]
public sealed class ValueTests
{
    [TestMethod]
    public void Values_GoToPhpAndComeBack_AsTheyWere()
    {
        PhpArray values =
        [
            ("int", 7L), ("float", 7.0), ("small", 1.5e-300), ("most", long.MaxValue), ("least", long.MinValue),
            ("infinite", double.PositiveInfinity),
            ("text", "ünïcode \u2028 \"\\"), ("bytes", "a\uDCFFb"), ("true", true), ("null", null), ("empty", new PhpArray()),
            ("list", PhpArray.Of(1L, 2L, PhpArray.Of("x"))), (5L, "five"), (-1L, "less"), ("map", new PhpArray { ["b"] = 1L, ["a"] = 2L }),
        ];
        using PhpCode code = PhpCode.OfListeners(
            "turn($e) { $e['back'] = array_reverse(array_reverse($e['values'], true), true); $e['php'] = serialize($e['values']); }");
        using PhpPlugin plugin = code.Load();
        var @event = new GenericEvent { ["values"] = values };

        plugin.Call(plugin.Listeners[0], [@event]);

        Assert.AreEqual(Php.Serialize(values), @event.GetArgument<string>("php"));
        Assert.IsTrue(values.IsIdenticalTo(@event.GetArgument<PhpArray>("back")));
    }

    [TestMethod]
    public void NotANumber_ComesBack()
    {
        using PhpCode code = PhpCode.OfListeners("turn($e) { $e['nan'] = -$e['nan']; }");
        using PhpPlugin plugin = code.Load();
        var @event = new GenericEvent { ["nan"] = double.NaN };

        plugin.Call(plugin.Listeners[0], [@event]);

        Assert.IsTrue(double.IsNaN(@event.GetArgument<double>("nan")));
    }

    [TestMethod]
    public void Object_ThatPhpOnlyHandsOn_IsTheSameObject()
    {
        using PhpCode code = PhpCode.OfListeners("hand($e) { $e['other'] = [$e['stream']]; }");
        using PhpPlugin plugin = code.Load();
        using var stream = new MemoryStream();
        var @event = new GenericEvent { ["stream"] = stream };

        plugin.Call(plugin.Listeners[0], [@event]);

        Assert.AreSame(stream, @event.GetArgument<PhpArray>("other")[0L]);
    }

    [TestMethod]
    public void StdClass_ThatPhpChanges_IsChanged()
    {
        using PhpCode code = PhpCode.OfListeners("change($e) { $e['it']->b = [1.0]; unset($e['it']->a); }");
        using PhpPlugin plugin = code.Load();
        var known = new StdClass { ["a"] = 1L };
        var @event = new GenericEvent { ["it"] = known };

        plugin.Call(plugin.Listeners[0], [@event]);

        Assert.IsFalse(known.Properties.ContainsKey("a"));
        Assert.AreEqual(1.0, ((PhpArray)known["b"]!)[0L]);
    }

    [TestMethod]
    public void Array_ThatHoldsItself_IsRefused()
    {
        using PhpCode code = PhpCode.OfListeners("loop($e) { $all = []; $all['me'] = &$all; $e['x'] = $all; }");
        using PhpPlugin plugin = code.Load();

        var failure = Assert.ThrowsExactly<PhpPluginException>(() => plugin.Call(plugin.Listeners[0], [new GenericEvent()]));

        Assert.AreEqual(PhpFailure.CannotCross, failure.Failure);
    }

    [TestMethod]
    public void Call_ManyTimes_KeepsNothing()
    {
        using PhpCode code = PhpCode.OfListeners("tally($e) { $e['memory'] = memory_get_usage(); $e['made'] = new stdClass(); }");
        using PhpPlugin plugin = code.Load();
        var @event = new GenericEvent();
        for (int i = 0; i < 100; i++)
            plugin.Call(plugin.Listeners[0], [@event]);
        long before = @event.GetArgument<long>("memory");

        for (int i = 0; i < 2000; i++)
            plugin.Call(plugin.Listeners[0], [@event]);

        Assert.IsLessThan(4096, @event.GetArgument<long>("memory") - before);
    }
}
