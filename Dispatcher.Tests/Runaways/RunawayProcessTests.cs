namespace Tests.Runaways;

/// <summary>
/// Every way into a recursion without end ends as an exception that names its events, and the process lives. It is another process, for
/// one that overflows its stack is dead. <c>dotnet exec Dispatcher.Tests.dll --runaways</c> gives each way a process of its own, and two
/// seconds.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed class RunawayProcessTests
{
    public static IEnumerable<object[]> Groups => RunawayProcess.Groups.Select(group => (object[])[group.KiloBytes, group.Watch]);

    [TestMethod]
    [DynamicData(nameof(Groups))]
    public void EveryWay_OneAfterTheOther_EndsWithTheChainAndTheProcessLives(int kiloBytes, string watch) =>
        Assert.AreEqual("", RunawayProcess.Start(kiloBytes, watch, Runaway.All));
}
