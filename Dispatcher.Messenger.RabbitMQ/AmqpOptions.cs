using System.Globalization;
using RabbitMQ.Client;

namespace Dispatching.Messenger.Amqp;

/// <summary>What a DSN says of an exchange and its queues. The names and what holds without them are those of Symfony 7.</summary>
internal sealed class AmqpOptions
{
    // PHP takes these for numbers, which in a DSN are texts.
    private static readonly HashSet<string> s_numbers = new(StringComparer.Ordinal)
    {
        "x-delay", "x-expires", "x-max-length", "x-max-length-bytes", "x-max-priority", "x-message-ttl", "x-delivery-limit",
    };

    public required ConnectionFactory Connection { get; init; }

    public bool IsSetUp { get; init; }

    public TimeSpan? ConfirmTimeout { get; init; }

    public string Exchange { get; private set; } = "messages";

    public string ExchangeType { get; private set; } = "fanout";

    public AmqpFlags ExchangeFlags { get; private set; } = AmqpFlags.Durable;

    public Dictionary<string, object?> ExchangeArguments { get; } = new(StringComparer.Ordinal);

    /// <summary>The key that messages are sent with, or <see langword="null"/>.</summary>
    public string? RoutingKey { get; private set; }

    public string DelayExchange { get; private set; } = "delays";

    public string DelayPattern { get; private set; } = "delay_%exchange_name%_%routing_key%_%delay%";

    public IReadOnlyList<AmqpQueue> Queues { get; private set; } = [];

    public static AmqpOptions Read(TransportDsn dsn, string transport)
    {
        var options = new DsnOptions(dsn, transport);
        RefuseOthers(dsn, options);
        if (dsn.Path.Count > 2)
            throw new FormatException($"The path of the transport '{transport}' has more parts than '/virtual-host/exchange'.");
        AmqpOptions read = new()
        {
            Connection = ConnectionOf(dsn, options),
            IsSetUp = options.Flag("auto_setup", true),
            ConfirmTimeout = options.Seconds("confirm_timeout") is { } confirm && confirm > TimeSpan.Zero ? confirm : null,
        };
        read.Exchange = dsn.Path.Count > 1 ? dsn.Path[1] : read.Exchange;
        string queue = read.Exchange;
        foreach ((string[] keys, string value) in options.Group("exchange"))
            read.SetExchange(keys, value, options);
        foreach ((string[] keys, string value) in options.Group("delay"))
            read.SetDelay(keys, value, options);
        read.Queues = QueuesOf(options, queue);
        options.End();
        return read;
    }

    private static ConnectionFactory ConnectionOf(TransportDsn dsn, DsnOptions options)
    {
        bool isSecure = dsn.Scheme == "amqps";
        string host = options.Text("host") ?? (dsn.Hosts.Count > 0 ? dsn.Hosts[0].Host : "localhost");
        string? user = options.Text("user") ?? options.Text("login");
        string? password = options.Text("password");
        string? virtualHost = options.Text("vhost");
        int port = options.Number("port", isSecure ? 5671 : 5672, 1);
        var factory = new ConnectionFactory
        {
            HostName = host,
            Port = dsn.Hosts.Count > 0 && dsn.Hosts[0].Port is { } given ? given : port,
            VirtualHost = dsn.Path.Count > 0 ? dsn.Path[0] : virtualHost ?? "/",
            UserName = dsn.User ?? user ?? ConnectionFactory.DefaultUser,
            Password = dsn.Password ?? password ?? ConnectionFactory.DefaultPass,
            ClientProvidedName = options.Text("connection_name"),

            // Made again here, with all that hangs on it: a delivery of an old connection cannot be ended on a new one.
            AutomaticRecoveryEnabled = false,
            MaxInboundMessageBodySize = 512 * 1024 * 1024,
        };
        if (isSecure)
            factory.Ssl = SslOf(host, TlsOf(options));
        if (options.Seconds("connect_timeout") is { } connect && connect > TimeSpan.Zero)
            factory.RequestedConnectionTimeout = connect;
        if (options.Seconds("read_timeout") is { } read && read > TimeSpan.Zero)
            factory.SocketReadTimeout = read;
        if (options.Seconds("write_timeout") is { } write && write > TimeSpan.Zero)
            factory.SocketWriteTimeout = write;
        if (options.Seconds("rpc_timeout") is { } rpc && rpc > TimeSpan.Zero)
            factory.ContinuationTimeout = rpc;
        if (options.Seconds("heartbeat") is { } heartbeat)
            factory.RequestedHeartbeat = heartbeat;
        factory.RequestedChannelMax = (ushort)Math.Min(options.Number("channel_max", factory.RequestedChannelMax), ushort.MaxValue);
        factory.RequestedFrameMax = (uint)options.Number("frame_max", (int)factory.RequestedFrameMax);
        return factory;
    }

