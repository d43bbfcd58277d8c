using Dispatching;
using Dispatching.Contracts;
using Moq;

namespace Tests.Views;

/// <summary>Symfony's ImmutableEventDispatcherTest. Its refusals are no cases here: the view has nothing to call.</summary>
[TestClass]
public sealed class ImmutableTests
{
    [TestMethod]
    public void Dispatch_PassesEventAndNameAndReturnsWhatTheOtherReturns()
    {
        var given = new object();
        var returned = new object();
        Mock<IEventDispatcher> inner = Mocked();
        inner.Setup(other => other.DispatchEvent(given, "event")).Returns(returned);

        Assert.AreSame(returned, new ImmutableEventDispatcher(inner.Object).DispatchEvent(given, "event"));
    }

    [TestMethod]
    public void Questions_AreAnsweredByTheOther()
    {
        Mock<IEventDispatcher> inner = Mocked();
        Mock<IListenerIntrospection> answers = inner.As<IListenerIntrospection>();
        IReadOnlyList<ListenerDescription> listeners = [];
        answers.Setup(other => other.GetListeners("event")).Returns(listeners);
        answers.Setup(other => other.HasListeners("event")).Returns(true);
        answers.Setup(other => other.GetListenerPriority("event", It.IsAny<Delegate>())).Returns(12);
        var view = new ImmutableEventDispatcher(inner.Object);

        Assert.AreSame(listeners, view.GetListeners("event"));
        Assert.IsTrue(view.HasListeners("event"));
        Assert.AreEqual(12, view.GetListenerPriority("event", () => { }));
    }

    [TestMethod]
    public void Other_ChangesLater_IsSeen()
    {
        var dispatcher = new EventDispatcher();
        var view = new ImmutableEventDispatcher(dispatcher);

        dispatcher.AddListener<object>("event", _ => { });

        Assert.IsTrue(view.HasListeners("event"));
        CollectionAssert.AreEqual(new[] { "event" }, view.GetListeners().Keys.ToArray());
    }

    [TestMethod]
    public void Other_CannotSayWhoListens_IsRefused()
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => new ImmutableEventDispatcher(Mock.Of<IEventDispatcher>()));

        Assert.Contains(nameof(IListenerIntrospection), error.Message);
        Assert.ThrowsExactly<ArgumentNullException>(() => new ImmutableEventDispatcher(null!));
    }

    private static Mock<IEventDispatcher> Mocked()
    {
        var inner = new Mock<IEventDispatcher>();
        inner.As<IListenerIntrospection>();
        return inner;
    }
}
