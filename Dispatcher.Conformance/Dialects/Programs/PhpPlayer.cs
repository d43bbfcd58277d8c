using System.Reflection;
using System.Text.Json;
using Compat.Php;

namespace Conformance.Dialects.Programs;

/// <summary>Translates recorded snippets of PHP, compiles them in memory, makes their calls and compares what comes of it.</summary>
public sealed class PhpPlayer
{
    /// <summary>The name that the program knows it by.</summary>
    public const string Name = "php";

    private const int StackSize = 64 << 20;

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    private readonly List<PhpSnippet> _snippets = [];
    private readonly List<PlayedSnippet> _played = [];

    /// <summary>How the snippets went, in their order.</summary>
    public IReadOnlyList<PlayedSnippet> Played => _played;

    /// <summary>Takes a snippet.</summary>
    /// <param name="line">A line of the corpus.</param>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON.</exception>
    /// <exception cref="FormatException">It is no snippet.</exception>
    public void Add(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        _snippets.Add(new PhpSnippet(document.RootElement.Clone(), $"Snippet{_snippets.Count + 1}"));
    }

    /// <summary>Plays all snippets that were taken.</summary>
    public void Play()
    {
        foreach (PhpSnippet[] batch in _snippets.Chunk(150))
        {
            using var compiled = SnippetAssembly.Make(batch);
            foreach (PhpSnippet snippet in batch)
                _played.Add(Play(snippet, compiled));
        }
    }

    private static PlayedSnippet Play(PhpSnippet snippet, SnippetAssembly compiled)
    {
        PlayedSnippet Ended(PlayedOutcome outcome, string detail) => new(snippet.Id, snippet.Group, outcome, detail);
        if (snippet.Fault is { } fault)
            return Ended(PlayedOutcome.Failed, fault);
        PlayedSnippet? played = null;
        var thread = new Thread(() => played = Run(snippet, compiled, Ended), StackSize) { IsBackground = true };
        thread.Start();
        return thread.Join(s_limit) ? played! : Ended(PlayedOutcome.Failed, "it does not end");
    }

    private static PlayedSnippet Run(PhpSnippet snippet, SnippetAssembly compiled, Func<PlayedOutcome, string, PlayedSnippet> ended)
    {
        try
        {
            PhpProgram.Current = new PhpProgram();
            Php.Clock = RecordingTime.Clock;
            Type program = compiled.Find($"{snippet.Space}.Program");
            program.GetMethod("Load")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
            foreach (JsonElement call in snippet.Calls)
            {
                (string expected, string actual) = Make(call);
                if (expected != actual)
                    return ended(PlayedOutcome.Failed,
                        $"{call.GetRawText()[..Math.Min(300, call.GetRawText().Length)]}\n    expected {expected}\n    actual   {actual}");
            }

            return ended(PlayedOutcome.Passed, "");
        }
        catch (Exception exception) when (exception is NotImplementedException or NotSupportedException)
        {
            return ended(PlayedOutcome.Left, snippet.Program!.Left.Count > 0 ? string.Join("; ", snippet.Program.Left)
                + string.Concat(snippet.Refusals.Select(one => "\n      " + one)) : exception.Message);
        }
        catch (Exception exception)
        {
            return ended(PlayedOutcome.Failed, $"{exception.GetType().Name}: {exception.Message}\n{exception.StackTrace}");
        }
    }

    private static (string Expected, string Actual) Make(JsonElement call)
    {
        bool isAfter = call.TryGetProperty("after", out JsonElement after);
        object?[] arguments = [.. call.GetProperty("arguments").EnumerateArray().Select(PhpValue.Make)];
        if (isAfter)
            arguments = [.. arguments.Select(argument => new PhpReference(argument))];
        object?[] given = [.. arguments];
        bool isNamed = call.TryGetProperty("throws", out JsonElement thrown) && thrown.TextOf("message") is not null;
        using var output = new StringWriter();
        Php.Output = output;
        string actual;
        try
        {
            actual = "returns " + PhpValue.Write(Invoke(call.GetProperty("call"), given));
        }
        catch (PhpThrowable exception)
        {
            bool isUnexpected = thrown.ValueKind != JsonValueKind.Object;
            actual = $"throws {exception.ClassName}" + (isNamed ? $": {exception.Message}" : isUnexpected ? $": {exception}" : "");
        }

        string expected = thrown.ValueKind == JsonValueKind.Object
            ? $"throws {thrown.TextOf("class")}" + (isNamed ? $": {thrown.TextOf("message")}" : "")
            : "returns " + PhpValue.Write(call.GetProperty("returns"));
        expected += $", prints {(call.TryGetProperty("output", out JsonElement printed) ? PhpValue.Write(printed) : "\"\"")}";
        actual += $", prints {PhpValue.Write(output.ToString())}";
        if (isAfter)
        {
            expected += $", leaves {string.Join(", ", after.EnumerateArray().Select(one => PhpValue.Write(one)))}";
            actual += $", leaves {string.Join(", ", arguments.Select(one => PhpValue.Write(one)))}";
        }

        return (expected, actual);
    }

    private static object? Invoke(JsonElement call, object?[] arguments)
    {
        if (call.ValueKind == JsonValueKind.Object)
        {
            object?[] with = [.. call.GetProperty("with").EnumerateArray().Select(PhpValue.Make)];
            object made = Php.New(call.TextOf("new"), null, with);
            return Php.CallMethod(made, call.TextOf("method"), null, arguments);
        }

        string name = call.GetString()!;
        return name.Split("::") is [var type, var method]
            ? Php.CallStatic(type, method, null, null, arguments)
            : Php.Call(name, arguments);
    }
}
