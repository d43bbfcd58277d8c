using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Chat;

/// <summary>A file to which entries are only added, a JSON object a line. One process has it at a time; for use by one thread at a time.</summary>
internal sealed class ChatJournal : IDisposable
{
    private readonly FileStream _file;
    private readonly string _path;
    private bool _isBroken;

    private ChatJournal(FileStream file, string path)
    {
        _file = file;
        _path = path;
    }

    /// <summary>Opens the file, or makes it, and gives what it holds. A last line that is torn is cut off.</summary>
    /// <param name="path">The file.</param>
    /// <param name="apply">Takes the entries, in order. It may throw a <see cref="FormatException"/> where one cannot be.</param>
    /// <param name="logger">Told of what was cut off.</param>
    /// <returns>The journal.</returns>
    /// <exception cref="InvalidDataException">A line that is not the last one is broken. The file is as it was.</exception>
    /// <exception cref="IOException">The file cannot be opened: another process has it, for instance.</exception>
    public static ChatJournal Open(string path, Action<ChatEntry> apply, ILogger logger)
    {
        // What shares nothing is what Unix locks against a second host.
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(path, options);
        try
        {
            var reading = new JournalReading(path, apply);
            long whole = reading.ReadAll(file);
            if (whole < file.Length)
            {
                ChatLog.Repaired(logger, path, reading.Lines + 1, file.Length - whole);
                file.SetLength(whole);
                file.Flush(flushToDisk: true);
            }

            file.Seek(0, SeekOrigin.End);
            return new ChatJournal(file, path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds entries. They are on the disk when it returns; where it throws, none of them is in the file.</summary>
    /// <param name="entries">The entries.</param>
    /// <exception cref="IOException">They could not be written.</exception>
    public void Append(IReadOnlyList<ChatEntry> entries)
    {
        if (_isBroken)
            throw new IOException($"The journal '{_path}' could not be repaired after a failure. Start the host again.");
        using var lines = new MemoryStream();
        foreach (ChatEntry entry in entries)
        {
            JsonSerializer.Serialize(lines, entry, ChatEntryJson.Default.ChatEntry);
            lines.WriteByte((byte)'\n');
        }

        long end = _file.Position;
        try
        {
            _file.Write(lines.GetBuffer().AsSpan(0, (int)lines.Length));
            _file.Flush(flushToDisk: true);
        }
        catch
        {
            // Until what came half is gone, whatever is added would stand behind it.
            _isBroken = true;
            _file.SetLength(end);
            _file.Seek(end, SeekOrigin.Begin);
            _isBroken = false;
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
