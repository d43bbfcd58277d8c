using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>What the dispatcher keeps alive. Not beside other tests: they allocate, too.</summary>
[TestClass]
[DoNotParallelize]
public sealed class MemoryTests
{
    private sealed class Foo;

    private sealed class Service
    {
        private int _calls;

        public void Hear(Foo foo) => _calls++;
    }

    [TestMethod]
    public void RemovedListener_AfterDispatches_IsNotKeptAlive()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Foo>(_ => { });
        WeakReference[] gone = [.. Enumerable.Range(0, 3).Select(way => AddAndRemove(dispatcher, way))];

        AssertCollected(gone);
        GC.KeepAlive(dispatcher);
    }

    [TestMethod]
    public void RemovedOnlyListener_AfterDispatchesByName_IsNotKeptAlive()
    {
        var dispatcher = new EventDispatcher();
        WeakReference gone = AddAndRemove(dispatcher, 3);

        AssertCollected(gone);
        GC.KeepAlive(dispatcher);
    }

    [TestMethod]
    public void FinishedDispatch_KeepsTheEventNotAlive()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Foo>(_ => { });
        dispatcher.AddListener<Foo>("async", async _ => await Task.Yield());

        AssertCollected(DispatchOne(dispatcher, null), DispatchOne(dispatcher, "async"), DispatchOne(dispatcher, "unheard"));
        GC.KeepAlive(dispatcher);
    }

    [TestMethod]
    public void Dispatcher_WithListenersAndAfterDispatches_IsNotKeptAlive()
    {
        AssertCollected(WholeDispatcher());

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference WholeDispatcher()
        {
            var dispatcher = new EventDispatcher();
            dispatcher.AddListener<Foo>(_ => { });
            dispatcher.Dispatch(new Foo());
            dispatcher.Dispatch(new Foo(), "name");
            return new WeakReference(dispatcher);
        }
    }

    [TestMethod]
    public void AMillionNames_DispatchedWithoutListeners_LeaveNoTrace()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Foo>("heard", _ => { });
        var foo = new Foo();
        dispatcher.Dispatch(foo, "warm");
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < 1_000_000; i++)
            dispatcher.Dispatch(foo, $"name {i}");

        Assert.IsLessThan(200_000, GC.GetTotalMemory(forceFullCollection: true) - before);
        Assert.HasCount(1, dispatcher.GetListeners());
    }

    [TestMethod]
    public void Registrations_TenAnEvent_TakeAtMostSixtyFourBytesEach()
    {
        const int Events = 10_000;
        const int Each = 10;
        string[] names = [.. Enumerable.Range(0, Events).Select(i => $"event {i}")];
        Action<Foo> listener = new Service().Hear;
        var foo = new Foo();
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener("warm", listener);
        dispatcher.Dispatch(foo, "warm");
        long before = GC.GetTotalMemory(forceFullCollection: true);

        for (int i = 0; i < Each; i++)
        {
            foreach (string name in names)
                dispatcher.AddListener(name, listener);
        }

        foreach (string name in names)
            dispatcher.Dispatch(foo, name);

        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)(Events * Each);
        GC.KeepAlive(dispatcher);
        Assert.IsLessThanOrEqualTo(64, bytes);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference AddAndRemove(EventDispatcher dispatcher, int way)
    {
        var service = new Service();
        ListenerRegistration registration = way == 3
            ? dispatcher.AddListener<Foo>("only", service.Hear)
            : dispatcher.AddListener<Foo>(service.Hear);
        Func<Service> factory = () => service;
        dispatcher.AddLazy(factory, events => events.On<Foo>("lazy", s => s.Hear));
        dispatcher.Dispatch(new Foo());
        dispatcher.Dispatch(new Foo(), "only");
        dispatcher.Dispatch(new Foo(), "lazy");
        if (way == 0)
            dispatcher.RemoveListener<Foo>(service.Hear);
        else
            registration.Dispose();
        if (way == 1)
            dispatcher.Dispatch(new Foo());
        dispatcher.RemoveListener("lazy", factory);
        return new WeakReference(service);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference DispatchOne(EventDispatcher dispatcher, string? name)
    {
        var foo = new Foo();
        if (name is null)
            dispatcher.Dispatch(foo);
        else
            dispatcher.DispatchAsync(foo, name).AsTask().GetAwaiter().GetResult();
        return new WeakReference(foo);
    }

    private static void AssertCollected(params WeakReference[] gone)
    {
        // An asynchronous dispatch's last frames may still be leaving the thread pool's thread.
        for (int i = 0; i < 20 && Array.Exists(gone, reference => reference.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Yield();
        }

        Assert.IsTrue(Array.TrueForAll(gone, reference => !reference.IsAlive));
    }
}
