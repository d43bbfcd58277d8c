using Dispatching.Messenger.Registration;
using Dispatching.Messenger.Wire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Dispatching.Messenger.Working;

/// <summary>What receives messages, one worker for each transport that is received from.</summary>
internal sealed class MessageWorkers(MessengerPlan plan, IServiceProvider services)
{
    private readonly Lazy<Dictionary<string, MessageWorker>> _workers = new(
        () => plan.Receivers.ToDictionary(receiver => receiver.From, receiver => Make(receiver, services), StringComparer.Ordinal));

    /// <summary>Whether somebody has asked for them.</summary>
    public bool AreMade => _workers.IsValueCreated;

    public IEnumerable<MessageWorker> All => _workers.Value.Values;

    public MessageWorker Of(ReceiveOptions options) => _workers.Value[options.From];

    private static MessageWorker Make(ReceiveOptions options, IServiceProvider services)
    {
        ILogger logger = (services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance)
            .CreateLogger($"Dispatching.Messenger.{options.From}");
        MessengerTransports transports = services.GetRequiredService<MessengerTransports>();
        TimeProvider time = services.GetRequiredService<TimeProvider>();
        var handling = new MessageHandling(
            options, transports, services.GetRequiredService<MessageSerializer>(), services.GetRequiredService<IDispatcherScopes>(),
            time, logger);
        return new MessageWorker(
            options, transports[options.From], handling, services.GetService<IHostApplicationLifetime>(), time, logger);
    }
}
