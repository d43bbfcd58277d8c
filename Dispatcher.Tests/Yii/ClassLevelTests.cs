using Autofac;
using Compat.Yii;

namespace Tests.YiiAdapter;

/// <summary>Yii's EventTest: handlers of classes, interfaces and patterns.</summary>
[TestClass]
public sealed class ClassLevelTests
{
    private readonly EventRegistry _events = new();
    private readonly List<string> _calls = [];

    private interface IMarked;

    private class Post(EventRegistry events) : Component
    {
        protected override EventRegistry ClassLevelEvents => events;
    }

    private sealed class Page(EventRegistry events) : Post(events), IMarked;

    [TestMethod]
    public void Trigger_Object_ReachesItsClassThenItsBasesThenItsInterfaces()
    {
        _events.Class(typeof(IMarked)).On("save", Add("interface"));
        _events.Class(typeof(Component)).On("save", Add("component"));
        _events.Class(typeof(Post)).On("save", Add("post"));
        _events.Class(typeof(Page)).On("save", Add("page"));
        var page = new Page(_events);
        page.On("save", Add("instance"));

        page.Trigger("save");

        Assert.AreEqual("instance,page,post,component,interface", string.Join(',', _calls));
    }

    [TestMethod]
    public void Trigger_Base_DoesNotReachDerivedClasses()
    {
        _events.Class(typeof(Page)).On("save", Add("page"));

        new Post(_events).Trigger("save");
        _events.Trigger(typeof(Post), "save");

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Trigger_HandledAtTheClass_ReachesNoBase()
    {
        _events.Class(typeof(Page)).On("save", e => e.Handled = true);
        _events.Class(typeof(Post)).On("save", Add("post"));

        new Page(_events).Trigger("save");

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Trigger_ClassOnly_SenderIsTheClassUntilAnObjectTriggers()
    {
        var e = new Event();
        object? sender = null;
        _events.Class(typeof(Post)).On("save", seen => sender = seen.Sender);
        var post = new Post(_events);

        _events.Trigger(typeof(Post), "save", e);
        Assert.AreEqual(typeof(Post), sender);

        post.Trigger("save", e);
        Assert.AreSame(post, sender);
    }

    [TestMethod]
    public void Trigger_ObjectOfAnyClass_IsTheSender()
    {
        object? sender = null;
        _events.Class(typeof(List<int>)).On("any", e => sender = e.Sender);
        var list = new List<int>();

        _events.Trigger(list, "any");

        Assert.AreSame(list, sender);
    }

    [TestMethod]
    public void Patterns_OfClassAndName_BothCountOnce()
    {
        _events.Class("*.ClassLevelTests+P*").On("sa*", Add("1"));
        _events.Class("*").On("*ve", Add("2"));
        _events.Class("*.ClassLevelTests+P*").On("*ve", Add("3"));
        _events.Class(typeof(Page)).On("save", Add("exact"));

        new Page(_events).Trigger("save");

        Assert.AreEqual("1,2,3,exact", string.Join(',', _calls));
    }

    [TestMethod]
    public void Off_PatternOrClass_TakesWhatWasGiven()
    {
        Action<Event> handler = Add("x");
        _events.Class("*").On("save", handler);
        _events.Class(typeof(Post)).On("*", handler);

        Assert.IsFalse(_events.Class(typeof(Page)).Off("save", handler));
        Assert.IsTrue(_events.Class("*").Off("save", handler));
        Assert.IsFalse(_events.Class("*").Off("save"));
        Assert.IsTrue(_events.HasHandlers(typeof(Page), "save"));
        Assert.IsTrue(_events.Class(typeof(Post)).Off("*"));
        Assert.IsFalse(_events.HasHandlers(typeof(Page), "save"));
    }

    [TestMethod]
    public void On_AppendFalse_GoesBeforeThoseOfItsClassAndName()
    {
        _events.Class(typeof(Post)).On("save", Add("second"));
        _events.Class(typeof(Post)).On("save", Add("first"), append: false);
        _events.Class("*").On("save", Add("pattern second"));
        _events.Class("*").On("save", Add("pattern first"), append: false);

        new Post(_events).Trigger("save");

        Assert.AreEqual("pattern first,pattern second,first,second", string.Join(',', _calls));
    }

    [TestMethod]
    public void Off_AnotherHandler_IsFalseAndTheOtherStays()
    {
        _events.Class("*").On("save*", Add("x"));

        Assert.IsFalse(_events.Class("*").Off("save*", Add("y")));
        Assert.IsTrue(_events.HasHandlers(new Post(_events), "saved"));
        Assert.IsFalse(_events.HasHandlers(new Post(_events), "deleted"));
        Assert.IsTrue(_events.Class("*").Off("save*"));
        Assert.IsFalse(_events.Class("*").Off("save*"));
    }

    [TestMethod]
    public void Trigger_ByClassWithPatterns_ReachesThoseThatMatch()
    {
        _events.Class("*.ClassLevelTests+*").On("super*", Add("matching"));
        _events.Class("*.ClassLevelTests+*").On("other*", Add("other"));
        _events.Class("App.*").On("super*", Add("elsewhere"));

        _events.Trigger(typeof(Post), "superEvent");
        new Post(_events).Trigger("superEvent");

        Assert.AreEqual("matching,matching", string.Join(',', _calls));
    }

    [TestMethod]
    public void OffAll_LeavesNobody()
    {
        _events.Class("*").On("*", Add("x"));
        _events.Class(typeof(Post)).On("save", Add("x"));

        _events.OffAll();

        Assert.IsFalse(_events.HasHandlers(typeof(Post), "save"));
        Assert.IsEmpty(_events.GetListeners());
    }

    [TestMethod]
    public void HasHandlers_IsInheritedDownwardsOnly()
    {
        _events.Class(typeof(Post)).On("save", Add("x"));

        Assert.IsTrue(_events.HasHandlers(typeof(Page), "save"));
        Assert.IsFalse(_events.HasHandlers(typeof(Component), "save"));
        Assert.IsFalse(_events.HasHandlers(typeof(Page), "other"));
    }

    [TestMethod]
    public void Trigger_HandlersComeAndGo_CachedLookupsStayRight()
    {
        var page = new Page(_events);
        page.Trigger("save");
        Action<Event> handler = Add("x");
        _events.Class(typeof(Post)).On("save", handler);
        page.Trigger("save");
        _events.Class(typeof(Post)).Off("save", handler);
        page.Trigger("save");

        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    public void Trigger_HandlerAttachesToABase_RunsThisTimeUnlessByPattern()
    {
        _events.Class(typeof(Page)).On("save", _ =>
        {
            _events.Class(typeof(Post)).On("save", Add("base"));
            _events.Class(typeof(Page)).On("save", Add("own"));
            _events.Class("*").On("save", Add("pattern"));
        });

        new Page(_events).Trigger("save");

        Assert.AreEqual("base", string.Join(',', _calls));
    }

    [TestMethod]
    public void Trigger_OnlyOtherClassesListen_LeavesTheEventAsItWas()
    {
        _events.Class(typeof(Page)).On("save", Add("x"));
        var e = new Event { Handled = true };

        new Post(_events).Trigger("save", e);

        Assert.IsTrue(e.Handled);
        Assert.IsNull(e.Name);
    }

    [TestMethod]
    public async Task TriggerAsync_AsynchronousHandlerOfAClass_IsAwaited()
    {
        _events.Class(typeof(Post)).On("save", async (_, cancellation) =>
        {
            await Task.Yield();
            _calls.Add("awaited");
        });

        await new Page(_events).TriggerAsync("save");
        await _events.TriggerAsync(typeof(Page), "save");

        Assert.HasCount(2, _calls);
        Assert.ThrowsExactly<InvalidOperationException>(() => new Page(_events).Trigger("save"));
    }

    [TestMethod]
    public void StaticFace_InAFlowOfItsOwn_WorksOnItsRegistry()
    {
        using IDisposable scope = Yii.Enter(_events);
        Event.On<Component>("hello", Add("class"));
        Event.On("*.ClassLevelTests+*", "hello", Add("pattern"));

        Event.Trigger<Post>("hello");

        Assert.AreEqual("pattern,class", string.Join(',', _calls));
        Assert.IsTrue(Event.HasHandlers<Post>("hello"));
        Assert.IsTrue(Event.Off<Component>("hello"));
        Event.OffAll();
        Assert.IsFalse(Event.HasHandlers<Post>("hello"));
    }

    [TestMethod]
    public void GlobalEvent_SenderIsPreset_StaysTheSender()
    {
        using IDisposable scope = Yii.Enter(_events);
        object? sender = null;
        var foo = new object();
        Yii.App.On("bar", e => sender = e.Sender);

        Yii.App.Trigger("bar", new Event { Sender = foo });
        Assert.AreSame(foo, sender);

        Yii.App.Trigger("bar");
        Assert.AreSame(Yii.App, sender);
    }

    [TestMethod]
    public void Module_OwnsRegistryAndApplication()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule(new YiiModule { IsStaticFace = false });
        using IContainer container = builder.Build();
        container.Resolve<EventRegistry>().Class(typeof(Application)).On("bar", Add("class"));

        container.Resolve<Application>().Trigger("bar");

        Assert.HasCount(1, _calls);
        Assert.AreSame(container.Resolve<EventRegistry>(), container.Resolve<EventRegistry>());
    }

    private Action<Event> Add(string call) => _ => _calls.Add(call);
}
