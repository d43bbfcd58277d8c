using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Views;

/// <summary>Symfony 8.2's ScopedEventDispatcher.</summary>
[TestClass]
public sealed class ScopedTests
{
    private readonly EventDispatcher _dispatcher = new();

    private sealed class Foo;

    [TestMethod]
    public void Listeners_OfBoth_RunInOneOrder()
    {
        var calls = new List<string>();
        _dispatcher.AddListener<Foo>(_ => calls.Add("wrapped 10"), 10);
        _dispatcher.AddListener<Foo>(_ => calls.Add("wrapped -10"), -10);
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.AddListener<Foo>(_ => calls.Add("own 0"));
        scoped.AddListener<Foo>(_ => calls.Add("own 20"), 20);

        scoped.Dispatch(new Foo());

        Assert.AreEqual("own 20,wrapped 10,own 0,wrapped -10", string.Join(',', calls));
    }

    [TestMethod]
    public void Event_WithoutOwnListeners_SeesWhatIsAddedToTheWrappedLater()
    {
        int calls = 0;
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.AddListener<Foo>("other", _ => { });
        _dispatcher.AddListener<Foo>(_ => calls++);

        scoped.Dispatch(new Foo());

        Assert.AreEqual(1, calls);
    }

    [TestMethod]
    public void Event_WithOwnListeners_IsTheCopyOfItsFirstAddition()
    {
        int calls = 0;
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.AddListener<Foo>(_ => { });
        _dispatcher.AddListener<Foo>(_ => calls++);

        scoped.Dispatch(new Foo());

        Assert.AreEqual(0, calls);
    }

    [TestMethod]
    public void Dispatch_EventIsNull_IsRefusedByItsName()
    {
        using var scoped = new ScopedEventDispatcher(_dispatcher);

        Assert.AreEqual("event", Assert.ThrowsExactly<ArgumentNullException>(() => scoped.DispatchEvent(null!)).ParamName);
    }

    [TestMethod]
    public void Subscriber_ThatFailsHalfway_AddsNothing()
    {
        using var scoped = new ScopedEventDispatcher(_dispatcher);

        Assert.ThrowsExactly<FormatException>(() => scoped.AddSubscriber(new Half()));

        Assert.IsFalse(scoped.HasListeners());
    }

    [TestMethod]
    [DoNotParallelize]
    public void Disposed_KeepsItsListenersNotAlive()
    {
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        WeakReference listener = Use(scoped);
        scoped.Dispose();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.IsFalse(listener.IsAlive);
        GC.KeepAlive(scoped);
        GC.KeepAlive(_dispatcher);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Use(ScopedEventDispatcher scoped)
        {
            var heard = new List<Foo>();
            scoped.AddListener<Foo>(heard.Add);
            scoped.Dispatch(new Foo());
            return new WeakReference(heard);
        }
    }

    [TestMethod]
    [DoNotParallelize]
    public void Disposed_KeepsTheWrappedNotAlive()
    {
        var scoped = new ScopedEventDispatcher[1];
        WeakReference wrapped = Wrap(scoped);

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.IsFalse(wrapped.IsAlive);
        GC.KeepAlive(scoped);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Wrap(ScopedEventDispatcher[] scoped)
        {
            var dispatcher = new EventDispatcher();
            scoped[0] = new ScopedEventDispatcher(dispatcher);
            scoped[0].AddListener<Foo>(_ => { });
            scoped[0].Dispose();
            return new WeakReference(dispatcher);
        }
    }

    [TestMethod]
    public void Disposed_WhateverItIsAsked_SaysThatItHasEnded()
    {
        var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.Dispose();
        Action<Foo> listener = _ => { };

        Ended(() => scoped.HasListeners());
        Ended(() => scoped.HasListeners("foo"));
        Ended(() => scoped.GetListeners());
        Ended(() => scoped.GetListeners("foo"));
        Ended(() => scoped.GetListenerPriority("foo", listener));
        Ended(() => scoped.GetEventName(typeof(Foo)));
        Ended(() => scoped.RemoveListener("foo", listener));
        Ended(() => scoped.RemoveSubscriber(new Two()));
        Ended(() => scoped.DispatchEvent(new Foo()));
        Assert.ThrowsExactly<ObjectDisposedException>(() => scoped.AddSubscriber(new Two()));

        static void Ended<T>(Func<T> asked) => Assert.ThrowsExactly<ObjectDisposedException>(() => { _ = asked(); });
    }

