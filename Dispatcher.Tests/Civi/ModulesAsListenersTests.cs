using Compat.Civi;
using Compat.Php;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.CiviAdapter;

/// <summary>The functions of modules are one listener in CiviCRM's order, and several to whoever watches.</summary>
[TestClass]
public sealed class ModulesAsListenersTests
{
    private const string Event = "hook_civicrm_x";

    private readonly CiviEventDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    private void Activate(string name, Delegate function) =>
        _dispatcher.Framework.Extensions.Activate(new ModuleFunctions(name).Add("civicrm_x", function));

    private void Activate(string name, object? result = null) => Activate(name, () =>
    {
        _calls.Add(name);
        return result;
    });

    private void ActivateAwaited(string name, object? result = null) => Activate(name, async () =>
    {
        await Task.Yield();
        _calls.Add(name);
        return result;
    });

    private static string[] Names(IEnumerable<ListenerDescription> listeners) => [.. listeners.Select(listener => listener.Name)];

    private static GenericHookEvent Wide() =>
        GenericHookEvent.Create(("a", 1), ("b", 2), ("c", 3), ("d", 4), ("e", 5), ("f", 6), ("g", 7));

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Recording_ModulesFunctions_AreListenersOfTheirOwn(bool isAwaited)
    {
        _dispatcher.AddListener(Event, First);
        _dispatcher.AddListener(Event, Last, -200);
        Activate("a");
        Activate("b");
        using var recording = new DispatchRecording();

        if (isAwaited)
            await _dispatcher.DispatchAsync(Event, GenericHookEvent.Create());
        else
            _dispatcher.Dispatch(Event);

        ListenerDescription[] called = [.. recording.Dispatches.Single().Called.Select(call => call.Listener)];
        string[] expected =
            [$"{nameof(ModulesAsListenersTests)}.First", "a_civicrm_x", "b_civicrm_x", $"{nameof(ModulesAsListenersTests)}.Last"];
        CollectionAssert.AreEqual(expected, Names(called));
        CollectionAssert.AreEqual(new[] { 0, -100, -100, -200 }, called.Select(listener => listener.Priority).ToArray());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Function_Fails_ThoseBehindAreNotCalledAndNothingIsMerged(bool isAwaited)
    {
        Activate("a", new[] { "lost" });
        Activate("b", object () => throw new NotSupportedException());
        Activate("c");
        _dispatcher.AddListener(Event, Last, -200);
        GenericHookEvent e = GenericHookEvent.Create();
        using var recording = new DispatchRecording();

        if (isAwaited)
            await Assert.ThrowsExactlyAsync<NotSupportedException>(async () => await _dispatcher.DispatchAsync(Event, e));
        else
            Assert.ThrowsExactly<NotSupportedException>(() => _dispatcher.Dispatch(Event, e));

        RecordedDispatch seen = recording.Dispatches.Single();
        Assert.IsInstanceOfType<NotSupportedException>(seen.Called[1].Failure);
        CollectionAssert.AreEqual(new[] { "c_civicrm_x", $"{nameof(ModulesAsListenersTests)}.Last" }, Names(seen.NotCalled));
        Assert.AreEqual(true, e.GetReturnValues());
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Function_StopsTheEvent_OtherFunctionsAreCalledAndListenersBehindAreNot(bool isAwaited)
    {
        GenericHookEvent e = GenericHookEvent.Create();
        Activate("a", () =>
        {
            e.StopPropagation();
            return new[] { "from-a" };
        });
        Activate("b", new[] { "from-b" });
        _dispatcher.AddListener(Event, Last, -200);

        if (isAwaited)
            await _dispatcher.DispatchAsync(Event, e);
        else
            _dispatcher.Dispatch(Event, e);

        CollectionAssert.AreEqual(new[] { "b" }, _calls);
        CollectionAssert.AreEqual(new object[] { "from-a", "from-b" }, ((PhpArray)e.GetReturnValues()).Values.ToArray());
    }

    [TestMethod]
    public async Task AwaitedFunctions_TheirResults_AreMergedBehindTheLast()
    {
        GenericHookEvent e = GenericHookEvent.Create();
        ActivateAwaited("a", new[] { "from-a" });
        Activate("b", () =>
        {
            _calls.Add(e.GetReturnValues() is true ? "nothing yet" : "something");
            return new[] { "from-b" };
        });
        ActivateAwaited("c", new[] { "from-c" });
        _dispatcher.AddListener(Event, Last, -200);

        await _dispatcher.DispatchAsync(Event, e);

        CollectionAssert.AreEqual(new[] { "a", "nothing yet", "c", "last" }, _calls);
        CollectionAssert.AreEqual(new object[] { "from-a", "from-b", "from-c" }, ((PhpArray)e.GetReturnValues()).Values.ToArray());
    }

    [TestMethod]
    public async Task Cancellation_ByAFunction_EndsTheDispatchBeforeTheNext()
    {
        using var cancellation = new CancellationTokenSource();
        Activate("a", () => cancellation.Cancel());
        Activate("b");

        await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await _dispatcher.DispatchAsync(Event, GenericHookEvent.Create(), cancellation.Token));

        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void AsynchronousFunction_InADispatchThatDoesNotAwait_IsRefusedByItsName()
    {
        _dispatcher.AddListener(Event, First);
        ActivateAwaited("a");

        var refused = Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(Event));

        Assert.Contains("'a_civicrm_x'", refused.Message);
        Assert.Contains("InvokeAsync", refused.Message);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    [DataRow(false, false)]
    [DataRow(true, false)]
    [DataRow(false, true)]
    [DataRow(true, true)]
    public async Task MoreThanSixParameters_WithOrWithoutFunctions_AreRefusedInTheModulesPlace(bool hasFunction, bool isAwaited)
    {
        _dispatcher.AddListener(Event, First);
        _dispatcher.AddListener(Event, Last, -200);
        if (hasFunction)
            Activate("a");

        InvalidOperationException refused = isAwaited
            ? await Assert.ThrowsExactlyAsync<InvalidOperationException>(async () => await _dispatcher.DispatchAsync(Event, Wide()))
            : Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(Event, Wide()));

        Assert.Contains("7 parameters", refused.Message);
        CollectionAssert.AreEqual(new[] { "first" }, _calls);
    }

    [TestMethod]
    public void SeventhParameter_GivenByAListener_IsRefusedInTheModulesPlace()
    {
        _dispatcher.AddListener(Event, e => e["g"] = 7);
        Activate("a");
        GenericHookEvent growing = GenericHookEvent.CreateOrdered(["a", "b", "c", "d", "e", "f", "g"], []);

        var refused = Assert.ThrowsExactly<InvalidOperationException>(() => _dispatcher.Dispatch(Event, growing));

        Assert.Contains("7 parameters", refused.Message);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public void DelegateToUF_AddedByHand_CallsTheFunctionsOnceMore()
    {
        Activate("a", new[] { "from-a" });
        _dispatcher.AddListener(Event, _dispatcher.DelegateToUF, 10);
        GenericHookEvent e = GenericHookEvent.Create();

        _dispatcher.Dispatch(Event, e);

        CollectionAssert.AreEqual(new[] { "a", "a" }, _calls);
        CollectionAssert.AreEqual(new object[] { "from-a", "from-a" }, ((PhpArray)e.GetReturnValues()).Values.ToArray());
    }

    [TestMethod]
    public void DelegateToUF_Removed_NoFunctionIsCalled()
    {
        Activate("a");
        _dispatcher.Dispatch(Event);
        _dispatcher.RemoveListener(Event, _dispatcher.DelegateToUF);

        _dispatcher.Dispatch(Event);

        CollectionAssert.AreEqual(new[] { "a" }, _calls);
    }

    [TestMethod]
    public void Module_ActivatedByAListener_IsHeardByTheNextDispatch()
    {
        _dispatcher.AddListener(Event, _ => Activate("a"));

        _dispatcher.Dispatch(Event);
        Assert.IsEmpty(_calls);
        _dispatcher.Dispatch(Event);

        CollectionAssert.AreEqual(new[] { "a" }, _calls);
    }

    private void First(GenericHookEvent e) => _calls.Add("first");

    private void Last(GenericHookEvent e) => _calls.Add("last");
}
