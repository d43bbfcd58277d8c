using Dispatching;
using Dispatching.Contracts;
using Dispatching.Engine;

namespace Tests.Dispatching;

/// <summary>A listener is found again by its method and its object, whatever delegate it is given in.</summary>
[TestClass]
public sealed class ListenerIdentityTests
{
    private readonly EventDispatcher _dispatcher = new();

    private delegate void Hearing(Placed placed);

    private class Happened;

    private sealed class Placed : Happened;

    private sealed class Audit
    {
        private int _calls;

        public static void Count(Happened e) => Assert.IsNotNull(e);

        public void Record(Happened e) => _calls++;

        public void Other(Happened e) => _calls--;

        public void Overloaded(Placed e) => _calls++;

        public void Overloaded(Placed e, EventContext context) => _calls++;

        public ValueTask Send(Happened e, CancellationToken cancellation) =>
            new(Task.FromResult(_calls++));
    }

    [TestMethod]
    public void RemoveListener_MethodThatTakesABaseOfTheEvent_IsFoundInItsNaturalType()
    {
        var audit = new Audit();
        _dispatcher.AddListener<Placed>(audit.Record, priority: 100);

        Assert.AreEqual(100, _dispatcher.GetListenerPriority<Placed>(audit.Record));
        Assert.IsTrue(_dispatcher.RemoveListener<Placed>(audit.Record));

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void RemoveListener_StaticMethodThatTakesABaseOfTheEvent_IsFoundInItsNaturalType()
    {
        _dispatcher.AddListener<Placed>("placed", Audit.Count);

        Assert.AreEqual(0, _dispatcher.GetListenerPriority("placed", Audit.Count));
        Assert.IsTrue(_dispatcher.RemoveListener("placed", Audit.Count));
    }

    [TestMethod]
    public void RemoveListener_AsynchronousMethodThatTakesABase_IsFoundInItsNaturalType()
    {
        var audit = new Audit();
        _dispatcher.AddListener<Placed>(audit.Send);

        Assert.IsTrue(_dispatcher.RemoveListener<Placed>(audit.Send));
    }

    [TestMethod]
    public void RemoveListener_DelegateOfAnotherType_IsFoundByMethodAndObject()
    {
        var audit = new Audit();
        _dispatcher.AddListener<Placed>(audit.Record);

        Assert.IsTrue(_dispatcher.RemoveListener<Placed>(new Hearing(audit.Record)));
    }

    [TestMethod]
    public void RemoveListener_AnotherObjectOrMethod_IsNotFound()
    {
        var audit = new Audit();
        _dispatcher.AddListener<Placed>(audit.Record);

        Assert.IsFalse(_dispatcher.RemoveListener<Placed>(new Audit().Record));
        Assert.IsFalse(_dispatcher.RemoveListener<Placed>(audit.Other));
        Assert.IsFalse(_dispatcher.RemoveListener<Placed>(Audit.Count));
        Assert.IsTrue(_dispatcher.HasListeners<Placed>());
    }

    [TestMethod]
    public void RemoveListener_OverloadedMethodInATypedDelegate_IsFoundByItsOverload()
    {
        var audit = new Audit();
        _dispatcher.AddListener<Placed>((Action<Placed, EventContext>)audit.Overloaded);

        Assert.IsFalse(_dispatcher.RemoveListener<Placed>((Action<Placed>)audit.Overloaded));
        Assert.IsTrue(_dispatcher.RemoveListener<Placed>((Action<Placed, EventContext>)audit.Overloaded));
    }

    [TestMethod]
    public void RemoveListener_OfALazyOne_IsFoundInItsNaturalType()
    {
        var audit = new Audit();
        _dispatcher.AddLazy(() => audit, events => events.On<Placed>(a => a.Record));
        _dispatcher.Dispatch(new Placed());

        Assert.IsTrue(_dispatcher.RemoveListener<Placed>(audit.Record));
    }

    [TestMethod]
    public void AreSame_SeveralMethodsInOneDelegate_ComparesThemInOrder()
    {
        var audit = new Audit();
        Action<Happened> both = (Action<Happened>)audit.Record + audit.Other;
        Hearing same = (Hearing)audit.Record + audit.Other;
        Hearing turned = (Hearing)audit.Other + audit.Record;

        Assert.IsTrue(ListenerIdentity.AreSame(both, same));
        Assert.IsFalse(ListenerIdentity.AreSame(both, turned));
        Assert.IsFalse(ListenerIdentity.AreSame(both, (Hearing)audit.Other));
        Assert.IsFalse(ListenerIdentity.AreSame(both, null));
    }
}
