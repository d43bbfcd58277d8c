using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class AllocationTests
{
    private sealed class Plain;

    private sealed class Stoppable : StoppableEvent;

    [TestMethod]
    public void Dispatch_ByTypeWarm_AllocatesNothing()
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        dispatcher.AddListener<Plain>(_ => calls++);
        dispatcher.AddListener<Stoppable>(_ => calls++);
        var plain = new Plain();
        var stoppable = new Stoppable();
        AssertAllocatesNothing(() =>
        {
            dispatcher.Dispatch(plain);
            dispatcher.Dispatch(stoppable);
        });
        Assert.AreEqual(4000, calls);
    }

    [TestMethod]
    public void Dispatch_ByNameWarm_AllocatesNothing()
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        dispatcher.AddListener<Plain>("name", _ => calls++);
        var plain = new Plain();
        string copy = new("name".AsSpan());
        AssertAllocatesNothing(() =>
        {
            dispatcher.Dispatch(plain, "name");
            dispatcher.Dispatch(plain, copy);
        });
        Assert.AreEqual(4000, calls);
    }

    [TestMethod]
    public void DispatchAsync_OfSynchronousListenersWarm_AllocatesNothing()
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        dispatcher.AddListener<Plain>(_ => calls++);
        dispatcher.AddListener<Plain>(_ => { calls++; return ValueTask.CompletedTask; });
        var plain = new Plain();
        AssertAllocatesNothing(() =>
        {
            ValueTask<Plain> dispatch = dispatcher.DispatchAsync(plain);
            _ = dispatch.GetAwaiter().GetResult();
        });
        Assert.AreEqual(4000, calls);
    }

    private static void AssertAllocatesNothing(Action work)
    {
        for (int i = 0; i < 1000; i++)
            work();
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            work();
        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
