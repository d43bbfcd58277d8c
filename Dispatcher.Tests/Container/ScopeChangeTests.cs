using Autofac;
using Dispatching;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Container;

/// <summary>What a scope adds and removes, it adds and removes for itself, until it ends.</summary>
[TestClass]
public sealed class ScopeChangeTests
{
    private sealed record Placed(List<string> Seen);

    private sealed class Journal : IEventSubscriber<Journal>
    {
        private readonly string _own = "journal";

        public static void Subscribe(ISubscriptions<Journal> events) => events
            .On<Placed>(j => j.Note)
            .On<Placed>("other", j => j.Note);

        private void Note(Placed e) => e.Seen.Add(_own);
    }

    private sealed class Added : IEventSubscriber
    {
        public void Subscribe(ISubscriptions events) => events.On<Placed>(e => e.Seen.Add("added"), priority: 5);
    }

    public static IEnumerable<string[]> Containers => TestedContainer.All;

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Listener_AddedInAScope_IsHeardThereAloneAndGoesWithIt(string name)
    {
        using TestedContainer container = Build(name);
        using TestedScope other = container.Begin();
        IListenerRegistry ended;
        string heard;
        using (TestedScope scope = container.Begin())
        {
            ended = scope.Registry;
            scope.Registry.AddListener<Placed>(e => e.Seen.Add("added"));
            heard = Heard(scope);
        }

        using TestedScope later = container.Begin();

        Assert.AreEqual("journal,added", heard);
        Assert.AreEqual("journal", Heard(other));
        Assert.AreEqual("journal", Heard(later));
        Assert.ThrowsExactly<ObjectDisposedException>(() => ended.AddListener<Placed>(e => e.Seen.Add("late")));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Listener_AddedInAScope_IsListedRemovedAndTakenAway(string name)
    {
        using TestedContainer container = Build(name);
        using TestedScope scope = container.Begin();
        IListenerIntrospection listeners = scope.Get<IListenerIntrospection>();
        Action<Placed> listener = e => e.Seen.Add("added");

        ListenerRegistration registration = scope.Registry.AddListener(listener, priority: 7);
        int? priority = listeners.GetListenerPriority<Placed>(listener);
        int both = listeners.GetListeners<Placed>().Count;
        registration.Dispose();
        scope.Registry.AddListener("new", listener);
        bool isThere = listeners.HasListeners("new");
        bool removed = scope.Registry.RemoveListener("new", listener);

        Assert.AreEqual(7, priority);
        Assert.AreEqual(2, both);
        Assert.IsTrue(isThere);
        Assert.IsTrue(removed);
        Assert.IsFalse(listeners.HasListeners("new"));
        Assert.AreEqual("journal", Heard(scope));
        Assert.AreEqual(2, listeners.GetListeners().Count);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Subscriber_AddedInAScope_IsRemovedWithItsLambdas(string name)
    {
        using TestedContainer container = Build(name);
        using TestedScope scope = container.Begin();
        var subscriber = new Added();

        scope.Registry.AddSubscriber(subscriber);
        string with = Heard(scope);

        Assert.AreEqual("added,journal", with);
        Assert.IsTrue(scope.Registry.RemoveSubscriber(subscriber));
        Assert.AreEqual("journal", Heard(scope));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Subscriber_OfTheContainerRemovedBeforeItsFirstEvent_IsNotCalledInTheScope(string name)
    {
        using TestedContainer container = Build(name);
        using TestedScope scope = container.Begin();
        using TestedScope other = container.Begin();

        bool removed = scope.Registry.RemoveSubscriber(scope.Get<Journal>());

        Assert.IsTrue(removed);
        Assert.AreEqual("", Heard(scope));
        Assert.IsFalse(scope.Get<IListenerIntrospection>().HasListeners());
        Assert.IsFalse(scope.Registry.RemoveSubscriber(scope.Get<Journal>()));
        Assert.AreEqual("journal", Heard(other));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Subscriber_OfTheClassThatIsNotTheScopes_RemovesNothing(string name)
    {
        using TestedContainer container = Build(name);
        using TestedScope scope = container.Begin();

        Assert.IsFalse(scope.Registry.RemoveSubscriber(new Journal()));
        Assert.AreEqual("journal", Heard(scope));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Subscriber_RemovedFromTheContainer_IsCalledInNoScope(string name)
    {
        using TestedContainer container = TestedContainer.Of(name).Singleton<Journal>().Subscriber<Journal>().Build();
        using TestedScope scope = container.Begin();

        bool removed = container.Root.GetRequiredService<IListenerRegistry>().RemoveSubscriber(scope.Get<Journal>());

        Assert.IsTrue(removed);
        Assert.AreEqual("", Heard(scope));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Listener_AddedToTheContainerLater_IsHeardInAScopeThatHasChanged(string name)
    {
        using TestedContainer container = Build(name);
        using TestedScope scope = container.Begin();
        scope.Registry.AddListener<Placed>(e => e.Seen.Add("scope"));
        Heard(scope);

        container.Root.GetRequiredService<IListenerRegistry>().AddListener<Placed>(e => e.Seen.Add("container"), priority: 1);

        Assert.AreEqual("container,journal,scope", Heard(scope));
    }

    [TestMethod]
    public void Listener_AddedInAScope_IsHeardInScopesWithinIt()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        using IContainer container = builder.Build();
        using ILifetimeScope request = container.BeginLifetimeScope();
        using ILifetimeScope within = request.BeginLifetimeScope();
        var seen = new List<string>();
        within.Resolve<IEventDispatcher>().Dispatch(new Placed(seen));

        request.Resolve<IListenerRegistry>().AddListener<Placed>(e => e.Seen.Add("request"));
        within.Resolve<IEventDispatcher>().Dispatch(new Placed(seen));
        container.Resolve<IEventDispatcher>().Dispatch(new Placed(seen));

        Assert.AreEqual("request", string.Join(',', seen));
    }

    private static TestedContainer Build(string name) => TestedContainer.Of(name).Subscriber<Journal>().Build();

    private static string Heard(TestedScope scope)
    {
        var seen = new List<string>();
        scope.Dispatcher.Dispatch(new Placed(seen));
        return string.Join(',', seen);
    }
}
