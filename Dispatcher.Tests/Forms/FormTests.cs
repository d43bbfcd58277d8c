namespace Tests.Forms;

/// <summary>No asynchronous listener becomes one that returns nothing, whatever its form, at any verb of any system.</summary>
[TestClass]
public sealed class FormTests
{
    public static IEnumerable<object[]> AsynchronousLines() =>
        FormTable.Asynchronous.Select((line, index) => (object[])[index, line.Verb.Name, line.Listener]);

    public static IEnumerable<object[]> SynchronousLines() =>
        FormTable.Synchronous.Select((line, index) => (object[])[index, line.Verb.Name, line.Listener]);

    [TestMethod]
    [DynamicData(nameof(AsynchronousLines))]
    public async Task Register_AsynchronousListener_IsAwaitedAndItsFailureReachesTheCaller(int line, string verb, string listener)
    {
        _ = verb;
        FormVerb tested = FormTable.Asynchronous[line].Verb;
        var probe = new FormProbe();
        if (FormTable.IsLetGo(tested, listener))
        {
            ArgumentException refusal = await Assert.ThrowsAsync<ArgumentException>(
                async () => await FormTable.Register(isAsynchronous: true, line, probe)());
            Assert.Contains("ValueTask<Int32>", refusal.Message);
            Assert.AreEqual(0, probe.Calls);
            return;
        }

        Task dispatch = FormTable.Register(isAsynchronous: true, line, probe)();
        bool isAwaited = !dispatch.IsCompleted;
        probe.Open();

        if (tested.PassesOverFailures)
            await dispatch;
        else
            await Assert.ThrowsExactlyAsync<FormException>(async () => await dispatch);
        Assert.IsTrue(isAwaited);
        Assert.IsTrue(probe.HasFailed);
        Assert.AreEqual(1, probe.Calls);
    }

    [TestMethod]
    [DynamicData(nameof(SynchronousLines))]
    public async Task Register_SynchronousListener_IsCalledByASynchronousDispatch(int line, string verb, string listener)
    {
        _ = (verb, listener);
        var probe = new FormProbe();

        await FormTable.Register(isAsynchronous: false, line, probe)();

        Assert.AreEqual(1, probe.Calls);
    }
}
