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

    private sealed class Half : IEventSubscriber
    {
        public void Subscribe(ISubscriptions events)
        {
            events.On<Foo>("foo", _ => { });
            throw new FormatException();
        }
    }
}
