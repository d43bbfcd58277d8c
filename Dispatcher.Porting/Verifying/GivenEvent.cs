using System.Text.Json;
using Compat.Php;

namespace Dispatching.Porting.Verifying;

/// <summary>An event that is dispatched in PHP and here: a line of the file of events.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Name">The event's name.</param>
/// <param name="ClassName">The event's class in PHP, which the plugin declares; null for its system's own.</param>
/// <param name="Arguments">The arguments by their names, or the properties of the event.</param>
internal sealed record GivenEvent(int Line, string Name, string? ClassName, PhpArray Arguments)
{
    /// <summary>Reads a file of events.</summary>
    /// <exception cref="VerifyException">It cannot be read, or a line is no event.</exception>
    public static IReadOnlyList<GivenEvent> Read(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VerifyException($"The events '{path}' cannot be read: {exception.Message}", exception);
        }

        GivenEvent[] events =
        [
            .. lines.Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).Select(line => Parse(path, line.Index + 1, line.Item)),
        ];
        return events.Length > 0 ? events : throw new VerifyException($"The file '{path}' has no event. Write one a line, as JSON.");
    }

    private static GivenEvent Parse(string path, int line, string text)
    {
        try
        {
            using JsonDocument read = JsonDocument.Parse(text);
            JsonElement given = read.RootElement;
            string name = given.GetProperty("event").GetString() ?? throw new FormatException("The event has no name.");
            return new GivenEvent(
                line, name,
                given.TryGetProperty("class", out JsonElement type) ? type.GetString()?.TrimStart('\\') : null,
                given.TryGetProperty("arguments", out JsonElement arguments) ? PhpArray.FromJson(arguments.GetRawText()) : []);
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or KeyNotFoundException or FormatException
            or InvalidOperationException or InvalidCastException or Compat.Php.JsonException)
        {
            throw new VerifyException(
                $"{path}:{line} is no event: {exception.Message} Write {{\"event\": \"name\", \"arguments\": {{…}}}}.", exception);
        }
    }
}
