using System.Text.Json;
using Dispatching.Porting;

namespace Conformance.Dialects.Programs;

/// <summary>A snippet that is played: its PHP, its calls, and the C# of it.</summary>
internal sealed class PhpSnippet(JsonElement content, string space)
{
    private readonly HashSet<int> _leaving = [];

    public string Id { get; } = content.TextOf("id") ?? throw new FormatException("A snippet has a text 'id'.");

    public string Group { get; } = content.TextOf("group") ?? "";

    public string Space => space;

    public string Source { get; } = content.TextOf("php") ?? throw new FormatException("A snippet has a text 'php'.");

    public IEnumerable<JsonElement> Calls => content.GetProperty("calls").EnumerateArray();

    public TranslatedProgram? Program { get; private set; }

    /// <summary>What the tool or the compiler refused; null where nothing was.</summary>
    public string? Fault { get; set; }

    /// <summary>What the compiler refused, so that it was left.</summary>
    public List<string> Refusals { get; } = [];

    /// <summary>Translates it, leaving further statements.</summary>
    public void Translate(IEnumerable<int> leaving)
    {
        _leaving.UnionWith(leaving);
        try
        {
            Program = PhpTranslation.Translate(Source, space, _leaving);
        }
        catch (PortingException exception)
        {
            Fault = exception.Message;
        }
    }
}
