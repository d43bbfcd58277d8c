using Dispatching;
using Dispatching.Contracts;

namespace Tests.Dispatching;

/// <summary>Listeners that change the dispatcher, dispatch, or throw while they are called.</summary>
[TestClass]
public sealed class SnapshotTests
{
    private sealed class Foo;

    private readonly EventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    private string Calls => string.Join(' ', _calls);

    [TestMethod]
    public void Dispatch_ListenerAddsOthers_TheyWaitForTheNextDispatch()
    {
        bool added = false;
        _dispatcher.AddListener<Foo>(_ =>
        {
            _calls.Add("adder");
            if (added)
                return;
            added = true;
            _dispatcher.AddListener<Foo>(_ => _calls.Add("lower"), priority: -5);
            _dispatcher.AddListener<Foo>(_ => _calls.Add("higher"), priority: 5);
        });

        _dispatcher.Dispatch(new Foo());
        Assert.AreEqual("adder", Calls);
        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual("adder higher adder lower", Calls);
    }

    [TestMethod]
    public void Dispatch_ListenerRemovesALaterOne_ItIsStillCalledThisTime()
    {
        Action<Foo> later = _ => _calls.Add("later");
        _dispatcher.AddListener<Foo>(_ => _dispatcher.RemoveListener<Foo>(later));
        _dispatcher.AddListener(later);

        _dispatcher.Dispatch(new Foo());
        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual("later", Calls);
    }

    [TestMethod]
    public void Dispatch_ListenerRemovesItself_RunsOnce()
    {
        ListenerRegistration own = default;
        own = _dispatcher.AddListener<Foo>(_ =>
        {
            _calls.Add("once");
            own.Dispose();
        });

        _dispatcher.Dispatch(new Foo());
        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual("once", Calls);
        Assert.IsFalse(_dispatcher.HasListeners());
    }

    [TestMethod]
    public void Dispatch_NestedAfterAnAddition_SeesTheNewestWhileTheOuterDoesNot()
    {
        bool nested = false;
        _dispatcher.AddListener<Foo>(foo =>
        {
            _calls.Add("a");
            if (nested)
                return;
            nested = true;
            _dispatcher.AddListener<Foo>(_ => _calls.Add("new"));
            _calls.Add("|");
            _dispatcher.Dispatch(foo);
            _calls.Add("|");
        });
        _dispatcher.AddListener<Foo>(_ => _calls.Add("b"));

        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual("a | a b new | b", Calls);
    }

    [TestMethod]
    public void Dispatch_ListenerThrows_ReachesTheCallerUnchangedAndCallsNoOther()
    {
        var thrown = new FormatException("mine");
        Action<Foo> thrower = _ => throw thrown;
        _dispatcher.AddListener(thrower);
        _dispatcher.AddListener<Foo>(_ => _calls.Add("behind"));

        FormatException caught = Assert.ThrowsExactly<FormatException>(() => _dispatcher.Dispatch(new Foo()));

        Assert.AreSame(thrown, caught);
        Assert.Contains(nameof(Dispatch_ListenerThrows_ReachesTheCallerUnchangedAndCallsNoOther), caught.StackTrace!);
        Assert.IsEmpty(_calls);
        Assert.HasCount(2, _dispatcher.GetListeners<Foo>());
        _dispatcher.RemoveListener<Foo>(thrower);
        _dispatcher.Dispatch(new Foo());
        Assert.AreEqual("behind", Calls);
    }

    [TestMethod]
    public async Task DispatchAsync_ChangesWhileAListenerWaits_CountForTheNextDispatch()
    {
        var gate = new TaskCompletionSource();
        Action<Foo> removed = _ => _calls.Add("removed");
        _dispatcher.AddListener<Foo>(async _ => await gate.Task);
        _dispatcher.AddListener(removed);

        Task dispatch = _dispatcher.DispatchAsync(new Foo()).AsTask();
        _dispatcher.RemoveListener<Foo>(removed);
        _dispatcher.AddListener<Foo>(_ => _calls.Add("added"));
        gate.SetResult();
        await dispatch;
        Assert.AreEqual("removed", Calls);
        await _dispatcher.DispatchAsync(new Foo());

        Assert.AreEqual("removed added", Calls);
    }

    [TestMethod]
    public void Dispatch_PrioritiesAtTheEndsOfInt_AreInOrder()
    {
        foreach (int priority in (ReadOnlySpan<int>)[0, int.MinValue, int.MaxValue, -1, 1, int.MinValue + 1, int.MaxValue - 1])
            _dispatcher.AddListener<Foo>(_ => _calls.Add($"{priority}"), priority);

        _dispatcher.Dispatch(new Foo());

        Assert.AreEqual($"{int.MaxValue} {int.MaxValue - 1} 1 0 -1 {int.MinValue + 1} {int.MinValue}", Calls);
    }

    [TestMethod]
    public void GetListeners_ListAndDictionary_AreCopies()
    {
        ListenerRegistration registration = _dispatcher.AddListener<Foo>(_ => { });
        IReadOnlyList<ListenerDescription> one = _dispatcher.GetListeners<Foo>();
        IReadOnlyDictionary<string, IReadOnlyList<ListenerDescription>> all = _dispatcher.GetListeners();

        registration.Dispose();

        Assert.HasCount(1, one);
        Assert.HasCount(1, all);
        Assert.IsEmpty(_dispatcher.GetListeners());
    }

    [TestMethod]
    public void GetListeners_EventEmptiedAndListenedToAgain_ComesLast()
    {
        ListenerRegistration first = _dispatcher.AddListener<Foo>("a", _ => { });
        _dispatcher.AddListener<Foo>("b", _ => { });
        first.Dispose();
        _dispatcher.AddListener<Foo>("a", _ => { });

        Assert.AreEqual("b a", string.Join(' ', _dispatcher.GetListeners().Keys));
    }
}
