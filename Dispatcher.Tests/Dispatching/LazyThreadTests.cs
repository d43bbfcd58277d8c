using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>Lazy objects that several threads need at once, and need each other.</summary>
[TestClass]
public sealed class LazyThreadTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly EventDispatcher _dispatcher = new();

    private sealed class Foo;

    private sealed class Bar;

    private sealed class Service
    {
        private int _calls;

        public int Calls => _calls;

        public void HearFoo(Foo foo) => Interlocked.Increment(ref _calls);

        public void HearBar(Bar bar) => Interlocked.Increment(ref _calls);
    }

    [TestMethod]
    public void Dispatch_OfDifferentEventsAtOnce_MakesOneForAll()
    {
        int made = 0;
        var service = new Service();
        _dispatcher.AddLazy(
            () => { Interlocked.Increment(ref made); return service; },
            events => events.On<Foo>(s => s.HearFoo).On<Bar>(s => s.HearBar));
        using var start = new Barrier(8);
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(i => new Thread(() =>
        {
            start.SignalAndWait(s_patience);
            _ = i % 2 == 0 ? (object)_dispatcher.Dispatch(new Foo()) : _dispatcher.Dispatch(new Bar());
        }))];
        foreach (Thread thread in threads)
            thread.Start();

        Assert.IsTrue(Array.TrueForAll(threads, thread => thread.Join(s_patience)));

        Assert.AreEqual(1, made);
        Assert.AreEqual(8, service.Calls);
    }

    [TestMethod]
    public void TwoFactories_ThatNeedEachOtherOnTwoThreads_AreToldAndWorkLater()
    {
        bool dispatches = true;
        var (foo, bar) = (new Service(), new Service());
        using var fooBegan = new ManualResetEventSlim();
        using var barBegan = new ManualResetEventSlim();
        _dispatcher.AddLazy(
            () =>
            {
                fooBegan.Set();
                if (dispatches && barBegan.Wait(s_patience))
                    _dispatcher.Dispatch(new Bar());
                return foo;
            },
            events => events.On<Foo>(s => s.HearFoo));
        _dispatcher.AddLazy(
            () =>
            {
                barBegan.Set();
                if (dispatches && fooBegan.Wait(s_patience))
                    _dispatcher.Dispatch(new Foo());
                return bar;
            },
            events => events.On<Bar>(s => s.HearBar));

        InvalidOperationException?[] told = [null, null];
        var first = new Thread(() => told[0] = Failure(() => _dispatcher.Dispatch(new Foo())));
        var second = new Thread(() => told[1] = Failure(() => _dispatcher.Dispatch(new Bar())));
        first.Start();
        second.Start();
        Assert.IsTrue(first.Join(s_patience) && second.Join(s_patience));
        dispatches = false;
        _dispatcher.Dispatch(new Foo());
        _dispatcher.Dispatch(new Bar());

        foreach (InvalidOperationException? failure in told)
            Assert.Contains("needs this very listener", failure!.Message);
        Assert.AreEqual("1 1", $"{foo.Calls} {bar.Calls}");
    }

    [TestMethod]
    public void Factory_ThatNeedsWhatAnotherThreadMakes_WaitsForIt()
    {
        int made = 0;
        var service = new Service();
        using var barBegan = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        _dispatcher.AddLazy(
            () =>
            {
                made++;
                barBegan.Set();
                go.Wait(s_patience);
                return service;
            },
            events => events.On<Bar>(s => s.HearBar));
        _dispatcher.AddLazy(
            () =>
            {
                _dispatcher.Dispatch(new Bar());
                return service;
            },
            events => events.On<Foo>(s => s.HearFoo));

        var maker = new Thread(() => _dispatcher.Dispatch(new Bar()));
        var waiter = new Thread(() => _dispatcher.Dispatch(new Foo()));
        maker.Start();
        Assert.IsTrue(barBegan.Wait(s_patience));
        waiter.Start();
        Assert.IsTrue(Waits(waiter));
        go.Set();

        Assert.IsTrue(maker.Join(s_patience) && waiter.Join(s_patience));
        Assert.AreEqual(1, made);
        Assert.AreEqual(3, service.Calls);
    }

    [TestMethod]
    public void Factory_ThatFailsWhileAnotherThreadWaits_IsTriedByThatThread()
    {
        int tries = 0;
        var service = new Service();
        using var began = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        _dispatcher.AddLazy(
            () =>
            {
                if (Interlocked.Increment(ref tries) > 1)
                    return service;
                began.Set();
                go.Wait(s_patience);
                throw new InvalidOperationException("once");
            },
            events => events.On<Foo>(s => s.HearFoo));

        InvalidOperationException? failure = null;
        var first = new Thread(() => failure = Failure(() => _dispatcher.Dispatch(new Foo())));
        var second = new Thread(() => _dispatcher.Dispatch(new Foo()));
        first.Start();
        Assert.IsTrue(began.Wait(s_patience));
        second.Start();
        Assert.IsTrue(Waits(second));
        go.Set();

        Assert.IsTrue(first.Join(s_patience) && second.Join(s_patience));
        Assert.AreEqual("once", failure?.Message);
        Assert.AreEqual(1, service.Calls);
    }

    [TestMethod]
    public void AnotherObject_IsMadeWhileAFactoryRuns()
    {
        var service = new Service();
        using var began = new ManualResetEventSlim();
        using var go = new ManualResetEventSlim();
        _dispatcher.AddLazy(
            () =>
            {
                began.Set();
                go.Wait(s_patience);
                return service;
            },
            events => events.On<Foo>(s => s.HearFoo));
        _dispatcher.AddLazy(() => service, events => events.On<Bar>(s => s.HearBar));
        var maker = new Thread(() => _dispatcher.Dispatch(new Foo()));
        maker.Start();
        Assert.IsTrue(began.Wait(s_patience));

        _dispatcher.Dispatch(new Bar());

        Assert.AreEqual(1, service.Calls);
        go.Set();
        Assert.IsTrue(maker.Join(s_patience));
    }

    private static bool Waits(Thread thread) =>
        SpinWait.SpinUntil(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin), s_patience);

    private static InvalidOperationException? Failure(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return exception;
        }
    }
}
