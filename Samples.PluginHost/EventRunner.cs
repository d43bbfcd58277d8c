using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dispatching.Diagnostics;
using PluginHost.Systems;

namespace PluginHost;

/// <summary>Dispatches events, a JSON object a line, and writes what came of each.</summary>
/// <param name="systems">The systems that a line can name; the first is meant where it names none.</param>
internal sealed class EventRunner(IReadOnlyList<IEventSystem> systems)
{
    // The results are read by people and by JSON parsers, never as HTML.
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Runs all lines, also those behind one that fails. Empty lines are passed over.</summary>
    /// <param name="input">The lines.</param>
    /// <param name="output">Gets a JSON object a line, or a tree.</param>
    /// <param name="asTree">Whether to write trees of nested dispatches.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    /// <returns>Whether all went well.</returns>
    public async Task<bool> RunAsync(Stream input, TextWriter output, bool asTree, CancellationToken cancellationToken)
    {
        bool allWell = true;
        var lines = new LineReader(input);
        for (int number = 1; await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line; number++)
        {
            if (line.Problem is null && string.IsNullOrWhiteSpace(line.Text))
                continue;
            EventResult result = await RunLineAsync(line, cancellationToken).ConfigureAwait(false);
            (string text, bool isWhole) = Write(number, result, asTree);
            allWell &= result.Error is null && isWhole;
            await output.WriteLineAsync(text).ConfigureAwait(false);
        }

        await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        return allWell;
    }

    private static (string Text, bool IsWhole) Write(int number, EventResult result, bool asTree)
    {
        try
        {
            return (asTree ? Tree(number, result) : Json(number, result), true);
        }
#pragma warning disable CA1031 // A value that a plugin has left may throw when it is read, or hold itself; the run goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            string error = $"What the plugins have left cannot be written: {Reasons.Of(exception)}";
            var failed = new EventResult(null, [], false, result.Error is null ? error : $"{result.Error} {error}");
            return (asTree ? Tree(number, failed) : Json(number, failed), false);
        }
    }

    private async Task<EventResult> RunLineAsync(InputLine read, CancellationToken cancellationToken)
    {
        if (read.Text is not { } text)
            return new EventResult(null, [], false, read.Problem);
        using var recording = new DispatchRecording();
        EventLine? line = null;
        try
        {
            line = EventLine.Parse(text);
            IEventSystem system = Find(line.System);
            bool isStopped = await system.DispatchAsync(line.EventName, line.Arguments, cancellationToken).ConfigureAwait(false);
            return new EventResult(line, recording.Dispatches, isStopped, null);
        }
        catch (FormatException exception) when (recording.Dispatches.Count == 0)
        {
            return new EventResult(line, [], false, exception.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever a plugin throws is its line's result; the run goes on.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            bool isStopped = recording.Dispatches is [.., { IsStopped: true }];
            return new EventResult(line, recording.Dispatches, isStopped, Reasons.Of(exception));
        }
    }

    private IEventSystem Find(string? name) => name is null
        ? systems[0]
        : systems.FirstOrDefault(system => system.Name == name)
            ?? throw new FormatException(
                $"There is no system '{name}'. Name one of {string.Join(", ", systems.Select(system => $"'{system.Name}'"))}.");

    private static string Tree(int number, EventResult result)
    {
        var text = new StringBuilder();
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"line {number}");
        if (result.Error is not null)
            text.Append(": ").Append(result.Error);
        foreach (string line in DispatchRecording.Write(result.Dispatches).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            text.Append("\n  ").Append(line);
        return text.ToString();
    }

    private static string Json(int number, EventResult result)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_readable))
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", number);
            if (result.Line is not null)
                WriteDispatch(writer, result.Line, result);
            if (result.Error is not null)
                writer.WriteString("error", result.Error);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteDispatch(Utf8JsonWriter writer, EventLine line, EventResult result)
    {
        if (line.System is not null)
            writer.WriteString("system", line.System);
        writer.WriteString("event", line.EventName);
        writer.WritePropertyName("arguments");
        JsonValues.Write(writer, line.Arguments);
        writer.WriteStartArray("called");
        foreach (RecordedDispatch dispatch in result.Dispatches)
            WriteCalled(writer, dispatch);
        writer.WriteEndArray();
        writer.WriteNumber("milliseconds", Milliseconds(
            result.Dispatches.Aggregate(TimeSpan.Zero, (sum, dispatch) => sum + (dispatch.Duration ?? TimeSpan.Zero))));
        writer.WriteBoolean("stopped", result.IsStopped);
    }

    // Listeners in the order in which they were called: those of a nested dispatch follow the one that dispatched.
    private static void WriteCalled(Utf8JsonWriter writer, RecordedDispatch dispatch)
    {
        foreach (RecordedListener called in dispatch.Called)
        {
            writer.WriteStartObject();
            writer.WriteString("event", dispatch.EventName);
            writer.WriteString("listener", called.Listener.Name);
            writer.WriteNumber("priority", called.Listener.Priority);
            writer.WriteNumber("milliseconds", Milliseconds(called.Duration ?? TimeSpan.Zero));
            writer.WriteEndObject();
            foreach (RecordedDispatch nested in called.Dispatches)
                WriteCalled(writer, nested);
        }
    }

    private static double Milliseconds(TimeSpan duration) => Math.Round(duration.TotalMilliseconds, 4);
}
