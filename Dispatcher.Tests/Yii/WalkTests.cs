using System.Reflection;
using System.Runtime.Loader;
using Compat.Yii;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using YiiApp = Compat.Yii.Yii;

namespace Tests.YiiAdapter;

/// <summary>
/// How a trigger goes from the handlers of an object to those of its class, and what is told of handlers that it does not call.
/// </summary>
[TestClass]
public sealed class WalkTests
{
    private readonly EventRegistry _events = new();
    private readonly List<string> _calls = [];
    private readonly Page _page;

    public WalkTests() => _page = new Page(_events);

    private class Post(EventRegistry events) : Component
    {
        protected override EventRegistry ClassLevelEvents => events;
    }

    private sealed class Page(EventRegistry events) : Post(events);

    private sealed class SavedEvent : Event;

    [TestMethod]
    public void NotCalled_HandlerOfTheObjectFails_HoldsThoseBehindItAndThoseOfTheClass()
    {
        _page.On("save", Fail);
        _page.On("save", Behind);
        _events.Class(typeof(Page)).On("save", OfPage);
        _events.Class(typeof(Post)).On("save", OfPost);
        using var recording = new DispatchRecording();

        Assert.ThrowsExactly<NotSupportedException>(() => _page.Trigger("save"));

        CollectionAssert.AreEqual(new[] { nameof(Behind), nameof(OfPage), nameof(OfPost) }, NotCalled(recording));
    }

    [TestMethod]
    public void NotCalled_HandlerOfTheClassFails_HoldsThoseBehindItAndThoseOfTheLevelsNotReached()
    {
        _page.On("save", Before);
        _events.Class(typeof(Page)).On("save", Fail);
        _events.Class(typeof(Page)).On("save", OfPage);
        _events.Class(typeof(Post)).On("save", OfPost);
        using var recording = new DispatchRecording();

        Assert.ThrowsExactly<NotSupportedException>(() => _page.Trigger("save", new Event()));

        CollectionAssert.AreEqual(new[] { nameof(OfPage), nameof(OfPost) }, NotCalled(recording));
        CollectionAssert.AreEqual(
            new[] { nameof(Before), nameof(Fail) }, recording.Dispatches.Single().Called.Select(call => Name(call.Listener)).ToArray());
    }

    [TestMethod]
    public void NotCalled_LastHandlerOfTheObjectHasHandledIt_HoldsThoseOfTheClass()
    {
        _page.On("save", Handle);
        _events.Class(typeof(Page)).On("save", OfPage);
        _events.Class(typeof(Post)).On("save", OfPost);
        using var recording = new DispatchRecording();

        _page.Trigger("save");

        Assert.IsTrue(recording.Dispatches.Single().IsStopped);
        CollectionAssert.AreEqual(new[] { nameof(OfPage), nameof(OfPost) }, NotCalled(recording));
    }

    [TestMethod]
    public void NotCalled_ClassHasHandledIt_HoldsThoseOfItsBases()
    {
        _events.Class(typeof(Page)).On("save", Handle);
        _events.Class(typeof(Post)).On("save", OfPost);
        using var recording = new DispatchRecording();

        _events.Trigger(typeof(Page), "save");

        CollectionAssert.AreEqual(new[] { nameof(OfPost) }, NotCalled(recording));
    }

    [TestMethod]
    public async Task NotCalled_AwaitedHandlerFails_HoldsThoseBehindItAndThoseOfTheClass()
    {
        _page.On("save", async _ =>
        {
            await Task.Yield();
            throw new NotSupportedException();
        });
        _page.On("save", Behind);
        _events.Class(typeof(Page)).On("save", OfPage);
        using var recording = new DispatchRecording();

        await Assert.ThrowsExactlyAsync<NotSupportedException>(() => _page.TriggerAsync("save").AsTask());

        CollectionAssert.AreEqual(new[] { nameof(Behind), nameof(OfPage) }, NotCalled(recording));
    }

    [TestMethod]
    public void Trigger_AsynchronousHandlerOfABase_IsRefusedBeforeAnyHandlerRunsAndLeavesTheEventAsItWas()
    {
        var e = new Event { Handled = true };
        _page.On("save", Before);
        _events.Class(typeof(Post)).On("save", async _ => await Task.Yield());

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => _page.Trigger("save", e));

