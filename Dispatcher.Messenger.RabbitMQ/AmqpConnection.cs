using RabbitMQ.Client;

namespace Dispatching.Messenger.Amqp;

/// <summary>A connection that is made when it is first needed, and again when it was cut.</summary>
internal sealed class AmqpConnection(ConnectionFactory factory) : IAsyncDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private volatile IConnection? _open;

    public ValueTask<IConnection> GetAsync(CancellationToken cancellationToken) =>
        _open is { IsOpen: true } open ? new(open) : ConnectAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_open is { } open)
            await open.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private async ValueTask<IConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_open is { IsOpen: true } open)
                return open;
            if (_open is { } cut)
                await cut.DisposeAsync().ConfigureAwait(false);
            _open = null;
            return _open = await factory.CreateConnectionAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
