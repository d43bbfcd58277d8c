using System.Diagnostics;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;
using Microsoft.Extensions.Logging;
using Moq;

namespace Tests.Watching;

/// <summary>What watches throws, or the event that is asked for it: the flow is afterwards as it was before.</summary>
[TestClass]
[DoNotParallelize]
public sealed class ThrowingWatcherTests
{
    private readonly EventDispatcher _dispatcher = new();

    private sealed class Foo;

    private sealed class After;

    private sealed class Unanswering : IStoppableEvent
    {
        public bool HasBegun { get; set; }

        public bool IsPropagationStopped => HasBegun ? throw new FormatException("stopped") : false;
    }

    private sealed class BrokenClock(int working) : TimeProvider
    {
        private int _calls;

        public override long GetTimestamp() => ++_calls > working ? throw new FormatException("clock") : base.GetTimestamp();
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task IsPropagationStopped_Throws_LeavesTheFlowAsItWas(bool isAwaited)
    {
        _dispatcher.AddListener<Unanswering>(one => one.HasBegun = true);
        _dispatcher.AddListener<Unanswering>(_ => { });

        await AssertFlowIsLeft(_dispatcher, new Unanswering(), isAwaited, null);
    }

    [TestMethod]
    [DataRow(0, false)]
    [DataRow(0, true)]
    [DataRow(1, false)]
    [DataRow(1, true)]
    public async Task Clock_Throws_LeavesTheFlowAsItWas(int working, bool isAwaited)
    {
        _dispatcher.AddListener<Foo>(_ => { });

        await AssertFlowIsLeft(new TraceableEventDispatcher(_dispatcher, null, new BrokenClock(working)), new Foo(), isAwaited, null);
    }

    [TestMethod]
    [DataRow(1, false)]
    [DataRow(1, true)]
    [DataRow(2, false)]
    [DataRow(2, true)]
    public async Task Describe_Throws_LeavesTheFlowAsItWas(int failing, bool isAwaited)
    {
        _dispatcher.AddListener<Foo>(_ => { });
        int calls = 0;

        await AssertFlowIsLeft(
            _dispatcher, new Foo(), isAwaited,
            arguments => arguments is Foo && ++calls == failing ? throw new FormatException("describe") : []);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Log_Throws_LeavesTheFlowAsItWas(bool isAwaited)
    {
        _dispatcher.AddListener<Foo>(_ => { });
        var logger = new Mock<ILogger>();
        logger.Setup(one => one.IsEnabled(It.IsAny<LogLevel>())).Returns(true);
#pragma warning disable CA1873 // Nothing is logged here: the call is described.
        logger.Setup(one => one.Log(
                It.IsAny<LogLevel>(), It.IsAny<EventId>(), It.IsAny<It.IsAnyType>(), It.IsAny<Exception?>(),
                It.IsAny<Func<It.IsAnyType, Exception?, string>>()))
            .Throws(new FormatException("log"));
#pragma warning restore CA1873

        await AssertFlowIsLeft(new TraceableEventDispatcher(_dispatcher, logger.Object), new Foo(), isAwaited, null);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task ListenerToActivities_Throws_LeavesTheFlowAsItWas(bool throwsAtTheEnd)
    {
        _dispatcher.AddListener<Foo>(_ => { });
        bool isBroken = false;
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DispatchWatch.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = one => ThrowIf(isBroken && !throwsAtTheEnd && IsFoo(one)),
            ActivityStopped = one => ThrowIf(isBroken && throwsAtTheEnd && IsFoo(one)),
        };
        ActivitySource.AddActivityListener(listener);
        isBroken = true;

        await AssertFlowIsLeft(_dispatcher, new Foo(), isAwaited: false, null);

        static bool IsFoo(Activity activity) => activity.OperationName == typeof(Foo).FullName;
    }

    [TestMethod]
    public void Describe_ThrowsWhenADispatchBegins_ShowsWhatEndedIt()
    {
        _dispatcher.AddListener<Foo>(_ => { });
        using var recording = new DispatchRecording(100, _ => throw new FormatException("describe"));

        Assert.ThrowsExactly<FormatException>(() => _dispatcher.Dispatch(new Foo()));

        Assert.IsInstanceOfType<FormatException>(recording.Dispatches.Single().Failure);
        Assert.IsNotNull(recording.Dispatches[0].Duration);
    }

    private static void ThrowIf(bool isBroken)
    {
        if (isBroken)
            throw new FormatException("activity");
    }

    private async Task AssertFlowIsLeft(
        IEventDispatcher dispatcher, object @event, bool isAwaited, Func<object, IReadOnlyList<KeyValuePair<string, string>>>? describe)
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DispatchWatch.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        using Activity own = new Activity("own").Start();
        using var recording = new DispatchRecording(100, describe);
        _dispatcher.AddListener<After>(_ => { });

        Exception? thrown = null;
        Activity? between = null;
        try
        {
            if (isAwaited)
            {
                ValueTask<object> dispatch = dispatcher.DispatchEventAsync(@event);
                between = Activity.Current;
                await dispatch;
            }
            else
            {
                dispatcher.DispatchEvent(@event);
            }
        }
        catch (FormatException exception)
        {
            thrown = exception;
        }

        Assert.IsNotNull(thrown);
        Assert.AreSame(own, between ?? own);
        Assert.AreSame(own, Activity.Current);
        _dispatcher.Dispatch(new After());
        Assert.AreEqual(typeof(After).FullName, recording.Dispatches[^1].EventName);
        Assert.IsTrue(recording.Dispatches.All(one => one.Duration is not null));
    }
}
