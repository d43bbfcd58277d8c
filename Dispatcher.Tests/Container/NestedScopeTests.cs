using Autofac;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Container;

/// <summary>What is registered with a lifetime scope is heard in it and below, nowhere else, and goes with it.</summary>
[TestClass]
public sealed class NestedScopeTests
{
    public sealed record Placed(IList<string> Seen);

    private sealed class Root
    {
        private readonly string _own = "root";

        public void Hear(Placed e) => e.Seen.Add(_own);
    }

    private sealed class Other
    {
        private readonly string _own = "other";

        public void Hear(Placed e) => e.Seen.Add(_own);
    }

    private sealed class Tenant
    {
        private readonly string _own = "tenant";

        public void Hear(Placed e) => e.Seen.Add(_own);
    }

    private sealed class Rules : IEventSubscriber<Rules>
    {
        private readonly string _own = "rules";

        public static void Subscribe(ISubscriptions<Rules> events) => events.On<Placed>(r => r.Hear, priority: 10);

        private void Hear(Placed e) => e.Seen.Add(_own);
    }

    public sealed class Scanned
    {
        private readonly string _own = "scanned";

        [AsEventListener("nested.scanned")]
        public void Hear(Placed e) => e.Seen.Add(_own);
    }

    private sealed class TenantModule : Module
    {
        protected override void Load(ContainerBuilder builder) =>
            builder.RegisterListeners<Tenant>(events => events.On<Placed>(t => t.Hear));
    }

    [TestMethod]
    public void Subscriber_InAScope_IsHeardThereAndBelowAlone()
    {
        using IContainer container = Build();
        using ILifetimeScope tenant = container.BeginLifetimeScope(builder => builder.RegisterSubscriber<Rules>());
        using ILifetimeScope request = tenant.BeginLifetimeScope();
        using ILifetimeScope neighbour = container.BeginLifetimeScope();

        Assert.AreEqual("rules,root", Heard(tenant));
        Assert.AreEqual("rules,root", Heard(request));
        Assert.AreEqual("root", Heard(neighbour));
        Assert.AreEqual("root", Heard(container));
        Assert.AreSame<object>(request.Resolve<IEventDispatcher>(), request.Resolve<IListenerRegistry>());
        Assert.AreNotSame(request.Resolve<IEventDispatcher>(), tenant.Resolve<IEventDispatcher>());
    }

    [TestMethod]
    public void Subscriber_InAScopeBelowAScope_IsHeardBesideAllAround()
    {
        using IContainer container = Build();
        using ILifetimeScope tenant = container.BeginLifetimeScope(builder => builder.RegisterSubscriber<Rules>());
        using ILifetimeScope inner = tenant.BeginLifetimeScope(
            builder => builder.RegisterListeners<Tenant>(events => events.On<Placed>(t => t.Hear, priority: 5)));

        Assert.AreEqual("rules,tenant,root", Heard(inner));
        Assert.AreEqual("rules,root", Heard(tenant));
    }

    [TestMethod]
    public void Listeners_AfterTheScopeHasEnded_AreGone()
    {
        using IContainer container = Build();
        using (ILifetimeScope tenant = container.BeginLifetimeScope(builder => builder.RegisterSubscriber<Rules>()))
            Heard(tenant);
        using ILifetimeScope again = container.BeginLifetimeScope(builder => builder.RegisterSubscriber<Rules>());

        Assert.AreEqual("root", Heard(container));
        Assert.AreEqual("rules,root", Heard(again));
    }

    [TestMethod]
    public void Modules_AndScans_InAScope_AreHeardThere()
    {
        using IContainer container = Build();
        using ILifetimeScope tenant = container.BeginLifetimeScope(builder =>
        {
            builder.RegisterModule<TenantModule>();
            builder.RegisterModule<DispatcherModule>();
            builder.RegisterListeners(typeof(NestedScopeTests).Assembly);
        });
        var scanned = new List<string>();

        tenant.Resolve<IEventDispatcher>().Dispatch(new Placed(scanned), "nested.scanned");
        container.Resolve<IEventDispatcher>().Dispatch(new Placed(scanned), "nested.scanned");

        Assert.AreEqual("scanned", string.Join(',', scanned));
        Assert.AreEqual("rules,root,tenant", Heard(tenant));
    }

    [TestMethod]
    public void NamedDispatcher_OfTwoTenants_IsEachOnesOwn()
    {
        using IContainer container = Build();
        using ILifetimeScope first = container.BeginLifetimeScope(builder => builder
            .RegisterDispatcher("audit").RegisterListeners<Tenant>(events => events.On<Placed>(t => t.Hear), dispatcher: "audit"));
        using ILifetimeScope second = container.BeginLifetimeScope(builder => builder
            .RegisterDispatcher("audit").RegisterListeners<Other>(events => events.On<Placed>(o => o.Hear), dispatcher: "audit"));

        Assert.AreEqual("tenant", Heard(first.ResolveNamed<IEventDispatcher>("audit")));
        Assert.AreEqual("other", Heard(second.ResolveNamed<IEventDispatcher>("audit")));
        Assert.IsFalse(container.IsRegisteredWithName<IEventDispatcher>("audit"));
    }

