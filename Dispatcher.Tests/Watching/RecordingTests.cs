using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Tests.Systems;

namespace Tests.Watching;

[TestClass]
public sealed class RecordingTests
{
    [TestMethod]
    public void Recording_ListenerDispatches_ShowsItsDispatchUnderIt()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Outer>((_, context) => context.Dispatcher.Dispatch(new Inner()), priority: 5);
        dispatcher.AddListener<Inner>("inner", _ => { });
        dispatcher.AddListener<Inner>(_ => { });
        using var recording = new DispatchRecording();

        dispatcher.Dispatch(new Outer());

        RecordedDispatch outer = recording.Dispatches.Single();
        Assert.AreEqual(typeof(Outer).FullName, outer.EventName);
        Assert.AreEqual("dispatcher", outer.System);
        Assert.AreEqual(5, outer.Called.Single().Listener.Priority);
        RecordedDispatch inner = outer.Called.Single().Dispatches.Single();
        Assert.AreEqual(typeof(Inner).FullName, inner.EventName);
        Assert.HasCount(1, inner.Called);
        Assert.IsNotNull(inner.Duration);
    }

    [TestMethod]
    public void Recording_NestedDispatch_StartsWithinTheListenerThatDispatchesIt()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Outer>((_, context) => context.Dispatcher.Dispatch(new Inner()));
        dispatcher.AddListener<Inner>(_ => { });
        using var recording = new DispatchRecording();

        dispatcher.Dispatch(new Outer());

        RecordedDispatch outer = recording.Dispatches[0];
        RecordedListener listener = outer.Called[0];
        RecordedDispatch inner = listener.Dispatches[0];
        TimeSpan[] starts = [TimeSpan.Zero, outer.Start, listener.Start, inner.Start, inner.Called[0].Start, recording.Elapsed];
        CollectionAssert.AreEqual(starts.Order().ToArray(), starts);
        Assert.IsLessThanOrEqualTo(listener.Start + listener.Duration!.Value, inner.Start);
    }

    [TestMethod]
    public void Recording_CapacityIsReached_KeepsTheBeginningAndCountsTheRest()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Inner>(_ => { });
        using var recording = new DispatchRecording(capacity: 3);

        for (int i = 0; i < 4; i++)
            dispatcher.Dispatch(new Inner());

        Assert.HasCount(2, recording.Dispatches);
        Assert.IsEmpty(recording.Dispatches[1].Called);
        Assert.IsFalse(recording.Dispatches[1].IsOrphaned);
        Assert.AreEqual(3, recording.Omitted);
    }

    [TestMethod]
    public void Recording_Describes_ShowsArgumentsBeforeAndAfter()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<GenericEvent>("letter", e => e["text"] = "after");
        using var recording = new DispatchRecording(10, given => [new("text", ((GenericEvent)given).GetArgument<string>("text"))]);

        dispatcher.Dispatch(new GenericEvent(null, [new("text", "before")]), "letter");

        Assert.AreEqual("before", recording.Dispatches[0].Arguments.Single().Value);
        Assert.AreEqual("after", recording.Dispatches[0].ArgumentsAfterwards.Single().Value);
    }

    [TestMethod]
    public void Recording_DescribingDispatches_RecordsNothingOfIt()
    {
        var dispatcher = new EventDispatcher();
        using var recording = new DispatchRecording(10, _ =>
        {
            dispatcher.Dispatch(new Inner());
            return [];
        });

        dispatcher.Dispatch(new Outer());

        Assert.HasCount(1, recording.Dispatches);
    }

    [TestMethod]
    public void Recording_CapacityBelowOne_IsRefused() =>
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new DispatchRecording(capacity: 0));

    [TestMethod]
    public void Recording_EventIsStopped_ShowsWhoWasNotCalled()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Outer>(e => e.StopPropagation());
        dispatcher.AddListener<Outer>(Never);
        using var recording = new DispatchRecording();

        dispatcher.Dispatch(new Outer());

        Assert.IsTrue(recording.Dispatches[0].IsStopped);
        Assert.AreEqual($"{nameof(RecordingTests)}.{nameof(Never)}", recording.Dispatches[0].NotCalled.Single().Name);
    }

    [TestMethod]
    public void Recording_ListenerThrows_ShowsTheFailureOfBothAndLetsItPass()
    {
        var dispatcher = new EventDispatcher();
        var failure = new InvalidOperationException("no");
        dispatcher.AddListener<Outer>(e => Throw(failure));
        dispatcher.AddListener<Outer>(Never);
        using var recording = new DispatchRecording();

        InvalidOperationException thrown = Assert.ThrowsExactly<InvalidOperationException>(() => dispatcher.Dispatch(new Outer()));

        Assert.AreSame(failure, thrown);
        Assert.AreSame(failure, recording.Dispatches[0].Failure);
        Assert.AreSame(failure, recording.Dispatches[0].Called.Single().Failure);
        Assert.HasCount(1, recording.Dispatches[0].NotCalled);
    }

    [TestMethod]
    public void Recording_NobodyListens_ShowsTheEvent()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.Dispatch(new Outer());
        using var recording = new DispatchRecording();

        dispatcher.Dispatch(new Outer());
        dispatcher.Dispatch(new Outer(), "named");
        dispatcher.DispatchEvent(new Inner());

        CollectionAssert.AreEqual(
            new[] { typeof(Outer).FullName, "named", typeof(Inner).FullName },
            recording.Dispatches.Select(dispatch => dispatch.EventName).ToArray());
        Assert.IsTrue(recording.Dispatches.All(dispatch => dispatch.IsOrphaned));
    }

    [TestMethod]
    public async Task Recording_AsynchronousListenersDispatch_ShowsEachUnderItsOwn()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Outer>(async (_, context) =>
        {
            await Task.Yield();
            await context.Dispatcher.DispatchAsync(new Inner());
        });
        dispatcher.AddListener<Outer>(_ => { });
        dispatcher.AddListener<Inner>(async _ => await Task.Yield());
        using var recording = new DispatchRecording();

        await dispatcher.DispatchAsync(new Outer());

        RecordedDispatch outer = recording.Dispatches.Single();
        Assert.HasCount(2, outer.Called);
        Assert.HasCount(1, outer.Called[0].Dispatches);
        Assert.IsEmpty(outer.Called[1].Dispatches);
    }

    [TestMethod]
    public async Task Recording_AnotherFlowDispatches_SeesNothingOfIt()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Outer>(_ => { });
        var begun = new TaskCompletionSource();
        Task other = Task.Run(async () =>
        {
            await begun.Task;
            dispatcher.Dispatch(new Outer());
        });
        using var recording = new DispatchRecording();

        begun.SetResult();
        await other;

        Assert.IsEmpty(recording.Dispatches);
    }

    [TestMethod]
    public void ToString_NestedDispatches_IsATree()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<Outer>("outer", Relay, priority: 5);
        dispatcher.AddListener<Outer>("outer", Never);
        using var recording = new DispatchRecording();

        dispatcher.Dispatch(new Outer(), "outer");

        string[] lines = [.. recording.ToString().Split('\n').Select(line => line.TrimEnd())];
        StringAssert.StartsWith(lines[0], "dispatcher \"outer\"  ");
        StringAssert.EndsWith(lines[0], " ms, stopped");
        StringAssert.StartsWith(lines[1], "      5  RecordingTests.Relay  ");
        StringAssert.StartsWith(lines[2], "    dispatcher \"inner\"  ");
        StringAssert.EndsWith(lines[2], ", nobody listens");
        Assert.AreEqual("      0  RecordingTests.Never  not called", lines[3]);
    }

    private static void Relay(Outer e, EventContext context)
    {
        context.Dispatcher.Dispatch(new Inner(), "inner");
        e.StopPropagation();
    }

    private static void Never(Outer e) => Assert.Fail("It was not to be reached.");

    private static void Throw(Exception failure) => throw failure;

    private sealed class Outer : StoppableEvent;

    private sealed class Inner;

    [TestMethod]
    public void Recording_InsideAnother_IsSeenByBoth()
    {
        var dispatcher = new EventDispatcher();
        dispatcher.AddListener<GenericEvent>("inner", _ => { });
        using var outer = new DispatchRecording();
        dispatcher.Dispatch(new GenericEvent(), "before");
        using (var inner = new DispatchRecording(1))
        {
            dispatcher.Dispatch(new GenericEvent(), "nobody");
            dispatcher.Dispatch(new GenericEvent(), "inner");

            Assert.AreEqual("nobody", inner.Dispatches.Single().EventName);
        }

        Assert.AreEqual("before nobody inner", string.Join(' ', outer.Dispatches.Select(dispatch => dispatch.EventName)));
        Assert.HasCount(1, outer.Dispatches[2].Called);
    }

    [TestMethod]
    public void ToString_DispatchesThreeThousandDeep_FitsOnASmallStackAndGrowsWithTheirNumber()
    {
        DispatchRecording? recording = null;
        SmallStack.Run(
            () =>
            {
                var dispatcher = new EventDispatcher();
                int depth = 0;
                dispatcher.AddListener<Inner>("nested", Nest);
                using (recording = new DispatchRecording())
                    dispatcher.Dispatch(new Inner(), "nested");

                void Nest(Inner inner)
                {
                    if (++depth < 3_000)
                        dispatcher.Dispatch(inner, "nested");
                }
            },
            64 * 1024 * 1024);
        string text = "";

        SmallStack.Run(() => text = recording!.ToString());

        string[] lines = text.Split('\n');
        Assert.HasCount(6_000, lines);
        Assert.IsLessThan(400, lines.Max(line => line.Length));
        Assert.Contains("[level 3000]", lines[^1]);
    }
}
