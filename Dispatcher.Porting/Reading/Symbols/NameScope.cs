using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Symbols;

/// <summary>What names mean in a stretch of a file: its namespace, and what it brings in by <c>use</c>.</summary>
internal sealed class NameScope(string @namespace)
{
    private readonly Dictionary<string, string> _classes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _functions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal);

    /// <summary>The namespace without backslashes around it; empty for the global one.</summary>
    public string Namespace => @namespace;

    /// <summary>The full names that are brought in.</summary>
    public IEnumerable<string> Used => _classes.Values.Concat(_functions.Values);

    public void Add(UseDeclaration use)
    {
        foreach (UseItem item in use.Items)
        {
            Dictionary<string, string> names = item.Kind switch
            {
                UseKind.Class => _classes,
                UseKind.Function => _functions,
                _ => _constants,
            };
            names[item.LocalName] = item.FullName;
        }
    }

    /// <summary>A name of this namespace.</summary>
    public string Declare(string name) => Namespace.Length == 0 ? name : $"{Namespace}\\{name}";

    /// <summary>The full name of a class; <c>self</c>, <c>static</c> and <c>parent</c> stay as they are.</summary>
    public string ResolveClass(Name name)
    {
        if (name.Is("self") || name.Is("static") || name.Is("parent"))
            return name.Text.ToLowerInvariant();
        return Resolve(name, _classes);
    }

    /// <summary>The full name that a function has if it is declared in this namespace; where it is not, PHP takes the global one.</summary>
    public string ResolveFunction(Name name) => Resolve(name, _functions);

    /// <summary>The full name that a constant has if it is declared in this namespace; where it is not, PHP takes the global one.</summary>
    public string ResolveConstant(Name name) => Resolve(name, _constants);

    private string Resolve(Name name, Dictionary<string, string> used)
    {
        if (name.IsFullyQualified)
            return name.Text[1..];
        if (name.IsRelative)
            return Declare(name.Text["namespace\\".Length..]);
        if (name.IsUnqualified)
            return used.TryGetValue(name.Text, out string? full) ? full : Declare(name.Text);
        int end = name.Text.IndexOf('\\', StringComparison.Ordinal);
        bool isUsed = _classes.TryGetValue(name.Text[..end], out string? first);
        return isUsed ? first + name.Text[end..] : Declare(name.Text);
    }
}
