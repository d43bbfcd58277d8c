using Dispatching.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tests.Messages;

[TestClass]
public sealed class SendTests
{
    public sealed class Stopped : StoppableEvent;

    private interface IShopEvent;

    private sealed record Shipped(int Number) : IShopEvent;

    [TestMethod]
    public async Task Event_IsSent_WhenTheOtherListenersHaveRun()
    {
        int waiting = -1;
        MessengerHost? program = null;
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("orders", "in-memory://").Send<OrderPlaced>(to: "orders"),
            listeners => listeners.AddListener<OrderPlaced>(_ => { waiting = program!.InMemory("orders").Waiting.Count; }, priority: -999));
        program = host;

        await host.DispatchAsync(new OrderPlaced(7));

        Assert.AreEqual(0, waiting);
        Assert.AreEqual(OrderPlaced.InPhp, host.InMemory("orders").Waiting.Single().Type);
        Assert.AreEqual("net", host.InMemory("orders").Waiting.Single().Headers["X-Origin"]);
    }

    [TestMethod]
    public async Task StoppedEvent_IsNotSent()
    {
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("orders", "in-memory://").Map<Stopped>("Stopped").Send<Stopped>(to: "orders"),
            listeners => listeners.AddListener<Stopped>(e => e.StopPropagation()));

        await host.DispatchAsync(new Stopped());

        Assert.IsEmpty(host.InMemory("orders").Waiting);
    }

    [TestMethod]
    public async Task EventThatHasComeIn_IsNotSentBack_AndWhatItsListenersDispatchIs()
    {
        var dispatched = new TaskCompletionSource();
        await using MessengerHost host = await MessengerHost.StartAsync(
            messages => messages.Transport("in", "in-memory://").Transport("out", "in-memory://")
                .Receive(from: "in").Send<OrderPlaced>(to: "out"),
            listeners => listeners.AddListener<OrderPlaced>(async (OrderPlaced e, EventContext context) =>
            {
                if (e.OrderId == 1)
                    await context.Dispatcher.DispatchAsync(new OrderPlaced(2));
            }));

        await host.SendAsync(new OrderPlaced(1), "in");
        await Soon.IsAsync(() => host.InMemory("out").Waiting.Count > 0 && host.InMemory("in") is { UnderWay: 0, Waiting.Count: 0 });

        Assert.Contains("\"orderId\":2", System.Text.Encoding.UTF8.GetString(host.InMemory("out").Waiting.Single().Body.Span));
    }

    [TestMethod]
    public async Task Interface_SendsEveryEventThatIsOne()
    {
        await using MessengerHost host = await MessengerHost.StartAsync(messages => messages.Transport("orders", "in-memory://")
            .Map<Shipped>("App\\Shipped").Send<IShopEvent>(to: "orders"));

        await host.DispatchAsync(new Shipped(1));

        Assert.AreEqual("App\\Shipped", host.InMemory("orders").Waiting.Single().Type);
    }

    [TestMethod]
    public async Task TwoTargets_AreBothSentTo()
    {
        await using MessengerHost host = await MessengerHost.StartAsync(messages => messages
            .Transport("one", "in-memory://").Transport("two", "in-memory://")
            .Send<OrderPlaced>(to: "one").Send<OrderPlaced>(to: "two").Send<OrderPlaced>(to: "two"));

        await host.DispatchAsync(new OrderPlaced(1));

        Assert.HasCount(1, host.InMemory("one").Waiting);
        Assert.HasCount(1, host.InMemory("two").Waiting);
    }

    [TestMethod]
    public async Task Registrations_ThatCannotWork_AreAllToldWhenTheHostStarts()
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddMessenger(messages => messages
            .Send<OrderPlaced>(to: "nowhere")
            .Receive(from: "elsewhere", failures: "lost")
            .Transport("orders", "redis://localhost/orders")
            .Transport("memory", "in-memory://?size=7"));
        using IHost host = builder.Build();

        var refused = await Assert.ThrowsExactlyAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains("messages.Map<OrderPlaced>", refused.Message);
        Assert.Contains("'nowhere'", refused.Message);
        Assert.Contains("'elsewhere'", refused.Message);
        Assert.Contains("'lost'", refused.Message);
        Assert.Contains("messages.UseRedis()", refused.Message);
        Assert.Contains("'size'", refused.Message);
    }

    [TestMethod]
    public void Registrations_ThatContradict_AreRefusedAtOnce()
    {
        var services = new ServiceCollection();

        services.AddMessenger(messages =>
        {
            messages.Transport("orders", "in-memory://").Map<OrderPlaced>(OrderPlaced.InPhp).Receive(from: "orders");
            Assert.ThrowsExactly<ArgumentException>(() => messages.Transport("orders", "in-memory://"));
            Assert.ThrowsExactly<ArgumentException>(() => messages.Transport("other", "nothing"));
            Assert.ThrowsExactly<ArgumentException>(() => messages.Map<Shipped>(OrderPlaced.InPhp));
            Assert.ThrowsExactly<ArgumentException>(() => messages.Map<OrderPlaced>("Other"));
            Assert.ThrowsExactly<ArgumentException>(() => messages.Map<Shipped>("\\App\\Shipped"));
            Assert.ThrowsExactly<ArgumentException>(() => messages.Receive(from: "orders"));
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => messages.Receive(from: "x", retries: -1));
        });
    }
}
