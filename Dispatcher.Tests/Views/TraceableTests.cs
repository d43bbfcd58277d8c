using Dispatching;
using Dispatching.Contracts;
using Microsoft.Extensions.Logging;

namespace Tests.Views;

/// <summary>Symfony's TraceableEventDispatcherTest, with the ruling that tracing changes nothing.</summary>
[TestClass]
public sealed class TraceableTests
{
    private readonly EventDispatcher _dispatcher = new();

    private sealed class Foo : StoppableEvent;

    [TestMethod]
    public void Listener_AddedAndRemovedThroughIt_IsTheOthers()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        Action<Foo> listener = Nothing;

        traceable.AddListener("foo", listener, 123);
        Assert.AreSame(listener, _dispatcher.GetListeners("foo").Single().Listener);
        Assert.AreEqual(123, traceable.GetListenerPriority("foo", listener));

        traceable.Dispatch(new Foo(), "foo");
        Assert.AreEqual(123, traceable.GetListenerPriority("foo", listener));

        traceable.RemoveListener("foo", listener);
        Assert.IsFalse(_dispatcher.HasListeners("foo"));
        Assert.IsFalse(traceable.HasListeners());
    }

    [TestMethod]
    public void Subscriber_AddedAndRemovedThroughIt_IsTheOthers()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        var subscriber = new Subscriber();

        traceable.AddSubscriber(subscriber);
        Assert.HasCount(1, _dispatcher.GetListeners("foo"));

        traceable.RemoveSubscriber(subscriber);
        Assert.IsFalse(_dispatcher.HasListeners("foo"));
    }

    [TestMethod]
    public void Priority_AskedInItsOwnListener_IsItsOwn()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        int? seen = null;
        Action<Foo>? listener = null;
        listener = _ => seen = traceable.GetListenerPriority("foo", listener!);
        traceable.AddListener("foo", listener, 5);

        traceable.Dispatch(new Foo(), "foo");

        Assert.AreEqual(5, seen);
    }

    [TestMethod]
    public void NotCalled_LazyListener_IsNotMade()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        traceable.AddLazy<Subscriber>(
            () => throw new AssertFailedException("It was made."), events => events.On<Foo>("foo", s => s.Hear));

        Assert.AreEqual("Subscriber.Hear", traceable.NotCalledListeners.Single().Name);
    }

    [TestMethod]
    public void NotCalled_SeveralEvents_AreSortedByEventThenPriority()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        traceable.AddListener<Foo>("b", Nothing, 1);
        traceable.AddListener<Foo>("a", Nothing, -1);
        traceable.AddListener<Foo>("a", Nothing, 1);

        Assert.AreEqual(
            "a 1,a -1,b 1",
            string.Join(',', traceable.NotCalledListeners.Select(listener => $"{listener.EventName} {listener.Priority}")));
    }

    [TestMethod]
    public void NotCalled_SameListenerAtAnotherEvent_IsStillNamed()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        Action<Foo> listener = Nothing;
        traceable.AddListener("foo", listener);
        traceable.AddListener("bar", listener);

        traceable.Dispatch(new Foo(), "foo");

        Assert.AreEqual("bar", traceable.NotCalledListeners.Single().EventName);
    }

    [TestMethod]
    public void Reset_AfterADispatch_MakesItNotCalledAgain()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        traceable.Reset();
        traceable.AddListener<Foo>("foo", Nothing, 5);
        traceable.Dispatch(new Foo(), "foo");
        traceable.Dispatch(new Foo(), "unheard");

        traceable.Reset();

        Assert.IsEmpty(traceable.CalledListeners);
        Assert.IsEmpty(traceable.OrphanedEvents);
        Assert.AreEqual(5, traceable.NotCalledListeners.Single().Priority);
    }

    [TestMethod]
    public void Called_NestedDispatchOfAnotherEvent_NamesBoth()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        traceable.AddListener<Foo>("foo", (e, context) => context.Dispatcher.Dispatch(e, "bar"));
        traceable.AddListener<Foo>("bar", Nothing);

        traceable.Dispatch(new Foo(), "foo");

        CollectionAssert.AreEqual(new[] { "foo", "bar" }, traceable.CalledListeners.Select(call => call.EventName).ToArray());
    }

    [TestMethod]
    public void Dispatch_NestedOfTheSameEvent_CallsEachListenerAsOftenAsUntraced()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        bool isNested = false;
        int second = 0;
        traceable.AddListener<Foo>("foo", (e, context) =>
        {
            if (isNested)
                return;
            isNested = true;
            context.Dispatcher.Dispatch(e, "foo");
        });
        traceable.AddListener<Foo>("foo", _ => second++);

        traceable.Dispatch(new Foo(), "foo");

        Assert.AreEqual(2, second);
        CollectionAssert.AreEqual(new[] { 2, 2 }, traceable.CalledListeners.Select(call => call.Calls).ToArray());
    }

    [TestMethod]
    public void Orphaned_OnlyEventsWithoutListeners_EachOnce()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        traceable.AddListener<Foo>("heard", Nothing);
        Assert.IsEmpty(traceable.OrphanedEvents);

        traceable.Dispatch(new Foo(), "heard");
        traceable.Dispatch(new Foo(), "foo");
        traceable.Dispatch(new Foo(), "foo");

        CollectionAssert.AreEqual(new[] { "foo" }, traceable.OrphanedEvents.ToArray());
    }

    [TestMethod]
    public void Listener_RemovesItself_IsGoneAndTheOtherIsCalled()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        Action<Foo>? once = null;
        once = _ => traceable.RemoveListener("foo", once!);
        int others = 0;
        traceable.AddListener("foo", once);
        traceable.AddListener<Foo>("foo", _ => others++);

        traceable.Dispatch(new Foo(), "foo");

        Assert.AreEqual(1, others);
        Assert.HasCount(1, traceable.GetListeners("foo"));
    }

    [TestMethod]
    public void Listener_AddsOneOfItsPriority_KeepsTheOrderOfAddition()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        var calls = new List<string>();
        bool isAdded = false;
        traceable.AddListener<Foo>("foo", _ =>
        {
            calls.Add("first");
            if (!isAdded)
                traceable.AddListener<Foo>("foo", _ => calls.Add("added"));
            isAdded = true;
        });
        traceable.AddListener<Foo>("foo", _ => calls.Add("second"));

        traceable.Dispatch(new Foo(), "foo");
        traceable.Dispatch(new Foo(), "foo");

        Assert.AreEqual("first,second,first,second,added", string.Join(',', calls));
    }

    [TestMethod]
    public void Listener_Throws_CountsAsCalledWithItsFailure()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        traceable.AddListener<Foo>("foo", Throw, 1);
        traceable.AddListener<Foo>("foo", Nothing);

        Assert.ThrowsExactly<FormatException>(() => { traceable.Dispatch(new Foo(), "foo"); });

        Assert.AreEqual("bad", traceable.CalledListeners.Single().Failure!.Message);
        Assert.AreEqual("TraceableTests.Nothing", traceable.NotCalledListeners.Single().Name);
    }

    [TestMethod]
    public void Log_Dispatch_TellsOfEachListenerInOrder()
    {
        var log = new Log();
        var traceable = new TraceableEventDispatcher(_dispatcher, log);
        traceable.AddListener<Foo>("foo", Nothing);
        traceable.AddListener<Foo>("foo", Stop);
        traceable.AddListener<Foo>("foo", Nothing);

        traceable.Dispatch(new Foo(), "foo");

        CollectionAssert.AreEqual(
            new[]
            {
                "Event 'foo' reached listener 'TraceableTests.Nothing'.",
                "Event 'foo' reached listener 'TraceableTests.Stop'.",
                "Listener 'TraceableTests.Stop' stopped event 'foo'.",
                "Event 'foo' did not reach listener 'TraceableTests.Nothing': it had been stopped, or a listener before it failed.",
            },
            log.Lines);
    }

    [TestMethod]
    public void Log_EventWasStoppedBefore_SaysSo()
    {
        var log = new Log();
        var traceable = new TraceableEventDispatcher(_dispatcher, log);
        var foo = new Foo();
        foo.StopPropagation();

        traceable.Dispatch(foo, "foo");

        Assert.AreEqual("Event 'foo' was stopped before it was dispatched, so no listener is called.", log.Lines.Single());
    }

    [TestMethod]
    public async Task Threads_DispatchAtOnce_LoseNoCall()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);
        traceable.AddListener<Foo>("foo", Nothing);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < 500; i++)
                traceable.Dispatch(new Foo(), "foo");
        })));

        Assert.AreEqual(4000, traceable.CalledListeners.Single().Calls);
    }

    [TestMethod]
    public void Dispatch_EventIsNull_IsRefusedByItsName()
    {
        var traceable = new TraceableEventDispatcher(_dispatcher);

        Assert.AreEqual("event", Assert.ThrowsExactly<ArgumentNullException>(() => traceable.DispatchEvent(null!)).ParamName);
    }

    private static void Nothing(Foo e)
    {
    }

    private static void Throw(Foo e) => throw new FormatException("bad");

    private static void Stop(Foo e) => e.StopPropagation();

    private sealed class Subscriber : IEventSubscriber<Subscriber>
    {
        public int Heard { get; private set; }

        public static void Subscribe(ISubscriptions<Subscriber> events) => events.On<Foo>("foo", s => s.Hear);

        public void Hear(Foo e) => Heard++;
    }

    private sealed class Log : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Debug;

        void ILogger.Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
