namespace Tests.Messages.Brokers;

[TestClass]
public static class Servers
{
    /// <summary>The servers end with the tests that they were started for.</summary>
    [AssemblyCleanup]
    public static void End()
    {
        RedisServer.End();
        RabbitServer.End();
    }
}
