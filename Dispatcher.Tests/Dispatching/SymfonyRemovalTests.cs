using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>Symfony's own cases for removal and for what listeners are given (behaviour/symfony.md 4.1).</summary>
[TestClass]
public sealed class SymfonyRemovalTests
{
    private readonly EventDispatcher _dispatcher = new();

    private sealed class Foo;

    private sealed class Listener
    {
        public int Calls { get; private set; }

        public void Hear(Foo foo) => Calls++;

        public void Invoke(Foo foo) => Calls++;
    }

    [TestMethod]
    public void RemoveListener_ThatListens_IsGone()
    {
        var listener = new Listener();
        _dispatcher.AddListener<Foo>("pre.foo", listener.Hear);

        Assert.IsTrue(_dispatcher.RemoveListener("pre.foo", listener.Hear));

        Assert.IsFalse(_dispatcher.HasListeners("pre.foo"));
        Assert.IsFalse(_dispatcher.RemoveListener("pre.foo", listener.Hear));
    }

    [TestMethod]
    public void RemoveListener_FromAnUnknownEvent_DoesNothing() =>
        Assert.IsFalse(_dispatcher.RemoveListener("not.there", new Listener().Hear));

    [TestMethod]
    public void Dispatch_ListenerWithContext_IsGivenNameAndDispatcher()
    {
        EventContext given = default;
        _dispatcher.AddListener<Foo>("pre.foo", (_, context) => given = context);

        _dispatcher.Dispatch(new Foo(), "pre.foo");

        Assert.AreEqual(new EventContext("pre.foo", _dispatcher, CancellationToken.None), given);
    }

    [TestMethod]
    public void RemoveListener_UnrelatedLambda_LeavesTheObjectsMethod()
    {
        _dispatcher.AddListener<Foo>("bug.62976", new Listener().Invoke);

        Assert.IsFalse(_dispatcher.RemoveListener("bug.62976", (Foo _) => { }));

        Assert.IsTrue(_dispatcher.HasListeners("bug.62976"));
    }

    [TestMethod]
    public void HasListeners_AfterTheLastWasRemoved_IsFalse()
    {
        Action<Foo> listener = _ => { };
        _dispatcher.AddListener("foo", listener);
        _dispatcher.RemoveListener("foo", listener);

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void GetListeners_AfterTheLastWasRemoved_IsEmpty()
    {
        Action<Foo> listener = _ => { };
        _dispatcher.AddListener("foo", listener);
        _dispatcher.RemoveListener("foo", listener);

        Assert.IsEmpty(_dispatcher.GetListeners());
        Assert.IsEmpty(_dispatcher.GetListeners("foo"));
    }

    [TestMethod]
    public void HasListeners_OfAnUnknownEvent_MakesNoEntry()
    {
        Assert.IsFalse(_dispatcher.HasListeners("foo"));
        Assert.IsFalse(_dispatcher.HasListeners());
        Assert.IsEmpty(_dispatcher.GetListeners());
    }

    [TestMethod]
    public void RemoveListener_SameMethodOfTheSameObject_RemovesEveryOne()
    {
        var one = new Listener();
        var other = new Listener();
        _dispatcher.AddListener<Foo>("foo", one.Hear, 3);
        _dispatcher.AddListener<Foo>("foo", one.Hear, 10);
        _dispatcher.AddListener<Foo>("foo", other.Hear, 1);

        Assert.AreEqual(10, _dispatcher.GetListenerPriority("foo", one.Hear));
        Assert.IsTrue(_dispatcher.RemoveListener("foo", one.Hear));
        _dispatcher.Dispatch(new Foo(), "foo");

        Assert.AreEqual(0, one.Calls);
        Assert.AreEqual(1, other.Calls);
    }

    [TestMethod]
    public void GetListenerPriority_AtSeveralPriorities_IsTheHighestBeforeAndAfterADispatch()
    {
        var listener = new Listener();
        foreach (int priority in (ReadOnlySpan<int>)[1, 5, -3])
            _dispatcher.AddListener<Foo>(listener.Hear, priority);

        Assert.AreEqual(5, _dispatcher.GetListenerPriority<Foo>(listener.Hear));
        _dispatcher.Dispatch(new Foo());
        Assert.AreEqual(5, _dispatcher.GetListenerPriority<Foo>(listener.Hear));
    }

    [TestMethod]
    public void AddListener_Twice_IsCalledTwice()
    {
        var listener = new Listener();
        _dispatcher.AddListener<Foo>(listener.Hear);
        _dispatcher.AddListener<Foo>(listener.Hear);

        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual(2, listener.Calls);
    }

    [TestMethod]
    public void AddListener_AfterRemoval_ComesLastOfItsPriority()
    {
        var calls = new List<string>();
        Action<Foo> first = _ => calls.Add("first");
        _dispatcher.AddListener(first);
        _dispatcher.AddListener<Foo>(_ => calls.Add("second"));
        _dispatcher.RemoveListener<Foo>(first);
        _dispatcher.AddListener(first);

        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual("second first", string.Join(' ', calls));
    }
}
