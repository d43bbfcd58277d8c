using System.Text.Json;
using Compat.Php;

namespace Conformance.Dialects.Snippets;

/// <summary>Plays recorded snippets of PHP through <see cref="Php"/>: those whose functions are a call or an operator.</summary>
public sealed class SnippetPlayer
{
    private readonly List<(string Id, string Expected, string Actual)> _failures = [];
    private readonly SortedDictionary<string, int> _skipped = new(StringComparer.Ordinal);

    /// <summary>The name that the program knows it by.</summary>
    public const string Name = "php-functions";

    /// <summary>How many snippets passed.</summary>
    public int Passed { get; private set; }

    /// <summary>How many snippets have more than a call or an operator.</summary>
    public int Skipped => _skipped.Values.Sum();

    /// <summary>The snippets that failed, with the first call that differs.</summary>
    public IReadOnlyList<(string Id, string Expected, string Actual)> Failures => _failures;

    /// <summary>What skipped snippets have, and how many.</summary>
    public IReadOnlyDictionary<string, int> Reasons => _skipped;

    /// <summary>Plays a snippet.</summary>
    /// <param name="line">A line of the corpus.</param>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It is no snippet.</exception>
    public void Play(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement snippet = document.RootElement;
        string id = snippet.TextOf("id") ?? throw new FormatException("A snippet has a text 'id'.");
        string source = snippet.TextOf("php") ?? throw new FormatException($"The snippet '{id}' has no text 'php'.");
        if (!snippet.TryGetProperty("calls", out JsonElement calls) || calls.ValueKind != JsonValueKind.Array)
            throw new FormatException($"The snippet '{id}' has no list of 'calls'.");
        try
        {
            SnippetFunctions functions = SnippetReader.Read(source);
            foreach (JsonElement call in calls.EnumerateArray())
            {
                (string expected, string actual) = Play(functions, call);
                if (expected == actual)
                    continue;
                _failures.Add((id, $"{call.GetProperty("arguments").GetRawText()} {expected}", actual));
                return;
            }

            Passed++;
        }
        catch (NotPlayableException exception)
        {
            _skipped[exception.Message] = _skipped.GetValueOrDefault(exception.Message) + 1;
        }
    }

    private static (string Expected, string Actual) Play(SnippetFunctions functions, JsonElement call)
    {
        SnippetFunction function = (call.TextOf("call") is { } name
            ? functions.Find(name)
            : null) ?? throw new NotPlayableException("a class");
        object?[] arguments = [.. call.GetProperty("arguments").EnumerateArray().Select(RecordedValue.Read)];
        bool isNamed = call.TryGetProperty("throws", out JsonElement thrown) && thrown.TextOf("message") is not null;
        using var output = new StringWriter();
        Php.Output = output;
        string actual;
        try
        {
            actual = "returns " + RecordedValue.Write(function.Invoke(arguments));
        }
        catch (PhpThrowable exception)
        {
            actual = $"throws {exception.ClassName}" + (isNamed ? $": {exception.Message}" : "");
        }

        string expected = thrown.ValueKind == JsonValueKind.Object
            ? $"throws {thrown.TextOf("class")}" + (isNamed ? $": {thrown.TextOf("message")}" : "")
            : "returns " + RecordedValue.Write(RecordedValue.Read(call.GetProperty("returns")));
        expected += $", prints {RecordedValue.Write(call.TextOf("output") ?? "")}";
        actual += $", prints {RecordedValue.Write(output.ToString())}";
        if (call.TryGetProperty("after", out JsonElement after))
        {
            expected += $", leaves {WriteAll(after.EnumerateArray().Select(RecordedValue.Read))}";
            actual += $", leaves {WriteAll(arguments)}";
        }

        return (expected, actual);
    }

    private static string WriteAll(IEnumerable<object?> values) => string.Join(", ", values.Select(RecordedValue.Write));
}
