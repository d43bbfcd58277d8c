using Dispatching;
using Dispatching.Contracts;

namespace Tests.Views;

/// <summary>A trace that runs for ever keeps what was of late.</summary>
[TestClass]
public sealed class TraceMemoryTests
{
    private const int Many = 100_000;
    private const int Kept = 10_000;

    private readonly TraceableEventDispatcher _dispatcher = new(new EventDispatcher());

    [TestMethod]
    public void UnheardNames_AreManyAndMadeUp_TheLastAreKept()
    {
        for (int i = 0; i < Many; i++)
            _dispatcher.Dispatch(new Heard(), $"made.up.{i}");

        Assert.IsLessThanOrEqualTo(Kept, _dispatcher.OrphanedEvents.Count);
        Assert.AreEqual($"made.up.{Many - 1}", _dispatcher.OrphanedEvents[^1]);
    }

    [TestMethod]
    public void Listener_IsAddedAndRemovedForEver_TheLastCallsAreKept()
    {
        Action<Heard> listener = _ => { };
        for (int i = 0; i < Many; i++)
        {
            _dispatcher.AddListener(listener);
            _dispatcher.Dispatch(new Heard());
            _dispatcher.RemoveListener<Heard>(listener);
        }

        Assert.IsLessThanOrEqualTo(Kept, _dispatcher.CalledListeners.Count);
    }

    [TestMethod]
    public void ListenersThatStay_AreCalledAmongManyThatGo_CountAsCalled()
    {
        _dispatcher.AddListener<Heard>(_ => { });
        for (int i = 0; i < Kept * 2; i++)
        {
            using ListenerRegistration passing = _dispatcher.AddListener<Heard>(_ => { });
            _dispatcher.Dispatch(new Heard());
        }

        Assert.IsEmpty(_dispatcher.NotCalledListeners);
        Assert.AreEqual(Kept * 2, _dispatcher.CalledListeners[0].Calls);
    }

    private sealed class Heard;
}
