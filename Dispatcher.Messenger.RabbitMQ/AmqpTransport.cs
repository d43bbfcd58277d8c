using RabbitMQ.Client;

namespace Dispatching.Messenger.Amqp;

/// <summary>An exchange that messages are sent to, and the queues that they come from.</summary>
internal sealed class AmqpTransport(AmqpOptions options, TransportContext context) : IMessageTransport
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(1);

    private readonly AmqpSender _sender = new(options, context);
    private readonly AmqpConnection _connection = new(options.Connection);
    private readonly AmqpSetup _setup = new(options);
    private readonly SemaphoreSlim _gate = new(1);
    private AmqpConsumer? _consumer;

    public ValueTask SendAsync(
        MessengerEnvelope envelope, ReceivedMessage? retried = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        return _sender.SendAsync(envelope, retried?.Receipt as AmqpReceipt, cancellationToken);
    }

    public async ValueTask<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int maximum, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _consumer ??= await StartAsync(maximum, cancellationToken).ConfigureAwait(false);
            return await _consumer.ReceiveAsync(maximum, s_longestWait, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested && _consumer is { IsOpen: true } stopped)
        {
            // Its channel stays: what is under way is ended on it.
            _consumer = null;
            await stopped.StopAsync().ConfigureAwait(false);
            throw;
        }
        catch (Exception)
        {
            if (_consumer is { } cut)
                await cut.DisposeAsync().ConfigureAwait(false);
            _consumer = null;
            throw;
        }
        finally
        {
            _gate.Release();
        }
    }

    public ValueTask AcknowledgeAsync(ReceivedMessage message, CancellationToken cancellationToken = default) =>
        EndAsync(message, isHandled: true, isRequeued: false, cancellationToken);

    public ValueTask RejectAsync(ReceivedMessage message, CancellationToken cancellationToken = default) =>
        EndAsync(message, isHandled: false, isRequeued: false, cancellationToken);

    public ValueTask ReleaseAsync(ReceivedMessage message, CancellationToken cancellationToken = default) =>
        EndAsync(message, isHandled: false, isRequeued: true, cancellationToken);

    public ValueTask CheckAsync(CancellationToken cancellationToken = default) => _sender.CheckAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _sender.DisposeAsync().ConfigureAwait(false);
        if (_consumer is { } consumer)
            await consumer.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
        _gate.Dispose();
    }

    private static ValueTask EndAsync(ReceivedMessage message, bool isHandled, bool isRequeued, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var receipt = (AmqpReceipt)message.Receipt!;
        return receipt.Consumer.EndAsync(receipt.Tag, isHandled, isRequeued, cancellationToken);
    }

    private async Task<AmqpConsumer> StartAsync(int prefetch, CancellationToken cancellationToken)
    {
        IConnection connection = await _connection.GetAsync(cancellationToken).ConfigureAwait(false);
        await _setup.RunAsync(connection, cancellationToken).ConfigureAwait(false);
        return await AmqpConsumer.StartAsync(connection, options.Queues, prefetch, cancellationToken).ConfigureAwait(false);
    }
}
