using System.Threading.Tasks.Sources;
using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

[TestClass]
public sealed class AsynchronousDispatchTests
{
    private sealed class Foo : StoppableEvent;

    private sealed class OnceSource : IValueTaskSource
    {
        private ManualResetValueTaskSourceCore<bool> _core = new() { RunContinuationsAsynchronously = false };

        public int Consumed { get; private set; }

        public ValueTask Task => new(this, _core.Version);

        public void Complete() => _core.SetResult(true);

        public void GetResult(short token)
        {
            Consumed++;
            _core.GetResult(token);
        }

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
            _core.OnCompleted(continuation, state, token, flags);
    }

    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    private string Calls => string.Join(' ', _calls);

    [TestMethod]
    public async Task DispatchAsync_MixedListeners_RunsOneAfterTheOther()
    {
        var gate = new TaskCompletionSource();
        _dispatcher.AddListener<Foo>(_ => _calls.Add("last"), priority: -1);
        _dispatcher.AddListener<Foo>(async _ => { _calls.Add("begin"); await gate.Task; _calls.Add("end"); }, priority: 1);
        _dispatcher.AddListener<Foo>(_ => _calls.Add("first"), priority: 2);
        var foo = new Foo();

        Task<Foo> dispatch = _dispatcher.DispatchAsync(foo).AsTask();
        Assert.AreEqual("first begin", Calls);
        Assert.IsFalse(dispatch.IsCompleted);
        gate.SetResult();

        Assert.AreSame(foo, await dispatch);
        Assert.AreEqual("first begin end last", Calls);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task DispatchAsync_ListenerThrows_FailsUnchangedAndCallsNoOther(bool later)
    {
        var thrown = new FormatException("mine");
        _dispatcher.AddListener<Foo>(async ValueTask (_) =>
        {
            if (later)
                await Task.Yield();
            throw thrown;
        });
        _dispatcher.AddListener<Foo>(_ => _calls.Add("behind"));

        ValueTask<Foo> dispatch = _dispatcher.DispatchAsync(new Foo());
        FormatException caught = await Assert.ThrowsExactlyAsync<FormatException>(async () => await dispatch);

        Assert.AreSame(thrown, caught);
        Assert.IsEmpty(_calls);
        Assert.HasCount(2, _dispatcher.GetListeners<Foo>());
    }

    [TestMethod]
    public async Task DispatchAsync_SynchronousListenerThrows_FailsTheTaskNotTheCall()
    {
        _dispatcher.AddListener<Foo>((Action<Foo>)(_ => throw new FormatException("mine")));

        ValueTask<Foo> dispatch = _dispatcher.DispatchAsync(new Foo());

        FormatException caught = await Assert.ThrowsExactlyAsync<FormatException>(async () => await dispatch);
        Assert.Contains(nameof(DispatchAsync_SynchronousListenerThrows_FailsTheTaskNotTheCall), caught.StackTrace!);
    }

    [TestMethod]
    public async Task DispatchAsync_CancelledBetweenListeners_CallsNoOther()
    {
        using var source = new CancellationTokenSource();
        _dispatcher.AddListener<Foo>(_ => { _calls.Add("first"); source.Cancel(); });
        _dispatcher.AddListener<Foo>(_ => _calls.Add("behind"));

        Task dispatch = _dispatcher.DispatchAsync(new Foo(), source.Token).AsTask();
        OperationCanceledException caught = await Assert.ThrowsAsync<OperationCanceledException>(() => dispatch);

        Assert.IsTrue(dispatch.IsCanceled);
        Assert.AreEqual(source.Token, caught.CancellationToken);
        Assert.AreEqual("first", Calls);
    }

    [TestMethod]
    public async Task DispatchAsync_CancelledBefore_CallsNobodyAndThrowsOnlyWhereSomebodyListens()
    {
        _dispatcher.AddListener<Foo>("heard", _ => _calls.Add("never"));
        var cancelled = new CancellationToken(canceled: true);

        await _dispatcher.DispatchAsync(new Foo(), "unheard", cancelled);
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await _dispatcher.DispatchAsync(new Foo(), "heard", cancelled));

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public async Task DispatchAsync_StoppedInAnAsynchronousListener_CallsNoOther()
    {
        _dispatcher.AddListener<Foo>(async foo => { await Task.Yield(); foo.StopPropagation(); });
        _dispatcher.AddListener<Foo>(_ => _calls.Add("behind"));

        await _dispatcher.DispatchAsync(new Foo());

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public async Task DispatchAsync_ValueTasksOfASource_AreConsumedOnce()
    {
        var complete = new OnceSource();
        var later = new OnceSource();
        complete.Complete();
        _dispatcher.AddListener<Foo>(_ => complete.Task);
        _dispatcher.AddListener<Foo>(_ => later.Task);
        _dispatcher.AddListener<Foo>(_ => _calls.Add("behind"));

        Task dispatch = _dispatcher.DispatchAsync(new Foo()).AsTask();
        Assert.AreEqual(0, later.Consumed);
        later.Complete();
        await dispatch;

        Assert.AreEqual(1, complete.Consumed);
        Assert.AreEqual(1, later.Consumed);
        Assert.AreEqual("behind", Calls);
    }

    [TestMethod]
    public async Task DispatchAsync_ThroughTheInterface_DoesTheSame()
    {
        IEventDispatcher dispatcher = _dispatcher;
        _dispatcher.AddListener<Foo>(async (_, context) => { await Task.Yield(); _calls.Add(context.EventName); });
        _dispatcher.AddListener<Foo>("name", async (_, context) => { await Task.Yield(); _calls.Add(context.EventName); });
        var foo = new Foo();

        Assert.AreSame(foo, await dispatcher.DispatchAsync(foo));
        Assert.AreSame(foo, await dispatcher.DispatchAsync(foo, "name"));
        Assert.AreSame(foo, await dispatcher.DispatchEventAsync(foo, "name"));

        Assert.AreEqual($"{typeof(Foo).FullName} name name", Calls);
    }
}
