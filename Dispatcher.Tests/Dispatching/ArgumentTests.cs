using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class ArgumentTests
{
    private readonly EventDispatcher _dispatcher = new();

    private sealed class Foo;

    private sealed class Service
    {
        private int _calls;

        public void Hear(Foo foo) => _calls++;
    }

    [TestMethod]
    public void AddListener_NullArgument_NamesItAndRegistersNothing()
    {
        Names("listener", () => _dispatcher.AddListener((Action<Foo>)null!));
        Names("listener", () => _dispatcher.AddListener((Action<Foo, EventContext>)null!));
        Names("listener", () => _dispatcher.AddListener((Func<Foo, ValueTask>)null!));
        Names("listener", () => _dispatcher.AddListener((Func<Foo, CancellationToken, ValueTask>)null!));
        Names("listener", () => _dispatcher.AddListener((Func<Foo, EventContext, ValueTask>)null!));
        Names("listener", () => _dispatcher.AddListener((Func<Foo, Task>)null!));
        Names("listener", () => _dispatcher.AddListener((Func<Foo, CancellationToken, Task>)null!));
        Names("listener", () => _dispatcher.AddListener((Func<Foo, EventContext, Task>)null!));
        Names("listener", () => _dispatcher.AddListener("name", (Action<Foo>)null!));
        Names("eventName", () => _dispatcher.AddListener<Foo>(null!, _ => { }));
        Names("definition", () => _dispatcher.AddListener(null!));
        Names("registry", () => ((IListenerRegistry)null!).AddListener<Foo>(_ => { }));

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void AddLazy_NullArgument_NamesItAndRegistersNothing()
    {
        Names("registry", () => ((IListenerRegistry)null!).AddLazy(() => new Service(), events => events.On<Foo>(s => s.Hear)));
        Names("factory", () => _dispatcher.AddLazy((Func<Service>)null!, events => events.On<Foo>(s => s.Hear)));
        Names("events", () => _dispatcher.AddLazy(() => new Service(), null!));
        Names("method", () => _dispatcher.AddLazy(() => new Service(), events => events.On((Func<Service, Action<Foo>>)null!)));
        Names("eventName", () => _dispatcher.AddLazy(() => new Service(), events => events.On<Foo>(null!, s => s.Hear)));

        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void RemoveListener_NullArgument_NamesIt()
    {
        Names("listener", () => _dispatcher.RemoveListener<Foo>(null!));
        Names("registry", () => ((IListenerRegistry)null!).RemoveListener<Foo>(new Service().Hear));
        Names("listener", () => _dispatcher.RemoveListener("name", null!));
        Names("eventName", () => _dispatcher.RemoveListener(null!, (Foo _) => { }));
    }

    [TestMethod]
    public void Subscriber_Null_IsNamed()
    {
        Names("subscriber", () => _dispatcher.AddSubscriber(null!));
        Names("subscriber", () => _dispatcher.RemoveSubscriber(null!));
    }

    [TestMethod]
    public void Introspection_NullArgument_NamesIt()
    {
        Names("eventName", () => _dispatcher.HasListeners(null!));
        Names("eventName", () => _dispatcher.GetListeners(null!));
        Names("eventName", () => _dispatcher.GetListenerPriority(null!, (Foo _) => { }));
        Names("listener", () => _dispatcher.GetListenerPriority("name", null!));
        Names("listener", () => _dispatcher.GetListenerPriority<Foo>(null!));
        Names("introspection", () => ((IListenerIntrospection)null!).GetListenerPriority<Foo>(new Service().Hear));
        Names("introspection", () => ((IListenerIntrospection)null!).HasListeners<Foo>());
        Names("eventType", () => _dispatcher.GetEventName(null!));
    }

    [TestMethod]
    public void Dispatch_NullEvent_NamesItWithAndWithoutListeners()
    {
        for (int i = 0; i < 2; i++)
        {
            Names("event", () => _dispatcher.Dispatch<Foo>(null!));
            Names("event", () => _dispatcher.Dispatch<Foo>(null!, "name"));
            Names("event", () => _dispatcher.DispatchEvent(null!));
            Names("event", () => ((IEventDispatcher)_dispatcher).Dispatch((Foo)null!));
            Names("event", () => ((IEventDispatcher)_dispatcher).Dispatch((Foo)null!, "name"));
            Names("dispatcher", () => EventDispatcherExtensions.Dispatch<Foo>(null!, new Foo()));
            _dispatcher.AddListener<Foo>(_ => Assert.Fail("There is no event."));
            _dispatcher.AddListener<Foo>("name", _ => Assert.Fail("There is no event."));
        }
    }

    [TestMethod]
    public async Task DispatchAsync_NullEvent_NamesIt()
    {
        _dispatcher.AddListener<Foo>(_ => Assert.Fail("There is no event."));

        ArgumentNullException typed = await Assert.ThrowsExactlyAsync<ArgumentNullException>(
            async () => await _dispatcher.DispatchAsync<Foo>(null!));
        ArgumentNullException named = await Assert.ThrowsExactlyAsync<ArgumentNullException>(
            async () => await _dispatcher.DispatchAsync<Foo>(null!, "name"));
        ArgumentNullException plain = await Assert.ThrowsExactlyAsync<ArgumentNullException>(
            async () => await _dispatcher.DispatchEventAsync(null!));

        Assert.AreEqual("event event event", $"{typed.ParamName} {named.ParamName} {plain.ParamName}");
    }

    [TestMethod]
    public void Constructor_NullAliases_AreRefused()
    {
        Names("aliases", () => new EventDispatcher(null!));
        ArgumentException thrown = Assert.ThrowsExactly<ArgumentException>(() => new EventDispatcher([new(typeof(Foo), null!)]));

        Assert.AreEqual("aliases", thrown.ParamName);
        Assert.Contains(typeof(Foo).ToString(), thrown.Message);
    }

    private static void Names(string parameter, Action action) =>
        Assert.AreEqual(parameter, Assert.ThrowsExactly<ArgumentNullException>(action).ParamName);

    private static void Names(string parameter, Func<object?> action) => Names(parameter, () => { _ = action(); });
}
