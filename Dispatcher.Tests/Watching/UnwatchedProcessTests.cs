namespace Tests.Watching;

[TestClass]
public sealed class UnwatchedProcessTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public async Task Dispatch_NothingElseCouldListen_LoadsNothingToListenToAndIsHeardWhenSomebodyDoes()
    {
        string said = await UnwatchedProcess.StartAsync(TestContext.CancellationToken);

        Assert.AreEqual("loaded: False\nactivities: 2\nmeasurements: 1 of 'audit'", said.ReplaceLineEndings("\n"));
    }
}
