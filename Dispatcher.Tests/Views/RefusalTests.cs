using Dispatching;
using Dispatching.Contracts;

namespace Tests.Views;

/// <summary>What cannot be dispatched is refused by every dispatcher in the call itself, never by a task.</summary>
[TestClass]
public sealed class RefusalTests
{
    private sealed class Foo;

    [TestMethod]
    public void DispatchAsync_EventIsNull_IsRefusedInTheCall()
    {
        foreach (IEventDispatcher dispatcher in Dispatchers())
        {
            Assert.AreEqual(
                "event", Assert.ThrowsExactly<ArgumentNullException>(() => Begin(dispatcher, null!, null)).ParamName, $"{dispatcher}");
            Assert.AreEqual(
                "event", Assert.ThrowsExactly<ArgumentNullException>(() => Begin(dispatcher, null!, "name")).ParamName, $"{dispatcher}");
        }
    }

    [TestMethod]
    public void DispatchAsync_ListenerTakesAnotherType_IsRefusedInTheCall()
    {
        foreach (IEventDispatcher dispatcher in Dispatchers())
            Assert.AreEqual(
                "event", Assert.ThrowsExactly<ArgumentException>(() => Begin(dispatcher, "text", "name")).ParamName, $"{dispatcher}");
    }

    [TestMethod]
    public void DispatchAsync_ScopeHasEnded_IsRefusedInTheCall()
    {
        var scoped = new ScopedEventDispatcher(new EventDispatcher());
        scoped.Dispose();

        Assert.ThrowsExactly<ObjectDisposedException>(() => Begin(scoped, new Foo(), null));
        Assert.ThrowsExactly<ObjectDisposedException>(() => Begin(new TraceableEventDispatcher(scoped), new Foo(), null));
    }

    private static void Begin(IEventDispatcher dispatcher, object @event, string? eventName) =>
        _ = dispatcher.DispatchEventAsync(@event, eventName).AsTask();

    private static IEnumerable<IEventDispatcher> Dispatchers()
    {
        var engine = new EventDispatcher();
        engine.AddListener<Foo>("name", _ => { });
        var scoped = new ScopedEventDispatcher(engine);
        scoped.AddListener<Foo>("name", _ => { });
        return
        [
            engine, new ImmutableEventDispatcher(engine), new TraceableEventDispatcher(engine), scoped,
            new ScopedEventDispatcher(engine), new TraceableEventDispatcher(scoped),
        ];
    }
}
