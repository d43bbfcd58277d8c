using Autofac;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Container;

/// <summary>Nothing of a scope that has ended stays, whatever was registered, added and removed in it.</summary>
[TestClass]
[DoNotParallelize]
public sealed class NestedMemoryTests
{
    private const int Few = 200;
    private const int Many = 2000;

    private sealed class Placed;

    private sealed class Tenant
    {
        private int _calls;

        public void Hear(Placed e) => _calls++;
    }

    private sealed class Rules : IEventSubscriber<Rules>
    {
        private int _calls;

        public static void Subscribe(ISubscriptions<Rules> events) => events.On<Placed>(r => r.Hear);

        private void Hear(Placed e) => _calls++;
    }

    [TestMethod]
    public void NestedScopes_ThatHaveEnded_LeaveNothing()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterSubscriber<Rules>();
        using IContainer container = builder.Build();
        Use(container, Few);
        long before = GC.GetTotalMemory(forceFullCollection: true);

        Use(container, Many);

        Assert.IsLessThan(20, (GC.GetTotalMemory(forceFullCollection: true) - before) / Many);
    }

    private static void Use(IContainer container, int times)
    {
        for (int i = 0; i < times; i++)
        {
            using ILifetimeScope scope = container.BeginLifetimeScope(nested => nested
                .RegisterEventAlias<Placed>("tenant.placed").RegisterDispatcher("audit")
                .RegisterListeners<Tenant>(events => events.On<Placed>(t => t.Hear)));
            scope.Resolve<IListenerRegistry>().AddListener<Placed>(_ => { });
            scope.Resolve<IListenerRegistry>().RemoveSubscriber(scope.Resolve<Rules>());
            scope.Resolve<IEventDispatcher>().Dispatch(new Placed());
            using ILifetimeScope request = scope.BeginLifetimeScope();
            request.Resolve<IListenerRegistry>().AddListener<Placed>(_ => { });
            request.Resolve<IEventDispatcher>().Dispatch(new Placed());
        }
    }
}
