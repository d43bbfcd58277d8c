namespace Dispatching.Messenger.Amqp;

/// <summary>Makes transports over exchanges and queues.</summary>
internal sealed class AmqpBroker : IMessageBroker
{
    public IReadOnlyList<string> Schemes { get; } = ["amqp", "amqps"];

    public IMessageTransport Open(TransportDsn dsn, TransportContext context) =>
        new AmqpTransport(AmqpOptions.Read(dsn, context.Name), context);
}
