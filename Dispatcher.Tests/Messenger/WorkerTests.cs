using System.Text;
using Dispatching.Contracts;
using Dispatching.Messenger;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Messages;

[TestClass]
public sealed class WorkerTests
{
    private static readonly RetryPolicy s_atOnce = new() { Delay = TimeSpan.Zero };

    [TestMethod]
    public async Task Message_IsDispatched_AndAcknowledged()
    {
        var seen = new TaskCompletionSource<(OrderPlaced, IncomingMessage?)>();
        await using MessengerHost host = await MessengerHost.StartAsync(
            Orders, listeners => listeners.AddListener<OrderPlaced>(e => { seen.SetResult((e, IncomingMessage.Current)); }));

        await host.SendAsync(new OrderPlaced(7), "orders");
        (OrderPlaced placed, IncomingMessage? message) = await seen.Task.WaitAsync(Soon.Limit);

        Assert.AreEqual(7, placed.OrderId);
        Assert.AreEqual("orders", message!.From);
        Assert.AreEqual("net", message.Origin);
        Assert.IsTrue(Guid.TryParse(message.Id, out _));
        await Soon.IsAsync(() => host.InMemory("orders") is { UnderWay: 0, Waiting.Count: 0 });
    }

    [TestMethod]
    public async Task Messages_AreHandledEachInAScope()
    {
        var seen = new List<object>();
        await using MessengerHost host = await MessengerHost.StartAsync(
            Orders, build: builder => builder.Services.AddSingleton(seen)
                .AddDispatcher(events => events.Listeners<ScopedListener>(on => on.On<OrderPlaced>(l => l.On))));

        await host.SendAsync(new OrderPlaced(1), "orders");
        await host.SendAsync(new OrderPlaced(2), "orders");
        await Soon.IsAsync(() => host.InMemory("orders") is { UnderWay: 0, Waiting.Count: 0 });

        Assert.AreEqual(2, seen.Distinct().Count());
        Assert.IsTrue(seen.Cast<ScopedListener>().All(listener => listener.IsDisposed));
    }

    [TestMethod]
    public async Task FailedMessage_ComesAgain_WithItsStamps_AndThenGoesToTheFailures()
    {
        List<int> retries = [];
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("orders", "in-memory://").Transport("failed", "in-memory://")
                .Receive(from: "orders", retries: 2, failures: "failed", options => options.Retry = s_atOnce with { Maximum = 2 }),
            listeners => listeners.AddListener<OrderPlaced>((OrderPlaced _) =>
            {
                retries.Add(IncomingMessage.Current!.Retries);
                throw new TimeoutException("no answer");
            }));

        await host.SendAsync(new OrderPlaced(7), "orders");
        await Soon.IsAsync(() => host.InMemory("failed").Waiting.Count > 0);

