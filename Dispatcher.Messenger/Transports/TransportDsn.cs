using System.Globalization;

namespace Dispatching.Messenger;

/// <summary>
/// Where a transport leads, and how, as Symfony writes it: <c>redis://user:password@host:6379/orders?stream_max_entries=1000</c>.
/// </summary>
public sealed class TransportDsn
{
    private TransportDsn(
        string scheme, string? user, string? password, IReadOnlyList<(string Host, int? Port)> hosts,
        IReadOnlyList<string> path, IReadOnlyDictionary<string, string> options)
    {
        Scheme = scheme;
        User = user;
        Password = password;
        Hosts = hosts;
        Path = path;
        Options = options;
    }

    /// <summary>What stands before <c>://</c>.</summary>
    public string Scheme { get; }

    /// <summary>The user, or <see langword="null"/>.</summary>
    public string? User { get; }

    /// <summary>The password, or <see langword="null"/>.</summary>
    public string? Password { get; }

    /// <summary>The hosts with their ports, where these are given; none where the path is that of a socket.</summary>
    public IReadOnlyList<(string Host, int? Port)> Hosts { get; }

    /// <summary>The parts of the path, decoded.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>The options, decoded, by their names with brackets, as in <c>exchange[type]</c>.</summary>
    public IReadOnlyDictionary<string, string> Options { get; }

    /// <summary>Reads a DSN.</summary>
    /// <param name="text">The DSN. Several, with a comma between them, are the hosts of a cluster.</param>
    /// <returns>The DSN.</returns>
    /// <exception cref="FormatException">It is none. The message does not quote it, for it may hold a password.</exception>
    public static TransportDsn Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TransportDsn[] parts = [.. text.Split(',').Select(part => ParseOne(part.Trim()))];
        TransportDsn last = parts[^1];
        if (parts.Length == 1)
            return last;
        if (parts.Any(part => part.Scheme != last.Scheme || part.Hosts.Count == 0))
            throw new FormatException("The DSNs of a cluster need one scheme, and a host each, as in 'redis://one:6379,redis://two:6379'.");
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in parts.SelectMany(part => part.Options))
            options[name] = value;
        return new TransportDsn(
            last.Scheme, last.User, last.Password, [.. parts.SelectMany(part => part.Hosts)],
            parts.LastOrDefault(part => part.Path.Count > 0)?.Path ?? [], options);
    }

    /// <summary>The DSN without its password and its options.</summary>
    /// <returns>A text for logs.</returns>
    public override string ToString() =>
        $"{Scheme}://{string.Join(',', Hosts.Select(host => host.Port is { } port ? $"{host.Host}:{port}" : host.Host))}"
        + string.Concat(Path.Select(part => "/" + Uri.EscapeDataString(part)));

    private static TransportDsn ParseOne(string text)
    {
        int schemeEnd = text.IndexOf("://", StringComparison.Ordinal);
        if (schemeEnd <= 0)
        {
            throw new FormatException(
                "The DSN has no scheme. It is written as 'redis://localhost:6379/stream' or 'amqp://localhost/%2f/exchange'.");
        }

        string rest = text[(schemeEnd + 3)..];
        int queryStart = rest.IndexOf('?', StringComparison.Ordinal);
        string query = queryStart < 0 ? "" : rest[(queryStart + 1)..];
        rest = queryStart < 0 ? rest : rest[..queryStart];
        int pathStart = rest.IndexOf('/', StringComparison.Ordinal);
        string path = pathStart < 0 ? "" : rest[pathStart..].Trim('/');
        string authority = pathStart < 0 ? rest : rest[..pathStart];

        int userEnd = authority.LastIndexOf('@');
        string[] user = userEnd < 0 ? [] : authority[..userEnd].Split(':', 2);
        string host = authority[(userEnd + 1)..];
        return new TransportDsn(
            text[..schemeEnd].ToLowerInvariant(),
            user is [{ Length: > 0 } name, ..] ? Uri.UnescapeDataString(name) : null,
            user is [_, { Length: > 0 } password] ? Uri.UnescapeDataString(password) : null,
            host.Length == 0 ? [] : [HostOf(host)],
            path.Length == 0 ? [] : [.. path.Split('/').Select(Uri.UnescapeDataString)],
            OptionsOf(query));
    }

    private static (string Host, int? Port) HostOf(string text)
    {
        int colon = text.LastIndexOf(':');
        if (colon < 0 || text.EndsWith(']'))
            return (text.Trim('[', ']'), null);
        ReadOnlySpan<char> number = text.AsSpan(colon + 1);
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int port) && port is > 0 and < 65536
            ? (text[..colon].Trim('[', ']'), port)
            : throw new FormatException($"The port '{text[(colon + 1)..]}' of the DSN is no number from 1 to 65535.");
    }

    private static Dictionary<string, string> OptionsOf(string query)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string part in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=', 2);
            string name = Decode(pair[0]);

            // As PHP counts them: 'binding_keys[]=a&binding_keys[]=b'.
            if (name.EndsWith("[]", StringComparison.Ordinal))
            {
                int index = 0;
                while (options.ContainsKey($"{name[..^2]}[{index}]"))
                    index++;
                name = $"{name[..^2]}[{index}]";
            }

            options[name] = pair.Length < 2 ? "" : Decode(pair[1]);
        }

        return options;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
