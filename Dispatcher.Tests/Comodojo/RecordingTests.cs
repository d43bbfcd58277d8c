using Compat.Comodojo;
using Dispatching.Contracts;
using Dispatching.Diagnostics;

namespace Tests.ComodojoAdapter;

/// <summary>The record of a fire.</summary>
[TestClass]
public sealed class RecordingTests
{
    private readonly ComodojoDispatcher _dispatcher = new();
    private readonly List<string> _calls = [];

    [TestMethod]
    public void Fire_HookIsCancelled_NamesTheHooksBehindAsNotCalled()
    {
        _dispatcher.AddHook("e", (object _) => throw new OperationCanceledException());
        _dispatcher.AddHook<object>("e", Note);
        using var recording = new DispatchRecording();

        Assert.ThrowsExactly<OperationCanceledException>(() => _dispatcher.Fire("e", HookType.Void, "x"));

        RecordedDispatch fire = recording.Dispatches.Single();
        Assert.HasCount(1, fire.Called);
        Assert.AreEqual($"{nameof(RecordingTests)}.{nameof(Note)}", fire.NotCalled.Single().Name);
    }

    [TestMethod]
    public async Task FireAsync_CancelledBetweenHooks_IsAFailureAndNamesTheHooksBehindAsNotCalled()
    {
        using var cancellation = new CancellationTokenSource();
        _dispatcher.AddHook("e", async (object _) =>
        {
            await Task.Yield();
            await cancellation.CancelAsync();
        });
        _dispatcher.AddHook<object>("e", Note);
        using var recording = new DispatchRecording();

        await Assert.ThrowsExactlyAsync<OperationCanceledException>(
            async () => await _dispatcher.FireAsync("e", HookType.Void, "x", cancellation.Token));

        RecordedDispatch fire = recording.Dispatches.Single();
        Assert.IsInstanceOfType<OperationCanceledException>(fire.Failure);
        Assert.IsNull(fire.Called.Single().Failure);
        Assert.AreEqual($"{nameof(RecordingTests)}.{nameof(Note)}", fire.NotCalled.Single().Name);
        Assert.IsEmpty(_calls);
    }

    [TestMethod]
    public async Task FireAsync_HookFailsLater_RecordsItsFailureAndCallsTheNext()
    {
        _dispatcher.AddHook("e", async (object _) =>
        {
            await Task.Yield();
            throw new FormatException("bad");
        });
        _dispatcher.AddHook<object>("e", Note);
        using var recording = new DispatchRecording();

        Assert.AreEqual("x", await _dispatcher.FireAsync("e", HookType.Void, "x"));

        RecordedDispatch fire = recording.Dispatches.Single();
        Assert.IsInstanceOfType<FormatException>(fire.Called[0].Failure);
        Assert.IsNull(fire.Called[1].Failure);
        Assert.IsNull(fire.Failure);
        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    public void Fire_HookCannotBeCalled_RecordsWhy()
    {
        _dispatcher.AddHook("e", this, "Missing");
        _dispatcher.AddHook<object>("e", Note);
        using var recording = new DispatchRecording();

        _dispatcher.Fire("e", HookType.Void, "x");

        IReadOnlyList<RecordedListener> called = recording.Dispatches.Single().Called;
        Assert.Contains("'Missing'", Assert.IsInstanceOfType<MissingMethodException>(called[0].Failure).Message);
        Assert.IsNull(called[1].Failure);
        Assert.HasCount(1, _calls);
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task Fire_NobodyIsHooked_IsAnOrphanAndGivesBackItsValue(bool isAwaited)
    {
        using var recording = new DispatchRecording();

        object? last = isAwaited ? await _dispatcher.FireAsync("e", HookType.Void, "x") : _dispatcher.Fire("e", HookType.Void, "x");

        Assert.AreEqual("x", last);
        Assert.IsTrue(recording.Dispatches.Single().IsOrphaned);
        Assert.AreEqual("e", recording.Dispatches.Single().EventName);
    }

    [TestMethod]
    public void Fire_EveryKindOfHook_SaysWhereItWasHooked()
    {
        _dispatcher.AddHook("e", (object value) => value);
        _dispatcher.AddHook<object>("e", Note);
        _dispatcher.AddHook("e", this, "Missing");
        using var recording = new DispatchRecording();

        _dispatcher.Fire("e", HookType.Void, "x");

        ListenerDescription[] hooks = [.. recording.Dispatches.Single().Called.Select(called => called.Listener)];
        Assert.HasCount(3, hooks);
        Assert.IsTrue(Array.TrueForAll(hooks, hook => Path.GetFileName(hook.FilePath) == "RecordingTests.cs"));
        CollectionAssert.AreEqual(Enumerable.Range(hooks[0].LineNumber, 3).ToArray(), Array.ConvertAll(hooks, hook => hook.LineNumber));
    }

    [TestMethod]
    public void Fire_ReplacedOnTheWay_GivesBackTheReplacementWhetherItIsRecordedOrNot()
    {
        var other = new ObjectRequest("other");
        _dispatcher.AddHook<ObjectRequest>("e", _ => other);
        _dispatcher.AddHook<ObjectRequest>("e", Note);

        object? plain = _dispatcher.Fire("e", HookType.Request, new ObjectRequest());
        using var recording = new DispatchRecording();
        object? recorded = _dispatcher.Fire("e", HookType.Request, new ObjectRequest());

        Assert.AreSame(other, plain);
        Assert.AreSame(other, recorded);
        Assert.HasCount(2, _calls);
    }

    private void Note(object value) => _calls.Add($"{value}");
}
