using Dispatching;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.Watching;

[TestClass]
public sealed class DispatchRecordingsTests
{
    private readonly List<(DispatchRecording Recording, Exception? Failure)> _ended = [];
    private readonly EventDispatcher _dispatcher = new();

    [TestMethod]
    public void EachOutermostDispatch_IsARecordingOfItsOwnWithWhatItStarts()
    {
        _dispatcher.AddListener<Outer>((_, context) => context.Dispatcher.Dispatch(new Inner()));
        using DispatchRecordings recordings = Record();

        _dispatcher.Dispatch(new Outer());
        _dispatcher.Dispatch(new Inner());

        Assert.HasCount(2, _ended);
        RecordedDispatch outer = _ended[0].Recording.Dispatches.Single();
        Assert.AreEqual(typeof(Outer).FullName, outer.EventName);
        Assert.AreEqual(typeof(Inner).FullName, outer.Called.Single().Dispatches.Single().EventName);
        Assert.IsTrue(_ended[1].Recording.Dispatches.Single().IsOrphaned);
    }

    [TestMethod]
    public async Task AwaitedDispatch_CallerDispatchesMeanwhile_AreTwo()
    {
        var open = new TaskCompletionSource();
        _dispatcher.AddListener<Outer>(async (_, context) =>
        {
            await open.Task;
            await context.Dispatcher.DispatchAsync(new Inner());
        });
        using DispatchRecordings recordings = Record();

        ValueTask<Outer> first = _dispatcher.DispatchAsync(new Outer());
        _dispatcher.Dispatch(new Inner());
        open.SetResult();
        await first;

        Assert.HasCount(2, _ended);
        Assert.AreEqual(typeof(Inner).FullName, _ended[0].Recording.Dispatches.Single().EventName);
        Assert.HasCount(1, _ended[1].Recording.Dispatches.Single().Called.Single().Dispatches);
    }

    [TestMethod]
    public void ListenerFails_EndIsGivenTheFailure()
    {
        _dispatcher.AddListener<Outer>(Fail);
        using DispatchRecordings recordings = Record();

        Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(new Outer()));

        Assert.AreEqual("failed", _ended.Single().Failure?.Message);
    }

    [TestMethod]
    public void OpenRecording_HasTheDispatchAlone()
    {
        using DispatchRecordings recordings = Record();
        using var recording = new DispatchRecording();

        _dispatcher.Dispatch(new Outer());

        Assert.IsEmpty(_ended);
        Assert.HasCount(1, recording.Dispatches);
    }

    [TestMethod]
    public async Task AnotherFlow_IsNotRecorded_UnlessItEnters()
    {
        using DispatchRecordings recordings = Record();
        Task entered;
        using (ExecutionContext.SuppressFlow())
        {
            entered = Task.Run(() =>
            {
                _dispatcher.Dispatch(new Outer());
                recordings.Enter();
                _dispatcher.Dispatch(new Inner());
            });
        }

        await entered;

        Assert.AreEqual(typeof(Inner).FullName, _ended.Single().Recording.Dispatches.Single().EventName);
    }

    [TestMethod]
    public void Disposed_RecordsNoMore()
    {
        DispatchRecordings recordings = Record();
        recordings.Dispose();
        recordings.Dispose();

        _dispatcher.Dispatch(new Outer());

        Assert.IsEmpty(_ended);
    }

    private static void Fail(Outer outer) => throw new InvalidOperationException("failed");

    private DispatchRecordings Record() => new(() => new DispatchRecording(), (recording, failure) => _ended.Add((recording, failure)));

    private sealed class Outer;

    private sealed class Inner;
}
