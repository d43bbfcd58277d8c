using System.Diagnostics;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Tests.Container;

namespace Tests.Watching;

[TestClass]
public sealed class DispatcherNameTests
{
    [TestMethod]
    public void NamedDispatcher_RecordingAndActivity_HaveTheName()
    {
        var dispatcher = new EventDispatcher { Name = "audit" };
        dispatcher.AddListener<Named>("name.heard", _ => { });
        var activities = new List<Activity>();
        using ActivityListener listener = Listen(activities, "name.heard");
        using var recording = new DispatchRecording();

        dispatcher.Dispatch(new Named(), "name.heard");
        dispatcher.Dispatch(new Named(), "name.unheard");

        CollectionAssert.AreEqual(new[] { "audit", "audit" }, recording.Dispatches.Select(one => one.DispatcherName).ToArray());
        Assert.StartsWith("dispatcher (audit) \"name.heard\"", recording.ToString());
        lock (activities)
            Assert.AreEqual("audit", activities.Single(one => one.DisplayName == "name.heard").GetTagItem("dispatcher.name"));
    }

    [TestMethod]
    public void DispatcherWithoutAName_HasNoTag()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Named>("name.none", _ => { });
        var activities = new List<Activity>();
        using ActivityListener listener = Listen(activities, "name.none");
        using var recording = new DispatchRecording();

        dispatcher.Dispatch(new Named(), "name.none");

        lock (activities)
            Assert.IsNull(activities.Single(one => one.DisplayName == "name.none").GetTagItem("dispatcher.name"));
        Assert.AreEqual("", dispatcher.Name);
    }

    [TestMethod]
    [DataRow("audit")]
    [DataRow("")]
    public void Views_OfANamedDispatcher_AreRecordedUnderItsName(string name)
    {
        var dispatcher = new EventDispatcher { Name = name };
        using var scope = new ScopedEventDispatcher(dispatcher);
        scope.AddListener<Named>(_ => { });
        using var recording = new DispatchRecording();

        scope.Dispatch(new Named());
        new TraceableEventDispatcher(dispatcher).Dispatch(new Named());
        new FaultTolerantEventDispatcher(dispatcher).Dispatch(new Named());

        CollectionAssert.AreEqual(new[] { name, name, name }, recording.Dispatches.Select(one => one.DispatcherName).ToArray());
    }

    [TestMethod]
    [DataRow("Autofac")]
    [DataRow("services")]
    [DataRow("services in Autofac")]
    public void NamedDispatcherOfAContainer_IsRecordedUnderItsName(string kind)
    {
        using TestedContainer container = TestedContainer.Of(kind).Dispatcher("audit").Build();
        using TestedScope scope = container.Begin();
        using var recording = new DispatchRecording();

        scope.Get<IEventDispatcher>("audit").Dispatch(new Named());
        scope.Get<IEventDispatcher>().Dispatch(new Named());

        CollectionAssert.AreEqual(new[] { "audit", "" }, recording.Dispatches.Select(one => one.DispatcherName).ToArray());
    }

    private static ActivityListener Listen(List<Activity> activities, string eventName)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DispatchWatch.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (activities)
                {
                    if (activity.DisplayName == eventName)
                        activities.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private sealed class Named;
}
