namespace Dispatching.Messenger.Redis;

/// <summary>Makes transports over streams of Redis.</summary>
internal sealed class RedisBroker : IMessageBroker
{
    public IReadOnlyList<string> Schemes { get; } = ["redis", "rediss"];

    public IMessageTransport Open(TransportDsn dsn, TransportContext context) =>
        new RedisTransport(RedisOptions.Read(dsn, context.Name), context);
}
