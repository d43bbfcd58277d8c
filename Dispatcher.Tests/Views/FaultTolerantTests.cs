using System.Diagnostics;
using Autofac;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.Views;

[TestClass]
public sealed class FaultTolerantTests
{
    private readonly List<string> _called = [];
    private readonly EventDispatcher _dispatcher = new();

    [TestMethod]
    public void Dispatch_ListenersFail_OthersAreCalledAndTheCallerIsThrownAll()
    {
        Listen();

        AggregateException error = Assert.ThrowsExactly<AggregateException>(
            () => new FaultTolerantEventDispatcher(_dispatcher).Dispatch(new Placed()));

        CollectionAssert.AreEqual(new[] { "first", "middle", "last" }, _called);
        CollectionAssert.AreEqual(new[] { "1", "2" }, error.InnerExceptions.Select(inner => inner.Message).ToArray());
        Assert.Contains("2 of the listeners", error.Message);
        Assert.Contains(typeof(Placed).FullName!, error.Message);
    }

    [TestMethod]
    public void Dispatch_OnlyListenerFails_IsThrownAsOneOfOne()
    {
        _dispatcher.AddListener<Placed>(_ => Fail("alone"));

        AggregateException error = Assert.ThrowsExactly<AggregateException>(
            () => new FaultTolerantEventDispatcher(_dispatcher).Dispatch(new Placed()));

        Assert.AreEqual("alone", error.InnerExceptions.Single().Message);
    }

    [TestMethod]
    public void Dispatch_NothingFails_ReturnsTheEvent()
    {
        var placed = new Placed();
        _dispatcher.AddListener<Placed>(_ => _called.Add("heard"));

        Assert.AreSame(placed, new FaultTolerantEventDispatcher(_dispatcher).Dispatch(placed));
        CollectionAssert.AreEqual(new[] { "heard" }, _called);
    }

    [TestMethod]
    public async Task DispatchAsync_ListenersFailAtOnceAndLater_OthersAreCalledAndTheTaskHasAll()
    {
        _dispatcher.AddListener<Placed>(_ => Fail("at once"), 3);
        _dispatcher.AddListener<Placed>(async (_, _) =>
        {
            await Task.Yield();
            throw new InvalidOperationException("later");
        }, 2);
        _dispatcher.AddListener<Placed>(async (_, _) =>
        {
            await Task.Yield();
            _called.Add("last");
        });

        ValueTask<Placed> dispatch = new FaultTolerantEventDispatcher(_dispatcher).DispatchAsync(new Placed());

        AggregateException error = await Assert.ThrowsExactlyAsync<AggregateException>(async () => await dispatch);
        CollectionAssert.AreEqual(new[] { "at once", "later" }, error.InnerExceptions.Select(inner => inner.Message).ToArray());
        CollectionAssert.AreEqual(new[] { "last" }, _called);
    }

    [TestMethod]
    public void Handler_IsGivenEachFailureAndTheCallerNone()
    {
        Listen();
        var handled = new List<string>();
        var view = new FaultTolerantEventDispatcher(
            _dispatcher, (listener, failure) => handled.Add($"{listener.Priority} {listener.EventName} {failure.Message} {_called.Count}"));

        view.Dispatch(new Placed(), "order.placed");

        CollectionAssert.AreEqual(new[] { "2 order.placed 1 1", "1 order.placed 2 2" }, handled);
        CollectionAssert.AreEqual(new[] { "first", "middle", "last" }, _called);
    }

    [TestMethod]
    public void Handler_Throws_EndsTheDispatch()
    {
        Listen();
        var view = new FaultTolerantEventDispatcher(_dispatcher, (_, _) => throw new NotSupportedException());

        Assert.ThrowsExactly<NotSupportedException>(() => view.Dispatch(new Placed()));
        CollectionAssert.AreEqual(new[] { "first" }, _called);
    }

