using Dispatching;
using Dispatching.Contracts;

namespace Tests.Views;

/// <summary>Views over dispatchers that are not this library's: ones that decorate another, and mocks.</summary>
[TestClass]
public sealed class DecoratedTests
{
    private sealed class Foo(List<string> seen) : StoppableEvent
    {
        public List<string> Seen => seen;
    }

    private sealed class Loud(IEventDispatcher inner) : IEventDispatcher
    {
        public object DispatchEvent(object @event, string? eventName = null) => inner.DispatchEvent(@event, eventName);

        public ValueTask<object> DispatchEventAsync(
            object @event, string? eventName = null, CancellationToken cancellationToken = default) =>
            inner.DispatchEventAsync(@event, eventName, cancellationToken);
    }

    private sealed class Yielding(IEventDispatcher inner) : IEventDispatcher
    {
        public object DispatchEvent(object @event, string? eventName = null) => inner.DispatchEvent(@event, eventName);

        public async ValueTask<object> DispatchEventAsync(
            object @event, string? eventName = null, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return await inner.DispatchEventAsync(@event, eventName, cancellationToken);
        }
    }

    [TestMethod]
    public void Scoped_OverADecorator_CallsBothUntilItEnds()
    {
        var engine = new EventDispatcher();
        engine.AddListener<Foo>(e => e.Seen.Add("engine"), priority: 5);
        var loud = new Loud(engine);
        var within = new Foo([]);
        var after = new Foo([]);

        using (var scoped = new ScopedEventDispatcher(loud))
        {
            scoped.AddListener<Foo>((e, context) => e.Seen.Add(context.Dispatcher == scoped ? "first" : "?"), priority: 10);
            scoped.AddListener<Foo>(e => e.Seen.Add("last"));
            scoped.Dispatch(within);
        }

        loud.Dispatch(after);
        Assert.AreEqual("first,engine,last", string.Join(',', within.Seen));
        Assert.AreEqual("engine", string.Join(',', after.Seen));
    }

    [TestMethod]
    public async Task Scoped_OverADecorator_AwaitsAllInOrder()
    {
        var engine = new EventDispatcher();
        engine.AddListener<Foo>(async (e, cancellation) =>
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            e.Seen.Add("engine");
        });
        using var scoped = new ScopedEventDispatcher(new Yielding(engine));
        scoped.AddListener<Foo>(async e =>
        {
            await Task.Yield();
            e.Seen.Add("first");
        }, priority: 1);
        scoped.AddListener<Foo>(e => e.Seen.Add("last"), priority: -1);
        var seen = new List<string>();

        await scoped.DispatchAsync(new Foo(seen), TestContext.CancellationToken);

        Assert.AreEqual("first,engine,last", string.Join(',', seen));
    }

    [TestMethod]
    public void Scoped_OverADecorator_IsStopped()
    {
        var engine = new EventDispatcher();
        engine.AddListener<Foo>(e => e.Seen.Add("engine"));
        using var scoped = new ScopedEventDispatcher(new Loud(engine));
        scoped.AddListener<Foo>(e => e.StopPropagation(), priority: 1);
        scoped.AddListener<Foo>(e => e.Seen.Add("last"));
        var seen = new List<string>();

        scoped.Dispatch(new Foo(seen));

        Assert.IsEmpty(seen);
    }

    [TestMethod]
    public void Scoped_OverADecorator_ListsAndRemovesItsOwn()
    {
        using var scoped = new ScopedEventDispatcher(new Loud(new EventDispatcher()));
        Action<Foo> listener = e => e.Seen.Add("own");

        scoped.AddListener(listener, priority: 3);

        Assert.IsTrue(scoped.HasListeners());
        Assert.AreEqual(3, scoped.GetListenerPriority<Foo>(listener));
        Assert.HasCount(1, scoped.GetListeners<Foo>());
        Assert.IsTrue(scoped.RemoveListener<Foo>(listener));
        Assert.IsFalse(scoped.HasListeners<Foo>());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Traced_OverADecorator_SeesWhoWasCalled(bool isAwaited)
    {
        var engine = new EventDispatcher();
        engine.AddListener<Foo>(e => e.Seen.Add("engine"), priority: 5);
        engine.AddListener<Foo>(e => e.StopPropagation());
        var traced = new TraceableEventDispatcher(new Yielding(engine));

        if (isAwaited)
            await traced.DispatchAsync(new Foo([]), TestContext.CancellationToken);
        else
            traced.Dispatch(new Foo([]));
        traced.Dispatch(new Foo([]), "unheard");

        Assert.AreEqual("5,0", string.Join(',', traced.CalledListeners.Select(one => one.Priority)));
        Assert.IsTrue(traced.CalledListeners[1].StoppedPropagation);
        Assert.AreEqual("unheard", traced.OrphanedEvents.Single());
    }

    [TestMethod]
    public void Traced_OverADecoratorWhoseListenerFails_SeesTheFailure()
    {
        var engine = new EventDispatcher();
        engine.AddListener<Foo>((Action<Foo>)(_ => throw new FormatException("broken")));
        var traced = new TraceableEventDispatcher(new Loud(engine));

        Assert.ThrowsExactly<FormatException>(() => traced.Dispatch(new Foo([])));

        Assert.IsInstanceOfType<FormatException>(traced.CalledListeners.Single().Failure);
    }

    [TestMethod]
    public void Views_OverEachOtherOverADecorator_Dispatch()
    {
        var engine = new EventDispatcher();
        engine.AddListener<Foo>(e => e.Seen.Add("engine"));
        using var scoped = new ScopedEventDispatcher(new Loud(engine));
        scoped.AddListener<Foo>(e => e.Seen.Add("scoped"));
        var traced = new TraceableEventDispatcher(scoped);
        using var outer = new ScopedEventDispatcher(traced);
        outer.AddListener<Foo>(e => e.Seen.Add("outer"));
        var seen = new List<string>();

        outer.Dispatch(new Foo(seen));

        Assert.AreEqual("engine,scoped,outer", string.Join(',', seen));
        Assert.HasCount(2, traced.CalledListeners);
    }

    [TestMethod]
    public void Views_OverAMock_GiveTheEventBack()
    {
        IEventDispatcher mock = Moq.Mock.Of<IEventDispatcher>();
        var e = new Foo([]);

        Assert.AreSame(e, new TraceableEventDispatcher(mock).DispatchEvent(e));
        using var scoped = new ScopedEventDispatcher(mock);
        Assert.AreSame(e, scoped.DispatchEvent(e));
    }

    public TestContext TestContext { get; set; } = null!;
}
