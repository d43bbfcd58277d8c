using System.Text;
using Dispatching.Contracts;
using Dispatching.Messenger;
using Dispatching.Messenger.Amqp;
using Microsoft.Extensions.Logging.Abstractions;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Tests.Messages.Brokers;

namespace Tests.Messages.Rabbit;

[TestClass]
public sealed class RabbitTransportTests
{
    private readonly string _name = $"orders-{Guid.NewGuid():N}";

    [TestMethod]
    public async Task Exchange_ThatExistsOtherwise_IsTakenAsItIs()
    {
        await using IChannel channel = await RabbitServer.Shared.OpenAsync();
        await channel.ExchangeDeclareAsync(_name, "direct", durable: false);
        await channel.QueueDeclareAsync(
            _name, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-max-length"] = 5 });
        await using IMessageTransport transport = Open();

        await transport.SendAsync(Envelope("{}"));

        Assert.AreEqual(1, RabbitServer.Shared.Length(_name));
    }

    [TestMethod]
    public async Task Message_ThatNoQueueTakes_IsAnError()
    {
        await using IChannel channel = await RabbitServer.Shared.OpenAsync();
        await channel.ExchangeDeclareAsync(_name, "fanout", durable: true);
        await using IMessageTransport transport = Open("?auto_setup=0");

        await Assert.ThrowsExactlyAsync<PublishReturnException>(async () => await transport.SendAsync(Envelope("{}")));
    }

    [TestMethod]
    public async Task Released_ComesAgain_AndRejectedDoesNot()
    {
        await using IMessageTransport transport = Open();
        await transport.SendAsync(Envelope("""{"orderId":1}"""));

        ReceivedMessage first = await ReceiveAsync(transport);
        await transport.ReleaseAsync(first);
        ReceivedMessage second = await ReceiveAsync(transport);
        await transport.RejectAsync(second);

        Assert.IsEmpty(await transport.ReceiveAsync(1));
        Assert.AreEqual("""{"orderId":1}""", Encoding.UTF8.GetString(second.Envelope.Body.Span));
        Assert.AreEqual("application/json", second.Envelope.Headers["Content-Type"]);
    }

    [TestMethod]
    public async Task RoutingKeys_ReachTheirQueues()
    {
        string options = $"?exchange[type]=direct&exchange[default_publish_routing_key]=a&queues[{_name}-a][binding_keys][]=a"
            + $"&queues[{_name}-b][binding_keys][]=b";
        await using IMessageTransport transport = Open(options);

        await transport.SendAsync(Envelope("{}"));
        await transport.SendAsync(Envelope("{}").WithStamp(new DelayStamp(100)));
        await Soon.IsAsync(() => RabbitServer.Shared.Length(_name + "-a") == 2);

        Assert.AreEqual(0, RabbitServer.Shared.Length(_name + "-b"));
    }

    [TestMethod]
    public async Task Retry_ComesBackToItsQueueAlone()
    {
        string options = $"?queues[{_name}-a]=&queues[{_name}-b]=";
        await using IMessageTransport transport = Open(options);
        await transport.SendAsync(Envelope("{}"));
        ReceivedMessage received = await ReceiveAsync(transport);
        var receipt = (AmqpReceipt)received.Receipt!;

        await transport.SendAsync(Envelope("{}").WithStamp(new DelayStamp(100)), received);
        await transport.AcknowledgeAsync(received);
        List<string> queues = [];
        while (queues.Count < 2)
        {
            foreach (ReceivedMessage message in await transport.ReceiveAsync(10))
            {
                queues.Add(((AmqpReceipt)message.Receipt!).Queue);
                await transport.AcknowledgeAsync(message);
            }
        }

        CollectionAssert.AreEquivalent(new[] { $"{_name}-a", $"{_name}-b" }, queues);
        Assert.IsTrue(queues.Contains(receipt.Queue));
        Assert.IsEmpty(await transport.ReceiveAsync(10));
    }

    [TestMethod]
    public async Task WrongPassword_IsAFailureOfTheCheck()
    {
        await using IMessageTransport transport = new AmqpBroker().Open(
            TransportDsn.Parse(RabbitServer.Shared.Dsn(_name).Replace(":guest@", ":wrong@")),
            new TransportContext("orders", NullLogger.Instance, TimeProvider.System));

        await Assert.ThrowsExactlyAsync<BrokerUnreachableException>(async () => await transport.CheckAsync());
    }

    [TestMethod]
    public async Task OddHeaders_AndNoBody_AreNoEndOfTheWorker()
    {
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.UseRabbitMQ().Transport("orders", RabbitServer.Shared.Dsn(_name)).Receive(from: "orders"),
            listeners => listeners.AddListener<OrderPlaced>((OrderPlaced _) => { }));
        await host.SendAsync(new OrderPlaced(1), "orders");
        await using IChannel channel = await RabbitServer.Shared.OpenAsync();
        var odd = new BasicProperties
        {
            Headers = new Dictionary<string, object?>
            {
                ["type"] = 7L, ["x"] = new List<object> { 1 }, ["y"] = null, ["z"] = new byte[] { 0xff },
            },
        };

        await channel.BasicPublishAsync(_name, "", false, odd, ReadOnlyMemory<byte>.Empty);
        await channel.BasicPublishAsync(_name, "", false, new BasicProperties(), ReadOnlyMemory<byte>.Empty);

        await Soon.IsAsync(() => host.Log.Text.Contains("'7' is not mapped"), () => host.Log.Text);
        await Soon.IsAsync(() => host.Log.Text.Contains("no header 'type'"), () => host.Log.Text);
    }

    private static async Task<ReceivedMessage> ReceiveAsync(IMessageTransport transport)
    {
        IReadOnlyList<ReceivedMessage> received = [];
        for (int i = 0; i < 30 && received.Count == 0; i++)
            received = await transport.ReceiveAsync(1);
        return received.Single();
    }

    private static MessengerEnvelope Envelope(string body) => new(
        Encoding.UTF8.GetBytes(body),
        [KeyValuePair.Create("type", OrderPlaced.InPhp), KeyValuePair.Create("Content-Type", "application/json")]);

    private IMessageTransport Open(string options = "") => new AmqpBroker().Open(
        TransportDsn.Parse(RabbitServer.Shared.Dsn(_name, options)),
        new TransportContext("orders", NullLogger.Instance, TimeProvider.System));
}
