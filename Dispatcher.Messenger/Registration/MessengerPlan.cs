using System.Text.Json;
using Dispatching.Messenger.Transports;
using Dispatching.Messenger.Wire;

namespace Dispatching.Messenger.Registration;

/// <summary>What a program has said of its messages while its services were registered.</summary>
internal sealed class MessengerPlan
{
    private readonly Dictionary<string, IMessageBroker> _brokers = new(StringComparer.Ordinal);

    public MessengerPlan() => Add(new InMemoryBroker());

    public Dictionary<string, Func<TransportContext, IMessageTransport>> Transports { get; } = new(StringComparer.Ordinal);

    public MessageTypes Types { get; } = new();

    /// <summary>The transports that events are sent to, by the class that was named.</summary>
    public Dictionary<Type, List<string>> Routes { get; } = [];

    public List<ReceiveOptions> Receivers { get; } = [];

    /// <summary>Made when a type is mapped that needs it, which is where reflection is announced.</summary>
    public JsonSerializerOptions Json { get; set; } = new();

    public List<Action<JsonSerializerOptions>> JsonChanges { get; } = [];

    public int BodyLimit { get; set; } = 16 * 1024 * 1024;

    public string Origin { get; set; } = "net";

    public void Add(IMessageBroker broker)
    {
        foreach (string scheme in broker.Schemes)
            _brokers[scheme] = broker;
    }

    /// <summary>Opens a transport by its DSN, when all brokers are known.</summary>
    public IMessageTransport Open(TransportDsn dsn, TransportContext context) =>
        _brokers.TryGetValue(dsn.Scheme, out IMessageBroker? broker)
            ? broker.Open(dsn, context)
            : throw new FormatException(
                $"The transport '{context.Name}' begins with '{dsn.Scheme}://', and there is no broker for that. "
                + (dsn.Scheme switch
                {
                    "redis" or "rediss" => "Add the package 'Dispatcher.Messenger.Redis', and call 'messages.UseRedis()'.",
                    "amqp" or "amqps" => "Add the package 'Dispatcher.Messenger.RabbitMQ', and call 'messages.UseRabbitMQ()'.",
                    _ => $"Known are '{string.Join("', '", _brokers.Keys)}'.",
                }));

    public MessageSerializer Serializer()
    {
        foreach (Action<JsonSerializerOptions> change in JsonChanges)
            change(Json);
        JsonChanges.Clear();
        return new MessageSerializer(Types, Json, BodyLimit);
    }

    /// <summary>What cannot work.</summary>
    public IEnumerable<string> Faults()
    {
        foreach ((Type type, List<string> targets) in Routes)
        {
            if (!type.IsInterface && !type.IsAbstract && Types.Find(type) is null)
            {
                yield return $"The event '{type}' is sent to '{string.Join("', '", targets)}', and has no name there. "
                    + $"Call 'messages.Map<{type.Name}>(…)'.";
            }

            foreach (string target in targets.Where(target => !Transports.ContainsKey(target)))
                yield return $"The event '{type}' is sent to '{target}', which is no transport. {Add(target)}";
        }

        foreach (ReceiveOptions receiver in Receivers)
        {
            if (!Transports.ContainsKey(receiver.From))
                yield return $"Messages are received from '{receiver.From}', which is no transport. {Add(receiver.From)}";
            if (receiver.Failures is { } failures && !Transports.ContainsKey(failures))
                yield return $"Failed messages of '{receiver.From}' go to '{failures}', which is no transport. {Add(failures)}";
        }

        static string Add(string transport) => $"Call 'messages.Transport(\"{transport}\", …)'.";
    }
}
