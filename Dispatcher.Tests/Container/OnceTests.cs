using Dispatching.Contracts;

namespace Tests.Container;

/// <summary>Twice is once, and different is not the same.</summary>
[TestClass]
public sealed class OnceTests
{
    public sealed record Counted(IList<string> Seen);

    public class Base
    {
        protected string Own { get; } = "base";

        public void Inherited(Counted e) => e.Seen.Add("inherited " + Own);
    }

    public sealed class Attributed : Base
    {
        private readonly string _own = "attributed";

        [AsEventListener("once.attributed")]
        public void Hear(Counted e) => e.Seen.Add(_own);

        [AsEventListener("once.overloads")]
        public void Both(Counted e) => e.Seen.Add(_own + " event");

        [AsEventListener("once.overloads")]
        public void Both(object e) => ((Counted)e).Seen.Add(_own + " object");

        [AsEventListener("once.prioritised", Priority = 5)]
        public void Prioritised(Counted e) => e.Seen.Add(_own);
    }

    private sealed class Subscribing : IEventSubscriber<Subscribing>
    {
        private readonly string _own = "subscribing";

        public static void Subscribe(ISubscriptions<Subscribing> events) => events.On<Counted>(s => s.Hear);

        public void Hear(Counted e) => e.Seen.Add(_own);
    }

    private sealed class Doing
    {
        private readonly string _own = "do ";

        public void Do(Counted e, int number) => e.Seen.Add(_own + number);

        public void Hear(Counted e) => e.Seen.Add(_own + "event");

        public void Hear(Counted e, EventContext context) => e.Seen.Add(_own + context.EventName);
    }

    private interface IDoing
    {
        void Hear(Counted e);
    }

    private sealed class DoingBehind : IDoing
    {
        private readonly string _own = "behind";

        public void Hear(Counted e) => e.Seen.Add(_own);
    }

    public static IEnumerable<string[]> Containers => TestedContainer.All;

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Attribute_AndAnExplicitRegistration_AreOneListener(string name)
    {
        Assert.AreEqual("attributed", Heard(
            name,
            "once.attributed",
            container => container.Listeners(typeof(OnceTests).Assembly)
                .Listeners<Attributed>(events => events.On<Counted>("once.attributed", a => a.Hear))
                .Listeners<Attributed>(events => events.On<Counted>("once.attributed", a => a.Hear, priority: 0))
                .Listeners<Attributed>(events => events.On<Counted>("once.attributed", other => other.Hear))));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Subscriber_AndAnExplicitRegistration_AreOneListener(string name)
    {
        Assert.AreEqual("subscribing", Heard(
            name,
            null,
            container => container.Subscriber<Subscribing>().Subscriber<Subscribing>()
                .Listeners<Subscribing>(events => events.On<Counted>(s => s.Hear))
                .Listeners<Subscribing>(events => events.On<Counted>(s => s.Hear, priority: 0))));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Priority_WrittenOnce_IsTheListeners(string name)
    {
        using TestedContainer container = TestedContainer.Of(name).Listeners(typeof(OnceTests).Assembly)
            .Listeners<Attributed>(events => events.On<Counted>("once.prioritised", a => a.Prioritised)).Build();
        using TestedScope scope = container.Begin();

        Assert.AreEqual(5, scope.Get<IListenerIntrospection>().GetListeners("once.prioritised").Single().Priority);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Priorities_ThatContradict_AreRefusedWithBothPlaces(string name)
    {
        TestedContainer container = TestedContainer.Of(name).Listeners(typeof(OnceTests).Assembly)
            .Listeners<Attributed>(events => events.On<Counted>("once.prioritised", a => a.Prioritised, priority: 7));

        InvalidOperationException refused = Assert.ThrowsExactly<InvalidOperationException>(() => container.Build());

        Assert.Contains("OnceTests.cs:", refused.Message);
        Assert.Contains("[AsEventListener] on 'Tests.Container.OnceTests+Attributed.Prioritised'", refused.Message);
        Assert.Contains("priority 5", refused.Message);
        Assert.Contains("7 by", refused.Message);
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Lambdas_RegisteredInALoop_AreCalledAll(string name)
    {
        Assert.AreEqual("do 1,do 2,do 3", Heard(name, null, container =>
        {
            foreach (int number in (int[])[1, 2, 3])
                container.Listeners<Doing>(events => events.On<Counted>(d => e => d.Do(e, number)));
            return container;
        }));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Lambdas_OverOneVariableThatChanges_AreCalledAll(string name)
    {
        Assert.AreEqual("do 3,do 3,do 3", Heard(name, null, container =>
        {
            for (int number = 0; number < 3; number++)
                container.Listeners<Doing>(events => events.On<Counted>(d => e => d.Do(e, number)));
            return container;
        }));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Lambdas_OfTheSameTextAtTwoPlaces_AreCalledBoth(string name)
    {
        Assert.AreEqual("do 1,do 1", Heard(
            name,
            null,
            container => container
                .Listeners<Doing>(events => events.On<Counted>(d => e => d.Do(e, 1)))
                .Listeners<Doing>(events => events.On<Counted>(d => e => d.Do(e, 1)))));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Lambda_OfOnePlaceRunTwice_IsCalledOnce(string name)
    {
        int number = 4;
        Action<ISubscriptions<Doing>> once = events => events.On<Counted>(d => e => d.Do(e, number));

        Assert.AreEqual("do 4", Heard(name, null, container => container.Listeners(once).Listeners(once)));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Overloads_OfOneName_AreCalledBoth(string name)
    {
        Assert.AreEqual("do event,do once.doing", Heard(
            name,
            "once.doing",
            container => container.Listeners<Doing>(events => events
                .On("once.doing", (Func<Doing, Action<Counted>>)(d => d.Hear))
                .On("once.doing", (Func<Doing, Action<Counted, EventContext>>)(d => d.Hear)))));
        Assert.AreEqual(
            "attributed event,attributed object",
            Heard(name, "once.overloads", container => container.Listeners(typeof(OnceTests).Assembly)));
    }

    [TestMethod]
    [DynamicData(nameof(Containers))]
    public void Method_OfAnInterfaceOrABase_IsOneListener(string name)
    {
        Assert.AreEqual("behind", Heard(
            name,
            null,
            container => container.Scoped<IDoing>(_ => new DoingBehind())
                .Listeners<IDoing>(events => events.On<Counted>(d => d.Hear))
                .Listeners<IDoing>(events => events.On<Counted>(other => other.Hear))));
        Assert.AreEqual("inherited base", Heard(
            name,
            null,
            container => container
                .Listeners<Attributed>(events => events.On<Counted>(a => a.Inherited))
                .Listeners<Attributed>(events => events.On<Counted>(a => ((Base)a).Inherited))));
    }

    private static string Heard(string name, string? eventName, Func<TestedContainer, TestedContainer> register)
    {
        using TestedContainer container = register(TestedContainer.Of(name)).Build();
        using TestedScope scope = container.Begin();
        var seen = new List<string>();
        scope.Dispatcher.Dispatch(new Counted(seen), eventName);
        return string.Join(',', seen);
    }
}
