using Autofac;
using Autofac.Core;
using Dispatching;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

// Listeners that are refused are what is tested.
#pragma warning disable MA0147, MA0134, CA1822, CA2012

namespace Tests.Container;

/// <summary>What a container's dispatcher could never call is refused when the container is built, all of it in one message.</summary>
[TestClass]
public sealed class SilentListenerTests
{
    private sealed record Placed;

    private sealed record Shipped;

    private sealed class Shipping
    {
        private int _calls;

        public void Hear(Placed e) => _calls++;

        public void HearShipped(Shipped e) => _calls++;

        public async void Lose(Placed e) => await Task.Yield();

        public async void LoseWithContext(Placed e, EventContext context) => await Task.Yield();

        public ValueTask SaveAsync(Placed e) => ValueTask.CompletedTask;
    }

    private sealed class Invoicing
    {
        private int _calls;

        public void Hear(Placed e) => _calls++;

        public void HearShipped(Shipped e) => _calls++;
    }

    private interface IStore;

    private sealed class Store : IStore;

    private sealed class Storing(IStore store)
    {
        public void Hear(Placed e) => _ = store;
    }

    private sealed class Sending(IEventDispatcher dispatcher, IStore store)
    {
        public void Hear(Placed e) => _ = (dispatcher, store);
    }

    private sealed class Numbering(Uri start)
    {
        public void Hear(Placed e) => _ = start;
    }

    public static IEnumerable<string[]> Containers => TestedContainer.All;

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void BeforeAndAfter_MeanNobody_AreToldWithPlacesAndWhoThereIs(string name)
    {
        TestedContainer container = TestedContainer.Of(name)
            .Listeners<Shipping>(events => events.On<Placed>(s => s.Hear), before: [typeof(string)], after: [typeof(Invoicing)])
            .Listeners<Invoicing>(events => events.On<Shipped>(i => i.HearShipped));

        string[] faults = FaultsOf(container);

        Assert.HasCount(2, faults);
        Assert.Contains("'Shipping.Hear'", faults[0]);
        Assert.Contains($"({nameof(SilentListenerTests)}.cs:", faults[0]);
        Assert.Contains("shall come before 'System.String', which listens to nothing", faults[0]);
        Assert.Contains($"which listens to '{typeof(Shipped).FullName}' alone", faults[1]);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void After_MeansAListenerOfOneOfItsEvents_IsNoFault(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Shipping>(events => events.On<Placed>(s => s.Hear).On<Shipped>(s => s.HearShipped), after: [typeof(Invoicing)])
            .Listeners<Invoicing>(events => events.On<Shipped>(i => i.HearShipped))
            .Build();

        using TestedScope scope = container.Begin();
        Assert.HasCount(1, scope.Get<IListenerIntrospection>().GetListeners<Placed>());
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void AsyncVoid_OfAService_IsRefusedWithItsPlace(string name)
    {
        TestedContainer container = TestedContainer.Of(name)
            .Listeners<Shipping>(events => events
                .On<Placed>(s => s.Lose)
                .On<Placed>(s => s.LoseWithContext)
                .On<Placed>(s => e => s.SaveAsync(e).ConfigureAwait(false)));

        string[] faults = FaultsOf(container);

        Assert.HasCount(3, faults);
        Assert.Contains("'Shipping.Lose'", faults[0]);
        Assert.Contains($"({nameof(SilentListenerTests)}.cs:", faults[0]);
        Assert.Contains("is 'async void'", faults[0]);
        Assert.Contains("'Shipping.LoseWithContext'", faults[1]);
        Assert.Contains("lets a 'ConfiguredValueTaskAwaitable' go", faults[2]);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Faults_OfEachKind_AreToldAtOnce(string name)
    {
        TestedContainer container = TestedContainer.Of(name)
            .Listeners<Shipping>(events => events.On<Placed>(s => s.Lose))
            .Listeners<Shipping>(events => events.On<Placed>(s => s.Hear, priority: 1), after: [typeof(Invoicing), typeof(string)])
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.Hear, priority: -1))
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.Hear), dispatcher: "nowhere");

        string[] faults = FaultsOf(container);

