using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Tests.Messages.Brokers;

/// <summary>A server of RabbitMQ on ports of its own, with the daemon by which Erlang finds it.</summary>
internal sealed class RabbitServer : IDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/bin";

    private static readonly Lazy<RabbitServer?> s_shared = new(TryStart);
    private static readonly TimeSpan s_longestStart = TimeSpan.FromMinutes(3);

    private readonly ServerProcess _names;
    private readonly ServerProcess _process;
    private readonly int _namesPort;
    private readonly int _port;

    private RabbitServer(TestCertificates? certificates = null)
    {
        _namesPort = FreePort.Find();
        _port = FreePort.Find();
        _names = ServerProcess.Start(
            Directory.CreateTempSubdirectory("dispatcher-epmd-").FullName,
            new ProcessStartInfo("epmd", ["-port", _namesPort.ToString(CultureInfo.InvariantCulture)]));
        string folder = Directory.CreateTempSubdirectory("dispatcher-rabbit-").FullName;
        if (certificates is not null)
        {
            SecurePort = FreePort.Find();
            File.WriteAllText(
                Path.Combine(folder, "rabbitmq.conf"),
                $"""
                listeners.ssl.default = 127.0.0.1:{SecurePort}
                ssl_options.cacertfile = {certificates.Authority}
                ssl_options.certfile = {certificates.Server}
                ssl_options.keyfile = {certificates.ServerKey}
                ssl_options.verify = verify_peer
                ssl_options.fail_if_no_peer_cert = true

                """);
        }

        _process = ServerProcess.Start(folder, StartInfo("rabbitmq-server", folder));
    }

    /// <summary>The server of all tests, each of which has an exchange and a queue of its own.</summary>
    public static RabbitServer Shared
    {
        get
        {
            if (s_shared.Value is null)
                Assert.Inconclusive("RabbitMQ is not on this machine. On Debian: apt-get install rabbitmq-server");
            return s_shared.Value!;
        }
    }

    /// <summary>The port for TLS, where it was started with certificates.</summary>
    public int SecurePort { get; }

    private IConnection Connection => field ??= Connect();

    public string Dsn(string name, string options = "") => $"amqp://guest:guest@127.0.0.1:{_port}/%2f/{name}{options}";

    /// <summary>How many messages wait in a queue.</summary>
    public long Length(string queue)
    {
        using IChannel channel = Connection.CreateChannelAsync().GetAwaiter().GetResult();
        try
        {
            return channel.MessageCountAsync(queue).GetAwaiter().GetResult();
        }
        catch (OperationInterruptedException)
        {
            return 0;
        }
    }

    public async Task<IChannel> OpenAsync() => await Connection.CreateChannelAsync();

    /// <summary>Asks the server something as its operator does.</summary>
    public async Task ControlAsync(params string[] arguments)
    {
        ProcessStartInfo start = StartInfo("rabbitmqctl", _process.Folder);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.AreEqual(0, process.ExitCode, await errors);
    }

    /// <summary>A server for one test, which it may kill.</summary>
    public static RabbitServer Start()
    {
        _ = Shared;
        return TryStart()!;
    }

    public void Kill() => _process.Kill();

    public void Restart()
    {
        _process.Restart(StartInfo("rabbitmq-server", _process.Folder));
        Connect().Dispose();
    }

    public static void End()
    {
        if (s_shared is { IsValueCreated: true, Value: { } server })
            server.Dispose();
    }

    public void Dispose()
    {
        _process.Dispose();
        _names.Dispose();
    }

    /// <summary>A server for one test that speaks TLS, too.</summary>
    public static RabbitServer Start(TestCertificates certificates)
    {
        _ = Shared;
        var server = new RabbitServer(certificates);
        _ = server.Connection;
        return server;
    }

    private static RabbitServer? TryStart()
    {
        if (!File.Exists(Path.Combine(Programs, "rabbitmq-server")))
            return null;
        try
        {
            var server = new RabbitServer();
            _ = server.Connection;
            return server;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private IConnection Connect()
    {
        long began = Stopwatch.GetTimestamp();
        var factory = new ConnectionFactory { HostName = "127.0.0.1", Port = _port };
        while (true)
        {
            try
            {
                return factory.CreateConnectionAsync().GetAwaiter().GetResult();
            }
            catch (Exception exception) when (
                exception is BrokerUnreachableException or IOException && Stopwatch.GetElapsedTime(began) < s_longestStart)
            {
                Task.Delay(200).GetAwaiter().GetResult();
            }
        }
    }

    private ProcessStartInfo StartInfo(string program, string folder)
    {
        var start = new ProcessStartInfo(Path.Combine(Programs, program));
        foreach ((string name, string value) in new Dictionary<string, string>
        {
            ["HOME"] = folder,
            ["ERL_EPMD_PORT"] = _namesPort.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_NODENAME"] = $"tests{_port}@localhost",
            ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
            ["RABBITMQ_NODE_PORT"] = _port.ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_DIST_PORT"] = FreePort.Find().ToString(CultureInfo.InvariantCulture),
            ["RABBITMQ_MNESIA_BASE"] = Path.Combine(folder, "data"),
            ["RABBITMQ_LOG_BASE"] = Path.Combine(folder, "log"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(folder, "plugins"),
            ["RABBITMQ_CONFIG_FILE"] = Path.Combine(folder, "rabbitmq.conf"),
        })
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
