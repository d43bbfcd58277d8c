using System.Collections.Concurrent;
using Dispatching.Messenger;
using StackExchange.Redis;
using Tests.Messages.Brokers;

namespace Tests.Messages.Survival;

[TestClass]
[DoNotParallelize]
public sealed class RedisSurvivalTests : SurvivalTests
{
    protected override string Dsn(string name) => RedisServer.Shared.Dsn(name, options: "&claim_interval=200");

    protected override long Length(string name) => RedisServer.Shared.Database.StreamLength(name);

    protected override async Task CutAsync() =>
        await RedisServer.Shared.Database.ExecuteAsync("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes");

    [TestMethod]
    public async Task BrokerKilled_WhatItAcknowledgedIsHandledWhenItIsBack()
    {
        using RedisServer server = RedisServer.Start();

        await KillBrokerAsync(server.Dsn("orders"), server.Kill, server.Restart, least: 30);
    }

    [TestMethod]
    public async Task DiskFull_ASendFails_AndWhatWasAcknowledgedIsHandledWhenThereIsRoom()
    {
        using RedisServer server = RedisServer.Start(fileLimit: 20_000);
        await using MessengerHost sender = await MessengerHost.StartAsync(
            messages => messages.UseRedis().Transport("orders", server.Dsn("orders")));
        int acknowledged = 0;
        while (acknowledged < 1000 && await TrySendAsync(sender, acknowledged))
            acknowledged++;
        Assert.IsLessThan(1000, acknowledged);
        await Assert.ThrowsExactlyAsync<RedisServerException>(() => sender.SendAsync(new OrderPlaced(1), "orders"));

        server.RemoveFileLimit();
        var handled = new ConcurrentDictionary<int, bool>();
        await using MessengerHost host = await ReceiveAsync(server.Dsn("orders"), handled);

        await Soon.IsAsync(() => Enumerable.Range(0, acknowledged).All(handled.ContainsKey), () => host.Log.Text);
    }

    [TestMethod]
    public async Task PoisonThatEndsItsProcess_GoesToTheFailures_WhenItWasHandedOutTooOften()
    {
        string file = Path.GetTempFileName();
        await using MessengerHost sender = await SendOnlyAsync();
        await sender.SendAsync(new OrderPlaced(ConsumerProcess.Poison), "orders");
        await sender.SendAsync(new OrderPlaced(14), "orders");
        for (int start = 0; start < 5 && Length($"{Name}-failed") == 0; start++)
        {
            using ConsumerProcess consumer = ConsumerProcess.Start(Dsn(Name), Dsn($"{Name}-failed"), file, limit: 2);
            await Soon.IsAsync(() => consumer.HasEnded || Length(Name) == 0);
        }

        Assert.AreEqual(1, Length($"{Name}-failed"));
        Assert.AreEqual(14, Handled(file).Select(line => line.Order).Distinct().Single());
        File.Delete(file);
    }

    [TestMethod]
    public async Task WhatADeadConsumerLeft_IsClaimedByAnother()
    {
        await using MessengerHost sender = await SendOnlyAsync();
        await sender.SendAsync(new OrderPlaced(7), "orders");
        IDatabase redis = RedisServer.Shared.Database;
        await redis.StreamReadGroupAsync(Name, "symfony", "dead", StreamPosition.NewMessages, 1);
        var handled = new ConcurrentDictionary<int, bool>();
        await using MessengerHost host = await ReceiveAsync(
            RedisServer.Shared.Dsn(Name, "alive", "&redeliver_timeout=1&claim_interval=100"), handled);

        await Soon.IsAsync(() => handled.ContainsKey(7), () => host.Log.Text);

        await Soon.IsAsync(() => Length(Name) == 0);
    }

    [TestMethod]
    public async Task Stream_ThatIsTrimmed_KeepsAboutSoMany()
    {
        string dsn = RedisServer.Shared.Dsn(Name, options: "&stream_max_entries=100");
        await using MessengerHost sender = await MessengerHost.StartAsync(messages => messages.UseRedis().Transport("orders", dsn));
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => sender.SendAsync(new OrderPlaced(i), "orders")));

        Assert.IsLessThan(400, Length(Name));
        Assert.IsGreaterThanOrEqualTo(100, Length(Name));
    }

    [TestMethod]
    public async Task Stream_WithTwoGroups_IsRefused_AsPhpRefusesIt()
    {
        await RedisServer.Shared.Database.StreamCreateConsumerGroupAsync(Name, "other", StreamPosition.Beginning);
        await using MessengerHost sender = await SendOnlyAsync();

        var refused = await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => sender.SendAsync(new OrderPlaced(1), "orders"));

        Assert.Contains("delete_after_ack=0", refused.Message);
    }

    [TestMethod]
    public async Task NonsenseInTheStream_IsGivenUp_AndTheNextIsHandled()
    {
        var handled = new ConcurrentDictionary<int, bool>();
        await using MessengerHost host = await ReceiveAsync(Dsn(Name), handled);
        IDatabase redis = RedisServer.Shared.Database;
        await redis.StreamAddAsync(Name, "message", "s:999:\"{}\";");
        await redis.StreamAddAsync(Name, "other", "{}");
        await redis.StreamAddAsync(Name, "message", new byte[20_000_000]);
        await host.SendAsync(new OrderPlaced(7), "orders");

        await Soon.IsAsync(() => handled.ContainsKey(7) && Length(Name) == 0, () => host.Log.Text);

        Assert.Contains("its length is not the one that it says", host.Log.Text);
        Assert.Contains("no field 'message'", host.Log.Text);
        Assert.Contains("no JSON", host.Log.Text);
    }
}
