using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class SubscriberTests
{
    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    private string Calls => string.Join(' ', _calls);

    private sealed class Foo;

    private sealed class Everything(List<string> calls) : IEventSubscriber<Everything>
    {
        public static void Subscribe(ISubscriptions<Everything> events) => events
            .On<Foo>(s => s.Action)
            .On<Foo>(s => s.ActionWithContext)
            .On<Foo>(s => s.ValueTask)
            .On<Foo>(s => s.ValueTaskWithCancellation)
            .On<Foo>(s => s.ValueTaskWithContext)
            .On<Foo>(s => s.Task)
            .On<Foo>(s => s.TaskWithCancellation)
            .On<Foo>(s => s.TaskWithContext)
            .On<Foo>("named", s => s.Action, priority: 3);

        private void Action(Foo foo) => calls.Add("1");

        private void ActionWithContext(Foo foo, EventContext context) => calls.Add("2");

        private ValueTask ValueTask(Foo foo) => Add("3");

        private ValueTask ValueTaskWithCancellation(Foo foo, CancellationToken cancellation) => Add("4");

        private ValueTask ValueTaskWithContext(Foo foo, EventContext context) => Add("5");

        private Task Task(Foo foo) => Add("6").AsTask();

        private Task TaskWithCancellation(Foo foo, CancellationToken cancellation) => Add("7").AsTask();

        private Task TaskWithContext(Foo foo, EventContext context) => Add("8").AsTask();

        private ValueTask Add(string call)
        {
            calls.Add(call);
            return default;
        }
    }

    private sealed class Dynamic(List<string> calls, params string[] names) : IEventSubscriber
    {
        public List<string> Names { get; } = [.. names];

        public void Subscribe(ISubscriptions events)
        {
            foreach (string name in Names)
                events.On<Foo>(name, Hear, priority: 5);
            events.On<Foo>(Always);
        }

        private void Hear(Foo foo, EventContext context) => calls.Add(context.EventName);

        private void Always(Foo foo) => calls.Add("always");
    }

    private sealed class Throwing : IEventSubscriber
    {
        private int _calls;

        public void Subscribe(ISubscriptions events)
        {
            events.On<Foo>(Hear);
            throw new FormatException("half");
        }

        private void Hear(Foo foo) => _calls++;
    }

    private class Parent(List<string> calls) : IEventSubscriber<Parent>
    {
        public static void Subscribe(ISubscriptions<Parent> events) => events.On<Foo>(s => s.Hear);

        protected virtual void Hear(Foo foo) => calls.Add("parent");
    }

    private sealed class Child(List<string> calls) : Parent(calls)
    {
        private readonly List<string> _calls = calls;

        protected override void Hear(Foo foo) => _calls.Add("child");
    }

    private sealed class NoMethod : IEventSubscriber<NoMethod>
    {
        public static void Subscribe(ISubscriptions<NoMethod> events) => events.On<Foo>("order", Action<Foo> (_) => null!);
    }

    [TestMethod]
    public async Task AddSubscriber_MethodsOfAllKinds_AreCalledInTheOrderNamed()
    {
        var subscriber = new Everything(_calls);
        _dispatcher.AddSubscriber(subscriber);

        await _dispatcher.DispatchAsync(new Foo());
        Assert.AreEqual("1 2 3 4 5 6 7 8", Calls);
        Assert.AreEqual("    3  Everything.Action", _dispatcher.GetListeners("named")[0].ToString());

        Assert.IsTrue(_dispatcher.RemoveSubscriber(subscriber));
        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void AddSubscriber_KnownOnlyAtRunTime_ListensToWhatItNames()
    {
        var subscriber = new Dynamic(_calls, "a", "b");
        _dispatcher.AddSubscriber(subscriber);

        _dispatcher.Dispatch(new Foo(), "a");
        _dispatcher.Dispatch(new Foo(), "b");
        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual("a b always", Calls);
        Assert.IsTrue(_dispatcher.RemoveSubscriber(subscriber));
        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void RemoveSubscriber_NamesOthersMeanwhile_LeavesWhatItNoLongerNames()
    {
        var subscriber = new Dynamic(_calls, "a");
        _dispatcher.AddSubscriber(subscriber);
        subscriber.Names[0] = "b";

        Assert.IsTrue(_dispatcher.RemoveSubscriber(subscriber));

        Assert.AreEqual("a", string.Join(' ', _dispatcher.GetListeners().Keys));
    }

    [TestMethod]
    public void AddSubscriber_ThatThrows_AddsNothing()
    {
        FormatException thrown = Assert.ThrowsExactly<FormatException>(() => _dispatcher.AddSubscriber(new Throwing()));

        Assert.AreEqual("half", thrown.Message);
        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void AddSubscriber_OfADerivedClass_CallsTheOverride()
    {
        var child = new Child(_calls);
        _dispatcher.AddSubscriber(child);

        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual("child", Calls);
        Assert.IsTrue(_dispatcher.RemoveSubscriber(child));
    }

    [TestMethod]
    public void AddSubscriber_ChoosesNoMethod_NamesClassAndEvent()
    {
        InvalidOperationException thrown = Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.AddSubscriber(new NoMethod()));

        Assert.Contains(nameof(NoMethod), thrown.Message);
        Assert.Contains("'order'", thrown.Message);
    }
}
