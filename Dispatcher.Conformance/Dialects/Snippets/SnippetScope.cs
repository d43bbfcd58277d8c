using Compat.Php;

namespace Conformance.Dialects.Snippets;

/// <summary>The variables of a call.</summary>
internal sealed class SnippetScope(SnippetFunctions functions)
{
    private readonly Dictionary<string, PhpReference> _variables = new(StringComparer.Ordinal);

    /// <summary>The functions of the snippet.</summary>
    public SnippetFunctions Functions { get; } = functions;

    /// <summary>The variable of a name, made where there is none.</summary>
    public PhpReference this[string name]
    {
        get => _variables.TryGetValue(name, out PhpReference? known) ? known : _variables[name] = new();
        set => _variables[name] = value;
    }

    /// <summary>All variables, for a closure that sees them.</summary>
    public SnippetScope Copy()
    {
        var copy = new SnippetScope(Functions);
        foreach ((string name, PhpReference variable) in _variables)
            copy[name] = new(variable.Value);
        return copy;
    }

    /// <summary>Takes a variable away.</summary>
    public void Unset(string name) => _variables.Remove(name);
}
