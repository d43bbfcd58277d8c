using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.Watching;

/// <summary>A recording that has ended, beside others that go on.</summary>
[TestClass]
public sealed class EndedRecordingTests
{
    private readonly EventDispatcher _dispatcher = new();

    private sealed class Foo;

    private sealed class Nested;

    [TestMethod]
    public async Task EndedRecording_OtherFlowGoesOnWhileAnotherIsOpen_RecordsNothing()
    {
        _dispatcher.AddListener<Foo>(_ => { });
        using var other = new DispatchRecording();
        var goOn = new TaskCompletionSource();
        DispatchRecording ended;
        Task flow;
        using (ended = new DispatchRecording())
            flow = DispatchWhen(goOn.Task);

        goOn.SetResult();
        await flow;

        Assert.IsEmpty(ended.Dispatches);
        Assert.HasCount(1, other.Dispatches);
    }

    [TestMethod]
    public void OuterRecording_EndedFirst_LeavesTheInnerOneOpen()
    {
        _dispatcher.AddListener<Foo>(_ => { });
        var outer = new DispatchRecording();
        using var inner = new DispatchRecording();

        outer.Dispose();
        _dispatcher.Dispatch(new Foo());

        Assert.IsEmpty(outer.Dispatches);
        Assert.HasCount(1, inner.Dispatches);
    }

    [TestMethod]
    public void OuterRecording_EndedFirst_IsNotOpenWhenTheInnerOneHasEnded()
    {
        _dispatcher.AddListener<Foo>(_ => { });
        using var outermost = new DispatchRecording();
        var outer = new DispatchRecording();
        var inner = new DispatchRecording();

        outer.Dispose();
        inner.Dispose();
        _dispatcher.Dispatch(new Foo());

        Assert.IsEmpty(outer.Dispatches);
        Assert.IsEmpty(inner.Dispatches);
        Assert.HasCount(1, outermost.Dispatches);
    }

    [TestMethod]
    public void RecordingsAroundOneAnother_MiddleOneEnded_BothOthersRecord()
    {
        _dispatcher.AddListener<Foo>(_ => { });
        using var outer = new DispatchRecording();
        var middle = new DispatchRecording();
        using var inner = new DispatchRecording();

        middle.Dispose();
        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual("1 0 1", $"{outer.Dispatches.Count} {middle.Dispatches.Count} {inner.Dispatches.Count}");
    }

    [TestMethod]
    public async Task Recording_EndedInAnotherFlow_RecordsNothingWhereItBegan()
    {
        _dispatcher.AddListener<Foo>(_ => { });
        using var other = new DispatchRecording();
        var recording = new DispatchRecording();

        await Task.Run(recording.Dispose);
        _dispatcher.Dispatch(new Foo());

        Assert.IsEmpty(recording.Dispatches);
        Assert.HasCount(1, other.Dispatches);
    }

    [TestMethod]
    public void Recording_EndedByAListener_KeepsTheDispatchAndNothingBehindIt()
    {
        using var other = new DispatchRecording();
        var recording = new DispatchRecording();
        _dispatcher.AddListener<Foo>(_ => recording.Dispose());
        _dispatcher.AddListener<Foo>(_ => _dispatcher.Dispatch(new Nested()));

        _dispatcher.Dispatch(new Foo());
        _dispatcher.Dispatch(new Foo());

        Assert.HasCount(1, recording.Dispatches);
        Assert.IsNotNull(recording.Dispatches[0].Duration);
        Assert.HasCount(2, other.Dispatches.Where(one => one.EventName == typeof(Foo).FullName).ToList());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task UnheardEvent_ThroughATracedOrScopedDispatcher_IsRecordedOnce(bool isAwaited)
    {
        using var scoped = new ScopedEventDispatcher(_dispatcher);
        scoped.AddListener<Foo>("gone", _ => { }).Dispose();
        IEventDispatcher[] dispatchers = [new TraceableEventDispatcher(_dispatcher), scoped, new TraceableEventDispatcher(scoped)];
        foreach (IEventDispatcher dispatcher in dispatchers)
        {
            using var recording = new DispatchRecording();

            if (isAwaited)
                await dispatcher.DispatchAsync(new Foo(), "gone");
            else
                dispatcher.Dispatch(new Foo(), "gone");

            Assert.AreEqual("gone", recording.Dispatches.Single().EventName);
            Assert.IsTrue(recording.Dispatches[0].IsOrphaned);
        }
    }

    private async Task DispatchWhen(Task goOn)
    {
        await goOn;
        _dispatcher.Dispatch(new Foo());
    }
}
