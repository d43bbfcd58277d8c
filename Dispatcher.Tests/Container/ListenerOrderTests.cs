using Autofac;
using Dispatching;
using Dispatching.Container;
using Dispatching.Contracts;
using Tests.Systems;

namespace Tests.Container;

/// <summary>Symfony 8.2's rules for <c>before</c> and <c>after</c>.</summary>
[TestClass]
public sealed class ListenerOrderTests
{
    private sealed record Placed;

    private class Listening
    {
        private int _calls;

        public void Hear(Placed e) => _calls++;
    }

    private sealed class A : Listening;

    private sealed class B : Listening;

    private sealed class C : Listening;

    [TestMethod]
    public void Constraints_ReachThroughAListenerBetween()
    {
        string order = Order(builder => builder
            .RegisterListeners<C>(events => events.On<Placed>(c => c.Hear), before: [typeof(B)])
            .RegisterListeners<B>(events => events.On<Placed>(b => b.Hear), before: [typeof(A)])
            .RegisterListeners<A>(events => events.On<Placed>(a => a.Hear, priority: 10)));

        Assert.AreEqual("C 10,B 10,A 10", order);
    }

    [TestMethod]
    public void Free_BetweenTwoPriorities_TakesTheNearestToZero()
    {
        Assert.AreEqual("A 100,C 50,B 50", Order(builder => builder
            .RegisterListeners<A>(events => events.On<Placed>(a => a.Hear, priority: 100))
            .RegisterListeners<B>(events => events.On<Placed>(b => b.Hear, priority: 50))
            .RegisterListeners<C>(events => events.On<Placed>(c => c.Hear), before: [typeof(B)], after: [typeof(A)])));
        Assert.AreEqual("A 5,C 0,B -5", Order(builder => builder
            .RegisterListeners<A>(events => events.On<Placed>(a => a.Hear, priority: 5))
            .RegisterListeners<B>(events => events.On<Placed>(b => b.Hear, priority: -5))
            .RegisterListeners<C>(events => events.On<Placed>(c => c.Hear), before: [typeof(B)], after: [typeof(A)])));
    }

    [TestMethod]
    public void Free_WithoutAPlace_FailsWhenTheContainerIsBuilt()
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => Order(builder => builder
            .RegisterListeners<A>(events => events.On<Placed>(a => a.Hear, priority: 100))
            .RegisterListeners<B>(events => events.On<Placed>(b => b.Hear, priority: 50))
            .RegisterListeners<C>(events => events.On<Placed>(c => c.Hear), before: [typeof(A)], after: [typeof(B)])));

        Assert.Contains("'C.Hear'", error.Message);
        Assert.Contains("at least 100", error.Message);
        Assert.Contains("at most 50", error.Message);
    }

    [TestMethod]
    public void Declared_AfterALowerOne_FailsAndSaysHowFarToLowerIt()
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => Order(builder => builder
            .RegisterListeners<A>(events => events.On<Placed>(a => a.Hear, priority: 10), after: [typeof(B)])
            .RegisterListeners<B>(events => events.On<Placed>(b => b.Hear, priority: -10))));

        Assert.Contains("lower it to -10", error.Message);
    }

    [TestMethod]
    public void Cycle_OfThree_IsShownInOrder()
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => Order(builder => builder
            .RegisterListeners<A>(events => events.On<Placed>(a => a.Hear), before: [typeof(B)])
            .RegisterListeners<B>(events => events.On<Placed>(b => b.Hear), before: [typeof(C)])
            .RegisterListeners<C>(events => events.On<Placed>(c => c.Hear), before: [typeof(A)])));

        Assert.Contains("'A.Hear' -> 'B.Hear' -> 'C.Hear' -> 'A.Hear'", error.Message);
    }

    [TestMethod]
    public void Reference_ToItself_IsNoConstraint()
    {
        string order = Order(builder => builder
            .RegisterListeners<A>(events => events.On<Placed>(a => a.Hear), after: [typeof(A)])
            .RegisterListeners<B>(events => events.On<Placed>(b => b.Hear)));

        Assert.AreEqual("A 0,B 0", order);
    }

    [TestMethod]
    public void Reference_ToAListenerOfOneOfSeveralEvents_IsNoFault()
    {
        string order = Order(builder => builder
            .RegisterListeners<A>(events => events.On<Placed>(a => a.Hear).On<Placed>("placed.late", a => a.Hear), after: [typeof(B)])
            .RegisterListeners<B>(events => events.On<Placed>(b => b.Hear)));

        Assert.AreEqual("B 0,A 0", order);
    }

    [TestMethod]
    public void Unconstrained_KeepTheirOrder()
    {
        string order = Order(builder => builder
            .RegisterListeners<A>(events => events.On<Placed>(a => a.Hear))
            .RegisterListeners<B>(events => events.On<Placed>(b => b.Hear))
            .RegisterListeners<C>(events => events.On<Placed>(c => c.Hear), before: [typeof(B)]));

        Assert.AreEqual("A 0,C 0,B 0", order);
    }

    private static string Order(Action<ContainerBuilder> configure)
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        configure(builder);
        using IContainer container = builder.Build();
        return string.Join(',', container.Resolve<IListenerIntrospection>().GetListeners<Placed>()
            .Select(listener => $"{listener.DeclaringType!.Name} {listener.Priority}"));
    }

    [TestMethod]
    public void Chain_OfFiveThousand_IsPutInOrderOnASmallStack()
    {
        const int Count = 5_000;
        ContainerListener[] listeners =
        [
            .. Enumerable.Range(0, Count).Select(i => new ContainerListener
            {
                Service = typeof(A),
                EventType = typeof(Placed),
                Kind = ListenerKind.Action,
                MethodName = $"Hear{i}",
                Method = _ => () => { },
                Priority = i == 0 ? 7 : null,
                Before = i == 0 ? [] : [$"A.Hear{i - 1}"],
            }),
        ];
        IReadOnlyList<(ContainerListener Listener, int Priority)> order = [];

        SmallStack.Run(() => order = ListenerOrder.Of("placed", listeners));

        Assert.AreSequenceEqual(listeners.Reverse(), order.Select(one => one.Listener));
        Assert.IsTrue(order.All(one => one.Priority == 7));
    }

    [TestMethod]
    public void Cycle_OfFiveThousand_IsRefusedOnASmallStack()
    {
        const int Count = 5_000;
        ContainerListener[] listeners =
        [
            .. Enumerable.Range(0, Count).Select(i => new ContainerListener
            {
                Service = typeof(A),
                EventType = typeof(Placed),
                Kind = ListenerKind.Action,
                MethodName = $"Hear{i}",
                Method = _ => () => { },
                After = [$"A.Hear{(i + 1) % Count}"],
            }),
        ];

        SmallStack.Run(() =>
        {
            InvalidOperationException refused = Assert.ThrowsExactly<InvalidOperationException>(
                () => ListenerOrder.Of("placed", listeners));
            Assert.Contains("wait for each other", refused.Message);
        });
    }
}
