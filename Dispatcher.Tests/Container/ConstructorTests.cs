using Autofac;
using Dispatching;
using Dispatching.Contracts;
using Tests.Systems;

namespace Tests.Container;

/// <summary>Listeners that dispatch while the container makes them.</summary>
[TestClass]
public sealed class ConstructorTests
{
    private sealed class Placed;

    private sealed class Shipped;

    private sealed class Journal
    {
        private int _calls;

        public Journal(ILifetimeScope scope, Script script) => script.OnMade(scope);

        public void Hear(Placed e) => _calls++;
    }

    /// <summary>What a journal does when it is made.</summary>
    private sealed class Script
    {
        public Action<ILifetimeScope> OnMade { get; set; } = _ => { };
    }

    [TestMethod]
    public void Listener_DispatchesTheEventThatMakesIt_IsRefusedAndMadeLater() => SmallStack.Run(() =>
    {
        var script = new Script { OnMade = scope => scope.Resolve<IEventDispatcher>().Dispatch(new Placed()) };
        using IContainer container = Build(script);
        IEventDispatcher dispatcher = container.Resolve<IEventDispatcher>();

        InvalidOperationException refused = Assert.ThrowsExactly<InvalidOperationException>(() => dispatcher.Dispatch(new Placed()));
        script.OnMade = _ => { };
        dispatcher.Dispatch(new Placed());

        Assert.Contains("needs this very listener", refused.Message);
        Assert.Contains(nameof(Journal), refused.Message);
    });

    [TestMethod]
    public void Listener_WaitsForAThreadThatDispatchesTheEventThatMakesIt_IsRefused()
    {
        var script = new Script
        {
            OnMade = scope =>
            {
                IEventDispatcher dispatcher = scope.Resolve<IEventDispatcher>();
                Task.Run(() => dispatcher.Dispatch(new Placed())).GetAwaiter().GetResult();
            },
        };
        using IContainer container = Build(script);

        InvalidOperationException refused = Assert.ThrowsExactly<InvalidOperationException>(
            () => container.Resolve<IEventDispatcher>().Dispatch(new Placed()));

        Assert.Contains("needs this very listener", refused.Message);
    }

    [TestMethod]
    public void Listener_DispatchesInAScopeWithinEachTime_IsRefused() => SmallStack.Run(() =>
    {
        var script = new Script
        {
            OnMade = scope =>
            {
                using ILifetimeScope within = scope.BeginLifetimeScope();
                within.Resolve<IEventDispatcher>().Dispatch(new Placed());
            },
        };
        using IContainer container = Build(script);

        InvalidOperationException refused = Assert.ThrowsExactly<InvalidOperationException>(
            () => container.Resolve<IEventDispatcher>().Dispatch(new Placed()));

        Assert.Contains("further lifetime scope", refused.Message);
    });

    [TestMethod]
    public void Listener_DispatchesAnotherEventWhenMade_IsMade()
    {
        int shipped = 0;
        var script = new Script { OnMade = scope => scope.Resolve<IEventDispatcher>().Dispatch(new Shipped()) };
        using IContainer container = Build(script);
        container.Resolve<IListenerRegistry>().AddListener<Shipped>(_ => shipped++);

        container.Resolve<IEventDispatcher>().Dispatch(new Placed());

        Assert.AreEqual(1, shipped);
    }

    private static IContainer Build(Script script)
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterInstance(script);
        builder.RegisterListeners<Journal>(events => events.On<Placed>(journal => journal.Hear));
        return builder.Build();
    }
}
