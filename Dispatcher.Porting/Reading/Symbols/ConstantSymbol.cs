using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Symbols;

/// <summary>A constant outside of classes: by <c>const</c> or by <c>define</c>.</summary>
internal sealed record ConstantSymbol(string FullName, PhpFile File, NameScope Scope, Node Declaration, Expression Value)
{
    public Place Place => File.PlaceOf(Declaration);
}