    [TestMethod]
    public void StoppedEvent_ListenersBehindAreNotCalledAndWhatFailedBeforeIsThrown()
    {
        _dispatcher.AddListener<Stoppable>(_ => Fail("before"), 2);
        _dispatcher.AddListener<Stoppable>(e => e.StopPropagation(), 1);
        _dispatcher.AddListener<Stoppable>(_ => _called.Add("behind"));

        AggregateException error = Assert.ThrowsExactly<AggregateException>(
            () => new FaultTolerantEventDispatcher(_dispatcher).Dispatch(new Stoppable()));

        Assert.AreEqual("before", error.InnerExceptions.Single().Message);
        Assert.IsEmpty(_called);
    }

    [TestMethod]
    public void StoppedEvent_ThatThrowsWhenAsked_ReachesTheCaller()
    {
        _dispatcher.AddListener<Broken>(_ => _called.Add("first"));
        _dispatcher.AddListener<Broken>(_ => _called.Add("second"));

        Assert.ThrowsExactly<NotSupportedException>(() => new FaultTolerantEventDispatcher(_dispatcher).Dispatch(new Broken()));
    }

    [TestMethod]
    public async Task CancelledByTheCaller_EndsTheDispatchAndKeepsWhatFailedBefore()
    {
        using var cancellation = new CancellationTokenSource();
        _dispatcher.AddListener<Placed>(_ => Fail("before"), 2);
        _dispatcher.AddListener<Placed>(
            async (_, token) =>
            {
                await cancellation.CancelAsync();
                token.ThrowIfCancellationRequested();
            },
            1);
        _dispatcher.AddListener<Placed>(_ => _called.Add("behind"));

        OperationCanceledException error = await Assert.ThrowsExactlyAsync<OperationCanceledException>(
            async () => await new FaultTolerantEventDispatcher(_dispatcher).DispatchAsync(new Placed(), cancellation.Token));

        Assert.AreEqual(cancellation.Token, error.CancellationToken);
        Assert.AreEqual("before", ((AggregateException)error.InnerException!).InnerExceptions.Single().Message);
        Assert.IsEmpty(_called);
    }

    [TestMethod]
    public async Task CancelledByTheCallerBefore_CallsNobody()
    {
        _dispatcher.AddListener<Placed>(_ => _called.Add("heard"));

        OperationCanceledException error = await Assert.ThrowsExactlyAsync<OperationCanceledException>(
            async () => await new FaultTolerantEventDispatcher(_dispatcher).DispatchAsync(new Placed(), new CancellationToken(true)));

        Assert.IsNull(error.InnerException);
        Assert.IsEmpty(_called);
    }

    [TestMethod]
    public async Task ListenersOwnTimeout_IsAFailureLikeOthers()
    {
        _dispatcher.AddListener<Placed>((_, _) => Task.FromException(new TaskCanceledException("timeout")), 1);
        _dispatcher.AddListener<Placed>(_ => _called.Add("behind"));

        AggregateException error = await Assert.ThrowsExactlyAsync<AggregateException>(
            async () => await new FaultTolerantEventDispatcher(_dispatcher).DispatchAsync(new Placed()));

        Assert.AreEqual("timeout", error.InnerExceptions.Single().Message);
        CollectionAssert.AreEqual(new[] { "behind" }, _called);
    }

    [TestMethod]
    public void BrokenProcess_ReachesTheCaller()
    {
        _dispatcher.AddListener<Placed>(_ => Fail(new InsufficientExecutionStackException()), 1);
        _dispatcher.AddListener<Placed>(_ => _called.Add("behind"));

        Assert.ThrowsExactly<InsufficientExecutionStackException>(
            () => new FaultTolerantEventDispatcher(_dispatcher).Dispatch(new Placed()));
        Assert.IsEmpty(_called);
    }

    [TestMethod]
    public void Nested_DispatchByTheContext_GoesOnAfterFailuresToo()
    {
        _dispatcher.AddListener<Placed>((_, context) => context.Dispatcher.Dispatch(new Stoppable()));
        _dispatcher.AddListener<Stoppable>(_ => Fail("inner"), 1);
        _dispatcher.AddListener<Stoppable>(_ => _called.Add("inner, behind"));

        AggregateException error = Assert.ThrowsExactly<AggregateException>(
            () => new FaultTolerantEventDispatcher(_dispatcher).Dispatch(new Placed()));

        Assert.AreEqual("inner", error.Flatten().InnerExceptions.Single().Message);
        CollectionAssert.AreEqual(new[] { "inner, behind" }, _called);
    }