        CollectionAssert.AreEqual(new[] { 0, 1, 2 }, retries);
        MessengerEnvelope failed = host.InMemory("failed").Waiting.Single();
        Assert.AreEqual(new SentToFailureTransportStamp("orders"), failed.LastStampOf<SentToFailureTransportStamp>());
        Assert.AreEqual(new ErrorDetailsStamp("System.TimeoutException", 0L, "no answer"), failed.StampsOf<ErrorDetailsStamp>().Single());
        CollectionAssert.AreEqual(new[] { 1, 2, 0 }, failed.StampsOf<RedeliveryStamp>().Select(stamp => stamp.RetryCount).ToArray());
        Assert.AreEqual(0, failed.LastStampOf<DelayStamp>()!.Delay);
        await Soon.IsAsync(() => host.Log.Text.Contains("Error: Message"));
        await Soon.IsAsync(() => host.InMemory("orders") is { UnderWay: 0, Waiting.Count: 0 });
    }

    [TestMethod]
    public async Task UnrecoverableFailure_IsNotRetried()
    {
        int calls = 0;
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("orders", "in-memory://").Transport("failed", "in-memory://")
                .Receive(from: "orders", failures: "failed"),
            listeners => listeners.AddListener<OrderPlaced>((OrderPlaced _) =>
            {
                calls++;
                throw new UnrecoverableMessageException("The order is gone.");
            }));

        await host.SendAsync(new OrderPlaced(7), "orders");
        await Soon.IsAsync(() => host.InMemory("failed").Waiting.Count > 0);

        Assert.AreEqual(1, calls);
    }

    [TestMethod]
    public async Task MessageFromTheFailures_ThatFailsAgain_IsDropped()
    {
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("failed", "in-memory://").Receive(from: "failed", retries: 0, failures: "failed"),
            listeners => listeners.AddListener<OrderPlaced>((OrderPlaced _) => throw new TimeoutException()));

        await host.Transport("failed").SendAsync(
            Envelope("""{"orderId":7}""").WithStamp(new SentToFailureTransportStamp("orders")));
        await Soon.IsAsync(() => host.Log.Text.Contains("and was dropped"));

        await Soon.IsAsync(() => host.InMemory("failed") is { UnderWay: 0, Waiting.Count: 0 });
    }

    [TestMethod]
    [DataRow("{", OrderPlaced.InPhp, "does not fit")]
    [DataRow("{}", "App\\Unknown", "is not mapped")]
    [DataRow("{}", "", "no header 'type'")]
    [DataRow("O:8:\"stdClass\":0:{}", "", "symfony_serializer")]
    public async Task MessageThatCannotBeRead_GoesToTheFailures_AndTheLogSaysWhy(string body, string type, string why)
    {
        await using MessengerHost host = await MessengerHost.StartAsync(messages => messages
            .Transport("orders", "in-memory://").Transport("failed", "in-memory://").Receive(from: "orders", failures: "failed"));

        await host.Transport("orders").SendAsync(Envelope(body, type));
        await Soon.IsAsync(() => host.InMemory("failed").Waiting.Count > 0 && host.Log.Text.Contains("cannot be read"));

        Assert.Contains(why, host.Log.Text);
        Assert.AreEqual(body, Encoding.UTF8.GetString(host.InMemory("failed").Waiting.Single().Body.Span));
        Assert.Contains(why, host.InMemory("failed").Waiting.Single().LastStampOf<ErrorDetailsStamp>()!.ExceptionMessage);
    }

    [TestMethod]
    public async Task MessageThatCannotBeRead_IsDropped_WhereThatIsAsked_AndTheNextIsHandled()
    {
        var seen = new TaskCompletionSource();
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("orders", "in-memory://").Transport("failed", "in-memory://").Receive(
                from: "orders", failures: "failed", configure: options => options.Undecodable = UndecodableMessages.Dropped),
            listeners => listeners.AddListener<OrderPlaced>((OrderPlaced _) => seen.SetResult()));

        await host.Transport("orders").SendAsync(Envelope("{"));
        await host.SendAsync(new OrderPlaced(1), "orders");
        await seen.Task.WaitAsync(Soon.Limit);

        Assert.IsEmpty(host.InMemory("failed").Waiting);
        Assert.Contains("was dropped", host.Log.Text);
    }

    [TestMethod]
    public async Task BrokenStamp_IsAMessageThatCannotBeRead()
    {
        await using MessengerHost host = await MessengerHost.StartAsync(messages => messages
            .Transport("orders", "in-memory://").Transport("failed", "in-memory://").Receive(from: "orders", failures: "failed"));

        await host.Transport("orders").SendAsync(
            Envelope("""{"orderId":7}""").WithHeader(MessengerEnvelope.StampPrefix + RedeliveryStamp.PhpClass, "[{]"));

        await Soon.IsAsync(() => host.InMemory("failed").Waiting.Count > 0);
    }

    [TestMethod]
    public async Task Stop_FinishesTheMessageUnderWay_AndGivesBackTheOthers()
    {
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        int handled = 0;
        await using MessengerHost host = await MessengerHost.StartAsync(Orders, listeners => listeners.AddListener<OrderPlaced>(
            async (OrderPlaced _, CancellationToken _) =>
            {
                begun.TrySetResult();
                await end.Task;
                handled++;
            }));
        for (int i = 0; i < 5; i++)
            await host.SendAsync(new OrderPlaced(i), "orders");
        await begun.Task.WaitAsync(Soon.Limit);

        host.Lifetime.StopApplication();
        Task stopped = host.StopAsync();
        Assert.IsFalse(stopped.IsCompleted);
        end.SetResult();
        await stopped;

        Assert.AreEqual(1, handled);
        Assert.HasCount(4, host.InMemory("orders").Waiting);
        Assert.AreEqual(0, host.InMemory("orders").UnderWay);
    }

    [TestMethod]
    public async Task Stop_ThatWaitsNoLonger_CancelsTheListener_AndGivesTheMessageBack()
    {
        var begun = new TaskCompletionSource();
        await using MessengerHost host = await MessengerHost.StartAsync(Orders, listeners => listeners.AddListener<OrderPlaced>(
            async (OrderPlaced _, CancellationToken cancellation) =>
            {
                begun.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
            }));
        await host.SendAsync(new OrderPlaced(1), "orders");
        await begun.Task.WaitAsync(Soon.Limit);

        await host.StopAsync(new CancellationToken(canceled: true)).ContinueWith(_ => { }, TaskScheduler.Default);

        await Soon.IsAsync(() => host.InMemory("orders") is { UnderWay: 0, Waiting.Count: 1 });
    }

    [TestMethod]
    public async Task MessageLimit_EndsTheProgram_AndLeavesTheRest()
    {
        int handled = 0;
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("orders", "in-memory://")
                .Receive(from: "orders", configure: options => options.MessageLimit = 2),
            listeners => listeners.AddListener<OrderPlaced>((OrderPlaced _) => { handled++; }));
        for (int i = 0; i < 5; i++)
            await host.SendAsync(new OrderPlaced(i), "orders");

        await Soon.IsAsync(() => host.Lifetime.ApplicationStopping.IsCancellationRequested);

        Assert.AreEqual(2, handled);
        Assert.HasCount(3, host.InMemory("orders").Waiting);
    }

    [TestMethod]
    public async Task TimeLimit_EndsTheProgram()
    {
        await using MessengerHost host = await MessengerHost.StartAsync(messages => messages.Transport("orders", "in-memory://")
            .Receive(from: "orders", configure: options => options.TimeLimit = TimeSpan.FromMilliseconds(50)));

        await Soon.IsAsync(() => host.Lifetime.ApplicationStopping.IsCancellationRequested);

        Assert.Contains("after 00:00:00.0500000", host.Log.Text);
    }

    [TestMethod]
    public async Task MemoryLimit_EndsTheProgram()
    {
        await using MessengerHost host = await MessengerHost.StartAsync(messages => messages.Transport("orders", "in-memory://")
            .Receive(from: "orders", configure: options => options.MemoryLimit = 1));
        await host.SendAsync(new OrderPlaced(1), "orders");

        await Soon.IsAsync(() => host.Lifetime.ApplicationStopping.IsCancellationRequested);

        Assert.Contains("of memory", host.Log.Text);
    }

    [TestMethod]
    public async Task Concurrency_HandlesSoManyAtOnce_AndNoMore()
    {
        int atOnce = 0;
        var three = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("orders", "in-memory://")
                .Receive(from: "orders", configure: options => options.Concurrency = 3),
            listeners => listeners.AddListener<OrderPlaced>(async (OrderPlaced _, CancellationToken _) =>
            {
                if (Interlocked.Increment(ref atOnce) == 3)
                    three.TrySetResult();
                await end.Task;
            }));
        for (int i = 0; i < 5; i++)
            await host.SendAsync(new OrderPlaced(i), "orders");

        await three.Task.WaitAsync(Soon.Limit);

        Assert.AreEqual(3, atOnce);
        end.SetResult();
        await Soon.IsAsync(() => host.InMemory("orders") is { UnderWay: 0, Waiting.Count: 0 });
        Assert.AreEqual(5, atOnce);
    }

    [TestMethod]
    public async Task OneAtATime_KeepsTheOrder()
    {
        List<int> seen = [];
        await using MessengerHost host = await MessengerHost.StartAsync(Orders, listeners => listeners.AddListener<OrderPlaced>(
            async (OrderPlaced e, CancellationToken _) =>
            {
                await Task.Yield();
                seen.Add(e.OrderId);
            }));
        for (int i = 0; i < 100; i++)
            await host.SendAsync(new OrderPlaced(i), "orders");

        await Soon.IsAsync(() => host.InMemory("orders") is { UnderWay: 0, Waiting.Count: 0 });

        CollectionAssert.AreEqual(Enumerable.Range(0, 100).ToArray(), seen);
    }

    [TestMethod]
    public async Task DelayedMessage_ComesLater()
    {
        var time = new SteppedTime();
        var seen = new TaskCompletionSource();
        await using MessengerHost host = await MessengerHost.StartAsync(
            Orders, listeners => listeners.AddListener<OrderPlaced>((OrderPlaced e) => { _ = e.OrderId == 1 && seen.TrySetResult(); }),
            builder => builder.Services.AddSingleton<TimeProvider>(time));

        await host.SendAsync(new OrderPlaced(1), "orders", TimeSpan.FromHours(1));
        Assert.HasCount(1, host.InMemory("orders").Waiting);
        Assert.IsFalse(seen.Task.IsCompleted);
        time.Add(TimeSpan.FromHours(1));
        await host.SendAsync(new OrderPlaced(2), "orders");

        await seen.Task.WaitAsync(Soon.Limit);
    }

    private static void Orders(MessengerRegistrations messages) =>
        messages.Transport("orders", "in-memory://").Receive(from: "orders");

    private static MessengerEnvelope Envelope(string body, string type = OrderPlaced.InPhp) =>
        new(Encoding.UTF8.GetBytes(body), [KeyValuePair.Create("type", type)]);

    private sealed class ScopedListener(List<object> seen) : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void On(OrderPlaced e) => seen.Add(this);

        public void Dispose() => IsDisposed = true;
    }
}
