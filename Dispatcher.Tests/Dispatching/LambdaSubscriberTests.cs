using System.Runtime.CompilerServices;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>A subscriber whose listeners are other objects each time that it is asked.</summary>
[TestClass]
public sealed class LambdaSubscriberTests
{
    private sealed class Foo;

    private sealed class Lambdas(List<string> calls) : IEventSubscriber
    {
        public void Subscribe(ISubscriptions events)
        {
            foreach (string name in new[] { "one", "two" })
                events.On<Foo>(name, _ => calls.Add(name));
            events.On<Foo>("method", Hear);
        }

        private void Hear(Foo foo) => calls.Add("method");
    }

    [TestMethod]
    public void RemoveSubscriber_NamesLambdas_RemovesThem()
    {
        var dispatcher = new EventDispatcher();
        var subscriber = new Lambdas([]);
        dispatcher.AddSubscriber(subscriber);
        dispatcher.AddSubscriber(subscriber);

        Assert.IsTrue(dispatcher.RemoveSubscriber(subscriber));

        Assert.IsFalse(dispatcher.HasListeners());
        Assert.IsFalse(dispatcher.RemoveSubscriber(subscriber));
    }

    [TestMethod]
    public void RemoveSubscriber_NamesLambdas_LeavesThoseOfAnother()
    {
        var dispatcher = new EventDispatcher();
        var calls = new List<string>();
        var subscriber = new Lambdas([]);
        dispatcher.AddSubscriber(subscriber);
        dispatcher.AddSubscriber(new Lambdas(calls));

        dispatcher.RemoveSubscriber(subscriber);
        dispatcher.Dispatch(new Foo(), "one");

        Assert.AreEqual("one", calls.Single());
        Assert.HasCount(3, dispatcher.GetListeners());
    }

    [TestMethod]
    public void RemoveSubscriber_ThroughATracedScope_RemovesTheScopesLambdasAndLeavesTheWrappedOnes()
    {
        var dispatcher = new EventDispatcher();
        var subscriber = new Lambdas([]);
        dispatcher.AddSubscriber(subscriber);
        using var scoped = new ScopedEventDispatcher(dispatcher);
        var traced = new TraceableEventDispatcher(scoped);
        traced.AddSubscriber(subscriber);

        Assert.IsTrue(traced.RemoveSubscriber(subscriber));

        Assert.IsFalse(scoped.HasListeners());
        Assert.HasCount(3, dispatcher.GetListeners());
    }

    [TestMethod]
    public void AddedSubscriber_WhoseListenersWereRemoved_IsNotKeptAlive()
    {
        var dispatcher = new EventDispatcher();
        WeakReference gone = AddAndTakeAway(dispatcher);

        for (int i = 0; i < 20 && gone.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.IsFalse(gone.IsAlive);
        Assert.IsFalse(dispatcher.HasListeners());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference AddAndTakeAway(EventDispatcher dispatcher)
    {
        var subscriber = new Lambdas([]);
        dispatcher.AddSubscriber(subscriber);
        foreach (ListenerDescription listener in dispatcher.GetListeners().Values.SelectMany(one => one).ToArray())
            dispatcher.RemoveListener(listener.EventName, listener.Listener!);
        return new WeakReference(subscriber);
    }
}
