using System.Collections.Concurrent;
using System.Globalization;
using Dispatching.Contracts;
using Dispatching.Messenger;

namespace Tests.Messages.Survival;

/// <summary>What is lost when something dies: nothing that was acknowledged. The README's table names these tests.</summary>
public abstract class SurvivalTests
{
    // DISPATCHER_KILLS=1000 is the run that the README tells of.
    private static readonly int s_kills =
        int.TryParse(Environment.GetEnvironmentVariable("DISPATCHER_KILLS"), CultureInfo.InvariantCulture, out int kills) ? kills : 4;

    // Of five digits, so that each line of the file has as many bytes: the number, a space, the id, the line's end.
    private const int FirstOrder = 10_000;
    private const int LineLength = 5 + 1 + 36 + 1;

    private readonly string _name = $"orders-{Guid.NewGuid():N}";

    protected abstract string Dsn(string name);

    protected abstract long Length(string name);

    /// <summary>Cuts every connection, as a network does.</summary>
    protected abstract Task CutAsync();

    [TestMethod]
    public async Task ConsumerKilledInTheMiddle_EverySendIsHandled_InOrder_AndADuplicateCarriesItsId()
    {
        const int round = 50;
        string file = Path.GetTempFileName();
        await using MessengerHost sender = await SendOnlyAsync();
        int sent = 0;
        for (int kill = 0; kill < s_kills; kill++)
        {
            long handled = Lines(file);
            using ConsumerProcess consumer = ConsumerProcess.Start(Dsn(_name), Dsn($"{_name}-failed"), file);
            while (sent < handled + round)
                await sender.SendAsync(new OrderPlaced(FirstOrder + sent++), "orders");
            int least = Random.Shared.Next(1, round);
            await Soon.IsAsync(() => Lines(file) >= handled + least || consumer.HasEnded);
        }

        using (ConsumerProcess last = ConsumerProcess.Start(Dsn(_name), Dsn($"{_name}-failed"), file))
        {
            await Soon.IsAsync(
                () => Handled(file).DistinctBy(line => line.Order).Count() >= sent, () => $"{Length(_name)} are left.");
        }

        (int Order, string Id)[] lines = Handled(file);
        File.Delete(file);
        Assert.AreEqual(
            string.Join(' ', Enumerable.Range(FirstOrder, sent)), string.Join(' ', lines.Select(line => line.Order).Distinct()));
        Assert.AreEqual(sent, lines.DistinctBy(line => line.Id).Count(), "A duplicate has another id.");
        Assert.AreEqual(0, Length($"{_name}-failed"));
    }

    [TestMethod]
    public async Task ConnectionsCut_EverySendIsHandled()
    {
        var handled = new ConcurrentDictionary<int, bool>();
        await using MessengerHost host = await ReceiveAsync(Dsn(_name), handled);
        List<int> acknowledged = [];
        for (int i = 0; i < 300; i++)
        {
            if (i % 100 == 50)
                await CutAsync();
            if (await TrySendAsync(host, i))
                acknowledged.Add(i);
        }

        await Soon.IsAsync(() => acknowledged.All(handled.ContainsKey), () => host.Log.Text);
        Assert.IsGreaterThan(200, acknowledged.Count);
    }

    /// <summary>Kills a broker among sixty sends: what it has acknowledged is handled when it is back.</summary>
    private protected static async Task KillBrokerAsync(string dsn, Action kill, Action restart, int least)
    {
        var handled = new ConcurrentDictionary<int, bool>();
        await using MessengerHost host = await ReceiveAsync(dsn, handled);
        List<int> acknowledged = [];
        for (int i = 0; i < 60; i++)
        {
            if (i == 30)
            {
                kill();
                Assert.IsFalse(await TrySendAsync(host, -1));
                restart();
            }

            if (await TrySendAsync(host, i))
                acknowledged.Add(i);
        }

        await Soon.IsAsync(() => acknowledged.All(handled.ContainsKey), () => host.Log.Text);
        Assert.IsGreaterThanOrEqualTo(least, acknowledged.Count);
    }

    private protected static async Task<bool> TrySendAsync(MessengerHost host, int order)
    {
        try
        {
            await host.SendAsync(new OrderPlaced(order), "orders");
            return true;
        }
        catch (Exception)
        {
            // Not acknowledged: whoever sent it knows, and may send it again.
            return false;
        }
    }

    private protected static Task<MessengerHost> ReceiveAsync(string dsn, ConcurrentDictionary<int, bool> handled) =>
        MessengerHost.StartAsync(
            messages => messages.UseRedis().UseRabbitMQ().Transport("orders", dsn).Receive(from: "orders"),
            listeners => listeners.AddListener<OrderPlaced>((OrderPlaced order) => { handled[order.OrderId] = true; }));

    private protected Task<MessengerHost> SendOnlyAsync() =>
        MessengerHost.StartAsync(messages => messages.UseRedis().UseRabbitMQ().Transport("orders", Dsn(_name)));

    private protected string Name => _name;

    private static long Lines(string file) => new FileInfo(file).Length / LineLength;

    private protected static (int Order, string Id)[] Handled(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        string[] lines = reader.ReadToEnd().Split('\n');

        // The last one may be under way.
        return [.. lines[..^1].Select(line => line.Split(' '))
            .Select(parts => (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]))];
    }
}
