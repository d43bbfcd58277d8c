using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class LazyListenerFailureTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly EventDispatcher _dispatcher = new();

    private sealed class Foo;

    private sealed class Service
    {
        private int _calls;

        public int Calls => _calls;

        public void Hear(Foo foo) => Interlocked.Increment(ref _calls);
    }

    [TestMethod]
    public void Dispatch_FactoryThrows_ReachesTheCallerAndIsTriedAgain()
    {
        var service = new Service();
        int tries = 0;
        _dispatcher.AddLazy(() => ++tries == 1 ? throw new FormatException("once") : service, events => events.On<Foo>(s => s.Hear));

        FormatException thrown = Assert.ThrowsExactly<FormatException>(() => _dispatcher.Dispatch(new Foo()));
        Assert.AreEqual("once", thrown.Message);
        _dispatcher.Dispatch(new Foo());
        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual(2, tries);
        Assert.AreEqual(2, service.Calls);
    }

    [TestMethod]
    public void Dispatch_FactoryMakesNull_SaysWhatWasNotMade()
    {
        _dispatcher.AddLazy<Service>(() => null!, events => events.On<Foo>(s => s.Hear));

        InvalidOperationException thrown = Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new Foo()));

        Assert.Contains(nameof(Service), thrown.Message);
    }

    [TestMethod]
    public void Dispatch_MethodIsNull_SaysWhatIsMissing()
    {
        _dispatcher.AddLazy(() => new Service(), events => events.On(Action<Foo> (_) => null!));

        InvalidOperationException thrown = Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new Foo()));

        Assert.Contains(nameof(Service), thrown.Message);
    }

    [TestMethod]
    public void Dispatch_FactoryDispatchesToItself_SaysSoAndWorksLater()
    {
        bool dispatches = true;
        var service = new Service();
        _dispatcher.AddLazy(
            () =>
            {
                if (dispatches)
                    _dispatcher.Dispatch(new Foo());
                return service;
            },
            events => events.On<Foo>(s => s.Hear));

        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new Foo()));
        dispatches = false;
        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual(1, service.Calls);
    }

    [TestMethod]
    public void Dispose_OfALazyRegistration_RemovesItUnmade()
    {
        int made = 0;
        Func<Service> factory = () => { made++; return new Service(); };
        _dispatcher.AddLazy(factory, events => events.On<Foo>(s => s.Hear)).Dispose();

        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual(0, made);
    }

    [TestMethod]
    public async Task DispatchAsync_LazyAsynchronousListener_IsMadeAndAwaited()
    {
        var done = new TaskCompletionSource();
        bool ended = false;
        _dispatcher.AddLazy(
            () => done, events => events.On<Foo>(source => async ValueTask (Foo _) => { await source.Task; ended = true; }));

        ValueTask<Foo> dispatch = _dispatcher.DispatchAsync(new Foo());
        Assert.IsFalse(ended);
        done.SetResult();
        await dispatch;

        Assert.IsTrue(ended);
    }

    [TestMethod]
    public void Dispatch_EightThreadsAtOnce_MakeOne()
    {
        int made = 0;
        var service = new Service();
        _dispatcher.AddLazy(() => { Interlocked.Increment(ref made); return service; }, events => events.On<Foo>(s => s.Hear));
        using var start = new Barrier(8);
        Thread[] threads = [.. Enumerable.Range(0, 8).Select(_ => new Thread(() =>
        {
            start.SignalAndWait(s_patience);
            _dispatcher.Dispatch(new Foo());
        }))];
        foreach (Thread thread in threads)
            thread.Start();

        Assert.IsTrue(Array.TrueForAll(threads, thread => thread.Join(s_patience)));

        Assert.AreEqual(1, made);
        Assert.AreEqual(8, service.Calls);
    }
}
