using System.Collections.Concurrent;
using Dispatching.Messenger;
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

        await KillBrokerAsync(server.Dsn("orders"), server.Kill, server.Restart, least: 50);
    }

    // Quorum queues count how often they hand a message out; what stands behind the poison is not counted with it.
    [TestMethod]
    public async Task PoisonThatEndsItsProcess_GoesToTheFailures_WhenItWasHandedOutTooOften()
    {
        string file = Path.GetTempFileName();
        string orders = $"{Dsn(Name)}?queues[{Name}][arguments][x-queue-type]=quorum";
        await using (MessengerHost sender = await MessengerHost.StartAsync(
            messages => messages.UseRabbitMQ().Transport("orders", orders).Transport("failed", Dsn($"{Name}-failed"))))
        {
            await sender.SendAsync(new OrderPlaced(ConsumerProcess.Poison), "orders");
            await sender.SendAsync(new OrderPlaced(14), "orders");
            await sender.Transport("failed").CheckAsync();
        }

        int starts = 0;
        while (starts++ < 5 && Length($"{Name}-failed") == 0)
        {
            using ConsumerProcess consumer = ConsumerProcess.Start(orders, Dsn($"{Name}-failed"), file, limit: 2);
            await Soon.IsAsync(() => consumer.HasEnded || (Length($"{Name}-failed") == 1 && Handled(file).Length > 0));
        }

        await Soon.IsAsync(
            () => Length($"{Name}-failed") == 1,
            () => $"{starts} starts; {Length(Name)} wait, {Length($"{Name}-failed")} failed, {Handled(file).Length} were handled.");
        Assert.AreEqual(14, Handled(file).Select(line => line.Order).Distinct().Single());
        File.Delete(file);
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
