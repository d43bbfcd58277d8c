using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Dispatching.Messenger.Amqp;

/// <summary>Declares what Messenger declares. What exists is taken as it is, for it may have been declared otherwise.</summary>
internal sealed class AmqpSetup(AmqpOptions options)
{
    public async Task RunAsync(IConnection connection, CancellationToken cancellationToken)
    {
        if (!options.IsSetUp)
            return;
        await UnlessThereAsync(
            connection,
            channel => channel.ExchangeDeclarePassiveAsync(options.Exchange, cancellationToken),
            channel => channel.ExchangeDeclareAsync(
                options.Exchange, options.ExchangeType, options.ExchangeFlags.HasFlag(AmqpFlags.Durable),
                options.ExchangeFlags.HasFlag(AmqpFlags.AutoDelete), options.ExchangeArguments, cancellationToken: cancellationToken),
            options.ExchangeFlags, cancellationToken).ConfigureAwait(false);
        foreach (AmqpQueue queue in options.Queues)
        {
            await UnlessThereAsync(
                connection,
                channel => channel.QueueDeclarePassiveAsync(queue.Name, cancellationToken),
                channel => channel.QueueDeclareAsync(
                    queue.Name, queue.Flags.HasFlag(AmqpFlags.Durable), queue.Flags.HasFlag(AmqpFlags.Exclusive),
                    queue.Flags.HasFlag(AmqpFlags.AutoDelete), queue.Arguments, cancellationToken: cancellationToken),
                queue.Flags, cancellationToken).ConfigureAwait(false);
            await BindAsync(connection, queue, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task BindAsync(IConnection connection, AmqpQueue queue, CancellationToken cancellationToken)
    {
        IChannel channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        await using (channel.ConfigureAwait(false))
        {
            foreach (string key in queue.BindingKeys.Count > 0 ? (IEnumerable<string>)queue.BindingKeys.Values : [""])
            {
                await channel.QueueBindAsync(
                    queue.Name, options.Exchange, key, queue.BindingArguments, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // A channel each: the server closes one where something is missing.
    private static async Task UnlessThereAsync(
        IConnection connection, Func<IChannel, Task> ask, Func<IChannel, Task> declare, AmqpFlags flags,
        CancellationToken cancellationToken)
    {
        try
        {
            IChannel asking = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await using (asking.ConfigureAwait(false))
                await ask(asking).ConfigureAwait(false);
        }
        catch (OperationInterruptedException missing)
            when (missing.ShutdownReason?.ReplyCode == Constants.NotFound && !flags.HasFlag(AmqpFlags.Passive))
        {
            IChannel declaring = await connection.CreateChannelAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
            await using (declaring.ConfigureAwait(false))
                await declare(declaring).ConfigureAwait(false);
        }
    }
}