    [TestMethod]
    public async Task DispatchAsync_AfterTheEnd_IsRefused()
    {
        var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.Dispose();

        await Assert.ThrowsExactlyAsync<ObjectDisposedException>(async () => await scoped.DispatchEventAsync(new Foo()));
    }

    [TestMethod]
    public async Task DispatchAsync_EventIsNull_IsRefusedByItsName()
    {
        using var scoped = new ScopedEventDispatcher(_dispatcher);

        ArgumentNullException error = await Assert.ThrowsExactlyAsync<ArgumentNullException>(
            async () => await scoped.DispatchEventAsync(null!));

        Assert.AreEqual("event", error.ParamName);
    }

    [TestMethod]
    public void Argument_Null_IsNamed()
    {
        using var scoped = new ScopedEventDispatcher(_dispatcher);

        Assert.AreEqual("dispatcher", Assert.ThrowsExactly<ArgumentNullException>(() => new ScopedEventDispatcher(null!)).ParamName);
        Assert.AreEqual("definition", Assert.ThrowsExactly<ArgumentNullException>(() => scoped.AddListener(null!)).ParamName);
        Assert.AreEqual("subscriber", Assert.ThrowsExactly<ArgumentNullException>(() => scoped.AddSubscriber(null!)).ParamName);
        Assert.AreEqual("eventName", Assert.ThrowsExactly<ArgumentNullException>(() => scoped.GetListeners(null!)).ParamName);
        Assert.AreEqual("eventName", Assert.ThrowsExactly<ArgumentNullException>(() => scoped.RemoveListener(null!, () => { })).ParamName);
        Assert.AreEqual("listener", Assert.ThrowsExactly<ArgumentNullException>(() => scoped.RemoveListener("foo", null!)).ParamName);
    }

    [TestMethod]
    public void Dispatcher_Immutable_IsWrappedWithItsListeners()
    {
        var order = new List<string>();
        _dispatcher.AddListener<Foo>("foo", _ => order.Add("wrapped"));
        using var scoped = new ScopedEventDispatcher(new ImmutableEventDispatcher(_dispatcher));
        scoped.AddListener<Foo>("foo", _ => order.Add("scoped"));

        scoped.Dispatch(new Foo(), "foo");

        Assert.AreEqual("wrapped,scoped", string.Join(',', order));
        Assert.HasCount(2, scoped.GetListeners("foo"));
    }

    [TestMethod]
    public void Subscriber_AddedAndRemoved_IsTheScopesAlone()
    {
        var subscriber = new Two();
        using var scoped = new ScopedEventDispatcher(_dispatcher);

        scoped.AddSubscriber(subscriber);
        scoped.Dispatch(new Foo(), "one");
        scoped.Dispatch(new Foo(), "two");

        Assert.AreEqual(2, subscriber.Heard);
        Assert.IsFalse(_dispatcher.HasListeners());
        Assert.IsTrue(scoped.RemoveSubscriber(subscriber));
        Assert.IsFalse(scoped.HasListeners());
        Assert.IsFalse(scoped.RemoveSubscriber(subscriber));
    }

    [TestMethod]
    public void Subscriber_OfTheWrapped_RemovedHere_StaysThere()
    {
        var subscriber = new Two();
        _dispatcher.AddSubscriber(subscriber);
        using var scoped = new ScopedEventDispatcher(_dispatcher);

        Assert.IsTrue(scoped.RemoveSubscriber(subscriber));

        Assert.IsFalse(scoped.HasListeners());
        Assert.HasCount(2, _dispatcher.GetListeners());
    }

    [TestMethod]
    public void Registration_Disposed_TakesJustItsListener()
    {
        var calls = new List<string>();
        _dispatcher.AddListener<Foo>(_ => calls.Add("wrapped"));
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        ListenerRegistration registration = scoped.AddListener<Foo>(_ => calls.Add("first"));
        scoped.AddListener<Foo>(_ => calls.Add("second"));

        registration.Dispose();
        scoped.Dispatch(new Foo());

        Assert.AreEqual("wrapped,second", string.Join(',', calls));
    }

    [TestMethod]
    public void Registration_DisposedAfterTheScope_DoesNothing()
    {
        var scoped = new ScopedEventDispatcher(_dispatcher);
        _dispatcher.AddListener<Foo>(_ => { });
        ListenerRegistration registration = scoped.AddListener<Foo>(_ => { });
        scoped.Dispose();

        registration.Dispose();

        Assert.HasCount(1, _dispatcher.GetListeners<Foo>());
    }

