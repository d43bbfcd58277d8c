using Autofac;
using Autofac.Extensions.DependencyInjection;
using Dispatching;
using Dispatching.Contracts;
using Dispatching.Messenger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Tests.Messages;

/// <summary>Messages in Autofac's container, without a host and with one.</summary>
[TestClass]
public sealed class AutofacTests
{
    private sealed class Shipping(Shipped shipped) : IDisposable
    {
        private bool _hasEnded;

        public async Task ShipAsync(OrderPlaced order)
        {
            await Task.Yield();
            Assert.IsFalse(_hasEnded);
            shipped.Orders.TrySetResult(order.OrderId);
        }

        public void Dispose()
        {
            _hasEnded = true;
            shipped.Scopes.TrySetResult();
        }
    }

    private sealed class Shipped
    {
        public TaskCompletionSource<int> Orders { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Scopes { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private readonly Shipped _shipped = new();

    private void Register(ContainerBuilder builder)
    {
        builder.RegisterInstance(_shipped);
        builder.RegisterModule(new MessengerModule(messages => messages
            .Transport("orders", "in-memory://").Transport("out", "in-memory://")
            .Map<OrderPlaced>(OrderPlaced.InPhp)
            .Send<OrderPlaced>(to: "out")
            .Receive(from: "orders")));
        builder.RegisterListeners<Shipping>(events => events.On<OrderPlaced>(s => s.ShipAsync));
    }

    private static int InTransport(IComponentContext container, string name) =>
        ((InMemoryTransport)container.Resolve<MessengerTransports>()[name]).Waiting.Count;

    [TestMethod]
    public async Task WithoutAHost_WhatComesIsDispatchedInAScopeOfItsOwn()
    {
        var builder = new ContainerBuilder();
        Register(builder);
        await using IContainer container = builder.Build();
        await container.Resolve<MessageReceivers>().StartAsync();
        await container.Resolve<MessageReceivers>().StartAsync();

        await container.Resolve<IMessageSender>().SendAsync(new OrderPlaced(7), "orders");

        Assert.AreEqual(7, await _shipped.Orders.Task.WaitAsync(Soon.Limit));
        await _shipped.Scopes.Task.WaitAsync(Soon.Limit);
        Assert.AreEqual(0, InTransport(container, "out"));
    }

    [TestMethod]
    [DataRow(false)]
    [DataRow(true)]
    public async Task WithoutAHost_DispatchedEventsAreSentWhenTheListenersHaveRun(bool isModuleKnown)
    {
        var builder = new ContainerBuilder();
        if (isModuleKnown)
            builder.RegisterModule<DispatcherModule>();
        Register(builder);
        await using IContainer container = builder.Build();
        await using ILifetimeScope scope = container.BeginLifetimeScope();

        await scope.Resolve<IEventDispatcher>().DispatchAsync(new OrderPlaced(8));

        Assert.AreEqual(8, await _shipped.Orders.Task.WaitAsync(Soon.Limit));
        Assert.AreEqual(1, InTransport(container, "out"));
    }

    [TestMethod]
    public async Task WithoutAHost_TheEndOfTheContainerEndsTheReceiving()
    {
        var builder = new ContainerBuilder();
        Register(builder);
        IContainer container = builder.Build();
        var receivers = container.Resolve<MessageReceivers>();
        await receivers.StartAsync();
        Assert.IsFalse(receivers.HaveStopped);

        await container.DisposeAsync();

        Assert.IsTrue(receivers.HaveStopped);
    }

    [TestMethod]
    public void WhatCannotWork_IsToldWhenTheContainerIsBuilt()
    {
        var builder = new ContainerBuilder();
        builder.RegisterModule(new MessengerModule(messages => messages
            .Transport("orders", "in-memory://?lost=1").Send<OrderPlaced>(to: "nowhere")));

        string message = Assert.Throws<Exception>(() => builder.Build().Dispose()).GetBaseException().Message;

        Assert.Contains("'nowhere', which is no transport", message);
        Assert.Contains("'lost'", message);
    }

    [TestMethod]
    public async Task InAHost_TheHostStartsWhatReceives()
    {
        HostApplicationBuilder host = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        host.ConfigureContainer(new AutofacServiceProviderFactory(), Register);
        using IHost built = host.Build();
        await built.StartAsync();

        await built.Services.GetRequiredService<IMessageSender>().SendAsync(new OrderPlaced(9), "orders");

        Assert.AreEqual(9, await _shipped.Orders.Task.WaitAsync(Soon.Limit));
        await built.StopAsync();
        Assert.IsTrue(built.Services.GetRequiredService<MessageReceivers>().HaveStopped);
    }
}
