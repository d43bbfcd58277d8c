using System.Buffers;

namespace PluginHost.Web.Chat;

/// <summary>
/// Writes a journal anew without the threads that are forgotten. One line stands for the lines that are left out, so that new numbers
/// follow the old ones.
/// </summary>
/// <param name="path">The journal.</param>
/// <param name="isKept">Whether a thread is not forgotten.</param>
internal sealed class JournalCompaction(string path, Func<long, bool> isKept)
{
    private const int WrittenAtOnce = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _lines = new();
    private long _lastThread;
    private long _lastMessage;
    private bool _isSkipping;

    /// <summary>Writes it beside the journal. When all of it is on the disk it takes the journal's place.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="options">How journals are opened.</param>
    /// <returns>The new journal, at its end.</returns>
    /// <exception cref="IOException">It cannot be written, or not take the journal's place. The journal is as it was.</exception>
    public FileStream Write(FileStream journal, FileStreamOptions options)
    {
        string beside = path + ".new";
        File.Delete(beside);
        var compacted = new FileStream(beside, options);
        try
        {
            journal.Seek(0, SeekOrigin.Begin);
            new JournalReading(path, entry => Copy(entry, compacted)).ReadAll(journal);
            EndSkipping();
            WriteOut(compacted);
            compacted.Flush(flushToDisk: true);
            File.Move(beside, path, overwrite: true);
            return compacted;
        }
        catch
        {
            compacted.Dispose();
            File.Delete(beside);
            throw;
        }
    }

    private void Copy(ChatEntry entry, FileStream compacted)
    {
        bool isCopied = entry is not NumbersSkipped && isKept(entry.Thread);
        if (isCopied)
            EndSkipping();
        _isSkipping = !isCopied;
        switch (entry)
        {
            case ThreadOpened opened:
                _lastThread = Math.Max(_lastThread, opened.Thread);
                break;
            case MessagePosted posted:
                _lastMessage = posted.Message.Id;
                break;
            case NumbersSkipped skipped:
                (_lastThread, _lastMessage) = (Math.Max(_lastThread, skipped.Thread), skipped.Message);
                break;
        }

        if (isCopied)
            ChatJournal.WriteLine(_lines, entry);
        if (_lines.WrittenCount >= WrittenAtOnce)
            WriteOut(compacted);
    }

    private void EndSkipping()
    {
        if (_isSkipping)
            ChatJournal.WriteLine(_lines, new NumbersSkipped(_lastThread, _lastMessage));
        _isSkipping = false;
    }

    private void WriteOut(FileStream compacted)
    {
        compacted.Write(_lines.WrittenSpan);
        _lines.ResetWrittenCount();
    }
}
