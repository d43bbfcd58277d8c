using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>Lazy listeners: Symfony's own cases (behaviour/symfony.md 4.1) and the rulings for them.</summary>
[TestClass]
public sealed class LazyListenerTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly Func<Service> _factory;
    private int _made;

    public LazyListenerTests() => _factory = () =>
    {
        _made++;
        return Last = new Service();
    };

    private Service Last { get; set; } = new();

    private sealed class Foo : StoppableEvent;

    private sealed class Service
    {
        public int Calls { get; private set; }

        public void Hear(Foo foo) => Calls++;
    }

    [TestMethod]
    public void AskingAndChangingOthers_BeforeTheFirstCall_MakesNothing()
    {
        _dispatcher.AddLazy(_factory, events => events.On<Foo>(s => s.Hear));
        _dispatcher.AddListener<Foo>(new Service().Hear);

        _ = _dispatcher.HasListeners();
        _ = _dispatcher.HasListeners<Foo>();
        _ = _dispatcher.GetListeners();
        _ = _dispatcher.GetListeners<Foo>();
        _ = _dispatcher.GetListenerPriority<Foo>(new Service().Hear);
        _dispatcher.RemoveListener<Foo>(new Service().Hear);
        _dispatcher.Dispatch(new Foo(), "another");

        Assert.AreEqual(0, _made);
    }

    [TestMethod]
    public void Dispatch_Twice_MakesOneForEachRegistration()
    {
        _dispatcher.AddLazy(_factory, events => events.On<Foo>("foo", s => s.Hear));
        _dispatcher.AddLazy(_factory, events => events.On<Foo>("bar", s => s.Hear));

        _dispatcher.Dispatch(new Foo(), "foo");
        _dispatcher.Dispatch(new Foo(), "foo");
        Assert.AreEqual(1, _made);
        Assert.AreEqual(2, Last.Calls);
        _dispatcher.Dispatch(new Foo(), "bar");

        Assert.AreEqual(2, _made);
    }

    [TestMethod]
    public void RemoveListener_ByItsFactoryBeforeItIsMade_RemovesItUnmade()
    {
        _dispatcher.AddLazy(_factory, events => events.On<Foo>(s => s.Hear));

        Assert.IsTrue(_dispatcher.RemoveListener<Foo>(_factory));

        Assert.IsFalse(_dispatcher.HasListeners());
        Assert.AreEqual(0, _made);
    }

    [TestMethod]
    public void RemoveListener_ByItsFactoryAfterItIsMade_RemovesIt()
    {
        _dispatcher.AddLazy(_factory, events => events.On<Foo>("foo", s => s.Hear));
        _dispatcher.Dispatch(new Foo(), "foo");

        Assert.IsTrue(_dispatcher.RemoveListener("foo", _factory));

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void RemoveListener_ByTheMadeOne_RemovesTheLazyOne()
    {
        _dispatcher.AddLazy(_factory, events => events.On<Foo>(s => s.Hear));
        Assert.IsFalse(_dispatcher.RemoveListener<Foo>(Last.Hear));
        _dispatcher.Dispatch(new Foo());

        Assert.IsTrue(_dispatcher.RemoveListener<Foo>(Last.Hear));

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void GetListenerPriority_OfALazyOne_IsFoundByFactoryAndByTheMadeOne()
    {
        _dispatcher.AddLazy(_factory, events => events.On<Foo>("foo", s => s.Hear, priority: 5));

        Assert.AreEqual(5, _dispatcher.GetListenerPriority("foo", _factory));
        Assert.AreEqual(0, _made);
        _dispatcher.Dispatch(new Foo(), "foo");
        Assert.AreEqual(5, _dispatcher.GetListenerPriority("foo", Last.Hear));
        Assert.AreEqual(5, _dispatcher.GetListenerPriority("foo", _factory));
    }

    [TestMethod]
    public void GetListeners_BeforeAndAfterTheFirstCall_ShowsWhatWasMade()
    {
        _dispatcher.AddLazy(_factory, events => events.On<Foo>(s => s.Hear));
        ListenerDescription before = _dispatcher.GetListeners<Foo>()[0];
        _dispatcher.Dispatch(new Foo());
        ListenerDescription after = _dispatcher.GetListeners<Foo>()[0];

        Assert.IsNull(before.Listener);
        Assert.IsTrue(before.IsLazy);
        Assert.AreEqual("    0  Service.Hear  (lazy, not made yet)", before.ToString());
        Assert.AreEqual<Delegate>((Action<Foo>)Last.Hear, after.Listener!);
        Assert.AreEqual("    0  Service.Hear  (lazy)", after.ToString());
    }

    [TestMethod]
    public void Dispatch_WhileAnEarlierListenerStops_TheLaterIsMadeOnlyWhenItsTurnComes()
    {
        bool stops = true;
        Action<Foo> first = foo =>
        {
            if (stops)
                foo.StopPropagation();
        };
        _dispatcher.AddListener(first);
        _dispatcher.AddLazy(_factory, events => events.On<Foo>(s => s.Hear));

        _dispatcher.Dispatch(new Foo());
        Assert.AreEqual(0, _dispatcher.GetListenerPriority<Foo>(first));
        _dispatcher.Dispatch(new Foo());
        Assert.AreEqual(0, _made);
        stops = false;
        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual(1, Last.Calls);
    }
}
