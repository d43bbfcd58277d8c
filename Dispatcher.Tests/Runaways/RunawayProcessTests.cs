namespace Tests.Runaways;

/// <summary>
/// Every way into a recursion without end ends as an exception that names its events, and the process lives. It is another process, for
/// one that overflows its stack is dead. A large stack is tried by a few ways alone.
/// <c>dotnet exec Dispatcher.Tests.dll --runaways</c> gives each way on each stack a process of its own, and two seconds.
/// </summary>
[TestClass]
[DoNotParallelize]
public sealed class RunawayProcessTests
{
    public static IEnumerable<object[]> Groups => RunawayProcess.Groups.Select(group => (object[])[group.KiloBytes, group.Watch]);

    [TestMethod]
    [DynamicData(nameof(Groups))]
    public void EveryWay_OneAfterTheOther_EndsWithTheChainAndTheProcessLives(int kiloBytes, string watch) =>
        Assert.AreEqual("", RunawayProcess.Start(kiloBytes, watch, kiloBytes > 1024 ? Runaway.Few : Runaway.All));
}
