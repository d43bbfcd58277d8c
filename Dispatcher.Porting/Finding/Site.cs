using System.Collections.Immutable;
using Dispatching.Porting.Reading;
using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding;

/// <summary>Where in a plugin something stands: its file, class, function, and the conditions under which it is reached.</summary>
internal sealed record Site(
    PhpFile File,
    NameScope Scope,
    ClassSymbol? Class,
    Node? Function,
    ImmutableArray<string> Conditions,
    bool IsInLoop)
{
    /// <summary>The conditions as one text of PHP; null where there is none.</summary>
    public string? Condition => Conditions.IsEmpty ? null : string.Join(" && ", Conditions);

    public Site Under(string condition) => this with { Conditions = Conditions.Add(condition) };

    /// <summary>The name of the function or method around this place; null outside of any.</summary>
    public string? FunctionName => Function switch
    {
        MethodDeclaration method => method.Name.Text,
        FunctionDeclaration function => function.Name.Text,
        _ => null,
    };
}
