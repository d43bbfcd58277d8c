using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Dispatching.PhpWorker.Processes;

/// <summary>A process of PHP, and lines to and from it. One thread writes and reads; any thread may end it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int LongestErrorLine = 8192;
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly ILogger _logger;
    private readonly string _plugin;
    private readonly int _lineLimit;
    private byte[] _buffer = new byte[16384];
    private int _from;
    private int _to;
    private int _isKilled;

    private WorkerProcess(Process process, string plugin, int lineLimit, ILogger logger)
    {
        _process = process;
        _plugin = plugin;
        _lineLimit = lineLimit;
        _logger = logger;
        _input = process.StandardInput.BaseStream;
        _output = process.StandardOutput.BaseStream;
        Id = process.Id;
        _ = DrainErrorsAsync(process.StandardError);
    }

    public int Id { get; }

    /// <summary>Whether the process has ended.</summary>
    public bool HasExited => _process.HasExited;

    public static WorkerProcess Start(string php, string script, string plugin, PhpPluginOptions options, ILogger logger)
    {
        var start = new ProcessStartInfo(php)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = File.Exists(plugin) ? Path.GetDirectoryName(plugin) : plugin,
        };
        foreach (string setting in new[]
        {
            "display_errors=stderr", "html_errors=0", "log_errors=0", "output_buffering=0", "max_execution_time=0",
            $"memory_limit={options.MemoryLimit}",
        })
        {
            start.ArgumentList.Add("-d");
            start.ArgumentList.Add(setting);
        }

        start.ArgumentList.Add(script);
        try
        {
            return new WorkerProcess(Process.Start(start)!, plugin, options.LineLimit, logger);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            throw new PhpPluginException(
                PhpFailure.NoPhp,
                $"'{php}' cannot be started: {exception.Message} Name the program 'php' of PHP {PhpProgram.Oldest} or newer.",
                exception);
        }
    }

    /// <summary>Writes a line.</summary>
    /// <param name="line">The line with its end.</param>
    /// <returns>Whether the process took it.</returns>
    public bool TryWrite(ReadOnlySpan<byte> line)
    {
        try
        {
            _input.Write(line);
            _input.Flush();
            return true;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Waits for a line.</summary>
    /// <param name="line">The line without its end; to be used before the next one is read.</param>
    /// <returns>Whether there is one: not where the process has ended.</returns>
    /// <exception cref="PhpPluginException">It is longer than a line may be.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        int searched = _from;
        while (true)
        {
            int end = _buffer.AsSpan(searched, _to - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = _buffer.AsMemory(_from, searched + end - _from);
                _from = searched + end + 1;
                return true;
            }

            searched = MakeRoom();
            int count = ReadSome();
            if (count == 0)
            {
                line = _buffer.AsMemory(_from, _to - _from);
                return false;
            }

            _to += count;
        }
    }

    /// <summary>Ends the process and all that it has started.</summary>
    public void Kill()
    {
        if (Interlocked.Exchange(ref _isKilled, 1) != 0)
            return;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Lets the process end: by itself where it does so at once.</summary>
    public void Dispose()
    {
        try
        {
            _input.Dispose();
        }
        catch (IOException)
        {
            // It does not read any more.
        }

        if (Volatile.Read(ref _isKilled) != 0 || !_process.WaitForExit(s_grace))
        {
            Kill();
            _process.WaitForExit(s_grace);
        }

        _output.Dispose();
        _process.Dispose();
    }

    private int ReadSome()
    {
        try
        {
            return _output.Read(_buffer.AsSpan(_to));
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return 0;
        }
    }

    private int MakeRoom()
    {
        int length = _to - _from;
        if (length > _lineLimit)
        {
            throw new PhpPluginException(
                PhpFailure.TooLong,
                $"The plugin '{_plugin}' wrote a line of more than {_lineLimit} bytes. Pass less, or raise "
                + $"'{nameof(PhpPluginOptions.LineLimit)}'.");
        }

        if (_from > 0)
        {
            Buffer.BlockCopy(_buffer, _from, _buffer, 0, length);
            (_from, _to) = (0, length);
        }

        if (_to == _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, (long)_lineLimit + 4096));
        return _to;
    }

    private async Task DrainErrorsAsync(StreamReader errors)
    {
        var line = new StringBuilder();
        char[] read = new char[1024];
        try
        {
            for (int count; (count = await errors.ReadAsync(read).ConfigureAwait(false)) > 0;)
            {
                foreach (char c in read.AsSpan(0, count))
                {
                    if (c != '\n' && line.Length < LongestErrorLine)
                        line.Append(c);
                    else if (c == '\n')
                        Tell(line);
                }
            }

            Tell(line);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The process was disposed.
        }
    }

    private void Tell(StringBuilder line)
    {
        string text = line.ToString().Trim();
        line.Clear();
        if (text.Length > 0)
            WorkerLog.Error(_logger, _plugin, text);
    }
}
