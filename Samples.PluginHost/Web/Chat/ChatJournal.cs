using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace PluginHost.Web.Chat;

/// <summary>
/// A file to which entries are only added, one JSON object a line. One process has it at a time; for use by one thread at a time.
/// </summary>
internal sealed class ChatJournal : IDisposable
{
    private readonly string _path;
    private FileStream _file;
    private bool _isBroken;

    private ChatJournal(FileStream file, string path, long lines)
    {
        _file = file;
        _path = path;
        Lines = lines;
    }

    /// <summary>How many lines it had when it was opened.</summary>
    public long Lines { get; }

    // What shares nothing is what Unix locks against a second host.
    private static FileStreamOptions Options
    {
        get
        {
            var options = new FileStreamOptions
            {
                Mode = FileMode.OpenOrCreate,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                BufferSize = 0,
            };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            return options;
        }
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
        var file = new FileStream(path, Options);
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
            return new ChatJournal(file, path, reading.Lines);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes an entry as it stands in journals.</summary>
    /// <param name="lines">Where to.</param>
    /// <param name="entry">The entry.</param>
    public static void WriteLine(IBufferWriter<byte> lines, ChatEntry entry)
    {
        using (var writer = new Utf8JsonWriter(lines))
            JsonSerializer.Serialize(writer, entry, ChatEntryJson.Default.ChatEntry);
        lines.Write("\n"u8);
    }

    /// <summary>Leaves out the threads that are forgotten. Where that cannot be done, the journal stays as it is.</summary>
    /// <param name="isKept">Whether a thread is not forgotten.</param>
    /// <param name="kept">How many lines the others have.</param>
    /// <param name="logger">Told of what was done.</param>
    public void Compact(Func<long, bool> isKept, long kept, ILogger logger)
    {
        try
        {
            FileStream compacted = new JournalCompaction(_path, isKept).Write(_file, Options);
            _file.Dispose();
            _file = compacted;
            ChatLog.Compacted(logger, _path, Lines, kept);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _file.Seek(0, SeekOrigin.End);
            ChatLog.NotCompacted(logger, exception, _path);
        }
    }

    /// <summary>Adds entries. They are on the disk when it returns; where it throws, none of them is in the file.</summary>
    /// <param name="entries">The entries.</param>
    /// <exception cref="IOException">They could not be written.</exception>
    public void Append(IReadOnlyList<ChatEntry> entries)
    {
        if (_isBroken)
            throw new IOException($"The journal '{_path}' could not be repaired after a failure. Start the host again.");
        var lines = new ArrayBufferWriter<byte>();
        foreach (ChatEntry entry in entries)
            WriteLine(lines, entry);

        long end = _file.Position;
        try
        {
            _file.Write(lines.WrittenSpan);
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
