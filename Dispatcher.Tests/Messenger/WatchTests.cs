using System.Diagnostics;
using System.Diagnostics.Metrics;
using Autofac.Extensions.DependencyInjection;
using Dispatching;
using Dispatching.AspNetCore;
using Dispatching.Contracts;
using Dispatching.Messenger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;

namespace Tests.Messages;

[TestClass]
public sealed class WatchTests
{
    [TestMethod]
    public async Task Trace_GoesOnWithTheMessage()
    {
        using ActivityListener listener = Listen();
        var seen = new TaskCompletionSource<(ActivityTraceId, ActivitySpanId)>();
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("orders", "in-memory://").Transport("sent", "in-memory://").Receive(from: "orders"),
            listeners => listeners.AddListener<OrderPlaced>(
                (OrderPlaced _) => seen.SetResult((Activity.Current!.TraceId, Activity.Current.Parent?.ParentSpanId ?? default))));
        using Activity request = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();

        await host.SendAsync(new OrderPlaced(1), "sent");
        await host.SendAsync(new OrderPlaced(1), "orders");

        Assert.AreEqual(request.TraceId, (await seen.Task.WaitAsync(Soon.Limit)).Item1);
        Assert.StartsWith($"00-{request.TraceId}-", host.InMemory("sent").Waiting.Single().Headers["traceparent"]);
    }

    [TestMethod]
    public async Task TraceOfAnotherProcess_IsTheMessages()
    {
        using ActivityListener listener = Listen();
        var seen = new TaskCompletionSource<string>();
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("orders", "in-memory://").Receive(from: "orders"),
            listeners => listeners.AddListener<OrderPlaced>((OrderPlaced _) => seen.SetResult(Activity.Current!.TraceId.ToString())));

        await host.Transport("orders").SendAsync(new MessengerEnvelope("""{"orderId":7}"""u8.ToArray(),
        [
            KeyValuePair.Create("type", OrderPlaced.InPhp),
            KeyValuePair.Create("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"),
        ]));

        Assert.AreEqual("0af7651916cd43dd8448eb211c80319c", await seen.Task.WaitAsync(Soon.Limit));
    }

    [TestMethod]
    public async Task Messages_AreCounted()
    {
        string transport = $"orders-{Guid.NewGuid():N}";
        List<(string Name, string? Outcome)> seen = [];
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, meters) =>
            {
                if (instrument.Meter.Name == "Dispatcher.Messenger")
                    meters.EnableMeasurementEvents(instrument);
            },
        };
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) =>
        {
            Dictionary<string, object?> all = tags.ToArray().ToDictionary();
            if (!Equals(all["messaging.destination.name"], transport))
                return;
            lock (seen)
                seen.Add((instrument.Name, (string?)all.GetValueOrDefault("dispatcher.messenger.outcome")));
        });
        meters.Start();
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport(transport, "in-memory://").Receive(from: transport));

        await host.SendAsync(new OrderPlaced(1), transport);
        await Soon.IsAsync(() => host.InMemory(transport) is { UnderWay: 0, Waiting.Count: 0 });
        await Soon.IsAsync(() =>
        {
            lock (seen)
                return seen.Contains(("dispatcher.messenger.handled", "handled"));
        });

        lock (seen)
            Assert.IsTrue(seen.Contains(("dispatcher.messenger.sent", null)));
    }

    [TestMethod]
    public async Task Health_IsThatOfTheBrokersAndTheWorkers()
    {
        var broken = new BrokenTransport();
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("orders", "in-memory://").Transport("broken", _ => broken),
            build: builder => builder.Services.AddHealthChecks().AddMessenger());
        HealthCheckService health = host.Services.GetRequiredService<HealthCheckService>();

        Assert.AreEqual(HealthStatus.Healthy, (await health.CheckHealthAsync()).Status);
        broken.Failure = new TimeoutException("no answer");

        HealthReport report = await health.CheckHealthAsync();
        Assert.AreEqual(HealthStatus.Unhealthy, report.Status);
        Assert.Contains("'broken' does not answer: no answer", report.Entries["messenger"].Description!);
    }

    [TestMethod]
    public async Task ReceivedMessage_IsShownOnThePage_BesideRequests()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Services.AddMessenger(messages => messages.Map<OrderPlaced>(OrderPlaced.InPhp)
            .Transport("orders", "in-memory://").Receive(from: "orders"));
        await using WebApplication program = builder.Build();
        program.MapDispatcher("/_dispatcher");
        var seen = new TaskCompletionSource();
        program.Services.GetRequiredService<IListenerRegistry>().AddListener<OrderPlaced>((OrderPlaced _) => seen.SetResult());
        await program.StartAsync();

        await program.Services.GetRequiredService<IMessageSender>().SendAsync(new OrderPlaced(7), "orders");
        await seen.Task.WaitAsync(Soon.Limit);
        string page = "";
        for (int i = 0; i < 500 && !page.Contains("outside requests", StringComparison.Ordinal); i++)
        {
            await Task.Delay(10);
            page = await program.GetTestClient().GetStringAsync("/_dispatcher");
        }

        Assert.Contains("outside requests: message from orders", page);
    }

    [TestMethod]
    public async Task AutofacsHost_HasMessagesToo()
    {
        var seen = new TaskCompletionSource<int>();
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.ConfigureContainer(
            new AutofacServiceProviderFactory(),
            container => Autofac.ModuleRegistrationExtensions.RegisterModule<DispatcherModule>(container));
        builder.Services.AddMessenger(messages => messages.Map<OrderPlaced>(OrderPlaced.InPhp)
            .Transport("orders", "in-memory://").Send<OrderPlaced>(to: "orders").Receive(from: "orders"));
        using IHost host = builder.Build();
        host.Services.GetRequiredService<IListenerRegistry>().AddListener<OrderPlaced>(
            (OrderPlaced e) => { _ = IncomingMessage.Current is not null && seen.TrySetResult(e.OrderId); });
        await host.StartAsync();

        await using (DispatcherScope scope = host.Services.GetRequiredService<IDispatcherScopes>().Begin())
            await scope.Dispatcher.DispatchAsync(new OrderPlaced(7));

        Assert.AreEqual(7, await seen.Task.WaitAsync(Soon.Limit));
        await host.StopAsync();
    }

    private static ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is "Dispatcher" or "Dispatcher.Messenger",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private sealed class BrokenTransport : IMessageTransport
    {
        public Exception? Failure { get; set; }

        public ValueTask SendAsync(
            MessengerEnvelope envelope, ReceivedMessage? retried = null, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask<IReadOnlyList<ReceivedMessage>> ReceiveAsync(int maximum, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask AcknowledgeAsync(ReceivedMessage message, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask RejectAsync(ReceivedMessage message, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask ReleaseAsync(ReceivedMessage message, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException();

        public ValueTask CheckAsync(CancellationToken cancellationToken = default) =>
            Failure is null ? ValueTask.CompletedTask : ValueTask.FromException(Failure);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