    [TestMethod]
    public void DispatcherBehind_DispatchedItself_EndsWithTheFirstFailure()
    {
        Listen();
        _ = new FaultTolerantEventDispatcher(_dispatcher);

        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new Placed()));
        CollectionAssert.AreEqual(new[] { "first" }, _called);
    }

    [TestMethod]
    public void ScopeOver_ItsOwnListenersAndTheOthers_GoOnAfterFailures()
    {
        Listen();
        using var scope = new ScopedEventDispatcher(new FaultTolerantEventDispatcher(_dispatcher));
        scope.AddListener<Placed>(_ => _called.Add("scope"), -1);

        AggregateException error = Assert.ThrowsExactly<AggregateException>(() => scope.Dispatch(new Placed()));

        Assert.HasCount(2, error.InnerExceptions);
        CollectionAssert.AreEqual(new[] { "first", "middle", "last", "scope" }, _called);
    }

    [TestMethod]
    public void OverAScope_TheScopesListenersFail_GoesOn()
    {
        using var scope = new ScopedEventDispatcher(_dispatcher);
        scope.AddListener<Placed>(_ => Fail("scope"), 9);
        Listen();

        AggregateException error = Assert.ThrowsExactly<AggregateException>(
            () => new FaultTolerantEventDispatcher(new ScopedEventDispatcher(scope)).Dispatch(new Placed()));

        Assert.AreEqual("scope", error.InnerExceptions.Single().Message);
    }

    [TestMethod]
    public void OverAViewOfTheSameKind_TheOutermostSaysWhatBecomesOfFailures()
    {
        Listen();
        int handled = 0;
        var inner = new FaultTolerantEventDispatcher(new ImmutableEventDispatcher(_dispatcher), (_, _) => handled++);

        Assert.ThrowsExactly<AggregateException>(() => new FaultTolerantEventDispatcher(inner).Dispatch(new Placed()));
        Assert.AreEqual(0, handled);
    }

    [TestMethod]
    public void Trace_OverOrBelow_ShowsEachFailure()
    {
        Listen();
        var below = new TraceableEventDispatcher(_dispatcher);
        var over = new TraceableEventDispatcher(new FaultTolerantEventDispatcher(_dispatcher));

        Assert.ThrowsExactly<AggregateException>(() => new FaultTolerantEventDispatcher(below).Dispatch(new Placed()));
        Assert.ThrowsExactly<AggregateException>(() => over.Dispatch(new Placed()));

        foreach (TraceableEventDispatcher trace in new[] { below, over })
        {
            string?[] failures = [.. trace.CalledListeners.Select(called => called.Failure?.Message)];
            CollectionAssert.AreEqual(new[] { null, "1", null, "2", null }, failures);
        }
    }

    [TestMethod]
    public void Recording_ShowsEachFailureAndWhatTheCallerWasThrown()
    {
        Listen();
        using var recording = new DispatchRecording();

        AggregateException thrown = Assert.ThrowsExactly<AggregateException>(
            () => new FaultTolerantEventDispatcher(_dispatcher).Dispatch(new Placed()));

        RecordedDispatch dispatch = recording.Dispatches.Single();
        CollectionAssert.AreEqual(
            new[] { null, "1", null, "2", null }, dispatch.Called.Select(called => called.Failure?.Message).ToArray());
        Assert.AreSame(thrown, dispatch.Failure);
    }

    [TestMethod]
    public async Task Activities_EachFailureAndTheDispatchAreErrors()
    {
        var activities = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DispatchWatch.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                lock (activities)
                    activities.Add(activity);
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var recording = new DispatchRecording();
        _dispatcher.AddListener<Placed>("tolerant.activities", _ => Fail("failed"), 1);
        _dispatcher.AddListener<Placed>("tolerant.activities", async (_, _) => await Task.Yield());

        await Assert.ThrowsExactlyAsync<AggregateException>(
            async () => await new FaultTolerantEventDispatcher(_dispatcher).DispatchAsync(new Placed(), "tolerant.activities"));

        Activity[] seen;
        lock (activities)
            seen = [.. activities.Where(one => (string?)one.GetTagItem("dispatcher.event") == "tolerant.activities")];
        CollectionAssert.AreEqual(
            new[] { ActivityStatusCode.Error, ActivityStatusCode.Unset, ActivityStatusCode.Error },
            seen.Select(activity => activity.Status).ToArray());
    }

    [TestMethod]
    public void AsynchronousListener_DispatchedSynchronously_IsRefusedBeforeAnyIsCalled()
    {
        Listen();
        _dispatcher.AddListener<Placed>((_, _) => Task.CompletedTask);

        Assert.ThrowsExactly<InvalidOperationException>(() => new FaultTolerantEventDispatcher(_dispatcher).Dispatch(new Placed()));
        Assert.IsEmpty(_called);
    }

    [TestMethod]
    public void DispatcherThatShowsNoListeners_IsRefused()
    {
        ArgumentException error = Assert.ThrowsExactly<ArgumentException>(
            () => new FaultTolerantEventDispatcher(Moq.Mock.Of<IEventDispatcher>()));

        Assert.Contains("does not show its listeners", error.Message);
        Assert.ThrowsExactly<ArgumentNullException>(() => new FaultTolerantEventDispatcher(null!));
        Assert.ThrowsExactly<ArgumentNullException>(() => new FaultTolerantEventDispatcher(_dispatcher, null!));
    }

    [TestMethod]
    public void LazyListener_CannotBeMade_IsAFailureLikeOthers()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule<DispatcherModule>();
        builder.RegisterListeners<Unmade>(events => events.On<Placed>(unmade => unmade.Hear, priority: 1));
        builder.RegisterListeners<Heard>(events => events.On<Placed>(heard => heard.Hear));
        using IContainer container = builder.Build();
        using ILifetimeScope scope = container.BeginLifetimeScope();

        Assert.ThrowsExactly<AggregateException>(
            () => new FaultTolerantEventDispatcher(scope.Resolve<IEventDispatcher>()).Dispatch(new Placed()));

        Assert.AreEqual(1, scope.Resolve<Heard>().Count);
    }

    [TestMethod]
    public void EndlessRecursion_IsStoppedAsAlways()
    {
        _dispatcher.AddListener<Placed>((e, context) => context.Dispatcher.Dispatch(e));

        Assert.ThrowsExactly<EventRecursionException>(() => new FaultTolerantEventDispatcher(_dispatcher).Dispatch(new Placed()));
    }

    // A lambda whose whole body throws is an asynchronous listener.
    private static void Fail(string message) => Fail(new InvalidOperationException(message));

    private static void Fail(Exception failure) => throw failure;

    private void Listen()
    {
        foreach (string name in new[] { typeof(Placed).FullName!, "order.placed" })
        {
            _dispatcher.AddListener<Placed>(name, _ => _called.Add("first"), 3);
            _dispatcher.AddListener<Placed>(name, _ => Fail("1"), 2);
            _dispatcher.AddListener<Placed>(name, _ => _called.Add("middle"), 1);
            _dispatcher.AddListener<Placed>(name, _ => Fail("2"), 1);
            _dispatcher.AddListener<Placed>(name, _ => _called.Add("last"));
        }
    }

    private sealed class Placed;

    private sealed class Stoppable : StoppableEvent;

    private sealed class Broken : IStoppableEvent
    {
        public bool IsPropagationStopped => throw new NotSupportedException();
    }

    private sealed class Unmade
    {
        public Unmade() => throw new InvalidOperationException("unmade");

        public int Count { get; private set; }

        public void Hear(Placed placed) => Count++;
    }

    private sealed class Heard
    {
        public int Count { get; private set; }

        public void Hear(Placed placed) => Count++;
    }
}
