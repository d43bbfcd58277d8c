using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using StackExchange.Redis;

namespace Tests.Messages.Brokers;

/// <summary>A server of Redis that keeps what it has acknowledged, on a port of its own.</summary>
internal sealed class RedisServer : IDisposable
{
    private static readonly Lazy<RedisServer?> s_shared = new(() => TryStart(null));

    private readonly ServerProcess _process;
    private readonly int _port;

    private RedisServer(ServerProcess process, int port)
    {
        _process = process;
        _port = port;
    }

    /// <summary>The server of all tests, each of which has a stream of its own.</summary>
    public static RedisServer Shared
    {
        get
        {
            if (s_shared.Value is null)
                Assert.Inconclusive("Redis is not on this machine. On Debian: apt-get install redis-server");
            return s_shared.Value!;
        }
    }

    /// <summary>The server, for tests that look into it.</summary>
    public IDatabase Database => field ??= ConnectionMultiplexer.Connect($"{Address},abortConnect=false,allowAdmin=true").GetDatabase();

    public string Address => $"127.0.0.1:{_port}";

    /// <summary>A DSN that PHP and .NET read alike.</summary>
    public string Dsn(string stream, string consumer = "one", string options = "") =>
        $"redis://{Address}/{stream}/symfony/{consumer}?delete_after_ack=1{options}";

    public static string NewStream() => $"test-{Guid.NewGuid():N}";

    /// <summary>A server that is spoken to by TLS alone.</summary>
    /// <param name="certificates">Its certificates, and those of who may speak to it.</param>
    public static RedisServer Start(TestCertificates certificates)
    {
        _ = Shared;
        int port = FreePort.Find();
        string folder = Directory.CreateTempSubdirectory("dispatcher-redis-").FullName;
        ProcessStartInfo start = StartInfo(0, folder);
        foreach (string option in (string[])
        [
            "--tls-port", port.ToString(CultureInfo.InvariantCulture), "--tls-cert-file", certificates.Server,
            "--tls-key-file", certificates.ServerKey, "--tls-ca-cert-file", certificates.Authority,
        ])
            start.ArgumentList.Add(option);
        var server = new RedisServer(ServerProcess.Start(folder, start), port);
        AwaitPort(port);
        return server;
    }

    /// <summary>A server for one test, which it may kill.</summary>
    /// <param name="fileLimit">How many bytes a file of it may have: then writing fails, as on a full disk.</param>
    public static RedisServer Start(long? fileLimit = null)
    {
        _ = Shared;
        return TryStart(fileLimit)!;
    }

    public void RemoveFileLimit()
    {
        string id = _process.Id.ToString(CultureInfo.InvariantCulture);
        using Process process = Process.Start("prlimit", ["--fsize=unlimited", "--pid", id]);
        process.WaitForExit();
        Assert.AreEqual(0, process.ExitCode);
    }

    public void Kill() => _process.Kill();

    public void Restart()
    {
        _process.Restart(StartInfo(_port, _process.Folder));
        Await(_port);
    }

    public void Dispose() => _process.Dispose();

    public static void End()
    {
        if (s_shared is { IsValueCreated: true, Value: { } server })
            server.Dispose();
    }

    private static RedisServer? TryStart(long? fileLimit)
    {
        int port = FreePort.Find();
        string folder = Directory.CreateTempSubdirectory("dispatcher-redis-").FullName;
        try
        {
            var server = new RedisServer(ServerProcess.Start(folder, StartInfo(port, folder, fileLimit)), port);
            Await(port);
            return server;
        }
        catch (Win32Exception)
        {
            Directory.Delete(folder);
            return null;
        }
    }

    private static void Await(int port)
    {
        long began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using ConnectionMultiplexer connection = ConnectionMultiplexer.Connect($"127.0.0.1:{port}");
                connection.GetDatabase().Ping();
                return;
            }
            catch (RedisException) when (Stopwatch.GetElapsedTime(began) < Soon.Limit)
            {
                // It starts, or reads what it has kept.
            }
        }
    }

    /// <summary>Waits until somebody listens, whatever is spoken there.</summary>
    private static void AwaitPort(int port)
    {
        long began = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var client = new TcpClient("127.0.0.1", port);
                return;
            }
            catch (SocketException) when (Stopwatch.GetElapsedTime(began) < Soon.Limit)
            {
                // It starts.
            }
        }
    }

    private static ProcessStartInfo StartInfo(int port, string folder, long? fileLimit = null)
    {
        // With 'always' a server that cannot write ends itself.
        string[] options =
        [
            "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder,
            "--save", "", "--appendonly", "yes", "--appendfsync", fileLimit is null ? "always" : "everysec",
        ];
        return fileLimit is { } limit
            ? new ProcessStartInfo("bash", ["-c", "trap '' XFSZ; exec prlimit --fsize=" + limit + ": redis-server \"$@\"", "-", .. options])
            : new ProcessStartInfo("redis-server", options);
    }
}
