using System.Collections.Concurrent;
using Tests.Messages.Brokers;

namespace Tests.Messages.Survival;

[TestClass]
[DoNotParallelize]
public sealed class RabbitSurvivalTests : SurvivalTests
{
    protected override string Dsn(string name) => RabbitServer.Shared.Dsn(name);

    protected override long Length(string name) => RabbitServer.Shared.Length(name);

    protected override Task CutAsync() => RabbitServer.Shared.ControlAsync("close_all_connections", "cut by a test");

    [TestMethod]
    public async Task BrokerKilled_WhatItAcknowledgedIsHandledWhenItIsBack()
    {
        using RabbitServer server = RabbitServer.Start();
        var handled = new ConcurrentDictionary<int, bool>();
        await using MessengerHost host = await ReceiveAsync(server.Dsn("orders"), handled);
        List<int> acknowledged = [];
        for (int i = 0; i < 60; i++)
        {
            if (i == 30)
            {
                server.Kill();
                Assert.IsFalse(await TrySendAsync(host, -1));
                server.Restart();
            }

            if (await TrySendAsync(host, i))
                acknowledged.Add(i);
        }

        await Soon.IsAsync(() => acknowledged.All(handled.ContainsKey), () => host.Log.Text);
        Assert.IsGreaterThanOrEqualTo(50, acknowledged.Count);
    }

    [TestMethod]
    public async Task DiskFull_ASendWaits_AndIsDoneWhenThereIsRoom()
    {
        using RabbitServer server = RabbitServer.Start();
        var handled = new ConcurrentDictionary<int, bool>();
        await using MessengerHost host = await ReceiveAsync(server.Dsn("orders"), handled);
        await host.SendAsync(new OrderPlaced(1), "orders");
        await server.ControlAsync("set_disk_free_limit", "100000GB");
        Task waiting = Task.CompletedTask;
        for (int i = 2; waiting.IsCompletedSuccessfully && i < 100; i++)
        {
            waiting = host.SendAsync(new OrderPlaced(i), "orders");
            await Task.WhenAny(waiting, Task.Delay(2000));
        }

        Assert.IsFalse(waiting.IsCompleted);
        await server.ControlAsync("set_disk_free_limit", "1MB");
        await waiting.WaitAsync(Soon.Limit);

        await Soon.IsAsync(() => handled.ContainsKey(1) && handled.Count >= 2, () => host.Log.Text);
    }
}
