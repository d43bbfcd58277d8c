using System.IO.Compression;
using System.Text.Json;

namespace Conformance;

/// <summary>Reads scenario files: a JSON object a line, compressed or not.</summary>
public static class ScenarioFile
{
    /// <summary>The scenario files that a path means.</summary>
    /// <param name="path">A file, or a folder that is searched with all below it.</param>
    /// <returns>The files, in ordinal order.</returns>
    /// <exception cref="UnreadableScenarioException">There is no such file, or no scenario file in the folder.</exception>
    public static IReadOnlyList<string> Find(string path)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
            throw new UnreadableScenarioException($"There is no file or folder '{path}'.");
        string[] files =
        [
            .. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => file.EndsWith(".jsonl", StringComparison.Ordinal) || file.EndsWith(".jsonl.gz", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0 ? files : throw new UnreadableScenarioException($"There is no '.jsonl' or '.jsonl.gz' file in '{path}'.");
    }

    /// <summary>Reads a file's scenarios. Empty lines are passed over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="dialects">The dialects that are known.</param>
    /// <returns>The scenarios, in their order.</returns>
    /// <exception cref="UnreadableScenarioException">The file cannot be read, or a line is no scenario of a known dialect.</exception>
    public static IReadOnlyList<Scenario> Read(string file, IReadOnlyCollection<string> dialects)
    {
        ArgumentNullException.ThrowIfNull(dialects);
        var scenarios = new List<Scenario>();
        ReadLines(file, (line, number) => scenarios.Add(Parse(line, dialects, $"{file}:{number}")));
        return scenarios;
    }

    /// <summary>Reads a file's lines. Empty ones are passed over.</summary>
    /// <param name="file">The file.</param>
    /// <param name="read">Reads a line, which has a number counted from 1.</param>
    /// <exception cref="UnreadableScenarioException">The file cannot be read, or a line is not of the format.</exception>
    public static void ReadLines(string file, Action<string, int> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        int number = 0;
        try
        {
            using Stream stream = File.OpenRead(file);
            using Stream content =
                file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
            using var reader = new StreamReader(content);
            while (reader.ReadLine() is { } line)
            {
                number++;
                if (!string.IsNullOrWhiteSpace(line))
                    read(line, number);
            }
        }
        catch (Exception exception) when (exception
            is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or FormatException)
        {
            throw new UnreadableScenarioException(
                $"{file}:{(exception is JsonException or FormatException ? number : number + 1)}: {exception.Message}", exception);
        }
    }

    private static Scenario Parse(string line, IReadOnlyCollection<string> dialects, string place)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement content = document.RootElement.Clone();
        if (content.ValueKind != JsonValueKind.Object)
            throw new FormatException("A scenario is a JSON object.");
        string id = Text(content, "id");
        string dialect = Text(content, "dialect");
        if (!dialects.Contains(dialect, StringComparer.Ordinal))
            throw new FormatException($"The dialect '{dialect}' of '{id}' is not known. Known are: {string.Join(", ", dialects)}.");
        if (!content.TryGetProperty("steps", out JsonElement steps) || steps.ValueKind != JsonValueKind.Array)
            throw new FormatException($"The scenario '{id}' has no list of 'steps'.");
        if (!content.TryGetProperty("expect", out JsonElement expected) || expected.ValueKind != JsonValueKind.Array)
            throw new FormatException($"The scenario '{id}' has no list 'expect'.");
        return new Scenario(id, dialect, content, expected, place);
    }

    private static string Text(JsonElement content, string name) =>
        content.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : throw new FormatException($"A scenario has a text '{name}'.");
}
