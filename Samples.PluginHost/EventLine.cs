using System.Text.Json;

namespace PluginHost;

/// <summary>What a line of the input asks for.</summary>
/// <param name="System">The system of events; <see langword="null"/> where the line names none.</param>
/// <param name="EventName">The event's name.</param>
/// <param name="Arguments">What the event carries, in the order of the line.</param>
internal sealed record EventLine(string? System, string EventName, OrderedDictionary<string, object?> Arguments)
{
    private const string Form = "Write {\"event\": \"...\", \"arguments\": {...}}.";

    /// <summary>Reads a line.</summary>
    /// <exception cref="FormatException">It is no JSON, or no event.</exception>
    public static EventLine Parse(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            JsonElement line = document.RootElement;
            if (line.ValueKind != JsonValueKind.Object)
                throw new FormatException($"The line is no JSON object. {Form}");
            if (!line.TryGetProperty("event", out JsonElement name) || name.ValueKind != JsonValueKind.String)
                throw new FormatException($"The line names no event. {Form}");
            if (line.TryGetProperty("system", out JsonElement system) && system.ValueKind != JsonValueKind.String)
                throw new FormatException("The line's 'system' is no text. Write the name of a system of events, or leave it out.");
            var arguments = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
            if (line.TryGetProperty("arguments", out JsonElement given))
            {
                if (given.ValueKind != JsonValueKind.Object)
                    throw new FormatException($"The event's 'arguments' are no JSON object. {Form}");
                foreach (JsonProperty argument in given.EnumerateObject())
                    arguments[argument.Name] = JsonValues.Read(argument.Value);
            }

            return new EventLine(system.ValueKind == JsonValueKind.String ? system.GetString() : null, name.GetString()!, arguments);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Half a character is found when a text is read, not when the line is.
            throw new FormatException($"The line is no JSON: {exception.Message}", exception);
        }
    }
}
