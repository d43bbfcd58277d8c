using Dispatching;
using Dispatching.Contracts;
using Dispatching.Testing;
using Moq;

namespace Tests.Recorded;

[TestClass]
public sealed class RecordingDispatcherTests
{
    private readonly RecordingDispatcher _events = new();

    [TestMethod]
    public void Dispatched_EventFits_IsGivenBack()
    {
        var placed = new Placed(7);
        _events.Dispatch(new Placed(6));
        _events.Dispatch(placed);

        Assert.AreSame(placed, _events.Dispatched<Placed>(e => e.Number == 7));
        Assert.AreSame(placed, _events.Dispatched<INumbered>(e => e.Number == 7));
    }

    [TestMethod]
    public void Dispatched_NoEventFits_SaysWhatWasDispatchedInstead()
    {
        _events.Dispatch(new Placed(7));
        _events.Dispatch(new Sent(), "invoice.sent");

        DispatchAssertionException failure =
            Assert.ThrowsExactly<DispatchAssertionException>(() => _events.Dispatched<Placed>(e => e.Number == 8));

        Assert.AreEqual(
            "'Placed' with 'e => e.Number == 8' was to be dispatched, and was not. Dispatched:\n  Placed { Number = 7 }\n"
            + "  Sent { } as 'invoice.sent'",
            failure.Message.ReplaceLineEndings("\n"));
    }

    [TestMethod]
    public void Dispatched_OtherNumberOfTimes_IsRefused()
    {
        _events.Dispatch(new Placed(7));
        _events.Dispatch(new Placed(8));

        Assert.HasCount(2, _events.Dispatched<Placed>(times: 2));
        DispatchAssertionException failure = Assert.ThrowsExactly<DispatchAssertionException>(() => _events.Dispatched<Placed>(times: 1));
        StringAssert.StartsWith(failure.Message, "'Placed' was to be dispatched once, and was dispatched twice.");
    }

    [TestMethod]
    public void Dispatched_ByName_FindsTheName()
    {
        _events.Dispatch(new Sent(), "invoice.sent");

        Assert.IsInstanceOfType<Sent>(_events.Dispatched("invoice.sent"));
        Assert.ThrowsExactly<DispatchAssertionException>(() => _events.Dispatched("invoice.lost"));
    }

    [TestMethod]
    public void NotDispatched_EventWas_IsRefused()
    {
        _events.Dispatch(new Placed(7));

        _events.NotDispatched<Sent>();
        _events.NotDispatched<Placed>(e => e.Number == 8);
        Assert.ThrowsExactly<DispatchAssertionException>(() => _events.NotDispatched<Placed>());
        Assert.ThrowsExactly<DispatchAssertionException>(_events.NothingDispatched);
    }

    [TestMethod]
    public void InOrder_EventsCameTheOtherWayRound_IsRefused()
    {
        _events.Dispatch(new Placed(7));
        _events.Dispatch(new Placed(8));
        _events.Dispatch(new Sent());

        _events.InOrder<Placed, Sent>();
        _events.InOrder<Placed, Placed, Sent>();
        DispatchAssertionException failure = Assert.ThrowsExactly<DispatchAssertionException>(_events.InOrder<Sent, Placed>);
        StringAssert.StartsWith(failure.Message, "'Placed' was to be dispatched after 'Sent', and was not.");
    }

    [TestMethod]
    public async Task Listener_DispatchesByItsContext_IsRecordedToo()
    {
        _events.AddListener<Placed>(async (e, context) => await context.Dispatcher.DispatchAsync(new Sent()));

        await _events.DispatchAsync(new Placed(7));

        _events.InOrder<Placed, Sent>();
        Assert.IsTrue(_events.Events.All(dispatched => dispatched.IsAwaited));
    }

    [TestMethod]
    public void Listener_Throws_TheEventIsRecorded()
    {
        _events.AddListener<Sent>(_ => throw new InvalidOperationException("lost"));

        Assert.ThrowsExactly<InvalidOperationException>(() => _events.Dispatch(new Sent()));

        _events.Dispatched<Sent>(times: 1);
    }

    [TestMethod]
    public void Clear_ForgetsTheEvents()
    {
        _events.Dispatch(new Placed(7));

        _events.Clear();

        _events.NothingDispatched();
    }

    [TestMethod]
    public void Dispatch_FromManyThreads_RecordsEach()
    {
        Parallel.For(0, 1000, number => _events.Dispatch(new Placed(number)));

        Assert.HasCount(1000, _events.Dispatched<Placed>(times: 1000).DistinctBy(placed => placed.Number));
    }

    [TestMethod]
    public async Task LooseMock_Dispatch_GivesTheEventBack()
    {
        var mock = new Mock<IEventDispatcher>();
        var placed = new Placed(7);

        Assert.AreSame(placed, mock.Object.Dispatch(placed));
        Assert.AreSame(placed, await mock.Object.DispatchAsync(placed));
    }

    private interface INumbered
    {
        int Number { get; }
    }

    private sealed record Placed(int Number) : INumbered;

    private sealed record Sent;
}
