using Dispatching;
using Dispatching.Contracts;
using Tests.Systems;

namespace Tests.Dispatching;

[TestClass]
public sealed class RecursionTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    // A small stack, so that its end is near.
    private const int StackSize = 512 * 1024;

    private sealed class Foo;

    private sealed class Stoppable : StoppableEvent;

    [TestMethod]
    public void Dispatch_ListenerDispatchesItsOwnEvent_EndsWithTheChainAndTheThreadGoesOn() => OnSmallStack(() =>
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        dispatcher.AddListener<Foo>("again", (foo, context) => { calls++; context.Dispatcher.Dispatch(foo, "again"); });
        dispatcher.AddListener<Foo>(_ => calls = -1);

        for (int i = 0; i < 3; i++)
        {
            calls = 0;
            EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(() => dispatcher.Dispatch(new Foo(), "again"));
            Assert.IsGreaterThan(100, calls);
            Assert.IsGreaterThan(10, thrown.EventNames.Count);
            Assert.IsTrue(thrown.EventNames.All(name => string.Equals(name, "again", StringComparison.Ordinal)));
            Assert.Contains("'again' -> 'again'", thrown.Message);
            dispatcher.Dispatch(new Foo());
            Assert.AreEqual(-1, calls);
        }
    });

    [TestMethod]
    public void Dispatch_TwoEventsInTurn_EndsWithBothInTheChain() => OnSmallStack(() =>
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Stoppable>("ping", found => dispatcher.Dispatch(found, "pong"));
        dispatcher.AddListener<Stoppable>("pong", found => dispatcher.Dispatch(found, "ping"));
        dispatcher.AddListener<Foo>("start", _ => dispatcher.Dispatch(new Stoppable(), "ping"));

        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(() => dispatcher.Dispatch(new Foo(), "start"));

        AssertAlternates(thrown);
        Assert.Contains("'ping' -> 'pong'", thrown.Message);
    });

    [TestMethod]
    public void Dispatch_ByTypeThroughPlainListeners_EndsWithTheChain() => OnSmallStack(() =>
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Foo>(_ => { });
        dispatcher.AddListener<Foo>(foo => dispatcher.Dispatch(foo));

        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(() => dispatcher.Dispatch(new Foo()));

        Assert.IsGreaterThan(10, thrown.EventNames.Count);
        Assert.Contains(typeof(Foo).FullName!, thrown.Message);
    });

    [TestMethod]
    public void DispatchAsync_ListenersThatAwaitTheirOwnEvent_EndWithTheChain() => OnSmallStack(() =>
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        dispatcher.AddListener<Foo>("ping", async (foo, context) => { calls++; await context.Dispatcher.DispatchAsync(foo, "pong"); });
        dispatcher.AddListener<Foo>("pong", async (foo, context) => { calls++; await context.Dispatcher.DispatchAsync(foo, "ping"); });
        dispatcher.AddListener<Foo>(_ => calls = -1);

        Task dispatch = dispatcher.DispatchAsync(new Foo(), "ping").AsTask();
        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(() => dispatch.GetAwaiter().GetResult());
        dispatcher.Dispatch(new Foo());

        AssertAlternates(thrown);
        Assert.AreEqual(-1, calls);
    });

    [TestMethod]
    public void DispatchAsync_SynchronousListenersWithoutEnd_EndWithTheChain() => OnSmallStack(() =>
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Foo>("ping", foo =>
            dispatcher.DispatchAsync(foo, "pong").AsTask().GetAwaiter().GetResult() is null ? default : ValueTask.CompletedTask);
        dispatcher.AddListener<Foo>("pong", foo =>
        {
            dispatcher.DispatchAsync(foo, "ping").AsTask().GetAwaiter().GetResult();
            return ValueTask.CompletedTask;
        });

        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(
            () => dispatcher.DispatchAsync(new Foo(), "ping").AsTask().GetAwaiter().GetResult());

        AssertAlternates(thrown);
    });

    private static void AssertAlternates(EventRecursionException thrown)
    {
        Assert.IsGreaterThan(10, thrown.EventNames.Count);
        Assert.IsTrue(thrown.EventNames.Zip(thrown.EventNames.Skip(1)).All(pair =>
            (pair.First, pair.Second) is ("ping", "pong") or ("pong", "ping")), thrown.Message);
    }

    // A dispatch that is watched, by another test say, needs more stack.
    private const int Deep = 100;

    [TestMethod]
    public void Dispatch_DeepButFinite_Works() => OnSmallStack(() =>
    {
        var dispatcher = new EventDispatcher();
        int depth = 0;
        dispatcher.AddListener<Foo>(foo =>
        {
            if (++depth < Deep)
                dispatcher.Dispatch(foo);
        });

        dispatcher.Dispatch(new Foo());

        Assert.AreEqual(Deep, depth);
    });

    private static void OnSmallStack(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    test();
                }
                catch (Exception exception)
                {
                    failure = exception;
                }
            },
            StackSize);
        thread.Start();
        Assert.IsTrue(thread.Join(s_patience), "The thread did not come back.");
        Assert.IsNull(failure, $"{failure}");
    }

    [TestMethod]
    public void Dispatch_EachThroughAScopeOverTheOneBefore_EndsWithTheChain() => OnSmallStack(() =>
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Foo>("wrapped", (foo, context) =>
        {
            using var scoped = new ScopedEventDispatcher(context.Dispatcher);
            scoped.AddListener<Foo>("wrapped", _ => { });
            scoped.Dispatch(foo, "wrapped");
        });

        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(() => dispatcher.Dispatch(new Foo(), "wrapped"));

        Assert.Contains("'wrapped' -> 'wrapped'", thrown.Message);
    });

    [TestMethod]
    public void Dispatch_ThroughTwentyThousandWrappers_Works() => OnSmallStack(() =>
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        dispatcher.AddListener<Foo>(_ => calls++);
        IEventDispatcher wrapped = dispatcher;
        for (int i = 0; i < 20_000; i++)
            wrapped = i % 2 == 0 ? new ScopedEventDispatcher(wrapped) : new TraceableEventDispatcher(wrapped);

        wrapped.Dispatch(new Foo());
        wrapped.DispatchAsync(new Foo()).AsTask().GetAwaiter().GetResult();

        Assert.AreEqual(2, calls);
        Assert.HasCount(1, ((IListenerIntrospection)wrapped).GetListeners<Foo>());
        Assert.HasCount(1, ((IListenerIntrospection)wrapped).GetListeners());
    });

    [TestMethod]
    public void Dispatch_LazyObjectsWhoseFactoriesAddAndNeedTheNext_EndsWithTheChain() => OnSmallStack(() =>
    {
        var dispatcher = new EventDispatcher();
        Add(0);

        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(() => dispatcher.Dispatch(new Foo(), "lazy 0"));

        Assert.Contains("without end", thrown.Message);

        void Add(int number) => dispatcher.AddLazy(
            () =>
            {
                Add(number + 1);
                dispatcher.Dispatch(new Foo(), $"lazy {number + 1}");
                return new List<Foo>();
            },
            events => events.On<Foo>($"lazy {number}", list => list.Add));
    });

    [TestMethod]
    public void Dispatch_OfLargeStack_EndsWhenThousandsAreNested()
    {
        int calls = 0;
        EventRecursionException? thrown = null;
        SmallStack.Run(
            () =>
            {
                var dispatcher = new EventDispatcher();
                dispatcher.AddListener<Foo>(foo =>
                {
                    calls++;
                    dispatcher.Dispatch(foo);
                });
                thrown = Assert.ThrowsExactly<EventRecursionException>(() => dispatcher.Dispatch(new Foo()));
            },
            256 * 1024 * 1024);

        Assert.IsLessThan(10_000, calls);
        Assert.Contains("without end", thrown!.Message);
    }
}
