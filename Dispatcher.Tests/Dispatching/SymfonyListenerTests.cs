using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>Symfony's own cases for listeners (behaviour/symfony.md 4.1).</summary>
[TestClass]
public sealed class SymfonyListenerTests
{
    private const string PreFoo = "pre.foo";
    private const string PostFoo = "post.foo";

    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    private string Calls => string.Join(' ', _calls);

    private sealed class Foo : StoppableEvent;

    private sealed class Listener(string name, List<string> calls)
    {
        public void Pre(Foo foo) => calls.Add($"{name}.pre");

        public void Post(Foo foo)
        {
            calls.Add($"{name}.post");
            foo.StopPropagation();
        }
    }

    [TestMethod]
    public void NewDispatcher_IsAsked_HasNoListeners()
    {
        Assert.IsEmpty(_dispatcher.GetListeners());
        Assert.IsFalse(_dispatcher.HasListeners(PreFoo));
        Assert.IsFalse(_dispatcher.HasListeners(PostFoo));
        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void AddListener_OnTwoEvents_IsListedAtEach()
    {
        var listener = new Listener("a", _calls);
        _dispatcher.AddListener<Foo>(PreFoo, listener.Pre);
        _dispatcher.AddListener<Foo>(PostFoo, listener.Post);

        Assert.IsTrue(_dispatcher.HasListeners());
        Assert.IsTrue(_dispatcher.HasListeners(PreFoo));
        Assert.IsTrue(_dispatcher.HasListeners(PostFoo));
        Assert.HasCount(1, _dispatcher.GetListeners(PreFoo));
        Assert.HasCount(1, _dispatcher.GetListeners(PostFoo));
        Assert.HasCount(2, _dispatcher.GetListeners());
    }

    [TestMethod]
    public void GetListeners_OfAnEvent_SortsByPriority()
    {
        var listener = new Listener("a", _calls);
        _dispatcher.AddListener<Foo>(PreFoo, listener.Pre, priority: -10);
        _dispatcher.AddListener<Foo>(PreFoo, listener.Pre, priority: 20);
        _dispatcher.AddListener<Foo>(PreFoo, (_, _) => { });
        _dispatcher.AddLazy(() => listener, events => events.On<Foo>(PreFoo, l => l.Pre, priority: 10));

        Assert.AreEqual("20 10 0 -10", string.Join(' ', _dispatcher.GetListeners(PreFoo).Select(found => found.Priority)));
    }

    [TestMethod]
    public void GetListeners_OfAll_SortsEachByPriorityAndEventsByFirstAddition()
    {
        Action<Foo> listener = new Listener("a", _calls).Pre;
        foreach (int priority in (ReadOnlySpan<int>)[-10, 0, 10])
        {
            _dispatcher.AddListener(PreFoo, listener, priority);
            _dispatcher.AddListener(PostFoo, listener, priority);
        }

        _dispatcher.GetListeners(PostFoo);
        _dispatcher.Dispatch(new Foo(), PostFoo);

        IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> all = _dispatcher.GetListeners();
        Assert.AreEqual($"{PreFoo} {PostFoo}", string.Join(' ', all.Keys));
        Assert.AreEqual("10 0 -10", string.Join(' ', all[PreFoo].Select(found => found.Priority)));
        Assert.AreEqual("10 0 -10", string.Join(' ', all[PostFoo].Select(found => found.Priority)));
    }

    [TestMethod]
    public void GetListenerPriority_KnownAndUnknown_IsThePriorityOrNull()
    {
        Action<Foo> first = new Listener("a", _calls).Pre;
        Action<Foo> second = new Listener("b", _calls).Pre;
        _dispatcher.AddListener(PreFoo, first, -10);
        _dispatcher.AddListener(PreFoo, second);

        Assert.AreEqual(-10, _dispatcher.GetListenerPriority(PreFoo, first));
        Assert.AreEqual(0, _dispatcher.GetListenerPriority(PreFoo, second));
        Assert.IsNull(_dispatcher.GetListenerPriority("bar", second));
        Assert.IsNull(_dispatcher.GetListenerPriority(PreFoo, (Foo _) => { }));
    }

    [TestMethod]
    public void Dispatch_OneOfTwoEvents_CallsItsListenersAndReturnsTheEvent()
    {
        var listener = new Listener("a", _calls);
        _dispatcher.AddListener<Foo>(PreFoo, listener.Pre);
        _dispatcher.AddListener<Foo>(PostFoo, listener.Post);
        var foo = new Foo();

        Assert.AreSame(foo, _dispatcher.Dispatch(foo, PreFoo));
        Assert.AreSame(foo, _dispatcher.Dispatch(foo, "nobody.listens"));
        Assert.AreSame(foo, _dispatcher.Dispatch(foo));
        Assert.AreEqual("a.pre", Calls);
    }

    [TestMethod]
    public void Dispatch_LambdaOnTwoEvents_IsCalledOnce()
    {
        Action<Foo> listener = _ => _calls.Add("called");
        _dispatcher.AddListener(PreFoo, listener);
        _dispatcher.AddListener(PostFoo, listener);

        _dispatcher.Dispatch(new Foo(), PreFoo);

        Assert.AreEqual("called", Calls);
    }

    [TestMethod]
    public void Dispatch_FirstListenerStopsTheEvent_TheOtherIsNotCalled()
    {
        _dispatcher.AddListener<Foo>(PostFoo, new Listener("other", _calls).Pre);
        _dispatcher.AddListener<Foo>(PostFoo, new Listener("stopper", _calls).Post, 10);

        _dispatcher.Dispatch(new Foo(), PostFoo);

        Assert.AreEqual("stopper.post", Calls);
    }

    [TestMethod]
    public void Dispatch_ThreePriorities_CallsTheHighestFirst()
    {
        _dispatcher.AddListener<Foo>(_ => _calls.Add("1"), -10);
        _dispatcher.AddListener<Foo>(_ => _calls.Add("2"));
        _dispatcher.AddListener<Foo>(_ => _calls.Add("3"), 10);

        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual("3 2 1", Calls);
    }
}
