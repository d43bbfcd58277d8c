using Dispatching;
using Dispatching.Diagnostics;

namespace Tests.Systems;

/// <summary>What holds in every system, however its listeners are called.</summary>
[TestClass]
public sealed class ContractTests
{
    public static IEnumerable<string[]> Systems => TestedSystem.All;

    public static IEnumerable<string[]> StoppableSystems => TestedSystem.Stoppable;

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Dispatch_SeveralListeners_CallsThemInOrder(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        var heard = new List<int>();
        for (int i = 0; i < 10; i++)
        {
            int number = i;
            tested.Listen(() => heard.Add(number));
        }

        tested.Dispatch();

        Assert.AreSequenceEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], heard);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Dispatch_ListenerFails_EndsOrPassesOverAsTheSystemDoes(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        bool isReached = false;
        tested.Listen(() => throw new FormatException("broken"));
        tested.Listen(() => isReached = true);

        Exception? thrown = Caught(tested.Dispatch);

        Assert.AreEqual(tested.PassesOverFailures, isReached);
        Assert.AreEqual(tested.PassesOverFailures ? null : "broken", thrown?.Message);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Recording_ListenerFails_HoldsThoseBehindItAsNotCalled(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        tested.Listen(() => { });
        tested.Listen(() => throw new FormatException("broken"));
        tested.Listen(() => { });
        tested.Listen(() => { });
        using var recording = new DispatchRecording();

        Caught(tested.Dispatch);

        RecordedDispatch dispatch = recording.Dispatches.Single();
        AssertFailed(tested, dispatch);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public async Task Recording_AwaitedListenerFails_HoldsThoseBehindItAsNotCalled(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        tested.Listen(() => { });
        tested.ListenAsync(async _ =>
        {
            await Task.Yield();
            throw new FormatException("broken");
        });
        tested.Listen(() => { });
        tested.ListenAsync(_ => Task.CompletedTask);
        using var recording = new DispatchRecording();

        await CaughtAsync(() => tested.DispatchAsync());

        AssertFailed(tested, recording.Dispatches.Single());
    }

    [TestMethod]
    [DynamicData(nameof(StoppableSystems))]
    public void Dispatch_ListenerStops_ThoseBehindAreNotCalledAndRecordedSo(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        var heard = new List<int>();
        tested.Listen(() => heard.Add(1));
        tested.Listen(tested.Stop);
        tested.Listen(() => heard.Add(3));
        tested.Dispatch();
        using var recording = new DispatchRecording();

        tested.Dispatch();

        Assert.AreSequenceEqual([1, 1], heard);
        RecordedDispatch dispatch = recording.Dispatches.Single();
        Assert.IsTrue(dispatch.IsStopped);
        Assert.HasCount(2, dispatch.Called);
        Assert.HasCount(1, dispatch.NotCalled);
    }

    [TestMethod]
    [DynamicData(nameof(StoppableSystems))]
    public async Task DispatchAsync_AwaitedListenerStops_ThoseBehindAreNotCalled(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        bool isReached = false;
        tested.ListenAsync(async _ =>
        {
            await Task.Yield();
            tested.Stop();
        });
        tested.Listen(() => isReached = true);

        await tested.DispatchAsync();

        Assert.IsFalse(isReached);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public async Task DispatchAsync_CancelledBefore_CallsNobody(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        bool isReached = false;
        tested.Listen(() => isReached = true);

        Exception? thrown = await CaughtAsync(() => tested.DispatchAsync(new CancellationToken(canceled: true)));

        Assert.IsInstanceOfType<OperationCanceledException>(thrown);
        Assert.IsFalse(isReached);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public async Task DispatchAsync_CancelledBetweenListeners_EndsAndIsRecordedAsFailed(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        using var cancellation = new CancellationTokenSource();
        tested.ListenAsync(async _ =>
        {
            await Task.Yield();
            await cancellation.CancelAsync();
        });
        tested.ListenAsync(_ => Task.CompletedTask);
        using var recording = new DispatchRecording();

        Exception? thrown = await CaughtAsync(() => tested.DispatchAsync(cancellation.Token));

        Assert.IsInstanceOfType<OperationCanceledException>(thrown);
        RecordedDispatch dispatch = recording.Dispatches.Single();
        Assert.IsInstanceOfType<OperationCanceledException>(dispatch.Failure);
        Assert.HasCount(1, dispatch.Called);
        Assert.HasCount(1, dispatch.NotCalled);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Dispatch_ListenerThatMustBeAwaited_IsRefusedBeforeAnyIsCalled(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        bool isReached = false;
        tested.Listen(() => isReached = true);
        tested.ListenAsync(_ => Task.CompletedTask);

        for (int i = 0; i < 2; i++)
        {
            var refused = Assert.ThrowsExactly<InvalidOperationException>(tested.Dispatch);
            Assert.Contains("is asynchronous, so it must be awaited. No listener was called.", refused.Message);
            Assert.Contains($"'{TestedSystem.EventName}'", refused.Message);
        }

        Assert.IsFalse(isReached);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public async Task DispatchAsync_AwaitedAndOtherListeners_CallsThemOneAfterTheOther(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        var heard = new List<int>();
        tested.Listen(() => heard.Add(1));
        tested.ListenAsync(async _ =>
        {
            await Task.Yield();
            heard.Add(2);
        });
        tested.ListenAsync(_ =>
        {
            heard.Add(3);
            return Task.CompletedTask;
        });
        tested.Listen(() => heard.Add(4));

        await tested.DispatchAsync();

        Assert.AreSequenceEqual([1, 2, 3, 4], heard);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Dispatch_ListenerDispatchesItsOwnEvent_EndsWithTheChain(string system) => SmallStack.Run(() =>
    {
        TestedSystem tested = TestedSystem.Of(system);
        int calls = 0;
        tested.Listen(() =>
        {
            calls++;
            tested.Dispatch();
        });

        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(tested.Dispatch);

        Assert.IsGreaterThan(20, calls);
        Assert.IsGreaterThan(10, thrown.EventNames.Count);
        Assert.AreEqual(TestedSystem.EventName, thrown.EventNames.Distinct().Single());
    });

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void DispatchAsync_ListenerAwaitsItsOwnEvent_EndsWithTheChain(string system) => SmallStack.Run(() =>
    {
        TestedSystem tested = TestedSystem.Of(system);
        int calls = 0;
        tested.ListenAsync(async cancellation =>
        {
            calls++;
            await tested.DispatchAsync(cancellation);
        });

        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(
            () => tested.DispatchAsync().GetAwaiter().GetResult());

        Assert.IsGreaterThan(20, calls);
        Assert.IsGreaterThan(10, thrown.EventNames.Count);
        Assert.AreEqual(TestedSystem.EventName, thrown.EventNames.Distinct().Single());
    });

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Recording_ListenerDispatchesItsOwnEventWithoutEnd_EndsWithTheChain(string system) => SmallStack.Run(() =>
    {
        TestedSystem tested = TestedSystem.Of(system);
        tested.Listen(tested.Dispatch);
        using var recording = new DispatchRecording(capacity: 100);

        EventRecursionException thrown = Assert.ThrowsExactly<EventRecursionException>(tested.Dispatch);

        Assert.AreEqual(TestedSystem.EventName, thrown.EventNames.Distinct().Single());
        Assert.AreSame(thrown, recording.Dispatches.Single().Failure);
    });

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Recording_Dispatch_ShowsSystemEventAndPlace(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        tested.Listen(() => { });
        using var recording = new DispatchRecording();

        tested.Dispatch();

        RecordedDispatch dispatch = recording.Dispatches.Single();
        Assert.AreEqual(system, dispatch.System);
        Assert.AreEqual(TestedSystem.EventName, dispatch.EventName);
        Assert.IsNotNull(dispatch.Duration);
        RecordedListener called = dispatch.Called.Single();
        Assert.AreEqual($"{tested.GetType().Name}.cs", Path.GetFileName(called.Listener.FilePath));
        Assert.IsGreaterThan(0, called.Listener.LineNumber);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Recording_NobodyListens_ShowsAnOrphan(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        using var recording = new DispatchRecording();

        tested.Dispatch();

        Assert.IsTrue(recording.Dispatches.Single().IsOrphaned);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Recording_BegunByAListener_ShowsWhatIsDispatchedFromThenOn(string system)
    {
        TestedSystem outer = TestedSystem.Of(system);
        TestedSystem inner = TestedSystem.Of(system);
        DispatchRecording? recording = null;
        bool isReached = false;
        outer.Listen(() => recording = new DispatchRecording());
        outer.Listen(inner.Dispatch);
        outer.Listen(() => isReached = true);
        inner.Listen(() => { });

        outer.Dispatch();

        recording!.Dispose();
        Assert.IsTrue(isReached);
        Assert.HasCount(1, recording.Dispatches.Single().Called);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public void Recording_DisposedByAListener_LetsTheDispatchGoOn(string system)
    {
        TestedSystem tested = TestedSystem.Of(system);
        bool isReached = false;
        var recording = new DispatchRecording();
        tested.Listen(recording.Dispose);
        tested.Listen(() => isReached = true);

        tested.Dispatch();
        tested.Dispatch();

        Assert.IsTrue(isReached);
        Assert.HasCount(1, recording.Dispatches);
    }

    [TestMethod]
    [DynamicData(nameof(Systems))]
    public async Task Recording_WhatASynchronousListenerSetsInItsFlow_IsSeenAsWithoutIt(string system)
    {
        (bool next, bool caller) unwatched = await SetInFlow(TestedSystem.Of(system));
        using var recording = new DispatchRecording();

        (bool next, bool caller) watched = await SetInFlow(TestedSystem.Of(system));

        Assert.AreEqual(unwatched, watched);
        Assert.IsTrue(watched.next);
    }

    private static async Task<(bool Next, bool Caller)> SetInFlow(TestedSystem tested)
    {
        var flow = new AsyncLocal<bool>();
        bool isSeen = false;
        tested.Listen(() => flow.Value = true);
        tested.Listen(() => isSeen = flow.Value);
        Task dispatch = tested.DispatchAsync();
        bool isSeenByCaller = flow.Value;
        await dispatch;
        return (isSeen, isSeenByCaller);
    }

    private static void AssertFailed(TestedSystem tested, RecordedDispatch dispatch)
    {
        Assert.AreEqual("broken", dispatch.Called[1].Failure?.Message);
        Assert.HasCount(tested.PassesOverFailures ? 4 : 2, dispatch.Called);
        Assert.HasCount(tested.PassesOverFailures ? 0 : 2, dispatch.NotCalled);
        Assert.AreEqual(tested.PassesOverFailures ? null : "broken", dispatch.Failure?.Message);
    }

    private static Exception? Caught(Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private static async Task<Exception?> CaughtAsync(Func<Task> action)
    {
        try
        {
            await action();
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
