using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Symbols;

/// <summary>A stretch of a file in one namespace.</summary>
internal sealed record Region(PhpFile File, NameScope Scope, ImmutableArray<Statement> Statements)
{
    /// <summary>The regions of a file, in order.</summary>
    public static IEnumerable<Region> Of(PhpFile file)
    {
        var global = new NameScope("");
        ImmutableArray<Statement> outside =
            [.. file.Script.Statements.Where(statement => statement is not NamespaceDeclaration)];
        foreach (UseDeclaration use in outside.OfType<UseDeclaration>())
            global.Add(use);
        if (!outside.IsEmpty)
            yield return new Region(file, global, outside);
        foreach (NamespaceDeclaration space in file.Script.Statements.OfType<NamespaceDeclaration>())
        {
            var scope = new NameScope(space.Name?.Text.Trim('\\') ?? "");
            foreach (UseDeclaration use in space.Statements.OfType<UseDeclaration>())
                scope.Add(use);
            yield return new Region(file, scope, space.Statements);
        }
    }
}
