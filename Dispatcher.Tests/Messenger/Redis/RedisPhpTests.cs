using Dispatching.Messenger;
using Tests.Messages.Brokers;

namespace Tests.Messages.Redis;

[TestClass]
public sealed class RedisPhpTests : PhpTests
{
    protected override string Dsn(string name) => RedisServer.Shared.Dsn(name);

    protected override long Length(string name) => RedisServer.Shared.Database.StreamLength(name);

    private protected override void Use(MessengerRegistrations messages) => messages.UseRedis();
}
