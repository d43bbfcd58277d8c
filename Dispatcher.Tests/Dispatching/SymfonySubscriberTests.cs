using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>Symfony's own cases for subscribers (behaviour/symfony.md 4.1), and its traps with them (9).</summary>
[TestClass]
public sealed class SymfonySubscriberTests
{
    private const string PreFoo = "pre.foo";
    private const string PostFoo = "post.foo";

    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    private sealed class Foo;

    private sealed class Simple(List<string> calls) : IEventSubscriber<Simple>
    {
        public static void Subscribe(ISubscriptions<Simple> events) => events
            .On<Foo>(PreFoo, s => s.Pre)
            .On<Foo>(PostFoo, s => s.Post);

        public void Pre(Foo foo) => calls.Add("simple.pre");

        private void Post(Foo foo) => calls.Add("simple.post");
    }

    private sealed class WithPriorities(List<string> calls) : IEventSubscriber<WithPriorities>
    {
        public static void Subscribe(ISubscriptions<WithPriorities> events) => events
            .On<Foo>(PreFoo, s => s.Pre, priority: 10)
            .On<Foo>(PostFoo, s => s.Post);

        private void Pre(Foo foo) => calls.Add("priorities.pre");

        private void Post(Foo foo) => calls.Add("priorities.post");
    }

    private sealed class WithSeveral(List<string> calls) : IEventSubscriber<WithSeveral>
    {
        public static void Subscribe(ISubscriptions<WithSeveral> events) => events
            .On<Foo>(PreFoo, s => s.First)
            .On<Foo>(PreFoo, s => s.Second, priority: 10);

        private void First(Foo foo) => calls.Add("first");

        private void Second(Foo foo) => calls.Add("second");
    }

    [TestMethod]
    public void AddSubscriber_OnTwoEvents_ListensToBoth()
    {
        _dispatcher.AddSubscriber(new Simple(_calls));

        Assert.IsTrue(_dispatcher.HasListeners(PreFoo));
        Assert.IsTrue(_dispatcher.HasListeners(PostFoo));
    }

    [TestMethod]
    public void AddSubscriber_WithAHigherPriority_ComesBeforeTheEarlierOne()
    {
        _dispatcher.AddSubscriber(new Simple(_calls));
        _dispatcher.AddSubscriber(new WithPriorities(_calls));

        _dispatcher.Dispatch(new Foo(), PreFoo);

        Assert.AreEqual("priorities.pre simple.pre", string.Join(' ', _calls));
    }

    [TestMethod]
    public void AddSubscriber_WithSeveralMethodsOnOneEvent_CallsThemByPriority()
    {
        _dispatcher.AddSubscriber(new WithSeveral(_calls));

        _dispatcher.Dispatch(new Foo(), PreFoo);

        Assert.HasCount(2, _dispatcher.GetListeners(PreFoo));
        Assert.AreEqual("second first", string.Join(' ', _calls));
    }

    [TestMethod]
    public void RemoveSubscriber_OnTwoEvents_IsGoneFromBoth() => RemovedIsGone(new Simple(_calls));

    [TestMethod]
    public void RemoveSubscriber_WithPriorities_IsGone() => RemovedIsGone(new WithPriorities(_calls));

    [TestMethod]
    public void RemoveSubscriber_WithSeveralMethodsOnOneEvent_IsGone() => RemovedIsGone(new WithSeveral(_calls));

    [TestMethod]
    public void AddSubscriber_Twice_OneRemovalTakesBoth()
    {
        var subscriber = new Simple(_calls);
        _dispatcher.AddSubscriber(subscriber);
        _dispatcher.AddSubscriber(subscriber);
        _dispatcher.Dispatch(new Foo(), PreFoo);
        Assert.HasCount(2, _calls);

        Assert.IsTrue(_dispatcher.RemoveSubscriber(subscriber));
        Assert.IsFalse(_dispatcher.HasListeners());
        Assert.IsFalse(_dispatcher.RemoveSubscriber(subscriber));
    }

    [TestMethod]
    public void RemoveSubscriber_AnotherOfItsClass_RemovesNothing()
    {
        _dispatcher.AddSubscriber(new Simple(_calls));

        Assert.IsFalse(_dispatcher.RemoveSubscriber(new Simple(_calls)));

        Assert.HasCount(2, _dispatcher.GetListeners());
    }

    [TestMethod]
    public void RemoveSubscriber_MethodAddedByHandAtAnotherPriority_IsGoneToo()
    {
        var subscriber = new Simple(_calls);
        _dispatcher.AddSubscriber(subscriber);
        _dispatcher.AddListener<Foo>(PreFoo, subscriber.Pre, priority: 77);

        _dispatcher.RemoveSubscriber(subscriber);

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    private void RemovedIsGone(IEventSubscriber subscriber)
    {
        _dispatcher.AddSubscriber(subscriber);
        Assert.IsTrue(_dispatcher.HasListeners(PreFoo));

        Assert.IsTrue(_dispatcher.RemoveSubscriber(subscriber));

        Assert.IsFalse(_dispatcher.HasListeners(PreFoo));
        Assert.IsFalse(_dispatcher.HasListeners());
    }
}
