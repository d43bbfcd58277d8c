using Dispatching.Messenger.Amqp;

// Where the registrations are, so that a program names one namespace.
#pragma warning disable IDE0130
namespace Dispatching.Messenger;
#pragma warning restore IDE0130

/// <summary>Adds RabbitMQ to the brokers.</summary>
public static class RabbitMQMessengerExtensions
{
    /// <summary>Makes transports whose DSNs begin with <c>amqp://</c> or <c>amqps://</c> exchanges and queues of RabbitMQ.</summary>
    /// <param name="messages">The registrations.</param>
    /// <returns>The registrations.</returns>
    public static MessengerRegistrations UseRabbitMQ(this MessengerRegistrations messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return messages.Broker(new AmqpBroker());
    }
}
