using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Dispatching.Messenger.Amqp;

/// <summary>A channel by which messages come and are ended.</summary>
internal sealed class AmqpConsumer : IAsyncDisposable
{
    private readonly IChannel _channel;
    private readonly SemaphoreSlim _gate = new(1);
    private readonly List<string> _tags = [];
    private readonly Channel<ReceivedMessage> _come = Channel.CreateUnbounded<ReceivedMessage>();
    private readonly IReadOnlyList<AmqpQueue> _queues;
    private readonly int _prefetch;
    private bool _isCautious;

    private AmqpConsumer(IChannel channel, IReadOnlyList<AmqpQueue> queues, int prefetch)
    {
        _channel = channel;
        _queues = queues;

        // Of each queue, since quorum queues know no limit for a channel.
        _prefetch = Math.Clamp(prefetch / Math.Max(1, queues.Count), 1, ushort.MaxValue);
        _isCautious = _prefetch > 1;
        channel.ChannelShutdownAsync += (_, reason) =>
        {
            _come.Writer.TryComplete(new IOException($"The connection to the broker was cut: {reason.ReplyText}"));
            return Task.CompletedTask;
        };
    }

    public bool IsOpen => _channel.IsOpen;

    /// <summary>
    /// Begins with one message at a time: as long as those come that were handed out before, the broker counts those alone that are handled
    /// and not those behind one that ends its process.
    /// </summary>
    public static async Task<AmqpConsumer> StartAsync(
        IConnection connection, IReadOnlyList<AmqpQueue> queues, int prefetch, CancellationToken cancellationToken)
    {
        IChannel channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var consumer = new AmqpConsumer(channel, queues, prefetch);
        await consumer.ConsumeAsync(1, cancellationToken).ConfigureAwait(false);
        return consumer;
    }

    public async ValueTask<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int maximum, TimeSpan wait, CancellationToken cancellationToken)
    {
        List<ReceivedMessage> received = [];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(wait);
        try
        {
            if (!await _come.Reader.WaitToReadAsync(limit.Token).ConfigureAwait(false))
                throw new IOException("The connection to the broker was closed.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return received;
        }

        while (received.Count < maximum && _come.Reader.TryRead(out ReceivedMessage? message))
            received.Add(message);
        if (_isCautious && received.Exists(message => message.Receipt is AmqpReceipt { IsAgain: false }))
        {
            _isCautious = false;
            await CancelAsync().ConfigureAwait(false);
            await ConsumeAsync(_prefetch, CancellationToken.None).ConfigureAwait(false);
        }

        return received;
    }

    /// <summary>No more messages are taken; those that nobody was given go back.</summary>
    public async Task StopAsync()
    {
        await CancelAsync().ConfigureAwait(false);
        _come.Writer.TryComplete();
        while (_come.Reader.TryRead(out ReceivedMessage? message))
            await EndAsync(((AmqpReceipt)message.Receipt!).Tag, isHandled: false, isRequeued: true, default).ConfigureAwait(false);
    }

    public async ValueTask EndAsync(ulong tag, bool isHandled, bool isRequeued, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (isHandled)
                await _channel.BasicAckAsync(tag, multiple: false, cancellationToken).ConfigureAwait(false);
            else
                await _channel.BasicNackAsync(tag, multiple: false, isRequeued, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask DisposeAsync() => await _channel.DisposeAsync().ConfigureAwait(false);

    private async Task ConsumeAsync(int prefetch, CancellationToken cancellationToken)
    {
        await _channel.BasicQosAsync(0, (ushort)prefetch, global: false, cancellationToken).ConfigureAwait(false);
        foreach (AmqpQueue queue in _queues)
        {
            var events = new AsyncEventingBasicConsumer(_channel);
            events.ReceivedAsync += async (_, delivery) =>
            {
                // It comes too late, after the end: the broker gives it to another one.
                ReceivedMessage message = AmqpMessages.Receive(delivery, this, queue.Name);
                if (!_come.Writer.TryWrite(message))
                    await EndAsync(delivery.DeliveryTag, isHandled: false, isRequeued: true, default).ConfigureAwait(false);
            };
            _tags.Add(await _channel.BasicConsumeAsync(queue.Name, autoAck: false, events, cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task CancelAsync()
    {
        foreach (string tag in _tags)
            await _channel.BasicCancelAsync(tag).ConfigureAwait(false);
        _tags.Clear();
    }
}
