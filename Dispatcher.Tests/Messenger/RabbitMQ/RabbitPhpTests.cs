using Dispatching.Messenger;
using Tests.Messages.Brokers;

namespace Tests.Messages.Rabbit;

[TestClass]
public sealed class RabbitPhpTests : PhpTests
{
    protected override string Dsn(string name) => RabbitServer.Shared.Dsn(name);

    protected override long Length(string name) => RabbitServer.Shared.Length(name);

    private protected override void Use(MessengerRegistrations messages) => messages.UseRabbitMQ();
}
