using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection;

namespace Dispatching.Messenger;

/// <summary>
/// Puts events that go to and come from other processes into Autofac's container, with the dispatcher. A host starts what receives; where
/// there is none, <see cref="MessageReceivers"/> does.
/// </summary>
/// <param name="configure">
/// Registers, as in <c>messages => messages.Transport("orders", "redis://localhost/orders").Send&lt;OrderPlaced>(to: "orders")</c>.
/// </param>
public sealed class MessengerModule(Action<MessengerRegistrations> configure) : Module
{
    private readonly Action<MessengerRegistrations> _configure = configure ?? throw new ArgumentNullException(nameof(configure));

    /// <inheritdoc/>
    protected override void Load(ContainerBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ServiceCollection services = [];
        services.AddMessenger(_configure);
        builder.RegisterModule<DispatcherModule>();
        builder.Populate(services);

        // What cannot work is told when the container is built, as it is when a host starts.
        builder.RegisterBuildCallback(container => container.Resolve<MessengerTransports>());
    }
}
