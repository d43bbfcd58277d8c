using System.Globalization;
using Compat.Civi;

namespace Tests.CiviAdapter;

/// <summary>Names that come from outside: many of them, each dispatched once.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ManyNamesTests
{
    private const int Many = 200_000;
    private const long Bound = 20_000_000;

    private readonly CiviEventDispatcher _dispatcher = new();

    private static string NameOf(string prefix, int i) => prefix + i.ToString(CultureInfo.InvariantCulture);

    [TestMethod]
    [DataRow("hook_civicrm_x")]
    [DataRow("civi.x")]
    public void Dispatch_OfManyNames_KeepsFew(string prefix)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < Many; i++)
            _dispatcher.Dispatch(NameOf(prefix, i));

        Assert.IsLessThan(Bound, GC.GetTotalMemory(forceFullCollection: true) - before);
        Assert.IsLessThan(10_000, _dispatcher.GetListeners().Count);
    }

    [TestMethod]
    public void Invoke_OfManyHooks_KeepsFew()
    {
        var hooks = new HookInvoker(_dispatcher);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < Many; i++)
            hooks.Invoke(NameOf("civicrm_x", i));

        Assert.IsLessThan(Bound, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    [TestMethod]
    public void AddListener_AndRemoveOfManyNames_KeepsFew()
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < Many; i++)
            _dispatcher.AddListener(NameOf("hook_x", i), _ => { }).Dispose();

        Assert.IsLessThan(Bound, GC.GetTotalMemory(forceFullCollection: true) - before);
    }

    [TestMethod]
    public void Dispatch_OfManyNames_LeavesListenersAndWhatWasTakenAwayAsTheyAre()
    {
        int calls = 0;
        var hooks = new HookInvoker(_dispatcher);
        _dispatcher.AddListener("hook_civicrm_heard", _ => calls++);
        string content = "";
        object? page = null;
        hooks.AlterContent(ref content, "page", "x.tpl", ref page);
        hooks.Invoke("civicrm_invoked");
        _dispatcher.Dispatch("hook_civicrm_silent");
        Assert.IsTrue(_dispatcher.RemoveListener("hook_civicrm_silent", _dispatcher.DelegateToUF));

        for (int i = 0; i < 20_000; i++)
            hooks.Invoke(NameOf("civicrm_x", i));
        _dispatcher.AddListener("hook_civicrm_alterContent", _ => calls++);
        _dispatcher.AddListener("hook_civicrm_invoked", _ => calls++);
        _dispatcher.Dispatch("hook_civicrm_heard");
        hooks.AlterContent(ref content, "page", "x.tpl", ref page);
        hooks.Invoke("civicrm_invoked");

        Assert.AreEqual(3, calls);
        Assert.IsEmpty(_dispatcher.GetListeners("hook_civicrm_silent"));
    }

    [TestMethod]
    public void Threads_AddWhileManyNamesAreDispatched_LoseNoListener()
    {
        int calls = 0;

        Parallel.For(0, 40_000, i =>
        {
            string name = NameOf("hook_civicrm_t", i);
            _dispatcher.Dispatch(name);
            using (_dispatcher.AddListener(name, _ => Interlocked.Increment(ref calls)))
                _dispatcher.Dispatch(name);
        });

        Assert.AreEqual(40_000, calls);
    }
}
