using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Symbols;

/// <summary>A function of the plugin that belongs to no class.</summary>
internal sealed record FunctionSymbol(string FullName, PhpFile File, NameScope Scope, FunctionDeclaration Declaration)
{
    public string Name => Declaration.Name.Text;

    public Place Place => File.PlaceOf(Declaration);
}
