using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Benchmarks.Messages;

/// <summary>RabbitMQ.Client over a queue, with confirmations and acknowledgements.</summary>
internal sealed class BareRabbit(IConnection server, IChannel sending, string queue) : IBareLoop
{
    public static async Task<BareRabbit> StartAsync(Uri address, string queue)
    {
        IConnection server = await new ConnectionFactory { Uri = address }.CreateConnectionAsync();
        IChannel channel = await server.CreateChannelAsync(new CreateChannelOptions(true, true));
        await channel.ExchangeDeclareAsync(queue, ExchangeType.Fanout, durable: true);
        await channel.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(queue, queue, "");
        return new BareRabbit(server, channel, queue);
    }

    public async Task SendAsync(int count, byte[] body)
    {
        for (int i = 0; i < count; i++)
        {
            var properties = new BasicProperties { DeliveryMode = DeliveryModes.Persistent };
            await sending.BasicPublishAsync(queue, "", mandatory: true, properties, body);
        }
    }

    public async Task ReceiveAsync(int count, int prefetch)
    {
        await using IChannel channel = await server.CreateChannelAsync();
        await channel.BasicQosAsync(0, (ushort)prefetch, global: true);
        var end = new TaskCompletionSource();
        int received = 0;
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, delivery) =>
        {
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false);
            if (++received == count)
                end.SetResult();
        };
        await channel.BasicConsumeAsync(queue, autoAck: false, consumer);
        await end.Task;
    }

    public async Task<long> LengthAsync() => await sending.MessageCountAsync(queue);

    public async ValueTask DisposeAsync()
    {
        await sending.QueueDeleteAsync(queue);
        await sending.ExchangeDeleteAsync(queue);
        await server.DisposeAsync();
    }
}
