using System.Diagnostics;
using Dispatching;
using Dispatching.PhpWorker;

namespace Tests.PhpWorker;

/// <summary>A listener that fails is named; what has ended its process ends no other call.</summary>
[TestClass]
public sealed class FailureTests
{
    private const string Fine = "fine($e) { $e['fine'] = true; }";

    // Loops once the log was told that it does.
    private const string Hang = "hang($e) { Civi::log()->info('hangs'); while (true) {} }";

    [TestMethod]
    public void Call_ListenerThrows_NamesListenerClassAndPlace()
    {
        PhpPluginException failure = FailureOf("bad($e) { throw new DomainException('no good'); }", "bad", isAlive: true);

        Assert.AreEqual(PhpFailure.Threw, failure.Failure);
        Assert.AreEqual("DomainException", failure.PhpClass);
        Assert.AreEqual("plugin.php:4", failure.PhpPlace);
        Assert.Contains("'bad' of 'bad'", failure.Message);
    }

    [TestMethod]
    public void Call_ListenerExits_FailsAndAnotherProcessIsStarted()
    {
        PhpPluginException failure = FailureOf("leave($e) { exit(3); }", "leave");

        Assert.AreEqual(PhpFailure.Exited, failure.Failure);
        Assert.Contains("'leave' of 'leave'", failure.Message);
    }

    [TestMethod]
    public void Call_ListenerUsesUpMemory_FailsWithTheFatalErrorOfPhp()
    {
        PhpPluginException failure = FailureOf(
            "eat($e) { $all = []; while (true) { $all[] = str_repeat('x', 100000); } }", "eat",
            new PhpPluginOptions { MemoryLimit = "16M" });

        Assert.AreEqual(PhpFailure.FatalError, failure.Failure);
        Assert.Contains("Allowed memory size", failure.PhpMessage!);
    }

    [TestMethod]
    public void Call_ListenerCallsItselfForEver_FailsAndAnotherProcessIsStarted()
    {
        PhpPluginException failure = FailureOf("deep($e) { deep($e); }", "deep", new PhpPluginOptions { MemoryLimit = "16M" });

        Assert.AreEqual(PhpFailure.FatalError, failure.Failure);
    }

    [TestMethod]
    public void Call_ListenerHangs_IsEndedByTheClock()
    {
        var time = new ManualTime();
        var options = new PhpPluginOptions { Time = time, TimeLimit = TimeSpan.FromHours(1) };

        PhpPluginException failure = FailureOf(Hang, "hang", options, _ => time.Advance(TimeSpan.FromHours(1)));

        Assert.AreEqual(PhpFailure.TimedOut, failure.Failure);
        Assert.Contains("01:00:00", failure.Message);
    }

    [TestMethod]
    public void Call_ProcessIsKilled_FailsAndAnotherProcessIsStarted()
    {
        PhpPlugin? plugin = null;

        PhpPluginException failure = FailureOf(Hang, "hang", null, _ =>
        {
            using var process = Process.GetProcessById(plugin!.Health.ProcessId!.Value);
            process.Kill();
        }, loaded: made => plugin = made);

        Assert.AreEqual(PhpFailure.Killed, failure.Failure);
    }

    [TestMethod]
    public void Call_ListenerWritesPastTheBuffer_IsGarbage()
    {
        PhpPluginException failure = FailureOf("raw($e) { fwrite(STDOUT, \"no answer\\n\"); }", "raw");

        Assert.AreEqual(PhpFailure.Garbage, failure.Failure);
        Assert.Contains("'no answer'", failure.Message);
    }

    [TestMethod]
    public void Call_ListenerPrintsTooMuch_Fails()
    {
        PhpPluginException failure = FailureOf(
            "shout($e) { for ($i = 0; $i < 100; $i++) { echo str_repeat('x', 1000); } }", "shout",
            new PhpPluginOptions { OutputLimit = 2000 }, isAlive: true);

        Assert.AreEqual(PhpFailure.TooLong, failure.Failure);
    }

    [TestMethod]
    public void Call_AnswerIsTooLong_Fails()
    {
        PhpPluginException failure = FailureOf(
            "grow($e) { $e['x'] = str_repeat('x', 100000); }", "grow", new PhpPluginOptions { LineLimit = 20000 }, isAlive: true);

        Assert.AreEqual(PhpFailure.TooLong, failure.Failure);
    }

    [TestMethod]
    public void Call_ArgumentIsTooLong_FailsBeforePhpIsAsked()
    {
        using PhpCode code = PhpCode.OfListeners(Fine);
        using PhpPlugin plugin = code.Load(new PhpPluginOptions { LineLimit = 20000 });
        var @event = new GenericEvent { ["x"] = new string('x', 100000) };

        var failure = Assert.ThrowsExactly<PhpPluginException>(() => plugin.Call(plugin.Listeners[0], [@event]));

        Assert.AreEqual(PhpFailure.TooLong, failure.Failure);
        plugin.Call(plugin.Listeners[0], [new GenericEvent()]);
    }

