using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Symbols;

/// <summary>A class, interface, trait or enum of the plugin.</summary>
internal sealed record ClassSymbol(string FullName, PhpFile File, NameScope Scope, ClassDeclaration Declaration)
{
    public string Name => Declaration.Name!.Text;

    public Place Place => File.PlaceOf(Declaration);

    /// <summary>The full names of what it extends and implements, as written.</summary>
    public IEnumerable<string> Bases => Declaration.Extends.Concat(Declaration.Implements).Select(Scope.ResolveClass);

    public string? Parent => Declaration is { Kind: ClassKind.Class, Extends: [var parent, ..] } ? Scope.ResolveClass(parent) : null;
}
