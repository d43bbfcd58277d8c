using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Dispatching.Messenger.Redis;

/// <summary>What a DSN says of a stream. The names and what holds without them are those of Symfony 7.</summary>
internal sealed class RedisOptions
{
    private static readonly SortedSet<string> s_ssl = new(StringComparer.Ordinal)
    {
        "verify_peer", "verify_peer_name", "allow_self_signed", "peer_name", "cafile", "local_cert", "local_pk",
    };

    public required ConfigurationOptions Connection { get; init; }

    public required string Stream { get; init; }

    public required string Group { get; init; }

    public required string Consumer { get; init; }

    public bool IsSetUp { get; init; }

    public bool DeletesAcknowledged { get; init; }

    public bool DeletesRejected { get; init; }

    public int MaximumEntries { get; init; }

    public TimeSpan RedeliverAfter { get; init; }

    public TimeSpan ClaimInterval { get; init; }

    /// <summary>The sorted set of delayed messages.</summary>
    public string Queue => Stream + "__queue";

    public static RedisOptions Read(TransportDsn dsn, string transport)
    {
        var options = new DsnOptions(dsn, transport);
        RefuseOthers(dsn, options);
        bool isSocket = dsn.Hosts.Count == 0;
        string stream = Part(0, "stream", "messages");
        string group = Part(1, "group", "symfony");
        string consumer = Part(2, "consumer", "consumer");
        if (!isSocket && dsn.Path.Count > 3)
            throw new FormatException($"The path of the transport '{transport}' has more parts than '/stream/group/consumer'.");
        if (stream.Length == 0 || group.Length == 0 || consumer.Length == 0)
            throw new FormatException($"The transport '{transport}' has an empty stream, group or consumer. Name it, or leave it out.");
        RedisOptions read = new()
        {
            Connection = ConnectionOf(dsn, options, isSocket),
            Stream = stream,
            Group = group,
            Consumer = consumer,
            IsSetUp = options.Flag("auto_setup", true),
            DeletesAcknowledged = options.Flag("delete_after_ack", true),
            DeletesRejected = options.Flag("delete_after_reject", true),
            MaximumEntries = options.Number("stream_max_entries", 0),
            RedeliverAfter = TimeSpan.FromSeconds(options.Number("redeliver_timeout", 3600)),
            ClaimInterval = TimeSpan.FromMilliseconds(options.Number("claim_interval", 60_000)),
        };
        options.End();
        return read;

        string Part(int index, string option, string otherwise)
        {
            string? named = options.Text(option);
            return !isSocket && dsn.Path.Count > index ? dsn.Path[index] : named ?? otherwise;
        }
    }

    private static ConfigurationOptions ConnectionOf(TransportDsn dsn, DsnOptions options, bool isSocket)
    {
        EndPoint server = isSocket
            ? new UnixDomainSocketEndPoint("/" + string.Join('/', dsn.Path))
            : EndPointOf(dsn.Hosts[0].Host, dsn.Hosts[0].Port ?? 6379);

        // One name alone is the password, as in 'redis://secret@localhost'.
        string? password = options.Text("auth") ?? dsn.Password ?? dsn.User;
        var connection = new ConfigurationOptions
        {
            EndPoints = { server },
            User = dsn.Password is null ? null : dsn.User,
            Password = password,
            Ssl = options.Flag("tls", dsn.Scheme == "rediss"),
            DefaultDatabase = options.Number("dbindex", 0),
        };
        if (TlsOf(options, connection.Ssl) is { } tls)
        {
            connection.SslClientAuthenticationOptions = host => new SslClientAuthenticationOptions
            {
                TargetHost = tls.PeerName ?? host,
                ClientCertificates = tls.Certificates,
                RemoteCertificateValidationCallback = (_, certificate, chain, errors) => tls.IsTrusted(certificate, chain, errors),
            };
        }

        if (options.Seconds("timeout") is { } connect && connect > TimeSpan.Zero)
            connection.ConnectTimeout = (int)connect.TotalMilliseconds;
        if (options.Seconds("read_timeout") is { } read && read > TimeSpan.Zero)
            connection.AsyncTimeout = (int)read.TotalMilliseconds;
        return connection;
    }

    /// <summary>What <c>ssl[…]</c> says, by the names of PHP's streams.</summary>
    private static TransportTls? TlsOf(DsnOptions options, bool isSecure)
    {
        var said = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string[] keys, string value) in options.Group("ssl"))
        {
            if (keys is not [var name] || !s_ssl.Contains(name))
            {
                throw options.Refused(
                    $"ssl[{string.Join("][", keys)}]", $"is not known. Known are {string.Join(", ", s_ssl)}");
            }

            said[name] = value;
        }

        if (!isSecure)
            return said.Count == 0 ? null : throw options.Refused("ssl", "is given, but the connection has no TLS: use 'rediss://'");
        return new TransportTls
        {
            VerifiesPeer = Flag("verify_peer", true),
            VerifiesName = Flag("verify_peer_name", true),
            AllowsSelfSigned = Flag("allow_self_signed", false),
            PeerName = said.GetValueOrDefault("peer_name"),
        }
            .Trust(options, "ssl[cafile]", said.GetValueOrDefault("cafile"))
            .Show(options, "ssl[local_cert]", said.GetValueOrDefault("local_cert"), said.GetValueOrDefault("local_pk"));

        bool Flag(string name, bool otherwise) => said.ContainsKey(name) ? options.Flag($"ssl[{name}]", otherwise) : otherwise;
    }

    private static EndPoint EndPointOf(string host, int port) =>
        IPAddress.TryParse(host, out IPAddress? address) ? new IPEndPoint(address, port) : new DnsEndPoint(host, port);

    private static void RefuseOthers(TransportDsn dsn, DsnOptions options)
    {
        if (dsn.Hosts.Count > 1)
            throw options.Refused("host", "names several, a cluster, which is not supported: name one server");
        options.Refuse("lazy", "is not needed: it connects when it is first used. Leave it out");
        options.Refuse("persistent_id", "is not needed: one connection is kept and shared. Leave it out");
        options.Refuse("retry_interval", "is not supported: connections are made again by themselves. Leave it out");
        options.Refuse("sentinel", "is not supported: name the server");
        options.Refuse("sentinel_master", "is not supported: name the server");
        options.Refuse("redis_sentinel", "is not supported: name the server");
        if (options.Text("serializer") is { } serializer and not ("0" or "1"))
        {
            throw options.Refused(
                "serializer", $"is '{serializer}', and only '1' (PHP's, which wraps the text) and '0' (none) are read. Set it so in PHP");
        }
    }
}
