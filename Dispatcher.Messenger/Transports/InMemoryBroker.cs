namespace Dispatching.Messenger.Transports;

/// <summary>Makes transports that lead nowhere: what is sent is received from the same one.</summary>
internal sealed class InMemoryBroker : IMessageBroker
{
    public IReadOnlyList<string> Schemes { get; } = ["in-memory"];

    public IMessageTransport Open(TransportDsn dsn, TransportContext context)
    {
        new DsnOptions(dsn, context.Name).End();
        return new InMemoryTransport(context.Time);
    }
}
