using Dispatching.Messenger;
using Dispatching.Messenger.Amqp;

namespace Tests.Messages.Rabbit;

[TestClass]
public sealed class AmqpOptionsTests
{
    [TestMethod]
    public void Options_NotGiven_AreSymfonys()
    {
        AmqpOptions options = Read("amqp://localhost");

        Assert.AreEqual("messages fanout delays", $"{options.Exchange} {options.ExchangeType} {options.DelayExchange}");
        Assert.AreEqual("messages", options.Queues.Single().Name);
        Assert.AreEqual(AmqpFlags.Durable, options.Queues.Single().Flags);
        Assert.IsTrue(options.IsSetUp);
        Assert.IsTrue(options.Connection is { HostName: "localhost", Port: 5672, VirtualHost: "/", UserName: "guest" });
    }

    [TestMethod]
    public void Options_OfSymfony_AreAllRead()
    {
        AmqpOptions options = Read(
            "amqps://me:se%2Fcret@host/%2fshop/orders?exchange[type]=topic&exchange[default_publish_routing_key]=new&exchange[flags]=0"
            + "&exchange[arguments][alternate-exchange]=other&queues[a][binding_keys][0]=x&queues[a][binding_keys][1]=y"
            + "&queues[a][arguments][x-max-length]=9&queues[b]=&queues[b][flags]=18&queues[b][binding_arguments][k]=v"
            + "&delay[exchange_name]=later&delay[queue_name_pattern]=wait_%25delay%25&auto_setup=0&heartbeat=7&connect_timeout=1.5"
            + "&read_timeout=2&write_timeout=3&rpc_timeout=4&confirm_timeout=5&channel_max=6&frame_max=8192&connection_name=shop");

        Assert.AreEqual(
            "orders topic new later", $"{options.Exchange} {options.ExchangeType} {options.RoutingKey} {options.DelayExchange}");
        Assert.AreEqual("wait_%delay%", options.DelayPattern);
        Assert.AreEqual("other", options.ExchangeArguments["alternate-exchange"]);
        CollectionAssert.AreEqual(new[] { "x", "y" }, options.Queues[0].BindingKeys.Values);
        Assert.AreEqual(9L, options.Queues[0].Arguments["x-max-length"]);
        Assert.AreEqual(AmqpFlags.Durable | AmqpFlags.AutoDelete, options.Queues[1].Flags);
        Assert.AreEqual("v", options.Queues[1].BindingArguments["k"]);
        Assert.AreEqual(TimeSpan.FromSeconds(5), options.ConfirmTimeout);
        Assert.IsFalse(options.IsSetUp);
        Assert.IsTrue(options.Connection is
        {
            HostName: "host", Port: 5671, VirtualHost: "/shop", UserName: "me", Password: "se/cret", Ssl.Enabled: true,
            RequestedChannelMax: 6, RequestedFrameMax: 8192, ClientProvidedName: "shop",
        });
        Assert.AreEqual(TimeSpan.FromSeconds(7), options.Connection.RequestedHeartbeat);
        Assert.AreEqual(TimeSpan.FromSeconds(1.5), options.Connection.RequestedConnectionTimeout);
        Assert.AreEqual(TimeSpan.FromSeconds(2), options.Connection.SocketReadTimeout);
        Assert.AreEqual(TimeSpan.FromSeconds(3), options.Connection.SocketWriteTimeout);
        Assert.AreEqual(TimeSpan.FromSeconds(4), options.Connection.ContinuationTimeout);
    }

    [TestMethod]
    [DataRow("amqp://one,amqp://two", "'host'")]
    [DataRow("amqp://localhost?cacert=x", "'cacert'")]
    [DataRow("amqp://localhost?verify=0", "'verify'")]
    [DataRow("amqps://localhost?cacert=/nowhere.pem", "'cacert' of the transport 'orders' names the file '/nowhere.pem'")]
    [DataRow("amqps://localhost?cert=/nowhere.pem", "'cert' of the transport 'orders' names the file '/nowhere.pem'")]
    [DataRow("amqps://localhost?verify=perhaps", "'verify'")]
    [DataRow("amqp://localhost?persistent=true", "'persistent'")]
    [DataRow("amqp://localhost?prefetch_count=7", "'prefetch_count'")]
    [DataRow("amqp://localhost?sasl_method=1", "'sasl_method'")]
    [DataRow("amqp://localhost?exchange[kind]=x", "'exchange[kind]'")]
    [DataRow("amqp://localhost?queues[a][key]=x", "'queues[a][key]'")]
    [DataRow("amqp://localhost?queues[a][arguments][x-message-ttl]=soon", "'x-message-ttl'")]
    [DataRow("amqp://localhost?queues[a][flags]=durable", "'queues[a][flags]'")]
    [DataRow("amqp://localhost?delay[time]=x", "'delay[time]'")]
    [DataRow("amqp://localhost?vhots=x", "'vhots'")]
    [DataRow("amqp://localhost/a/b/c", "'/virtual-host/exchange'")]
    public void Options_ThatCannotBeHad_AreRefusedByName(string dsn, string named) =>
        Assert.Contains(named, Assert.ThrowsExactly<FormatException>(() => Read(dsn)).Message);

    private static AmqpOptions Read(string dsn) => AmqpOptions.Read(TransportDsn.Parse(dsn), "orders");
}