    [TestMethod]
    public void NamedDispatcher_OfTheContainer_HasTheScopesListenersInIt()
    {
        using IContainer container = Build(builder => builder
            .RegisterDispatcher("audit").RegisterListeners<Root>(events => events.On<Placed>(r => r.Hear), dispatcher: "audit"));
        using ILifetimeScope tenant = container.BeginLifetimeScope(
            builder => builder.RegisterListeners<Tenant>(events => events.On<Placed>(t => t.Hear), dispatcher: "audit"));

        Assert.AreEqual("root,tenant", Heard(tenant.ResolveNamed<IEventDispatcher>("audit")));
        Assert.AreEqual("root", Heard(container.ResolveNamed<IEventDispatcher>("audit")));
    }

    [TestMethod]
    public void Fault_InAScope_IsToldWhenItIsBegun()
    {
        using IContainer container = Build();

        InvalidOperationException refused = Assert.ThrowsExactly<InvalidOperationException>(() => container.BeginLifetimeScope(
            builder => builder.RegisterListeners<Tenant>(events => events.On<Placed>(t => t.Hear), dispatcher: "nowhere")));

        Assert.Contains("'nowhere'", refused.Message);
        Assert.AreEqual("root", Heard(container));
    }

    [TestMethod]
    public void Alias_InAScope_SilencesNobody()
    {
        using IContainer container = Build();
        using ILifetimeScope tenant = container.BeginLifetimeScope(builder => builder
            .RegisterEventAlias<Placed>("tenant.placed")
            .RegisterListeners<Tenant>(events => events.On<Placed>(t => t.Hear))
            .RegisterListeners<Other>(events => events.On<Placed>("tenant.placed", o => o.Hear)));

        Assert.AreEqual("root,tenant,other", Heard(tenant));
        Assert.AreEqual("root", Heard(container));
        Assert.HasCount(3, tenant.Resolve<IListenerIntrospection>().GetListeners("tenant.placed"));
    }

    [TestMethod]
    public void BeforeAndAfter_InAScope_ReachThoseAround()
    {
        using IContainer container = Build(builder => builder.RegisterListeners<Other>(events => events.On<Placed>(o => o.Hear)));
        using ILifetimeScope before = container.BeginLifetimeScope(
            builder => builder.RegisterListeners<Tenant>(events => events.On<Placed>(t => t.Hear), before: [typeof(Root)]));
        using ILifetimeScope between = container.BeginLifetimeScope(
            builder => builder.RegisterListeners<Tenant>(
                events => events.On<Placed>(t => t.Hear), before: [typeof(Other)], after: [typeof(Root)]));

        Assert.AreEqual("tenant,root,other", Heard(before));
        Assert.AreEqual("root,tenant,other", Heard(between));
        Assert.ThrowsExactly<InvalidOperationException>(() => container.BeginLifetimeScope(
            builder => builder.RegisterListeners<Tenant>(
                events => events.On<Placed>(t => t.Hear), before: [typeof(Root)], after: [typeof(Other)])));
    }

    [TestMethod]
    public void Listener_RegisteredAroundAndInTheScope_ListensOnce()
    {
        using IContainer container = Build();
        using ILifetimeScope tenant = container.BeginLifetimeScope(
            builder => builder.RegisterListeners<Root>(events => events.On<Placed>(r => r.Hear)));

        Assert.AreEqual("root", Heard(tenant));
    }

    [TestMethod]
    public void Listener_AddedToTheContainerLater_IsHeardInTheScope()
    {
        using IContainer container = Build();
        using ILifetimeScope tenant = container.BeginLifetimeScope(builder => builder.RegisterSubscriber<Rules>());
        Heard(tenant);

        ListenerRegistration added = container.Resolve<IListenerRegistry>().AddListener<Placed>(e => e.Seen.Add("late"), priority: 20);
        string with = Heard(tenant);
        added.Dispose();

        Assert.AreEqual("late,rules,root", with);
        Assert.AreEqual("rules,root", Heard(tenant));
    }

    [TestMethod]
    public void Scopes_OfANestedScope_BeginWithinIt()
    {
        using IContainer container = Build();
        using ILifetimeScope tenant = container.BeginLifetimeScope(builder => builder.RegisterSubscriber<Rules>());
        using DispatcherScope scope = tenant.Resolve<IDispatcherScopes>().Begin();

        Assert.AreEqual("rules,root", Heard(scope.Dispatcher));
    }

    [TestMethod]
    public void Container_WithoutADispatcher_HasOneInTheScope()
    {
        using IContainer container = new ContainerBuilder().Build();
        using ILifetimeScope tenant = container.BeginLifetimeScope(builder => builder.RegisterSubscriber<Rules>());

        Assert.AreEqual("rules", Heard(tenant));
        Assert.IsFalse(container.IsRegistered<IEventDispatcher>());
    }

    private static string Heard(ILifetimeScope scope) => Heard(scope.Resolve<IEventDispatcher>());

    private static string Heard(IEventDispatcher dispatcher)
    {
        var seen = new List<string>();
        dispatcher.Dispatch(new Placed(seen));
        return string.Join(',', seen);
    }

    private static IContainer Build(Action<ContainerBuilder>? register = null)
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterListeners<Root>(events => events.On<Placed>(r => r.Hear));
        register?.Invoke(builder);
        return builder.Build();
    }
}
