using Dispatching.Messenger;

namespace Tests.Messages;

[TestClass]
public sealed class DsnTests
{
    [TestMethod]
    public void Dsn_HasAllItsParts()
    {
        TransportDsn dsn = TransportDsn.Parse("redis://me:p%40ss@host:6380/orders/shop/one?stream_max_entries=10&a%5Bb%5D=c+d");

        Assert.AreEqual("redis", dsn.Scheme);
        Assert.AreEqual("me", dsn.User);
        Assert.AreEqual("p@ss", dsn.Password);
        Assert.AreEqual(("host", (int?)6380), dsn.Hosts.Single());
        CollectionAssert.AreEqual(new[] { "orders", "shop", "one" }, dsn.Path.ToArray());
        Assert.AreEqual("c d", dsn.Options["a[b]"]);
    }

    [TestMethod]
    public void Dsn_AsText_HasNoPassword() =>
        Assert.AreEqual("amqp://host:5673/%2F/orders", TransportDsn.Parse("amqp://me:secret@host:5673/%2f/orders?x=secret").ToString());

    [TestMethod]
    public void Dsn_OfACluster_HasAllHosts()
    {
        TransportDsn dsn = TransportDsn.Parse("redis://one:1,redis://two:2,redis://[::1]:3/orders");

        Assert.AreEqual("redis://one:1,two:2,::1:3/orders", dsn.ToString());
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("localhost:6379/me:secret")]
    [DataRow("redis://me:secret@host:99999/x")]
    [DataRow("redis://me:secret@host:x/y")]
    [DataRow("redis://me:secret@one,amqp://two")]
    public void Dsn_ThatIsNone_IsRefused_WithoutItsPassword(string text)
    {
        var refused = Assert.ThrowsExactly<FormatException>(() => TransportDsn.Parse(text));

        Assert.DoesNotContain("secret", refused.Message);
    }

    [TestMethod]
    public void Options_ThatNobodyReads_AreRefusedByName()
    {
        var options = new DsnOptions(TransportDsn.Parse("redis://host/orders?stream_max_entrees=7&tls=on"), "orders");
        options.Flag("tls", false);
        options.Number("stream_max_entries", 0);

        var refused = Assert.ThrowsExactly<FormatException>(options.End);

        Assert.Contains("'stream_max_entrees'", refused.Message);
        Assert.Contains("'stream_max_entries'", refused.Message);
    }

    [TestMethod]
    public void Options_InBrackets_AreReadAsAGroup()
    {
        var options = new DsnOptions(TransportDsn.Parse("amqp://host?queues[a][binding_keys][]=x&queues[a][binding_keys][]=y"), "orders");

        Assert.AreEqual(
            "a.binding_keys.0=x a.binding_keys.1=y",
            string.Join(' ', options.Group("queues").Select(one => $"{string.Join('.', one.Keys)}={one.Value}")));
    }

    [TestMethod]
    [DataRow("number=x")]
    [DataRow("number=-1")]
    [DataRow("flag=maybe")]
    [DataRow("time=-1")]
    public void Option_ThatDoesNotFit_IsRefusedByNameAndValue(string option)
    {
        var options = new DsnOptions(TransportDsn.Parse($"redis://host?{option}"), "orders");

        var refused = Assert.ThrowsExactly<FormatException>(() =>
        {
            options.Number("number", 0);
            options.Flag("flag", false);
            options.Seconds("time");
        });

        Assert.Contains($"'{option.Split('=')[0]}'", refused.Message);
        Assert.Contains($"'{option.Split('=')[1]}'", refused.Message);
    }
}
