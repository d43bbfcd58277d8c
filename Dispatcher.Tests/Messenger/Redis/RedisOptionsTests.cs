using System.Net.Sockets;
using Dispatching.Messenger;
using Dispatching.Messenger.Redis;

namespace Tests.Messages.Redis;

[TestClass]
public sealed class RedisOptionsTests
{
    [TestMethod]
    public void Options_NotGiven_AreSymfonys()
    {
        RedisOptions options = Read("redis://localhost");

        Assert.AreEqual("messages symfony consumer", $"{options.Stream} {options.Group} {options.Consumer}");
        Assert.AreEqual("messages__queue", options.Queue);
        Assert.IsTrue(options is { IsSetUp: true, DeletesAcknowledged: true, DeletesRejected: true, MaximumEntries: 0 });
        Assert.AreEqual(TimeSpan.FromHours(1), options.RedeliverAfter);
        Assert.AreEqual(TimeSpan.FromMinutes(1), options.ClaimInterval);
    }

    [TestMethod]
    public void Options_OfSymfony_AreAllRead()
    {
        RedisOptions options = Read(
            "rediss://me:secret@host:6380/orders/shop/two?stream_max_entries=9&redeliver_timeout=5&claim_interval=7&dbindex=3"
            + "&auto_setup=false&delete_after_ack=0&delete_after_reject=no&timeout=1.5&read_timeout=2&serializer=0");

        Assert.AreEqual("orders shop two", $"{options.Stream} {options.Group} {options.Consumer}");
        Assert.IsTrue(options is { IsSetUp: false, DeletesAcknowledged: false, DeletesRejected: false, MaximumEntries: 9 });
        Assert.AreEqual(TimeSpan.FromSeconds(5), options.RedeliverAfter);
        Assert.AreEqual(TimeSpan.FromMilliseconds(7), options.ClaimInterval);
        Assert.IsTrue(options.Connection is
        {
            User: "me", Password: "secret", Ssl: true, DefaultDatabase: 3, ConnectTimeout: 1500, AsyncTimeout: 2000,
        });
    }

    [TestMethod]
    public void OneName_IsThePassword() => Assert.IsTrue(Read("redis://secret@localhost").Connection is { User: null, Password: "secret" });

    [TestMethod]
    public void Socket_IsAPath() =>
        Assert.IsInstanceOfType<UnixDomainSocketEndPoint>(Read("redis:///var/run/redis.sock?stream=orders").Connection.EndPoints.Single());

    [TestMethod]
    [DataRow("redis://one,redis://two", "'host'")]
    [DataRow("redis://localhost?lazy=1", "'lazy'")]
    [DataRow("redis://localhost?persistent_id=x", "'persistent_id'")]
    [DataRow("redis://localhost?retry_interval=1", "'retry_interval'")]
    [DataRow("redis://localhost?sentinel_master=x", "'sentinel_master'")]
    [DataRow("redis://localhost?ssl[verify_peer]=0", "'ssl'")]
    [DataRow("rediss://localhost?ssl[verify]=0", "'ssl[verify]' of the transport 'orders' is not known")]
    [DataRow("rediss://localhost?ssl[verify_peer]=perhaps", "'ssl[verify_peer]'")]
    [DataRow("rediss://localhost?ssl[cafile]=/nowhere.pem", "'ssl[cafile]' of the transport 'orders' names the file '/nowhere.pem'")]
    [DataRow("redis://localhost?serializer=2", "'serializer'")]
    [DataRow("redis://localhost?steam=x", "'steam'")]
    [DataRow("redis://localhost?redeliver_timeout=soon", "'redeliver_timeout'")]
    [DataRow("redis://localhost/a/b/c/d", "'/stream/group/consumer'")]
    [DataRow("redis://localhost?stream=", "empty stream")]
    public void Options_ThatCannotBeHad_AreRefusedByName(string dsn, string named) =>
        Assert.Contains(named, Assert.ThrowsExactly<FormatException>(() => Read(dsn)).Message);

    private static RedisOptions Read(string dsn) => RedisOptions.Read(TransportDsn.Parse(dsn), "orders");
}
