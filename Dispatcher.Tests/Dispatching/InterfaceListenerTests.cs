using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class InterfaceListenerTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _heard = [];

    [TestMethod]
    public void Dispatch_ListenerToAnInterface_HearsEachEventThatIsOne()
    {
        _dispatcher.AddListener<IDomainEvent>(e => _heard.Add(e.GetType().Name));

        _dispatcher.Dispatch(new Placed());
        _dispatcher.Dispatch(new Shipped());
        _dispatcher.Dispatch(new Other());

        Assert.AreEqual("Placed Shipped", string.Join(' ', _heard));
    }

    [TestMethod]
    public void Dispatch_ListenerToAnAbstractClass_HearsEachEventThatIsOne()
    {
        _dispatcher.AddListener<OrderEvent>(e => _heard.Add(e.GetType().Name));

        _dispatcher.Dispatch(new Placed());
        _dispatcher.Dispatch(new Shipped());

        Assert.AreEqual("Placed", string.Join(' ', _heard));
    }

    [TestMethod]
    public void Dispatch_ListenerToAConcreteBase_HearsOnlyThatClass()
    {
        _dispatcher.AddListener<Placed>(e => _heard.Add(e.GetType().Name));

        _dispatcher.Dispatch(new PlacedAgain());

        Assert.IsEmpty(_heard);
    }

    [TestMethod]
    public void Dispatch_ListenersOfSeveralKinds_AreCalledInOneOrderOfPriorityAndTime()
    {
        _dispatcher.AddListener<Placed>(_ => _heard.Add("class 1"));
        _dispatcher.AddListener<IDomainEvent>(_ => _heard.Add("interface 2"));
        _dispatcher.AddListener<Placed>(_ => _heard.Add("class 3"));
        _dispatcher.AddListener<OrderEvent>(_ => _heard.Add("abstract 4"));
        _dispatcher.AddListener<IDomainEvent>(_ => _heard.Add("interface first"), priority: 1);
        _dispatcher.AddListener<Placed>(_ => _heard.Add("class last"), priority: -1);

        _dispatcher.Dispatch(new Placed());

        Assert.AreEqual("interface first,class 1,interface 2,class 3,abstract 4,class last", string.Join(',', _heard));
    }

    [TestMethod]
    public void Dispatch_ListenerIsAddedAfterTheFirstDispatch_HearsTheNext()
    {
        _dispatcher.AddListener<Placed>(_ => _heard.Add("class"));
        _dispatcher.Dispatch(new Placed());
        _dispatcher.Dispatch(new Shipped());
        _dispatcher.Dispatch<OrderEvent>(new Placed());
        _dispatcher.AddListener<IDomainEvent>(_ => _heard.Add("interface"));

        _dispatcher.Dispatch(new Placed());
        _dispatcher.Dispatch(new Shipped());
        _dispatcher.Dispatch<OrderEvent>(new Placed());

        Assert.AreEqual("class,class,class,interface,interface,class,interface", string.Join(',', _heard));
    }

    [TestMethod]
    public void Dispatch_ListenerOfTheClassChangesMeanwhile_SeesTheChange()
    {
        _dispatcher.AddListener<IDomainEvent>(_ => _heard.Add("interface"));
        _dispatcher.Dispatch(new Placed());
        ListenerRegistration added = _dispatcher.AddListener<Placed>(_ => _heard.Add("class"));
        _dispatcher.Dispatch(new Placed());
        added.Dispose();

        _dispatcher.Dispatch(new Placed());

        Assert.AreEqual("interface,interface,class,interface", string.Join(',', _heard));
    }

    [TestMethod]
    public void Dispatch_ListenerToTheInterfaceWasRemoved_IsNotHeard()
    {
        Action<IDomainEvent> listener = _ => _heard.Add("interface");
        _dispatcher.AddListener(listener);
        _dispatcher.Dispatch(new Placed());

        bool removed = _dispatcher.RemoveListener<IDomainEvent>(listener);
        _dispatcher.Dispatch(new Placed());

        Assert.IsTrue(removed);
        Assert.HasCount(1, _heard);
        Assert.IsFalse(_dispatcher.HasListeners<Placed>());
    }

    [TestMethod]
    public void Dispatch_WithAName_ReachesTheListenersOfTheNameAlone()
    {
        _dispatcher.AddListener<IDomainEvent>(_ => _heard.Add("interface"));
        _dispatcher.AddListener<IDomainEvent>("order.placed", _ => _heard.Add("name"));

        _dispatcher.Dispatch(new Placed(), "order.placed");
        _dispatcher.Dispatch(new Placed());

        Assert.AreEqual("name,interface", string.Join(',', _heard));
    }

    [TestMethod]
    public async Task Dispatch_ListenerToTheInterfaceIsAsynchronous_MustBeAwaited()
    {
        _dispatcher.AddListener<IDomainEvent>(async (_, cancellation) =>
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            _heard.Add("interface");
        });

        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new Placed()));
        await _dispatcher.DispatchAsync(new Placed());

        Assert.HasCount(1, _heard);
    }

    [TestMethod]
    public void Dispatch_EventIsStopped_ListenersBehindAreNotCalled()
    {
        _dispatcher.AddListener<IDomainEvent>(e => ((Placed)e).StopPropagation(), priority: 1);
        _dispatcher.AddListener<Placed>(_ => _heard.Add("class"));

        _dispatcher.Dispatch(new Placed());

        Assert.IsEmpty(_heard);
    }

    [TestMethod]
    public void Dispatch_WithFamilies_AllocatesNothing()
    {
        _dispatcher.AddListener<IDomainEvent>(_ => { });
        _dispatcher.AddListener<Placed>(_ => { });
        var placed = new Placed();
        for (int i = 0; i < 1000; i++)
            _dispatcher.Dispatch(placed);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            _dispatcher.Dispatch(placed);

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [TestMethod]
    public void Listing_ListenerToTheInterface_IsShownUnderTheEventWithWhereItComesFrom()
    {
        _dispatcher.AddListener<Placed>(_ => _heard.Add("class"), priority: 2);
        _dispatcher.AddListener<IDomainEvent>(Record);

        IReadOnlyList<ListenerDescription> listeners = _dispatcher.GetListeners<Placed>();

        Assert.HasCount(2, listeners);
        Assert.IsTrue(listeners[1].IsInherited);
        Assert.AreEqual(typeof(IDomainEvent), listeners[1].EventType);
        Assert.AreEqual("    0  InterfaceListenerTests.Record  (every IDomainEvent)", listeners[1].ToString());
        Assert.IsTrue(_dispatcher.HasListeners<Shipped>());
        Assert.AreEqual(0, _dispatcher.GetListenerPriority<Placed>((Action<IDomainEvent>)Record));
    }

    [TestMethod]
    public void Trace_ListenerToTheInterfaceWasCalled_IsNotAmongTheOthers()
    {
        var traced = new TraceableEventDispatcher(_dispatcher);
        traced.AddListener<IDomainEvent>(Record);
        traced.AddListener<Other>(_ => { });

        traced.Dispatch(new Placed());

        Assert.AreEqual("InterfaceListenerTests.Record", traced.CalledListeners.Single().Listener.Name);
        Assert.AreEqual(typeof(Other), traced.NotCalledListeners.Single().EventType);
    }

    [TestMethod]
    public void Scope_ListenerToAnInterfaceIsAddedThere_HearsWhatIsDispatchedThereAmongTheOthers()
    {
        _dispatcher.AddListener<Placed>(_ => _heard.Add("class"));
        _dispatcher.AddListener<IDomainEvent>(_ => _heard.Add("interface"));
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.AddListener<IDomainEvent>(_ => _heard.Add("scope"));

        scoped.Dispatch(new Placed());
        _dispatcher.Dispatch(new Placed());

        Assert.AreEqual("class,interface,scope,class,interface", string.Join(',', _heard));
    }

    [TestMethod]
    public void Scope_ListenerToTheClassIsAddedThere_WrappedListenersToTheInterfaceStayInOrder()
    {
        _dispatcher.AddListener<IDomainEvent>(_ => _heard.Add("interface"));
        _dispatcher.AddListener<Placed>(_ => _heard.Add("class"));
        using var outer = new ScopedEventDispatcher(_dispatcher);
        outer.AddListener<OrderEvent>(_ => _heard.Add("outer"));
        using var scoped = new ScopedEventDispatcher(outer);
        scoped.AddListener<Placed>(_ => _heard.Add("scope"));

        scoped.Dispatch(new Placed());

        Assert.AreEqual("interface,class,outer,scope", string.Join(',', _heard));
    }

    [TestMethod]
    public void Scope_WrappedListenerToTheInterfaceIsRemovedThere_IsHeardOutsideAlone()
    {
        Action<IDomainEvent> listener = _ => _heard.Add("interface");
        _dispatcher.AddListener(listener);
        using var scoped = new ScopedEventDispatcher(_dispatcher);

        bool removed = scoped.RemoveListener<IDomainEvent>(listener);
        scoped.Dispatch(new Placed());

        Assert.IsTrue(removed);
        Assert.IsEmpty(_heard);
        _dispatcher.Dispatch(new Placed());
        Assert.HasCount(1, _heard);
    }

    [TestMethod]
    public void Dispatch_ManyThreadsAddAndDispatch_EachListenerIsHeardOnceAdded()
    {
        Parallel.For(0, 200, _ =>
        {
            int heard = 0;
            using ListenerRegistration added = _dispatcher.AddListener<IDomainEvent>(e => heard += ((Placed)e).By == 7 ? 1 : 0);
            _dispatcher.Dispatch(new Placed { By = 7 });
            Assert.IsGreaterThanOrEqualTo(1, heard);
        });

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    private void Record(IDomainEvent domainEvent) => _heard.Add("record");

    private interface IDomainEvent;

    private abstract class OrderEvent : StoppableEvent;

    private class Placed : OrderEvent, IDomainEvent
    {
        public int By { get; init; }
    }

    private sealed class PlacedAgain : Placed;

    private sealed class Shipped : IDomainEvent;

    private sealed class Other;
}