    [TestMethod]
    public void Listener_IsShownTheDispatcherThatCallsIt()
    {
        var shown = new List<IEventDispatcher>();
        _dispatcher.AddListener<Foo>("own", (_, context) => shown.Add(context.Dispatcher));
        _dispatcher.AddListener<Foo>("wrapped", (_, context) => shown.Add(context.Dispatcher));
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.AddListener<Foo>("own", _ => { });

        scoped.Dispatch(new Foo(), "own");
        scoped.Dispatch(new Foo(), "wrapped");

        Assert.AreSame(scoped, shown[0]);
        Assert.AreSame(_dispatcher, shown[1]);
    }

    [TestMethod]
    public void LazyListener_OfTheWrapped_IsNotMadeByTheCopyAndOnceForBoth()
    {
        int made = 0;
        var listener = new Two();
        _dispatcher.AddLazy(() => { made++; return listener; }, events => events.On<Foo>(l => l.Hear));
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.AddListener<Foo>(_ => { });
        _ = scoped.GetListeners();
        Assert.AreEqual(0, made);

        scoped.Dispatch(new Foo());
        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual(1, made);
        Assert.AreEqual(2, listener.Heard);
    }

    [TestMethod]
    public void Scope_InAScope_AddsToWhatTheOuterHas()
    {
        var calls = new List<string>();
        _dispatcher.AddListener<Foo>(_ => calls.Add("wrapped"));
        using var outer = new ScopedEventDispatcher(_dispatcher);
        outer.AddListener<Foo>(_ => calls.Add("outer"));
        using (var inner = new ScopedEventDispatcher(outer))
        {
            inner.AddListener<Foo>(_ => calls.Add("inner"));
            inner.Dispatch(new Foo());
        }

        calls.Add("then");
        outer.Dispatch(new Foo());

        Assert.AreEqual("wrapped,outer,inner,then,wrapped,outer", string.Join(',', calls));
    }

    [TestMethod]
    public void GetListeners_OfBoth_NamesEachEventOnceInTheOrderOfTheCalls()
    {
        _dispatcher.AddListener<Foo>("kept", _ => { });
        _dispatcher.AddListener<Foo>("both", _ => { }, -1);
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.AddListener<Foo>("both", _ => { }, 1);
        scoped.AddListener<Foo>("new", _ => { });

        Assert.AreEqual(
            "kept 0,both 1 -1,new 0",
            string.Join(',', scoped.GetListeners().Select(all => $"{all.Key} {string.Join(' ', all.Value.Select(one => one.Priority))}")));
    }

    [TestMethod]
    public void Aliases_OfTheWrapped_HoldInTheScope()
    {
        var dispatcher = new EventDispatcher([new(typeof(Foo), "foo")]);
        using var scoped = new ScopedEventDispatcher(dispatcher);
        int calls = 0;

        scoped.AddListener<Foo>(_ => calls++);
        scoped.Dispatch(new Foo());
        scoped.Dispatch(new Foo(), "foo");

        Assert.AreEqual(2, calls);
        Assert.IsTrue(scoped.HasListeners("foo"));
    }

    [TestMethod]
    public void AllListeners_OfAnEventRemovedHere_NobodyIsCalled()
    {
        Action<Foo> listener = _ => Assert.Fail("It was removed here.");
        _dispatcher.AddListener(listener);
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.RemoveListener<Foo>(listener);

        scoped.Dispatch(new Foo());

        Assert.IsFalse(scoped.HasListeners<Foo>());
        Assert.IsFalse(scoped.HasListeners());
    }

    [TestMethod]
    public async Task DispatchAsync_OwnAndWrappedListeners_AreAwaitedInOneOrder()
    {
        var calls = new List<string>();
        _dispatcher.AddListener<Foo>(
            async _ =>
            {
                await Task.Yield();
                calls.Add("wrapped");
            },
            priority: 10);
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.AddListener<Foo>(_ => calls.Add("own"));

        await scoped.DispatchAsync(new Foo());

        Assert.AreEqual("wrapped,own", string.Join(',', calls));
    }

    private sealed class Two : IEventSubscriber<Two>
    {
        public int Heard { get; private set; }

        public static void Subscribe(ISubscriptions<Two> events) => events.On<Foo>("one", t => t.Hear).On<Foo>("two", t => t.Hear);

        public void Hear(Foo foo) => Heard++;
    }

    private sealed class Half : IEventSubscriber
    {
        public void Subscribe(ISubscriptions events)
        {
            events.On<Foo>("foo", _ => { });
            throw new FormatException();
        }
    }
}
