using System.Collections.Concurrent;
using System.Globalization;
using RabbitMQ.Client;

namespace Dispatching.Messenger.Amqp;

/// <summary>Sends messages, each by a channel that no other one uses meanwhile, and waits until the broker has it.</summary>
internal sealed class AmqpSender(AmqpOptions options, TransportContext context) : IAsyncDisposable
{
    private const int KeptChannels = 16;

    // How long the queue of a delay outlives it: PHP declares the same.
    private const long Lease = 10_000;

    private static readonly CreateChannelOptions s_confirmed = new(
        publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true);

    // Apart from the consumers': the broker stops reading from one that sends while its disk is full, and acknowledgements would wait.
    private readonly AmqpConnection _connection = new(options.Connection);
    private readonly AmqpSetup _setup = new(options);
    private readonly ConcurrentBag<IChannel> _channels = [];
    private volatile IConnection? _ready;

    public async ValueTask SendAsync(MessengerEnvelope envelope, AmqpReceipt? retried, CancellationToken cancellationToken)
    {
        long delay = envelope.LastStampOf<DelayStamp>()?.Delay ?? 0;
        BasicProperties properties = AmqpMessages.PropertiesOf(envelope, context.Time.GetUtcNow());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (options.ConfirmTimeout is { } timeout)
            limit.CancelAfter(timeout);
        IChannel? channel = null;
        try
        {
            channel = await RentAsync(limit.Token).ConfigureAwait(false);
            (string exchange, string key) = (delay, retried) switch
            {
                ( > 0, _) => await DelayAsync(channel, delay, retried, limit.Token).ConfigureAwait(false),
                (_, { } receipt) => ("", receipt.Queue),
                _ => (options.Exchange, options.RoutingKey ?? ""),
            };

            // Mandatory: what no queue takes would be lost without a word.
            await channel.BasicPublishAsync(exchange, key, mandatory: true, properties, envelope.Body, limit.Token).ConfigureAwait(false);
            if (_channels.Count < KeptChannels)
            {
                _channels.Add(channel);
                channel = null;
            }
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"The broker has not confirmed a message of '{context.Name}' in {options.ConfirmTimeout}. It may have been sent or not.",
                late);
        }
        finally
        {
            // One too many, or one on which something has failed.
            if (channel is not null)
                await channel.DisposeAsync().ConfigureAwait(false);
        }
    }

    public async ValueTask CheckAsync(CancellationToken cancellationToken) =>
        _channels.Add(await RentAsync(cancellationToken).ConfigureAwait(false));

    public async ValueTask DisposeAsync()
    {
        while (_channels.TryTake(out IChannel? channel))
            await channel.DisposeAsync().ConfigureAwait(false);
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<IChannel> RentAsync(CancellationToken cancellationToken)
    {
        while (_channels.TryTake(out IChannel? channel))
        {
            if (channel.IsOpen)
                return channel;
            await channel.DisposeAsync().ConfigureAwait(false);
        }

        IConnection connection = await _connection.GetAsync(cancellationToken).ConfigureAwait(false);
        if (!ReferenceEquals(_ready, connection))
        {
            await _setup.RunAsync(connection, cancellationToken).ConfigureAwait(false);
            _ready = connection;
        }

        return await connection.CreateChannelAsync(s_confirmed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Declares the queue in which a message waits: when its time is over, the broker hands it on.</summary>
    private async Task<(string Exchange, string Key)> DelayAsync(
        IChannel channel, long delay, AmqpReceipt? retried, CancellationToken cancellationToken)
    {
        string key = retried?.Queue ?? options.RoutingKey ?? "";
        string name = options.DelayPattern
            .Replace("%delay%", delay.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("%exchange_name%", options.Exchange, StringComparison.Ordinal)
            .Replace("%routing_key%", key, StringComparison.Ordinal) + (retried is null ? "_delay" : "_retry");
        if (options.IsSetUp)
        {
            await channel.ExchangeDeclareAsync(
                options.DelayExchange, ExchangeType.Direct, durable: true, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        var arguments = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["x-message-ttl"] = delay,
            ["x-expires"] = delay + Lease,

            // To all queues of the exchange, but a retry to the one alone that it came from.
            ["x-dead-letter-exchange"] = retried is null ? options.Exchange : "",
            ["x-dead-letter-routing-key"] = key,
        };
        await channel.QueueDeclareAsync(
            name, durable: true, exclusive: false, autoDelete: false, arguments, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        await channel.QueueBindAsync(name, options.DelayExchange, name, cancellationToken: cancellationToken).ConfigureAwait(false);
        return (options.DelayExchange, name);
    }
}
