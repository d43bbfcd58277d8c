using System.Buffers;
using System.Text.Json;

namespace PluginHost.Web.Chat;

/// <summary>What plugins keep with messages, as JSON that the journal can hold and be read back from.</summary>
internal static class JournalJson
{
    /// <summary>
    /// How deep a plugin's data may nest, so that what they stand in, a line of the journal or an answer, nests no deeper than the 64 that
    /// readers of JSON take.
    /// </summary>
    public const int DeepestData = 60;

    private static readonly JsonWriterOptions s_writing = new() { MaxDepth = DeepestData };
    private static readonly JsonDocumentOptions s_reading = new() { MaxDepth = DeepestData };

    /// <summary>Makes JSON of what a plugin has put with a message.</summary>
    /// <param name="data">The data; nothing where there are none.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="InvalidOperationException">It nests too deep.</exception>
    public static JsonElement? Data(object? data)
    {
        if (data is null)
            return null;
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            using var writer = new Utf8JsonWriter(buffer, s_writing);
            JsonValues.Write(writer, data);
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException(
                $"A plugin has put data with a message that nest deeper than {DeepestData}, or cannot be written as JSON. "
                + "The message was not posted; put flatter data with it.",
                exception);
        }

        using JsonDocument json = JsonDocument.Parse(buffer.WrittenMemory, s_reading);
        return json.RootElement.Clone();
    }
}
