using Microsoft.CodeAnalysis;

namespace Dispatching.Analyzers;

/// <summary>A method that <c>[AsEventListener]</c> makes a listener.</summary>
internal readonly struct AttributedListener(IMethodSymbol method, string? name, ITypeSymbol? type)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The event's name, or <see langword="null"/> where its type names it.</summary>
    public string? EventName { get; } = name;

    /// <summary>The event's type, or <see langword="null"/> where the method takes none.</summary>
    public ITypeSymbol? EventType { get; } = type ?? (method.Parameters.IsEmpty ? null : method.Parameters[0].Type);

    /// <summary>All of a class, by attributes on the class and on its methods.</summary>
    public static IEnumerable<AttributedListener> Of(INamedTypeSymbol type, DispatcherSymbols symbols)
    {
        foreach (AttributeData attribute in type.GetAttributes().Where(symbols.IsListenerAttribute))
        {
            (string? name, ITypeSymbol? eventType) = EventOf(attribute);
            string? chosen = attribute.NamedArguments.FirstOrDefault(one => one.Key == "Method").Value.Value as string;
            IEnumerable<string> candidates = chosen is null ? ["On" + (name ?? eventType?.Name), "Invoke"] : [chosen];
            if (candidates.SelectMany(one => type.GetMembers(one)).OfType<IMethodSymbol>().FirstOrDefault() is { } method)
                yield return new AttributedListener(method, name, eventType);
        }

        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            foreach (AttributeData attribute in method.GetAttributes().Where(symbols.IsListenerAttribute))
            {
                (string? name, ITypeSymbol? eventType) = EventOf(attribute);
                yield return new AttributedListener(method, name, eventType);
            }
        }
    }

    private static (string? Name, ITypeSymbol? Type) EventOf(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: not TypedConstantKind.Array, Value: { } value }
            ? (value as string, value as ITypeSymbol)
            : (null, null);
}
