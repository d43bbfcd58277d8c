using System.Diagnostics;

namespace Tests.Messages.Brokers;

/// <summary>A server that the tests have started, with a folder of its own. It ends with the tests, however they end.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Action<ServerProcess> _stop;
    private Process _process;

    private ServerProcess(string folder, Process process, Action<ServerProcess> stop)
    {
        Folder = folder;
        _process = process;
        _stop = stop;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public string Folder { get; }

    public int Id => _process.Id;

    public static ServerProcess Start(string folder, ProcessStartInfo start, Action<ServerProcess>? stop = null) =>
        new(folder, Run(start), stop ?? (server => server.Kill()));

    /// <summary>Ends it as 'kill -9' does.</summary>
    public void Kill()
    {
        if (_process.HasExited)
            return;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    public void Restart(ProcessStartInfo start) => _process = Run(start);

    public void Dispose()
    {
        _stop(this);
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Starts a program that says nothing here.</summary>
    private static Process Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
