using Autofac;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Container;

/// <summary>A service's methods as listeners, named like a subscriber's.</summary>
[TestClass]
public sealed class RegisterListenersTests
{
    private sealed record Placed(List<object> Seen);

    private sealed record Shipped(List<object> Seen);

    private sealed class Invoicing
    {
        public void OnPlaced(Placed e) => e.Seen.Add(this);

        public void OnShipped(Shipped e) => e.Seen.Add(this);
    }

    private sealed class Shipping
    {
        public void OnPlaced(Placed e) => e.Seen.Add(this);

        public void OnShipped(Shipped e) => e.Seen.Add(this);
    }

    private sealed class Journal : IEventSubscriber<Journal>
    {
        public static void Subscribe(ISubscriptions<Journal> events) => events.On<Placed>(j => j.Note);

        private void Note(Placed e) => e.Seen.Add(this);
    }

    [TestMethod]
    public void SeveralEvents_InAScope_AreHeardByOneService()
    {
        using IContainer container = Build(builder => builder
            .RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced).On<Shipped>("shipped", i => i.OnShipped)));
        using ILifetimeScope scope = container.BeginLifetimeScope();
        var seen = new List<object>();

        scope.Resolve<IEventDispatcher>().Dispatch(new Placed(seen));
        scope.Resolve<IEventDispatcher>().Dispatch(new Shipped(seen), "shipped");

        Assert.HasCount(2, seen);
        Assert.AreSame(seen[0], seen[1]);
        Assert.AreSame(scope.Resolve<Invoicing>(), seen[0]);
    }

    [TestMethod]
    public void BeforeAndAfter_ApplyToEachOfTheListeners()
    {
        using IContainer container = Build(builder => builder
            .RegisterListeners<Shipping>(
                events => events.On<Placed>(s => s.OnPlaced).On<Shipped>(s => s.OnShipped), after: [typeof(Invoicing)])
            .RegisterListeners<Invoicing>(events => events
                .On<Placed>(i => i.OnPlaced, priority: -50)
                .On<Shipped>(i => i.OnShipped, priority: -60)));

        Assert.AreEqual("Invoicing -50,Shipping -50", Order<Placed>(container));
        Assert.AreEqual("Invoicing -60,Shipping -60", Order<Shipped>(container));
    }

    [TestMethod]
    public void PriorityZero_ThatIsGiven_IsNotMoved()
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => Build(builder => builder
            .RegisterListeners<Shipping>(events => events.On<Placed>(s => s.OnPlaced, priority: 0), after: [typeof(Invoicing)])
            .RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced, priority: -50))));

        Assert.Contains("lower it to -50", error.Message);
    }

    [TestMethod]
    public void SubscriberWithoutAPriority_IsAtZeroWhateverComesBeforeIt()
    {
        using IContainer container = Build(builder => builder
            .RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced), after: [typeof(Journal)])
            .RegisterSubscriber<Journal>());

        Assert.AreEqual("Journal 0,Invoicing 0", Order<Placed>(container));
    }

    [TestMethod]
    public void EventsThatNamesNothingOrThrows_RegistersNothing()
    {
        ArgumentException? refused = null;
        using IContainer container = Build(builder =>
        {
            refused = Assert.ThrowsExactly<ArgumentException>(() => builder.RegisterListeners<Invoicing>(_ => { }));
            Assert.ThrowsExactly<FormatException>(() => builder.RegisterListeners<Invoicing>(events =>
            {
                events.On<Placed>(i => i.OnPlaced);
                throw new FormatException();
            }));
        });

        Assert.AreEqual("events", refused?.ParamName);
        Assert.Contains(typeof(Invoicing).ToString(), refused!.Message);
        Assert.IsFalse(container.Resolve<IListenerIntrospection>().HasListeners());
        Assert.IsFalse(container.IsRegistered<Invoicing>());
    }

    [TestMethod]
    public void NullArgument_IsNamedAndRegistersNothing()
    {
        using IContainer container = Build(builder =>
        {
            Names("builder", () => ((ContainerBuilder)null!).RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced)));
            Names("events", () => builder.RegisterListeners<Invoicing>((Action<ISubscriptions<Invoicing>>)null!));
            Names("method", () => builder.RegisterListeners<Invoicing>(events => events.On((Func<Invoicing, Action<Placed>>)null!)));
            Names("eventName", () => builder.RegisterListeners<Invoicing>(events => events.On<Placed>(null!, i => i.OnPlaced)));
            Names("before", () => builder.RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced), before: [null!]));
            Names("after", () => builder.RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced), after: [null!]));
        });

        Assert.IsFalse(container.Resolve<IListenerIntrospection>().HasListeners());
        Assert.IsFalse(container.IsRegistered<Invoicing>());
    }

    private static void Names(string parameter, Action action) =>
        Assert.AreEqual(parameter, Assert.Throws<ArgumentException>(action).ParamName);

    private static string Order<TEvent>(IContainer container)
        where TEvent : class =>
        string.Join(',', container.Resolve<IListenerIntrospection>().GetListeners<TEvent>()
            .Select(listener => $"{listener.DeclaringType!.Name} {listener.Priority}"));

    private static IContainer Build(Action<ContainerBuilder> register)
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        register(builder);
        return builder.Build();
    }
}
