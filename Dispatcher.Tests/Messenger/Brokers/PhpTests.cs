using System.Collections.Concurrent;
using Dispatching.Contracts;
using Dispatching.Messenger;

namespace Tests.Messages.Brokers;

/// <summary>PHP's own Messenger and this one share a broker.</summary>
public abstract class PhpTests
{
    private readonly string _orders = $"orders-{Guid.NewGuid():N}";
    private readonly string _failed = $"failed-{Guid.NewGuid():N}";

    /// <summary>A DSN that PHP and .NET read alike.</summary>
    protected abstract string Dsn(string name);

    /// <summary>How many messages wait or are under way.</summary>
    protected abstract long Length(string name);

    private protected abstract void Use(MessengerRegistrations messages);

    [TestMethod]
    public async Task PhpSends_DotNetHandles()
    {
        await PhpMessenger.RunAsync("send", Dsn(_orders), "json", "3");
        var seen = new ConcurrentQueue<OrderPlaced>();
        await using MessengerHost host = await StartAsync(seen.Enqueue);

        await Soon.IsAsync(() => seen.Count == 3, () => host.Log.Text);

        CollectionAssert.AreEqual(new[] { 1, 2, 3 }, seen.Select(order => order.OrderId).ToArray());
        Assert.AreEqual("ä@x", seen.First().Email);
        Assert.IsEmpty(seen.First().Lines);
        Assert.AreEqual(3, seen.Last().Lines["a"]);
        Assert.AreEqual(new DateTimeOffset(2026, 11, 20, 21, 0, 16, TimeSpan.Zero), seen.First().PlacedAt);
        await Soon.IsAsync(() => Length(_orders) == 0);
    }

    [TestMethod]
    public async Task PhpDelays_DotNetHandlesLater()
    {
        await PhpMessenger.RunAsync("send", Dsn(_orders), "json", "2", "300");
        var seen = new ConcurrentQueue<OrderPlaced>();
        await using MessengerHost host = await StartAsync(seen.Enqueue);

        await Soon.IsAsync(() => seen.Count == 2, () => host.Log.Text);
    }

    [TestMethod]
    public async Task DotNetSends_PhpsWorkerHandles()
    {
        await using (MessengerHost host = await StartAsync(null))
        {
            await host.SendAsync(new OrderPlaced(7, "ä@x"), "orders");
            await host.SendAsync(
                new OrderPlaced(8)
                {
                    Lines = new Dictionary<string, int> { ["a"] = 1 },
                    PlacedAt = new DateTimeOffset(2026, 11, 20, 21, 0, 16, 123, TimeSpan.Zero),
                },
                "orders", TimeSpan.FromMilliseconds(200));
        }

        string[] handled = await PhpMessenger.RunAsync("consume", Dsn(_orders), "2", Dsn(_failed));

        CollectionAssert.AreEqual(
            new[]
            {
                """{"order":7,"email":"\u00e4@x","lines":[],"placedAt":null}""",
                """{"order":8,"email":null,"lines":{"a":1},"placedAt":"2026-11-20T21:00:16+00:00"}""",
            },
            handled);
        Assert.AreEqual(0, Length(_orders));
    }

    [TestMethod]
    public async Task PhpsOwnSerializer_IsRefused_AndTheLogSaysWhatToSet()
    {
        await PhpMessenger.RunAsync("send", Dsn(_orders), "php", "1");
        await using MessengerHost host = await StartAsync(_ => { });

        await Soon.IsAsync(() => host.Log.Text.Contains("symfony_serializer"), () => host.Log.Text);

        await Soon.IsAsync(() => Length(_failed) == 1);
        Assert.AreEqual(0, Length(_orders));
    }

    [TestMethod]
    public async Task DotNetFails_PhpRetriesFromTheFailures()
    {
        await PhpMessenger.RunAsync("send", Dsn(_orders), "json", "1");
        await using (MessengerHost host = await StartAsync(_ => throw new TimeoutException("no answer"), retries: 1))
            await Soon.IsAsync(() => Length(_failed) == 1, () => host.Log.Text);

        string[] said = await PhpMessenger.RunAsync("retry", Dsn(_failed));

        CollectionAssert.AreEqual(
            new[]
            {
                """{"from":"orders","error":"System.TimeoutException","message":"no answer"}""",
                """{"order":1,"email":"\u00e4@x","lines":[],"placedAt":"2026-11-20T21:00:16+00:00"}""",
            },
            said);
        Assert.AreEqual(0, Length(_failed));
    }

    [TestMethod]
    public async Task PhpFails_DotNetHandlesTheRetry_AndKnowsItsStamps()
    {
        await PhpMessenger.RunAsync("send", Dsn(_orders), "json", "1");
        await PhpMessenger.RunAsync(
            "consume", Dsn(_orders), "1", Dsn(_failed), "fails");
        var seen = new TaskCompletionSource<IncomingMessage>();
        await using MessengerHost host = await StartAsync(_ => seen.SetResult(IncomingMessage.Current!));

        IncomingMessage message = await seen.Task.WaitAsync(Soon.Limit);

        Assert.AreEqual(1, message.Retries);
        Assert.AreEqual("order 1 fails", message.Envelope.LastStampOf<ErrorDetailsStamp>()!.ExceptionMessage);
        Assert.AreEqual("messenger.bus.default", message.Envelope.LastStampOf<BusNameStamp>()!.BusName);
    }

    [TestMethod]
    public async Task DotNetFails_PhpsWorkerHandlesTheRetry()
    {
        await using (MessengerHost host = await StartAsync(_ => throw new TimeoutException("no answer"), retries: 5, limit: 1))
        {
            await host.SendAsync(new OrderPlaced(7), "orders");
            await Soon.IsAsync(() => host.Lifetime.ApplicationStopping.IsCancellationRequested, () => host.Log.Text);
        }

        string[] handled = await PhpMessenger.RunAsync(
            "consume", Dsn(_orders), "1", Dsn(_failed), "fails");

        CollectionAssert.AreEqual(new[] { """{"failed":7,"retries":1}""" }, handled);
        Assert.AreEqual(1, Length(_failed));
    }

    private Task<MessengerHost> StartAsync(Action<OrderPlaced>? handle, int retries = 3, long? limit = null) => MessengerHost.StartAsync(
        messages =>
        {
            Use(messages);
            messages.Transport("orders", Dsn(_orders)).Transport("failed", Dsn(_failed));
            if (handle is null)
                return;
            messages.Receive(from: "orders", failures: "failed", configure: options =>
            {
                options.Retry = new RetryPolicy { Maximum = retries, Delay = TimeSpan.FromMilliseconds(50) };
                options.MessageLimit = limit;
            });
        },
        listeners => listeners.AddListener<OrderPlaced>(handle ?? (_ => { })));
}
