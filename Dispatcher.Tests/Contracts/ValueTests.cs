using Dispatching;
using Dispatching.Contracts;

namespace Tests.Contracts;

[TestClass]
public sealed class ValueTests
{
    private sealed class Foo;

    [TestMethod]
    public void ListenerRegistration_Default_DisposesNothing()
    {
        ListenerRegistration none = default;

        none.Dispose();

        Assert.AreEqual(default, none);
    }

    [TestMethod]
    public void ListenerRegistration_OfTheSameListenerTwice_AreDifferent()
    {
        var dispatcher = new EventDispatcher();
        Action<Foo> listener = _ => { };
        ListenerRegistration first = dispatcher.AddListener(listener);
        ListenerRegistration second = dispatcher.AddListener(listener);
        ListenerRegistration copy = first;

        Assert.IsTrue(first == copy);
        Assert.IsTrue(first != second);
        Assert.IsTrue(first.Equals((object)copy));
        Assert.AreEqual(first.GetHashCode(), copy.GetHashCode());
        copy.Dispose();
        first.Dispose();
        Assert.HasCount(1, dispatcher.GetListeners<Foo>());
    }

    [TestMethod]
    public void EventContext_WithTheSameParts_IsEqual()
    {
        var dispatcher = new EventDispatcher();
        var one = new EventContext("a", dispatcher, CancellationToken.None);
        var same = new EventContext(new string("a".AsSpan()), dispatcher, CancellationToken.None);

        Assert.IsTrue(one == same);
        Assert.IsTrue(one.Equals((object)same));
        Assert.AreEqual(one.GetHashCode(), same.GetHashCode());
        Assert.IsTrue(one != new EventContext("A", dispatcher, CancellationToken.None));
        Assert.IsTrue(one != new EventContext("a", new EventDispatcher(), CancellationToken.None));
        Assert.IsTrue(one != new EventContext("a", dispatcher, new CancellationToken(canceled: true)));
    }

    [TestMethod]
    public void Attributes_WithoutWhatTheyNeed_NameIt()
    {
        Assert.AreEqual("name", Assert.ThrowsExactly<ArgumentNullException>(() => new EventNameAttribute(null!)).ParamName);
        Assert.AreEqual("event", Assert.ThrowsExactly<ArgumentNullException>(() => new AsEventListenerAttribute((string)null!)).ParamName);
        Assert.AreEqual(
            "eventType", Assert.ThrowsExactly<ArgumentNullException>(() => new AsEventListenerAttribute((Type)null!)).ParamName);
    }

    [TestMethod]
    public void AsEventListener_Priority_TellsZeroFromNone()
    {
        Assert.IsNull(new AsEventListenerAttribute().DeclaredPriority);
        Assert.AreEqual(0, new AsEventListenerAttribute().Priority);
        Assert.AreEqual(0, new AsEventListenerAttribute { Priority = 0 }.DeclaredPriority);
    }
}
