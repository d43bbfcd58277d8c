using System.Text.Json;

namespace PluginHost.Web.Chat;

/// <summary>Reads a journal once, line by line.</summary>
/// <param name="path">Its name, for errors.</param>
/// <param name="apply">Takes the entries.</param>
internal sealed class JournalReading(string path, Action<ChatEntry> apply)
{
    private const int FirstBuffer = 64 * 1024;

    private Exception? _broken;

    /// <summary>How many lines were read, and are whole.</summary>
    public long Lines { get; private set; }

    /// <summary>Reads all lines.</summary>
    /// <param name="file">The file, from its beginning.</param>
    /// <returns>How many bytes the whole lines have. What stands behind them is a last line that was not written to its end.</returns>
    /// <exception cref="InvalidDataException">A line that is not the last one is broken, or one is no entry of the chat.</exception>
    public long ReadAll(Stream file)
    {
        var buffer = new byte[FirstBuffer];
        long whole = 0;
        int held = 0;
        while (file.Read(buffer.AsSpan(held)) is > 0 and var read)
        {
            held += read;
            int start = 0;
            while (buffer.AsSpan(start, held - start).IndexOf((byte)'\n') is >= 0 and var length)
            {
                whole += Take(buffer.AsSpan(start, length)) ? length + 1 : 0;
                start += length + 1;
            }

            held -= start;
            buffer.AsSpan(start, held).CopyTo(buffer);
            if (held == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
        }

        if (held > 0)
            RefuseBroken();
        return whole;
    }

    private bool Take(ReadOnlySpan<byte> line)
    {
        RefuseBroken();
        try
        {
            apply(JsonSerializer.Deserialize(line, ChatEntryJson.Default.ChatEntry) ?? throw new FormatException("It is null."));
            Lines++;
            return true;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or FormatException)
        {
            _broken = exception;
            // What is whole, yet says something else, was not torn: somebody wrote it so.
            if (IsJson(line))
                RefuseBroken();
            return false;
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            return JsonDocument.TryParseValue(ref reader, out JsonDocument? json) && IsDisposed(json);
        }
        catch (JsonException)
        {
            return false;
        }

        static bool IsDisposed(JsonDocument json)
        {
            json.Dispose();
            return true;
        }
    }

    private void RefuseBroken()
    {
        if (_broken is not null)
            throw new InvalidDataException(
                $"The chat's journal '{path}' is broken in line {Lines + 1}: {_broken.Message} "
                + "Put back a copy, or move the file away to begin anew.",
                _broken);
    }
}