    [TestMethod]
    public void Call_ListenerGivesAClosure_IsRefusedByItsPlace()
    {
        PhpPluginException failure = FailureOf("close($e) { $e['back'] = function () {}; }", "close", isAlive: true);

        Assert.AreEqual(PhpFailure.CannotCross, failure.Failure);
        Assert.Contains("[back] is a closure", failure.Message);
    }

    [TestMethod]
    public void Call_ListenerLooksIntoAnObjectOfNet_IsRefusedByItsType()
    {
        using PhpCode code = PhpCode.OfListeners("look($e) { $e['x'] = $e['time']->Length; }");
        using PhpPlugin plugin = code.Load();
        var @event = new GenericEvent { ["time"] = new MemoryStream() };

        var failure = Assert.ThrowsExactly<PhpPluginException>(() => plugin.Call(plugin.Listeners[0], [@event]));

        Assert.AreEqual(PhpFailure.CannotCross, failure.Failure);
        Assert.Contains("'System.IO.MemoryStream' stays in .NET: its property 'Length'", failure.Message);
    }

    [TestMethod]
    public void Call_IsCancelled_EndsTheProcess()
    {
        using var cancellation = new CancellationTokenSource();
        using PhpCode code = PhpCode.OfListeners(Hang, Fine);
        using PhpPlugin plugin = code.Load(null, Told(_ => cancellation.Cancel()));

        Assert.ThrowsExactly<OperationCanceledException>(() => plugin.Call(plugin.Listeners[0], [new GenericEvent()], cancellation.Token));

        plugin.Call(plugin.Listeners[1], [new GenericEvent()], CancellationToken.None);
        Assert.AreEqual(2, plugin.Health.Starts);
    }

    [TestMethod]
    public async Task Dispose_DuringACall_FailsTheCall()
    {
        using PhpCode code = PhpCode.OfListeners(Hang);
        PhpPlugin? plugin = null;
        Task disposed = Task.CompletedTask;
        plugin = code.Load(null, Told(_ => disposed = Task.Run(() => plugin!.Dispose())));

        Assert.ThrowsExactly<ObjectDisposedException>(() => plugin.Call(plugin.Listeners[0], [new GenericEvent()]));

        await disposed;
        Assert.AreEqual(PhpPluginState.Disposed, plugin.Health.State);
        Assert.IsNull(plugin.Health.ProcessId);
    }

    [TestMethod]
    public async Task Call_WaitsTooLongForItsTurn_IsToldSo()
    {
        var time = new ManualTime();
        using var hangs = new SemaphoreSlim(0);
        using PhpCode code = PhpCode.OfListeners(Hang, Fine);
        var options = new PhpPluginOptions { Time = time, QueueLimit = TimeSpan.FromMinutes(1), TimeLimit = TimeSpan.FromHours(1) };
        using PhpPlugin plugin = code.Load(options, Told(_ => hangs.Release()));
        Task hanging = Task.Run(
            () => Assert.ThrowsExactly<PhpPluginException>(() => plugin.Call(plugin.Listeners[0], [new GenericEvent()])));
        await hangs.WaitAsync();
        Task<PhpPluginException> waiting = Task.Run(
            () => Assert.ThrowsExactly<PhpPluginException>(() => plugin.Call(plugin.Listeners[1], [new GenericEvent()])));
        SpinWait.SpinUntil(() => plugin.Health.Waiting == 1);

        time.Advance(TimeSpan.FromMinutes(1));
        PhpPluginException failure = await waiting;
        time.Advance(TimeSpan.FromHours(1));
        await hanging;

        Assert.AreEqual(PhpFailure.Busy, failure.Failure);
    }

    private static Action<string> Told(Action<string> call) => message =>
    {
        if (message.EndsWith("hangs", StringComparison.Ordinal))
            call(message);
    };

    private static PhpPluginException FailureOf(
        string function, string name, PhpPluginOptions? options = null, Action<string>? hangs = null, Action<PhpPlugin>? loaded = null,
        bool isAlive = false)
    {
        using PhpCode code = PhpCode.OfListeners(function, Fine);
        using PhpPlugin plugin = code.Load(options, hangs is null ? null : Told(hangs));
        loaded?.Invoke(plugin);
        var failure = Assert.ThrowsExactly<PhpPluginException>(
            () => plugin.Call(plugin.Listeners.Single(listener => listener.Name == name), [new GenericEvent()]));

        var @event = new GenericEvent();
        plugin.Call(plugin.Listeners.Single(listener => listener.Name == "fine"), [@event]);
        Assert.IsTrue(@event.GetArgument<bool>("fine"));
        Assert.AreEqual(isAlive ? 1 : 2, plugin.Health.Starts);
        Assert.AreEqual(1, plugin.Health.Failures);
        return failure;
    }
}
