using Microsoft.CodeAnalysis;

namespace Dispatching.Analyzers;

/// <summary>A call of <c>Dispatch</c>.</summary>
internal sealed class SeenDispatch(Location location, ITypeSymbol type, string? name, string typeName)
{
    public Location Location { get; } = location;

    public ITypeSymbol Type { get; } = type;

    /// <summary>The name that is given, or <see langword="null"/>.</summary>
    public string? Name { get; } = name;

    /// <summary>The name under which it is dispatched.</summary>
    public string DispatchedName { get; } = name ?? typeName;
}
