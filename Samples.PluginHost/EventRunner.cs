using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dispatching;
using Dispatching.Contracts;

namespace PluginHost;

/// <summary>Dispatches events, a JSON object a line, and writes a JSON result for each.</summary>
/// <param name="dispatcher">What the plugins listen to.</param>
internal sealed class EventRunner(IEventDispatcher dispatcher)
{
    // The results are read by people and by JSON parsers, never as HTML.
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TraceableEventDispatcher _dispatcher = new(dispatcher);

    /// <summary>Runs all lines, also those behind one that fails. Empty lines are passed over.</summary>
    /// <returns>Whether all went well.</returns>
    public bool Run(TextReader input, TextWriter output, CancellationToken cancellation)
    {
        bool allWell = true;
        using var buffer = new MemoryStream();
        using var writer = new Utf8JsonWriter(buffer, s_readable);
        for (int number = 1; input.ReadLine() is { } line; number++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(line))
                continue;
            buffer.SetLength(0);
            writer.Reset();
            allWell &= RunLine(number, line, writer);
            writer.Flush();
            output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        }

        output.Flush();
        return allWell;
    }

    private bool RunLine(int number, string line, Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", number);
        bool isWell = false;
        try
        {
            using JsonDocument document = JsonDocument.Parse(line);
            if (Refusal(document.RootElement) is { } refusal)
                writer.WriteString("error", refusal);
            else
                isWell = Dispatch(document.RootElement, writer);
        }
        catch (JsonException exception)
        {
            writer.WriteString("error", $"The line is no JSON: {exception.Message}");
        }

        writer.WriteEndObject();
        return isWell;
    }

    private static string? Refusal(JsonElement line)
    {
        if (line.ValueKind != JsonValueKind.Object)
            return "The line is no JSON object. Write {\"event\": \"...\", \"arguments\": {...}}.";
        if (!line.TryGetProperty("event", out JsonElement name) || name.ValueKind != JsonValueKind.String)
            return "The line names no event. Write {\"event\": \"...\"}.";
        return line.TryGetProperty("arguments", out JsonElement arguments) && arguments.ValueKind != JsonValueKind.Object
            ? "The event's 'arguments' are no JSON object. Write {\"event\": \"...\", \"arguments\": {...}}."
            : null;
    }

    private bool Dispatch(JsonElement line, Utf8JsonWriter writer)
    {
        string name = line.GetProperty("event").GetString()!;
        var @event = new GenericEvent();
        if (line.TryGetProperty("arguments", out JsonElement arguments))
        {
            foreach (JsonProperty argument in arguments.EnumerateObject())
                @event[argument.Name] = JsonValues.Read(argument.Value);
        }

        writer.WriteString("event", name);
        _dispatcher.Reset();
        long start = Stopwatch.GetTimestamp();
        Exception? failure = null;
        try
        {
            _dispatcher.DispatchEvent(@event, name);
        }
#pragma warning disable CA1031 // Whatever a plugin throws is its line's result; the run goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }

        TimeSpan duration = Stopwatch.GetElapsedTime(start);
        writer.WritePropertyName("arguments");
        JsonValues.Write(writer, @event);
        writer.WriteStartArray("called");
        foreach (CalledListener call in _dispatcher.CalledListeners)
        {
            writer.WriteStartObject();
            writer.WriteString("event", call.EventName);
            writer.WriteString("listener", call.Listener.Name);
            writer.WriteNumber("priority", call.Priority);
            writer.WriteNumber("milliseconds", Math.Round(call.Duration.TotalMilliseconds, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("milliseconds", Math.Round(duration.TotalMilliseconds, 4));
        writer.WriteBoolean("stopped", @event.IsPropagationStopped);
        if (failure is not null)
            writer.WriteString("error", $"{failure.GetType().Name}: {failure.Message}");
        return failure is null;
    }
}
