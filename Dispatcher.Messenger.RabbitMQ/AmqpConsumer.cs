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

    private AmqpConsumer(IChannel channel)
    {
        _channel = channel;
        channel.ChannelShutdownAsync += (_, reason) =>
        {
            _come.Writer.TryComplete(new IOException($"The connection to the broker was cut: {reason.ReplyText}"));
            return Task.CompletedTask;
        };
    }

    public bool IsOpen => _channel.IsOpen;

    public static async Task<AmqpConsumer> StartAsync(
        IConnection connection, IEnumerable<AmqpQueue> queues, int prefetch, CancellationToken cancellationToken)
    {
        IChannel channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var consumer = new AmqpConsumer(channel);

        // For all consumers of the channel together.
        await channel.BasicQosAsync(0, (ushort)Math.Min(prefetch, ushort.MaxValue), global: true, cancellationToken).ConfigureAwait(false);
        foreach (AmqpQueue queue in queues)
        {
            var events = new AsyncEventingBasicConsumer(channel);
            events.ReceivedAsync += async (_, delivery) =>
            {
                // It comes too late, after the end: the broker gives it to another one.
                ReceivedMessage message = AmqpMessages.Receive(delivery, consumer, queue.Name);
                if (!consumer._come.Writer.TryWrite(message))
                    await consumer.EndAsync(delivery.DeliveryTag, isHandled: false, isRequeued: true, default).ConfigureAwait(false);
            };
            string tag = await channel.BasicConsumeAsync(queue.Name, autoAck: false, events, cancellationToken).ConfigureAwait(false);
            consumer._tags.Add(tag);
        }

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
        return received;
    }

    /// <summary>No more messages are taken; those that nobody was given go back.</summary>
    public async Task StopAsync()
    {
        foreach (string tag in _tags)
            await _channel.BasicCancelAsync(tag).ConfigureAwait(false);
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
}
