using Autofac;
using Autofac.Extensions.DependencyInjection;
using Dispatching;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tests.Container;

[TestClass]
public sealed class ContainerTests
{
    private sealed record Placed(List<object> Seen);

    private sealed class Invoicing
    {
        public void OnPlaced(Placed e) => e.Seen.Add(this);
    }

    private sealed class Shipping
    {
        public void OnPlaced(Placed e) => e.Seen.Add(this);
    }

    private sealed class Journal : IEventSubscriber<Journal>
    {
        public static void Subscribe(ISubscriptions<Journal> events) => events.On<Placed>(s => s.Note, priority: 10);

        private void Note(Placed e) => e.Seen.Add(this);
    }

    private abstract class Unmade
    {
        public void OnPlaced(Placed e) => e.Seen.Add(this);
    }

    [TestMethod]
    public void Scope_Dispatches_ToListenersOfItsOwnMadeOnce()
    {
        using IContainer container = Build(builder => builder
            .RegisterSubscriber<Journal>()
            .RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced)));
        using ILifetimeScope first = container.BeginLifetimeScope();
        using ILifetimeScope second = container.BeginLifetimeScope();

        List<object> inFirst = Dispatch(first);
        List<object> again = Dispatch(first);
        List<object> inSecond = Dispatch(second);

        Assert.IsInstanceOfType<Journal>(inFirst[0]);
        Assert.IsInstanceOfType<Invoicing>(inFirst[1]);
        Assert.AreSame(inFirst[0], again[0]);
        Assert.AreNotSame(inFirst[0], inSecond[0]);
    }

    [TestMethod]
    public void Listener_RegisteredTwice_ListensOnce()
    {
        using IContainer container = Build(builder => builder
            .RegisterSubscriber<Journal>().RegisterSubscriber<Journal>()
            .RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced))
            .RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced).On<Placed>(i => i.OnPlaced)));

        Assert.HasCount(2, Dispatch(container));
    }

    [TestMethod]
    public void Listener_NotDispatchedTo_IsNotMade()
    {
        bool made = false;
        using IContainer container = Build(builder =>
        {
            builder.Register(_ => { made = true; return new Invoicing(); });
            builder.RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced));
        });

        IReadOnlyList<ListenerDescription> listeners = container.Resolve<IListenerIntrospection>().GetListeners<Placed>();
        container.Resolve<IEventDispatcher>().Dispatch(new object());

        Assert.IsFalse(made);
        Assert.AreEqual("    0  Invoicing.OnPlaced  (lazy, not made yet)", listeners[0].ToString());
    }

    [TestMethod]
    public void Listener_After_ComesAfterIt()
    {
        using IContainer container = Build(builder => builder
            .RegisterListeners<Shipping>(events => events.On<Placed>(s => s.OnPlaced), after: [typeof(Invoicing)])
            .RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced, priority: -50)));

        List<object> seen = Dispatch(container);

        Assert.IsInstanceOfType<Invoicing>(seen[0]);
        Assert.IsInstanceOfType<Shipping>(seen[1]);
    }

    [TestMethod]
    public void Listeners_InACycle_FailWhenTheContainerIsBuilt()
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => Build(builder => builder
            .RegisterListeners<Shipping>(events => events.On<Placed>(s => s.OnPlaced), after: [typeof(Invoicing)])
            .RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced), after: [typeof(Shipping)])));

        Assert.Contains("Shipping.OnPlaced", error.Message);
    }

    [TestMethod]
    public void Listeners_WhosePriorityContradictsTheirPlace_FailWhenTheContainerIsBuilt()
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => Build(builder => builder
            .RegisterListeners<Shipping>(events => events.On<Placed>(s => s.OnPlaced, priority: 0), before: [typeof(Invoicing)])
            .RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced, priority: 10))));

        Assert.Contains("raise it to 10", error.Message);
    }

    [TestMethod]
    public void Listener_Abstract_FailsWhenTheContainerIsBuilt()
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(
            () => Build(builder => builder.RegisterListeners<Unmade>(events => events.On<Placed>(u => u.OnPlaced))));

        Assert.Contains("abstract", error.Message);
    }

    [TestMethod]
    public void Alias_OfAType_NamesItForBothSides()
    {
        using IContainer container = Build(builder => builder
            .RegisterListeners<Invoicing>(events => events.On<Placed>("placed", i => i.OnPlaced)).RegisterEventAlias<Placed>("placed"));

        Assert.HasCount(1, Dispatch(container));
    }

    [TestMethod]
    public void NamedDispatcher_HasListenersOfItsOwn()
    {
        using IContainer container = Build(builder => builder
            .RegisterDispatcher("other").RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced), dispatcher: "other"));
        var seen = new List<object>();

        container.ResolveNamed<IEventDispatcher>("other").Dispatch(new Placed(seen));

        Assert.HasCount(1, seen);
        Assert.IsEmpty(Dispatch(container));
    }

    [TestMethod]
    public void NamedDispatcher_Unknown_FailsWhenTheContainerIsBuilt()
    {
        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => Build(builder => builder
            .RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced), dispatcher: "other")));

        Assert.Contains("'other'", error.Message);
    }

    [TestMethod]
    public void Scope_Disposed_SaysSo()
    {
        using IContainer container = Build(builder => builder.RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced)));
        IEventDispatcher dispatcher;
        using (ILifetimeScope scope = container.BeginLifetimeScope())
            dispatcher = scope.Resolve<IEventDispatcher>();

        Assert.ThrowsExactly<ObjectDisposedException>(() => dispatcher.Dispatch(new Placed([])));
    }

    [TestMethod]
    public void Dispatch_InAScopeWarm_AllocatesNothing()
    {
        using IContainer container = Build(builder => builder.RegisterListeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced)));
        using ILifetimeScope scope = container.BeginLifetimeScope();
        IEventDispatcher dispatcher = scope.Resolve<IEventDispatcher>();
        var e = new Placed(new List<object>(10_000));
        for (int i = 0; i < 1000; i++)
            dispatcher.Dispatch(e);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1000; i++)
            dispatcher.Dispatch(e);

        Assert.AreEqual(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.HasCount(2000, e.Seen);
    }

    [TestMethod]
    public void Host_WithAutofac_DispatchesInItsScopes()
    {
        HostApplicationBuilder builder = Host.CreateApplicationBuilder();
        builder.ConfigureContainer(new AutofacServiceProviderFactory(), autofac =>
        {
            autofac.RegisterModule<DispatcherModule>();
            autofac.RegisterSubscriber<Journal>();
        });
        using IHost host = builder.Build();
        using IServiceScope scope = host.Services.CreateScope();
        var seen = new List<object>();

        scope.ServiceProvider.GetRequiredService<IEventDispatcher>().Dispatch(new Placed(seen));

        Assert.IsInstanceOfType<Journal>(seen.Single());
    }

    private static List<object> Dispatch(ILifetimeScope scope)
    {
        var seen = new List<object>();
        scope.Resolve<IEventDispatcher>().Dispatch(new Placed(seen));
        return seen;
    }

    private static IContainer Build(Action<ContainerBuilder> register)
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        register(builder);
        return builder.Build();
    }
}
