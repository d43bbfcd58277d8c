using Dispatching.Messenger;
using Dispatching.Messenger.Registration;
using Dispatching.Messenger.Watching;
using Dispatching.Messenger.Working;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

// Where programs look for what they can add to their services.
#pragma warning disable IDE0130
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Puts messages to and from other processes into .NET's dependency injection.</summary>
public static class MessengerServiceCollectionExtensions
{
    /// <summary>
    /// Adds the dispatcher, and events that go to and come from other processes. Called again, by a library and the program, it adds to
    /// what is there. What cannot work fails when the host starts, all of it in one message.
    /// </summary>
    /// <param name="services">The services. Where Autofac is the host's container, they are its own.</param>
    /// <param name="configure">
    /// Registers, as in <c>messages => messages.Transport("orders", "redis://localhost/orders").Send&lt;OrderPlaced>(to: "orders")</c>.
    /// </param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddMessenger(this IServiceCollection services, Action<MessengerRegistrations> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        var plan = (MessengerPlan?)services
            .LastOrDefault(one => !one.IsKeyedService && one.ServiceType == typeof(MessengerPlan))?.ImplementationInstance;
        if (plan is null)
            Register(services, plan = new MessengerPlan());
        configure(new MessengerRegistrations(services, plan));
        return services;
    }

    /// <summary>Checks that the brokers answer, and that what receives messages does.</summary>
    /// <param name="builder">The checks.</param>
    /// <param name="name">The check's name.</param>
    /// <returns>The checks.</returns>
    public static IHealthChecksBuilder AddMessenger(this IHealthChecksBuilder builder, string name = "messenger")
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<MessengerHealthCheck>(name);
    }

    private static void Register(IServiceCollection services, MessengerPlan plan)
    {
        services.AddDispatcher();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(plan);
        services.AddSingleton(provider => plan.Serializer());
        services.AddSingleton(provider => new MessengerTransports(
            plan, provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<OutgoingMessages>();
        services.AddSingleton<IMessageSender>(provider => provider.GetRequiredService<OutgoingMessages>());
        services.AddSingleton<MessageWorkers>();
        services.AddSingleton(provider => new MessageReceivers(provider.GetRequiredService<MessageWorkers>()));
        services.AddSingleton<MessengerHealthCheck>();
        services.AddOptions<MessengerChecks>()
            .Validate<MessengerTransports>((_, transports) => transports is not null)
            .ValidateOnStart();
    }

    /// <summary>Makes a host check what is registered when it starts.</summary>
    private sealed class MessengerChecks;
}
