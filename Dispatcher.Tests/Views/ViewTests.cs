using Dispatching;
using Dispatching.Contracts;

namespace Tests.Views;

[TestClass]
public sealed class ViewTests
{
    private sealed class Ping : StoppableEvent;

    [TestMethod]
    public void Scoped_AddsListeners_BetweenThoseOfTheWrappedAndTakesThemAwayAgain()
    {
        var dispatcher = new EventDispatcher();
        var seen = new List<string>();
        dispatcher.AddListener<Ping>(_ => seen.Add("first"), 10);
        dispatcher.AddListener<Ping>(_ => seen.Add("last"), -10);
        using (var scoped = new ScopedEventDispatcher(dispatcher))
        {
            scoped.AddListener<Ping>(_ => seen.Add("between"));
            scoped.Dispatch(new Ping());
            CollectionAssert.AreEqual(new[] { "first", "between", "last" }, seen);
        }

        seen.Clear();
        dispatcher.Dispatch(new Ping());

        CollectionAssert.AreEqual(new[] { "first", "last" }, seen);
    }

    [TestMethod]
    public void Scoped_Disposed_Refuses()
    {
        var scoped = new ScopedEventDispatcher(new EventDispatcher());
        scoped.Dispose();
        scoped.Dispose();

        Assert.ThrowsExactly<ObjectDisposedException>(() => scoped.Dispatch(new Ping()));
        Assert.ThrowsExactly<ObjectDisposedException>(() => scoped.AddListener<Ping>(_ => { }));
    }

    [TestMethod]
    public void Scoped_RemovesAListener_OnlyForItself()
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        Action<Ping> listener = _ => calls++;
        dispatcher.AddListener(listener);
        using var scoped = new ScopedEventDispatcher(dispatcher);

        Assert.IsTrue(scoped.RemoveListener<Ping>(listener));
        scoped.Dispatch(new Ping());
        dispatcher.Dispatch(new Ping());

        Assert.AreEqual(1, calls);
    }

    [TestMethod]
    public void Immutable_ShowsItsDispatcher_AndListenersSeeIt()
    {
        var dispatcher = new EventDispatcher();
        IEventDispatcher? shown = null;
        Action<Ping, EventContext> listener = (_, context) => shown = context.Dispatcher;
        dispatcher.AddListener(listener, 3);
        var view = new ImmutableEventDispatcher(dispatcher);

        view.Dispatch(new Ping());

        Assert.AreSame(dispatcher, shown);
        Assert.AreEqual(3, view.GetListenerPriority<Ping>(listener));
        Assert.IsNotInstanceOfType<IListenerRegistry>(view);
    }

    [TestMethod]
    public async Task Traceable_Dispatches_TellsWhoWasCalledAndWhoWasNot()
    {
        var dispatcher = new EventDispatcher();
        var traceable = new TraceableEventDispatcher(dispatcher);
        IEventDispatcher? shown = null;
        dispatcher.AddListener<Ping>((e, context) => { shown = context.Dispatcher; e.StopPropagation(); }, 5);
        dispatcher.AddListener<Ping>(_ => ValueTask.CompletedTask);

        await traceable.DispatchAsync(new Ping());
        await traceable.DispatchAsync(new Ping());
        traceable.Dispatch(new object(), "nobody");

        CalledListener call = traceable.CalledListeners.Single();
        Assert.AreEqual((2, 5, true), (call.Calls, call.Priority, call.StoppedPropagation));
        Assert.AreEqual(0, traceable.NotCalledListeners.Single().Priority);
        CollectionAssert.AreEqual(new[] { "nobody" }, traceable.OrphanedEvents.ToArray());
        Assert.AreSame(traceable, shown);
        traceable.Reset();
        Assert.IsEmpty(traceable.CalledListeners);
    }

    [TestMethod]
    public void GenericEvent_Arguments_AreSetAskedAndRemoved()
    {
        var e = new GenericEvent("subject") { { "a", null }, { "b", 2 } };

        Assert.IsTrue(e.HasArgument("a"));
        Assert.AreEqual(2, e.GetArgument<int>("b"));
        Assert.IsNull(e.GetArgument<string>("a"));
        Assert.Contains("'c'", Assert.ThrowsExactly<KeyNotFoundException>(() => e["c"]).Message);
        Assert.Contains("'b'", Assert.ThrowsExactly<InvalidCastException>(() => e.GetArgument<string>("b")).Message);
        Assert.IsTrue(e.RemoveArgument("a"));
        Assert.IsEmpty(e.SetArguments().Arguments);
        Assert.AreEqual("subject", e.Subject);
    }
}
