using Microsoft.CodeAnalysis;

namespace Dispatching.Analyzers;

/// <summary>What a compilation knows of the dispatcher.</summary>
internal sealed class DispatcherSymbols
{
    private const string Contracts = "Dispatching.Contracts";

    private readonly INamedTypeSymbol _registration;
    private readonly INamedTypeSymbol? _listenerAttribute;
    private readonly INamedTypeSymbol? _nameAttribute;
    private readonly INamedTypeSymbol?[] _tasks;

    private DispatcherSymbols(Compilation compilation, INamedTypeSymbol registration)
    {
        _registration = registration;
        _listenerAttribute = compilation.GetTypeByMetadataName($"{Contracts}.AsEventListenerAttribute");
        _nameAttribute = compilation.GetTypeByMetadataName($"{Contracts}.EventNameAttribute");
        Disposable = compilation.GetTypeByMetadataName("System.IDisposable");
        SystemType = compilation.GetTypeByMetadataName("System.Type");
        _tasks =
        [
            compilation.GetTypeByMetadataName("System.Threading.Tasks.Task"),
            compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1"),
            compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask"),
            compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1"),
        ];
    }

    public INamedTypeSymbol? Disposable { get; }

    public INamedTypeSymbol? SystemType { get; }

    /// <summary>The symbols, or <see langword="null"/> where a compilation does not use the dispatcher.</summary>
    public static DispatcherSymbols? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName($"{Contracts}.ListenerRegistration") is { } registration
            ? new DispatcherSymbols(compilation, registration)
            : null;

    /// <summary>Whether a type is of the dispatcher or of an adapter.</summary>
    public static bool IsOurs(ITypeSymbol? type)
    {
        INamespaceSymbol? space = type?.ContainingNamespace;
        while (space?.ContainingNamespace is { IsGlobalNamespace: false } outer)
            space = outer;
        return space?.Name is "Dispatching" or "Compat";
    }

    /// <summary>Whether a method adds the listener of one event type: <c>AddListener</c>, or a subscriber's <c>On</c>.</summary>
    public static bool AddsListener(IMethodSymbol method) =>
        method.Name is "AddListener" or "On"
        && method.IsGenericMethod
        && method.TypeParameters[0].Name == "TEvent"
        && IsContract(method.ContainingType);

    public static bool Removes(IMethodSymbol method) =>
        method.Name == "RemoveListener" && IsContract(method.ContainingType);

    public static bool Dispatches(IMethodSymbol method) =>
        method.Name == "Dispatch" && method.TypeArguments.Length == 1 && IsOurs(method.ContainingType);

    public bool ReturnsRegistration(IMethodSymbol method) =>
        SymbolEqualityComparer.Default.Equals(method.ReturnType, _registration) && IsOurs(method.ContainingType);

    public bool IsListenerAttribute(AttributeData attribute) =>
        _listenerAttribute is not null && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _listenerAttribute);

    public bool IsTask(ITypeSymbol type) =>
        _tasks.Any(task => task is not null && SymbolEqualityComparer.Default.Equals(task, type.OriginalDefinition));

    /// <summary>The name under which an event is dispatched where none is given.</summary>
    public string NameOf(ITypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (_nameAttribute is not null
                && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, _nameAttribute)
                && attribute.ConstructorArguments.FirstOrDefault().Value is string name)
                return name;
        }

        return type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
    }

    // ISubscriptions, the registry and its extensions, and the dispatchers: not the adapters, whose verbs have rules of their own.
    private static bool IsContract(INamedTypeSymbol? type) =>
        type?.ContainingNamespace.ToDisplayString() is Contracts or "Dispatching";
}
