using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.Container;

/// <summary>What holds in every container.</summary>
[TestClass]
public sealed class ContractTests
{
    public sealed record Placed(IList<object> Seen);

    public class Invoicing
    {
        public void OnPlaced(Placed e) => e.Seen.Add(this);
    }

    private sealed class Replaced : Invoicing;

    private sealed class Shipping
    {
        public void OnPlaced(Placed e) => e.Seen.Add(this);
    }

    private sealed class Journal : IEventSubscriber<Journal>
    {
        public static void Subscribe(ISubscriptions<Journal> events) => events.On<Placed>(s => s.Note, priority: 10);

        public void Note(Placed e) => e.Seen.Add(this);
    }

    public static IEnumerable<string[]> Containers => TestedContainer.All;

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Scope_Dispatches_ToListenersOfItsOwnMadeOnce(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Subscriber<Journal>().Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced)).Build();
        using TestedScope first = container.Begin();
        using TestedScope second = container.Begin();

        List<object> inFirst = Dispatch(first);
        List<object> again = Dispatch(first);
        List<object> inSecond = Dispatch(second);

        Assert.IsInstanceOfType<Journal>(inFirst[0]);
        Assert.IsInstanceOfType<Invoicing>(inFirst[1]);
        Assert.AreSame(inFirst[0], again[0]);
        Assert.AreNotSame(inFirst[0], inSecond[0]);
        Assert.AreSame(first.Get<Journal>(), inFirst[0]);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Listener_NotDispatchedTo_IsNotMade(string name)
    {
        bool made = false;
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced))
            .Scoped(_ => { made = true; return new Invoicing(); }).Build();
        using TestedScope scope = container.Begin();

        IReadOnlyList<ListenerDescription> listeners = scope.Get<IListenerIntrospection>().GetListeners<Placed>();
        scope.Dispatcher.Dispatch(new object());

        Assert.IsFalse(made);
        Assert.AreEqual("    0  Invoicing.OnPlaced  (lazy, not made yet)", listeners[0].ToString());
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Listener_After_ComesAfterIt(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Shipping>(events => events.On<Placed>(s => s.OnPlaced), after: [typeof(Invoicing)])
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced, priority: -50)).Build();
        using TestedScope scope = container.Begin();

        List<object> seen = Dispatch(scope);

        Assert.IsInstanceOfType<Invoicing>(seen[0]);
        Assert.IsInstanceOfType<Shipping>(seen[1]);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Faults_OfSeveralListeners_AreToldAtOnce(string name)
    {
        TestedContainer container = TestedContainer.Of(name)
            .Listeners<Shipping>(events => events.On<Placed>(s => s.OnPlaced), after: [typeof(Invoicing)])
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced), after: [typeof(Shipping)])
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced), dispatcher: "nowhere");

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => container.Build());

        Assert.Contains("Shipping.OnPlaced", error.Message);
        Assert.Contains("'nowhere'", error.Message);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Alias_OfAType_NamesItForBothSides(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Invoicing>(events => events.On<Placed>("placed", i => i.OnPlaced)).Alias<Placed>("placed").Build();
        using TestedScope scope = container.Begin();

        Assert.HasCount(1, Dispatch(scope));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void NamedDispatcher_IsKeyed_AndHasListenersOfItsOwn(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Dispatcher("audit").Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced), dispatcher: "audit").Build();
        using TestedScope scope = container.Begin();
        var seen = new List<object>();

        scope.Get<IEventDispatcher>("audit").Dispatch(new Placed(seen));

        Assert.HasCount(1, seen);
        Assert.IsEmpty(Dispatch(scope));
        Assert.HasCount(1, scope.Get<IListenerIntrospection>("audit").GetListeners());
        Assert.AreSame<object>(scope.Get<IEventDispatcher>("audit"), scope.Get<IListenerRegistry>("audit"));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Service_RegisteredLater_IsTheOneThatListens(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced)).Scoped<Invoicing>(_ => new Replaced()).Build();
        using TestedScope scope = container.Begin();

        Assert.IsInstanceOfType<Replaced>(Dispatch(scope).Single());
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Listings_OfTheDispatchers_AreThereOnce(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Dispatcher("audit").Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced)).Build();
        using TestedScope scope = container.Begin();

        ListenerListing[] listings = [.. scope.Get<IEnumerable<ListenerListing>>()];

        Assert.AreEqual("dispatcher,dispatcher (audit)",
            string.Join(',', listings.Select(one => one.System).Order(StringComparer.Ordinal)));
        Assert.HasCount(1, listings.Single(one => one.System == "dispatcher").Read());
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Assembly_ScannedTwice_ListensOnce(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners(typeof(ScanningTests).Assembly).Listeners(typeof(ScanningTests).Assembly).Build();
        using TestedScope scope = container.Begin();
        var seen = new List<string>();

        scope.Dispatcher.Dispatch(new ScanningTests.Scanned(seen), "scan.foo_bar");

        Assert.AreEqual("class", string.Join('|', seen));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Scope_Ended_SaysSo(string name)
    {
        using TestedContainer container = TestedContainer.Of(name)
            .Listeners<Invoicing>(events => events.On<Placed>(i => i.OnPlaced)).Build();
        IEventDispatcher dispatcher;
        using (TestedScope scope = container.Begin())
            dispatcher = scope.Dispatcher;

        Assert.ThrowsExactly<ObjectDisposedException>(() => dispatcher.Dispatch(new Placed([])));
    }

    private static List<object> Dispatch(TestedScope scope)
    {
        var seen = new List<object>();
        scope.Dispatcher.Dispatch(new Placed(seen));
        return seen;
    }
}
