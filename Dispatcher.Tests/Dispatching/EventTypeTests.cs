using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class EventTypeTests
{
    private interface INumbered
    {
        int Number { get; }
    }

    private class Base;

    private sealed class Order(int number) : Base, INumbered
    {
        public int Number => number;
    }

    private sealed class Other : Base;

    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    private void Misfit(Order order) => _calls.Add("misfit");

    [TestMethod]
    public void Dispatch_EventOfAnotherType_NamesEverythingAndCallsNobody()
    {
        _dispatcher.AddListener<Base>("order", _ => _calls.Add("base"), priority: 10);
        _dispatcher.AddListener<Order>("order", Misfit);

        ArgumentException thrown = Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.Dispatch(new Other(), "order"));

        Assert.AreEqual("event", thrown.ParamName);
        Assert.Contains("'order'", thrown.Message);
        Assert.Contains("'EventTypeTests.Misfit'", thrown.Message);
        Assert.Contains($"'{typeof(Other)}'", thrown.Message);
        Assert.Contains($"'{typeof(Order)}'", thrown.Message);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Dispatch_EventOfAnotherType_IsRefusedByEveryEntryAndEveryTime()
    {
        _dispatcher.AddListener<Order>("order", Misfit);
        for (int i = 0; i < 3; i++)
        {
            Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.Dispatch(new Other(), "order"));
            Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.Dispatch<Base>(new Other(), "order"));
            Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.DispatchEvent(new Other(), "order"));
            Assert.ThrowsExactly<ArgumentException>(() => ((IEventDispatcher)_dispatcher).Dispatch(new Other(), "order"));
            _dispatcher.Dispatch(new Order(i), "order");
        }

        Assert.AreEqual("misfit misfit misfit", string.Join(' ', _calls));
    }

    [TestMethod]
    public async Task DispatchAsync_EventOfAnotherType_IsRefusedBeforeAnyListener()
    {
        _dispatcher.AddListener<object>("order", _ => { _calls.Add("object"); return ValueTask.CompletedTask; });
        _dispatcher.AddListener<Order>("order", Misfit);

        await Assert.ThrowsExactlyAsync<ArgumentException>(async () => await _dispatcher.DispatchAsync(new Other(), "order"));

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Dispatch_AfterTheMisfitIsRemoved_Works()
    {
        _dispatcher.AddListener<Base>("order", _ => _calls.Add("base"));
        _dispatcher.AddListener<Order>("order", Misfit);
        Assert.ThrowsExactly<ArgumentException>(() => _dispatcher.Dispatch(new Other(), "order"));

        _dispatcher.RemoveListener("order", Misfit);
        _dispatcher.Dispatch(new Other(), "order");

        Assert.AreEqual("base", string.Join(' ', _calls));
    }

    [TestMethod]
    public void Dispatch_ListenersOfBaseClassInterfaceAndObject_AreCalledUnderTheName()
    {
        string name = typeof(Order).FullName!;
        _dispatcher.AddListener<Base>(name, _ => _calls.Add("base"));
        _dispatcher.AddListener<INumbered>(name, numbered => _calls.Add($"number {numbered.Number}"));
        _dispatcher.AddListener<object>(name, (_, _) => _calls.Add("object"));

        _dispatcher.Dispatch(new Order(7));

        Assert.AreEqual("base, number 7, object", string.Join(", ", _calls));
    }

    [TestMethod]
    public void Dispatch_ListenersOfTheBaseTypesOwnName_AreNotCalledForDerivedEvents()
    {
        _dispatcher.AddListener<Base>(_ => _calls.Add("base"));
        _dispatcher.AddListener<object>(_ => _calls.Add("object"));

        _dispatcher.Dispatch(new Order(7));
        _dispatcher.Dispatch<Base>(new Order(7));
        Assert.IsEmpty(_calls);
        _dispatcher.Dispatch(new Base());

        Assert.AreEqual("base", string.Join(' ', _calls));
    }

    [TestMethod]
    public void Dispatch_StaticTypeIsABase_FindsTheRuntimeTypesListeners()
    {
        _dispatcher.AddListener<Order>(order => _calls.Add($"order {order.Number}"));
        Base asBase = new Order(1);
        INumbered asInterface = new Order(2);
        object asObject = new Order(3);

        for (int i = 0; i < 2; i++)
        {
            Assert.AreSame(asBase, _dispatcher.Dispatch(asBase));
            Assert.AreSame(asInterface, _dispatcher.Dispatch(asInterface));
            Assert.AreSame(asObject, _dispatcher.Dispatch(asObject));
        }

        Assert.AreEqual("order 1, order 2, order 3, order 1, order 2, order 3", string.Join(", ", _calls));
    }

    [TestMethod]
    public void Dispatch_OneNameWithEventsOfSeveralTypes_CallsTheListenersOfAll()
    {
        _dispatcher.AddListener<Base>("any", found => _calls.Add(found.GetType().Name));

        foreach (Base found in (Base[])[new Order(1), new Other(), new Base(), new Order(2), new Other()])
            _dispatcher.Dispatch(found, "any");
        _dispatcher.AddListener<Base>("any", _ => _calls.Add("second"));
        _dispatcher.Dispatch(new Other(), "any");

        Assert.AreEqual("Order Other Base Order Other Other second", string.Join(' ', _calls));
    }

    [TestMethod]
    public void Dispatch_BoxedValuesStringsAndArrays_AreEventsLikeAnyObject()
    {
        _dispatcher.AddListener<object>("any", found => _calls.Add($"{found}"));
        _dispatcher.AddListener<object>(typeof(int).FullName!, found => _calls.Add($"int {found}"));

        _dispatcher.DispatchEvent(5, "any");
        _dispatcher.DispatchEvent(6);
        _dispatcher.DispatchEvent("text", "any");

        Assert.AreEqual("5, int 6, text", string.Join(", ", _calls));
    }

    [TestMethod]
    public void Dispatch_ListenerAddedAsOneOfItsBase_IsCalledAndRemoved()
    {
        Action<Base> listener = _ => _calls.Add("base");
        _dispatcher.AddListener<Order>(listener);

        _dispatcher.Dispatch(new Order(1));

        Assert.AreEqual("base", string.Join(' ', _calls));
        Assert.IsTrue(_dispatcher.RemoveListener<Order>(listener));
    }

    [TestMethod]
    public void Dispatch_AsABaseType_CallsTheListenersOfEachRuntimeTypeAsTheyAre()
    {
        Base[] events = [new Order(1), new Other(), new Order(2), new Order(3), new Other()];
        _dispatcher.AddListener<Order>(e => _calls.Add($"order {e.Number}"));
        ListenerRegistration other = _dispatcher.AddListener<Other>(_ => _calls.Add("other"));

        foreach (Base @event in events)
            _dispatcher.Dispatch(@event);
        other.Dispose();
        _dispatcher.AddListener<Order>(e => _calls.Add($"again {e.Number}"));
        foreach (Base @event in events)
            _dispatcher.Dispatch<object>(@event);

        Assert.AreEqual(
            "order 1, other, order 2, order 3, other, order 1, again 1, order 2, again 2, order 3, again 3",
            string.Join(", ", _calls));
    }

    [TestMethod]
    public void Dispatch_AsABaseTypeAfterRemoval_HoldsOnToNothing()
    {
        WeakReference listener = AddDispatchAndRemove();

        for (int i = 0; i < 10 && listener.IsAlive; i++)
            GC.Collect();

        Assert.IsFalse(listener.IsAlive);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        WeakReference AddDispatchAndRemove()
        {
            var calls = new List<string>();
            ListenerRegistration registration = _dispatcher.AddListener<Order>(_ => calls.Add("order"));
            for (int i = 0; i < 3; i++)
                _dispatcher.Dispatch<Base>(new Order(i));
            registration.Dispose();
            _dispatcher.Dispatch<Base>(new Order(4));
            return new WeakReference(calls);
        }
    }

    [TestMethod]
    public void Dispatch_CopiesOfNames_ReachTheEventOfTheirText()
    {
        _dispatcher.AddListener<Order>("one", _ => _calls.Add("one"));
        _dispatcher.AddListener<Order>("two", _ => _calls.Add("two"));

        foreach (string name in (string[])["one", "two", "one", "none", "two", "two"])
            _dispatcher.Dispatch(new Order(1), new string(name.AsSpan()));

        Assert.AreEqual("one two one two two", string.Join(' ', _calls));
    }
}
