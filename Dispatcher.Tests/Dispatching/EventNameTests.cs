using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class EventNameTests
{
    private class Plain;

    private sealed class Derived : Plain;

    private sealed class Generic<T>
    {
        public T? Value { get; init; }
    }

    [EventName("order.placed")]
    private class Placed;

    private sealed class PlacedAgain : Placed;

    public static IEnumerable<string> OddNames =>
    [
        "", " ", "123", "0123", "-0", "1.5", "ünïcödé.事件.🎉", "line\nbreak", "nul\0inside", "\0removed",
        "a*b?[c]", "Foo\\Bar", "é", "e\u0301",
        new string('x', 100_000), "\ud800",
    ];

    [TestMethod]
    public void Dispatch_WithoutAName_UsesTheFullNameOfTheRuntimeType()
    {
        var dispatcher = new EventDispatcher();
        string? name = null;
        dispatcher.AddListener<Plain>(typeof(Derived).FullName!, (_, context) => name = context.EventName);
        Plain derived = new Derived();

        dispatcher.Dispatch(derived);

        Assert.AreEqual("Tests.Dispatching.EventNameTests+Derived", name);
        Assert.AreEqual(typeof(Generic<int>).FullName, dispatcher.GetEventName(typeof(Generic<int>)));
    }

    [TestMethod]
    public void Dispatch_WithNullAsName_UsesTheType()
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        dispatcher.AddListener<Plain>(_ => calls++);

        dispatcher.Dispatch(new Plain(), null);
        dispatcher.DispatchEvent(new Plain());

        Assert.AreEqual(2, calls);
    }

    [TestMethod]
    public void EventNameAttribute_OnTheClass_NamesItsEventsButNotThoseDerived()
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        dispatcher.AddListener<Placed>(_ => calls++);

        dispatcher.Dispatch(new Placed(), "order.placed");
        dispatcher.Dispatch(new Placed());
        dispatcher.Dispatch(new PlacedAgain());
        dispatcher.Dispatch(new Placed(), typeof(Placed).FullName);

        Assert.AreEqual(2, calls);
        Assert.IsTrue(dispatcher.HasListeners("order.placed"));
        Assert.AreEqual(typeof(PlacedAgain).FullName, dispatcher.GetEventName(typeof(PlacedAgain)));
    }

    [TestMethod]
    public void Alias_OfAType_NamesItForListenersAndDispatchesAndWinsOverTheAttribute()
    {
        var dispatcher = new EventDispatcher([new(typeof(Placed), "alias"), new(typeof(Plain), ""), new(typeof(Placed), "later")]);
        int calls = 0;
        dispatcher.AddListener<Placed>(_ => calls++);
        dispatcher.AddListener<Plain>(_ => calls += 10);

        dispatcher.Dispatch(new Placed());
        dispatcher.Dispatch(new Placed(), "later");
        dispatcher.Dispatch(new Placed(), "order.placed");
        dispatcher.Dispatch(new Plain(), "");

        Assert.AreEqual(12, calls);
        Assert.AreEqual("later", dispatcher.GetEventName(typeof(Placed)));
    }

    [TestMethod]
    public void Names_HoweverOdd_AreToldApartOrdinally()
    {
        var dispatcher = new EventDispatcher();
        var calls = new List<string>();
        foreach (string name in OddNames)
            dispatcher.AddListener<Plain>(name, (_, context) => calls.Add(context.EventName));

        foreach (string name in OddNames)
            dispatcher.Dispatch(new Plain(), new string(name.AsSpan()));

        Assert.IsTrue(OddNames.SequenceEqual(calls, StringComparer.Ordinal));
        Assert.IsTrue(OddNames.SequenceEqual(dispatcher.GetListeners().Keys, StringComparer.Ordinal));
    }

    [TestMethod]
    public void Names_ThatDifferInCase_AreTwo()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Plain>("Foo", _ => Assert.Fail("Names are not folded."));

        dispatcher.Dispatch(new Plain(), "foo");
        dispatcher.Dispatch(new Plain(), "FOO");
        dispatcher.Dispatch(new Plain(), " Foo");

        Assert.IsFalse(dispatcher.HasListeners("foo"));
    }

    [TestMethod]
    public void Dispatch_UnderOneNameAfterAnother_CallsEachNamesListeners()
    {
        var dispatcher = new EventDispatcher();
        var calls = new List<string>();
        foreach (string name in (ReadOnlySpan<string>)["a", "b"])
            dispatcher.AddListener<Plain>(name, (_, context) => calls.Add(context.EventName));

        foreach (string name in (ReadOnlySpan<string>)["a", "b", "a", "a", "b", "c", "b"])
            dispatcher.Dispatch(new Plain(), name);

        Assert.AreEqual("a b a a b b", string.Join(' ', calls));
    }

    [TestMethod]
    public void Names_ManyAddedAndRemoved_AreFoundWhileThereAndGoneAfter()
    {
        var dispatcher = new EventDispatcher();
        int calls = 0;
        for (int round = 0; round < 3; round++)
        {
            ListenerRegistration[] added =
                [.. Enumerable.Range(0, 5000).Select(i => dispatcher.AddListener<Plain>($"name {i}", _ => calls++))];
            for (int i = 0; i < added.Length; i++)
            {
                dispatcher.Dispatch(new Plain(), $"name {i}");
                added[i].Dispose();
                dispatcher.Dispatch(new Plain(), $"name {i}");
            }

            Assert.IsFalse(dispatcher.HasListeners());
        }

        Assert.AreEqual(15_000, calls);
    }
}