    private static TransportTls TlsOf(DsnOptions options)
    {
        bool verifies = options.Flag("verify", true);
        return new TransportTls { VerifiesPeer = verifies, VerifiesName = verifies }
            .Trust(options, "cacert", options.Text("cacert"))
            .Show(options, "cert", options.Text("cert"), options.Text("key"));
    }

    private static SslOption SslOf(string host, TransportTls tls) => new(host)
    {
        Enabled = true,
        Certs = tls.Certificates,
        CertificateValidationCallback = (_, certificate, chain, errors) => tls.IsTrusted(certificate, chain, errors),
    };

    private static void RefuseOthers(TransportDsn dsn, DsnOptions options)
    {
        if (dsn.Hosts.Count > 1)
            throw options.Refused("host", "names several, which is not supported: name one server");
        foreach (string option in new[] { "cacert", "cert", "key", "verify" })
        {
            if (dsn.Scheme != "amqps")
                options.Refuse(option, "is given, but the connection has no TLS: use 'amqps://'");
        }

        options.Refuse("persistent", "is not needed: connections are kept and shared. Leave it out");
        options.Refuse("prefetch_count", "has no effect in Messenger: set 'Prefetch' where messages are received");
        options.Refuse("retry", "has no effect in Messenger: set 'Retry' where messages are received");
        options.Refuse("sasl_method", "is not supported: a name and a password are used. Leave it out");
    }

    private void SetExchange(string[] keys, string value, DsnOptions options)
    {
        switch (keys)
        {
            case ["name"]:
                Exchange = value;
                break;
            case ["type"]:
                ExchangeType = value;
                break;
            case ["default_publish_routing_key"]:
                RoutingKey = value;
                break;
            case ["flags"]:
                ExchangeFlags = FlagsOf("exchange[flags]", value, options);
                break;
            case ["arguments", var argument]:
                ExchangeArguments[argument] = ArgumentOf(argument, value, options);
                break;
            default:
                throw Unknown("exchange", keys, "name, type, default_publish_routing_key, flags, arguments[…]", options);
        }
    }

    private void SetDelay(string[] keys, string value, DsnOptions options)
    {
        switch (keys)
        {
            case ["exchange_name"]:
                DelayExchange = value;
                break;
            case ["queue_name_pattern"]:
                DelayPattern = value;
                break;
            default:
                throw Unknown("delay", keys, "exchange_name, queue_name_pattern", options);
        }
    }

    private static AmqpQueue[] QueuesOf(DsnOptions options, string otherwise)
    {
        var queues = new OrderedDictionary<string, AmqpQueue>(StringComparer.Ordinal);
        foreach ((string[] keys, string value) in options.Group("queues"))
        {
            if (!queues.TryGetValue(keys[0], out AmqpQueue? queue))
                queues.Add(keys[0], queue = new AmqpQueue { Name = keys[0] });
            switch (keys[1..])
            {
                case []:
                    break;
                case ["flags"]:
                    queue.Flags = FlagsOf($"queues[{queue.Name}][flags]", value, options);
                    break;
                case ["binding_keys", var index] when int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int number):
                    queue.BindingKeys[number] = value;
                    break;
                case ["binding_arguments", var argument]:
                    queue.BindingArguments[argument] = ArgumentOf(argument, value, options);
                    break;
                case ["arguments", var argument]:
                    queue.Arguments[argument] = ArgumentOf(argument, value, options);
                    break;
                default:
                    throw Unknown("queues", keys, "flags, binding_keys[], binding_arguments[…], arguments[…]", options);
            }
        }

        return queues.Count > 0 ? [.. queues.Values] : [new AmqpQueue { Name = otherwise }];
    }

    private static AmqpFlags FlagsOf(string option, string value, DsnOptions options) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int flags) && flags < 32 && (flags & 1) == 0
            ? (AmqpFlags)flags
            : throw options.Refused(
                option, $"is '{value}', and must be a sum of 2 (durable), 4 (passive), 8 (exclusive) and 16 (auto-delete)");

    private static object ArgumentOf(string name, string value, DsnOptions options)
    {
        if (!s_numbers.Contains(name))
            return value;
        return long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw options.Refused(name, $"is '{value}', and must be a whole number");
    }

    private static FormatException Unknown(string group, string[] keys, string known, DsnOptions options) =>
        options.Refused($"{group}[{string.Join("][", keys)}]", $"is not known. Known are {known}");
}
