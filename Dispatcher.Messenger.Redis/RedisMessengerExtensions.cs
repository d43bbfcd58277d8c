using Dispatching.Messenger.Redis;

// Where the registrations are, so that a program names one namespace.
#pragma warning disable IDE0130
namespace Dispatching.Messenger;
#pragma warning restore IDE0130

/// <summary>Adds Redis to the brokers.</summary>
public static class RedisMessengerExtensions
{
    /// <summary>Makes transports whose DSNs begin with <c>redis://</c> or <c>rediss://</c> streams of Redis.</summary>
    /// <param name="messages">The registrations.</param>
    /// <returns>The registrations.</returns>
    public static MessengerRegistrations UseRedis(this MessengerRegistrations messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return messages.Broker(new RedisBroker());
    }
}