        Assert.Contains("'save'", error.Message);
        Assert.Contains("No listener was called. Trigger the event with TriggerAsync.", error.Message);
        Assert.IsEmpty(_calls);
        Assert.AreEqual((null, null, true), (e.Name, e.Sender, e.Handled));
    }

    [TestMethod]
    public void Trigger_AsynchronousHandlerOfTheObject_LeavesTheEventAsItWas()
    {
        var e = new Event { Handled = true };
        _page.On("save", async _ => await Task.Yield());

        Assert.ThrowsExactly<InvalidOperationException>(() => _page.Trigger("save", e));

        Assert.AreEqual((null, null, true), (e.Name, e.Sender, e.Handled));
    }

    [TestMethod]
    public void Trigger_HandlerOfABaseTakesAnotherEvent_IsRefusedBeforeAnyHandlerRuns()
    {
        _page.On("save", Before);
        _events.Class(typeof(Post)).On<SavedEvent>("save", _ => _calls.Add("typed"));

        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => _page.Trigger("save", new Event()));

        Assert.Contains("No handler was called.", error.Message);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void Trigger_HandlerThatTakesAnotherEventCameMeanwhile_IsRefusedWhenItIsReached()
    {
        _page.On("save", _ => _events.Class(typeof(Post)).On<SavedEvent>("save", _ => _calls.Add("typed")));
        _events.Class(typeof(Page)).On("save", OfPage);

        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(() => _page.Trigger("save", new Event()));

        Assert.Contains(nameof(SavedEvent), error.Message);
        Assert.Contains("It was attached while the event was triggered", error.Message);
        Assert.AreEqual(nameof(OfPage), string.Join(',', _calls));
    }

    [TestMethod]
    public void Trigger_AsynchronousHandlerOfABaseCameMeanwhile_IsRefusedWhenItIsReached()
    {
        _page.On("save", _ => _events.Class(typeof(Post)).On("save", async _ => await Task.Yield()));
        _events.Class(typeof(Page)).On("save", OfPage);

        InvalidOperationException error = Assert.ThrowsExactly<InvalidOperationException>(() => _page.Trigger("save", new Event()));

        Assert.Contains("TriggerAsync", error.Message);
        Assert.AreEqual(nameof(OfPage), string.Join(',', _calls));
    }

    [TestMethod]
    public void Trigger_HandlerOfTheObjectAttachesToItsClass_IsHeardThisTime()
    {
        _page.On("save", _ =>
        {
            _events.Class(typeof(Post)).On("save", OfPost);
            _events.Class("*").On("save", OfPage);
        });

        _page.Trigger("save", new Event());

        Assert.AreEqual("OfPage,OfPost", string.Join(',', _calls));
    }

    [TestMethod]
    [DataRow(false, "class")]
    [DataRow(true, "")]
    public void Trigger_HandlerOfTheObjectIsTheFirstEverToListenToAClass_IsHeardThisTimeUnlessItIsHandled(bool isHandled, string expected)
    {
        // The assembly knows whether anybody ever did, so it is loaded once more.
        var context = new AssemblyLoadContext(null, isCollectible: true);
        Assembly assembly = context.LoadFromAssemblyPath(typeof(Component).Assembly.Location);
        dynamic component = Activator.CreateInstance(assembly.GetType(typeof(Component).FullName!, throwOnError: true)!)!;
        dynamic e = Activator.CreateInstance(assembly.GetType(typeof(Event).FullName!, throwOnError: true)!)!;
        Type app = assembly.GetType(typeof(YiiApp).FullName!, throwOnError: true)!;
        dynamic events = app.GetProperty(nameof(YiiApp.Events))!.GetValue(null)!;
        component.Attach("save", (Action<object>)(_ =>
        {
            e.Handled = isHandled;
            events.Class(component.GetType()).Attach("save", (Action<object>)(_ => _calls.Add("class")));
        }));

        component.Trigger("save", e);

        context.Unload();
        Assert.AreEqual(expected, string.Join(',', _calls));
    }

    [TestMethod]
    public void Trigger_HandlerOfTheObjectRenamesTheEvent_TheClassSeesItsName()
    {
        string? seen = null;
        object? sender = null;
        _page.On("save", e => (e.Name, e.Sender) = ("other", null));
        _events.Class(typeof(Page)).On("save", e => (seen, sender) = (e.Name, e.Sender));

        _page.Trigger("save");

        Assert.AreEqual(("save", (object)_page), (seen, sender));
    }

    [TestMethod]
    public void Trigger_HandlerOfTheClassRenamesTheEvent_TheNextOneSeesThat()
    {
        string? seen = null;
        _events.Class(typeof(Page)).On("save", e => e.Name = "other");
        _events.Class(typeof(Post)).On("save", e => seen = e.Name);

        _page.Trigger("save");

        Assert.AreEqual("other", seen);
    }

    [TestMethod]
    public void Trigger_EventThatWasHandledBefore_ReachesTheClass()
    {
        _events.Class(typeof(Page)).On("save", OfPage);

        _page.Trigger("save", new Event { Handled = true });
        _events.Trigger(_page, "save", new Event { Handled = true });

        Assert.AreEqual("OfPage,OfPage", string.Join(',', _calls));
    }

    [TestMethod]
    public async Task TriggerAsync_HandlerReturnsNoTask_SaysWhich()
    {
        _page.On("save", NoTask);

        InvalidOperationException error =
            await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => _page.TriggerAsync("save").AsTask());

        Assert.Contains($"'{nameof(WalkTests)}.{nameof(NoTask)}'", error.Message);
    }

    [TestMethod]
    public async Task TriggerAsync_CancelledBeforeTheClass_CallsNoneOfIt()
    {
        using var cancellation = new CancellationTokenSource();
        _page.On("save", _ => cancellation.Cancel());
        _events.Class(typeof(Page)).On("save", OfPage);

        await Assert.ThrowsAsync<OperationCanceledException>(() => _page.TriggerAsync("save", null, cancellation.Token).AsTask());

        Assert.IsEmpty(_calls);
    }

    private static string[] NotCalled(DispatchRecording recording) => [.. recording.Dispatches.Single().NotCalled.Select(Name)];

    private static string Name(ListenerDescription listener) => listener.Name[(listener.Name.IndexOf('.') + 1)..];

#pragma warning disable MA0022 // It is the mistake that the test makes.
    private static Task NoTask(Event e) => null!;
#pragma warning restore MA0022

    private static void Fail(Event e) => throw new NotSupportedException();

    private static void Handle(Event e) => e.Handled = true;

    private void Before(Event e) => _calls.Add(nameof(Before));

    private void Behind(Event e) => _calls.Add(nameof(Behind));

    private void OfPage(Event e) => _calls.Add(nameof(OfPage));

    private void OfPost(Event e) => _calls.Add(nameof(OfPost));
}
