using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>What taking many listeners away costs, in bytes: time is measured elsewhere.</summary>
[TestClass]
public sealed class RemovalCostTests
{
    private const int Many = 10_000;

    private sealed class Foo;

    private sealed class Service
    {
        public int Calls { get; private set; }

        public void Hear(Foo foo) => Calls++;
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void RemoveListener_EachOfManyByDelegate_CopiesThemNotEachTime(bool fromTheEnd)
    {
        var dispatcher = new EventDispatcher();
        Action<Foo>[] listeners = [.. Enumerable.Range(0, Many).Select(_ => (Action<Foo>)new Service().Hear)];
        foreach (Action<Foo> listener in listeners)
            dispatcher.AddListener("many", listener);
        dispatcher.Dispatch(new Foo(), "many");
        if (fromTheEnd)
            Array.Reverse(listeners);

        long allocated = AllocatedBy(() =>
        {
            foreach (Action<Foo> listener in listeners)
                Assert.IsTrue(dispatcher.RemoveListener("many", listener));
        });

        Assert.IsFalse(dispatcher.HasListeners("many"));
        Assert.IsLessThan(Many * 1000L, allocated);
    }

    [TestMethod]
    public void RemoveListener_EachAskedForBefore_CopiesThemNotEachTime()
    {
        var dispatcher = new EventDispatcher();
        Action<Foo>[] listeners = [.. Enumerable.Range(0, 1000).Select(_ => (Action<Foo>)new Service().Hear)];
        foreach (Action<Foo> listener in listeners)
            dispatcher.AddListener("many", listener);

        long allocated = AllocatedBy(() =>
        {
            foreach (Action<Foo> listener in listeners)
            {
                Assert.AreEqual(0, dispatcher.GetListenerPriority("many", listener));
                dispatcher.RemoveListener("many", listener);
            }
        });

        Assert.IsLessThan(1000 * 1000L, allocated);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public void Dispose_EachOfManyRegistrations_CopiesThemNotEachTime(bool fromTheEnd)
    {
        var dispatcher = new EventDispatcher();
        List<ListenerRegistration> registrations =
            [.. Enumerable.Range(0, Many).Select(i => dispatcher.AddListener<Foo>("many", new Service().Hear, i % 7))];
        dispatcher.Dispatch(new Foo(), "many");
        if (fromTheEnd)
            registrations.Reverse();

        long allocated = AllocatedBy(() => registrations.ForEach(registration => registration.Dispose()));

        Assert.IsFalse(dispatcher.HasListeners("many"));
        Assert.IsLessThan(Many * 1000L, allocated);
    }

    [TestMethod]
    public void RemoveListener_OfManyAmongMany_LeavesTheOthersInOrder()
    {
        var dispatcher = new EventDispatcher();
        var calls = new List<int>();
        Action<Foo>[] listeners = [.. Enumerable.Range(0, 1000).Select(i => (Action<Foo>)(_ => calls.Add(i)))];
        for (int i = 0; i < listeners.Length; i++)
            dispatcher.AddListener("many", listeners[i], -(i / 100));

        for (int i = 0; i < listeners.Length; i++)
        {
            if (i % 5 != 3)
                dispatcher.RemoveListener("many", listeners[i]);
        }

        dispatcher.AddListener("many", listeners[0], -100);
        dispatcher.Dispatch(new Foo(), "many");

        CollectionAssert.AreEqual(Enumerable.Range(0, 1000).Where(i => i % 5 == 3).Append(0).ToList(), calls);
    }

    [TestMethod]
    public void RemoveListener_AddedSeveralTimesAmongMany_RemovesAllOfThem()
    {
        var dispatcher = new EventDispatcher();
        var service = new Service();
        for (int i = 0; i < 200; i++)
        {
            dispatcher.AddListener<Foo>("many", new Service().Hear);
            dispatcher.AddListener<Foo>("many", service.Hear, i % 3);
        }

        IEnumerable<Action<Foo>> all = dispatcher.GetListeners("many").Select(one => (Action<Foo>)one.Listener!);
        Action<Foo>[] others = [.. all.Where(one => one.Target != service).Take(100)];
        foreach (Action<Foo> other in others)
            dispatcher.RemoveListener("many", other);
        dispatcher.AddListener<Foo>("many", service.Hear);
        dispatcher.RemoveListener("many", (Action<Foo>)service.Hear);
        dispatcher.Dispatch(new Foo(), "many");

        Assert.AreEqual(0, service.Calls);
        Assert.HasCount(100, dispatcher.GetListeners("many"));
    }

    private static long AllocatedBy(Action work)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
