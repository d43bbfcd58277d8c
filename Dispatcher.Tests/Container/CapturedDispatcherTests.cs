using Dispatching;
using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Container;

/// <summary>A dispatcher that a singleton would keep, and what it takes instead.</summary>
[TestClass]
public sealed class CapturedDispatcherTests
{
    private sealed record Placed(List<object> Seen);

    private sealed class Invoicing : IDisposable
    {
        public bool HasEnded { get; private set; }

        public void OnPlaced(Placed e) => e.Seen.Add(this);

        public void Dispose() => HasEnded = true;
    }

    private sealed record Worker(IEventDispatcher Dispatcher);

    private sealed record ScopedWorker(IDispatcherScopes Scopes);

    public static IEnumerable<string[]> Containers => TestedContainer.All;

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Singleton_TakesADispatcherWithScopedListeners_IsToldWhatToDo(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced))
            .Singleton<Worker>().Build();

        Exception refused = Assert.Throws<Exception>(() => container.Root.GetRequiredService<Worker>()).GetBaseException();

        Assert.IsInstanceOfType<InvalidOperationException>(refused);
        Assert.Contains(nameof(IDispatcherScopes), refused.Message);
        Assert.Contains(nameof(Invoicing), refused.Message);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Singleton_TakesADispatcherWithSingletonListeners_HasIt(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Singleton(_ => new Invoicing()).Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced))
            .Singleton<Worker>().Build();
        var seen = new List<object>();

        container.Root.GetRequiredService<Worker>().Dispatcher.Dispatch(new Placed(seen));

        Assert.AreSame(container.Root.GetRequiredService<Invoicing>(), seen.Single());
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public async Task Singleton_BeginsScopes_HasListenersOfEach(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced))
            .Singleton<ScopedWorker>().Build();
        IDispatcherScopes scopes = container.Root.GetRequiredService<ScopedWorker>().Scopes;
        var seen = new List<object>();

        await using (DispatcherScope scope = scopes.Begin())
        {
            await scope.Dispatcher.DispatchAsync(new Placed(seen));
            scope.Dispatcher.Dispatch(new Placed(seen));
        }

        using (DispatcherScope scope = scopes.Begin())
            scope.Dispatcher.Dispatch(new Placed(seen));

        Assert.AreSame(seen[0], seen[1]);
        Assert.AreNotSame(seen[1], seen[2]);
        Assert.IsTrue(seen.Cast<Invoicing>().All(one => one.HasEnded));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Scope_OfANamedDispatcher_IsFoundByItsName(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Dispatcher("audit").Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced), dispatcher: "audit").Build();
        using DispatcherScope scope = container.Root.GetRequiredService<IDispatcherScopes>().Begin();
        var seen = new List<object>();

        scope.GetDispatcher("audit").Dispatch(new Placed(seen));

        Assert.HasCount(1, seen);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Registry_OfTheContainer_AddsForAllScopes(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced)).Build();
        using TestedScope scope = container.Begin();
        int heard = 0;

        container.Root.GetRequiredService<IListenerRegistry>().AddListener<Placed>(_ => heard++);
        scope.Dispatcher.Dispatch(new Placed([]));

        Assert.AreEqual(1, heard);
    }
}