        Assert.HasCount(4, faults);
        foreach (string fault in faults)
            Assert.Contains($"({nameof(SilentListenerTests)}.cs:", fault);
    }

    [TestMethod]
    public void Dependencies_ThatAreMissing_AreToldWhenAutofacsContainerIsBuilt()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule(new DispatcherModule { ValidateOnBuild = true });
        builder.RegisterListeners<Storing>(events => events.On<Placed>(s => s.Hear));
        builder.RegisterListeners<Sending>(events => events.On<Placed>(s => s.Hear));
        builder.RegisterListeners<Shipping>(events => events.On<Placed>(s => s.Hear));

        string[] faults = Assert.ThrowsExactly<InvalidOperationException>(() => builder.Build().Dispose())
            .Message.Split(Environment.NewLine);

        Assert.HasCount(2, faults);
        Assert.Contains($"'{typeof(Storing)}'", faults[0]);
        Assert.Contains($"({nameof(SilentListenerTests)}.cs:", faults[0]);
        Assert.Contains($"'{typeof(Sending)}'", faults[1]);
    }

    [TestMethod]
    public void Dependencies_ThatAreMissing_AreToldBesideOtherFaults()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule(new DispatcherModule { ValidateOnBuild = true });
        builder.RegisterListeners<Storing>(events => events.On<Placed>(s => s.Hear));
        builder.RegisterListeners<Shipping>(events => events.On<Placed>(s => s.Lose));

        string message = Assert.ThrowsExactly<InvalidOperationException>(() => builder.Build().Dispose()).Message;

        Assert.Contains("is 'async void'", message);
        Assert.Contains("'IStore store'", message);
    }

    [TestMethod]
    public void Dependencies_ThatAreThere_AreMadeOnceAndEnd()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule(new DispatcherModule { ValidateOnBuild = true });
        builder.RegisterType<Store>().As<IStore>();
        builder.RegisterListeners<Sending>(events => events.On<Placed>(s => s.Hear));
        int made = 0;
        int released = 0;
        builder.RegisterType<Storing>().InstancePerLifetimeScope().OnActivated(_ => made++).OnRelease(_ => released++);
        builder.RegisterListeners<Storing>(events => events.On<Placed>(s => s.Hear));

        using IContainer container = builder.Build();

        Assert.AreEqual((1, 1), (made, released));
    }

    [TestMethod]
    public void Dependencies_ThatAreMissing_AreNotLookedForUnasked()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterListeners<Storing>(events => events.On<Placed>(s => s.Hear));

        using IContainer container = builder.Build();

        Assert.ThrowsExactly<DependencyResolutionException>(
            () => container.BeginLifetimeScope().Resolve<IEventDispatcher>().Dispatch(new Placed()));
    }

    [TestMethod]
    public void Dependencies_OfListenersInTaggedScopes_AreLookedForInScopesOfTheTags()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule(new DispatcherModule { ValidateOnBuild = true });
        builder.RegisterType<Store>().As<IStore>().InstancePerMatchingLifetimeScope("tenant");
        builder.RegisterType<Sending>().InstancePerMatchingLifetimeScope("request", "job");
        builder.RegisterListeners<Sending>(events => events.On<Placed>(s => s.Hear));
        builder.RegisterListeners<Storing>(events => events.On<Placed>(s => s.Hear));
        builder.RegisterType<Numbering>().InstancePerMatchingLifetimeScope("request");
        builder.RegisterListeners<Numbering>(events => events.On<Placed>(n => n.Hear));

        string fault = Assert.ThrowsExactly<InvalidOperationException>(() => builder.Build().Dispose()).Message;

        Assert.HasCount(1, fault.Split(Environment.NewLine));
        Assert.Contains($"'{typeof(Numbering)}'", fault);
    }

    [TestMethod]
    public void Dependencies_ThatAreMissingInAScope_AreToldWhenItIsBegun()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        using IContainer container = builder.Build();

        string message = Assert.ThrowsExactly<InvalidOperationException>(() => container.BeginLifetimeScope(scope =>
        {
            scope.RegisterModule(new DispatcherModule { ValidateOnBuild = true });
            scope.RegisterListeners<Storing>(events => events.On<Placed>(s => s.Hear));
        })).Message;

        Assert.Contains($"'{typeof(Storing)}'", message);
    }

    [TestMethod]
    public void Dependencies_ThatAreMissingInServices_AreToldByTheProvidersOwnValidation()
    {
        var services = new ServiceCollection();
        services.AddDispatcher(events => events
            .Listeners<Storing>(on => on.On<Placed>(s => s.Hear))
            .Listeners<Sending>(on => on.On<Placed>(s => s.Hear)));

        AggregateException error = Assert.ThrowsExactly<AggregateException>(
            () => services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true }).Dispose());

        Assert.HasCount(2, error.InnerExceptions);
        Assert.Contains(typeof(Storing).ToString(), error.Message);
        Assert.Contains(typeof(Sending).ToString(), error.Message);
    }

    private static string[] FaultsOf(TestedContainer container) =>
        Assert.ThrowsExactly<InvalidOperationException>(() => container.Build().Dispose()).Message.Split(Environment.NewLine);
}
