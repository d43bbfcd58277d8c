namespace Conformance.Dialects.Snippets;

/// <summary>The functions of a snippet by their names.</summary>
internal sealed class SnippetFunctions
{
    private readonly Dictionary<string, SnippetFunction> _functions = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a function.</summary>
    public void Add(string name, SnippetFunction function) => _functions[name] = function;

    /// <summary>Finds a function.</summary>
    public SnippetFunction? Find(string name) => _functions.GetValueOrDefault(name.TrimStart('\\'));
}
