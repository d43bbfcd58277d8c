using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Dispatching.Analyzers;

/// <summary>A listener that must be awaited, and what it listens to.</summary>
internal sealed class AsynchronousListener
{
    private readonly ITypeSymbol _type;
    private readonly string _name;
    private readonly bool _hearsFamily;

    private AsynchronousListener(ITypeSymbol type, string name, bool hearsFamily, string text)
    {
        _type = type;
        _name = name;
        _hearsFamily = hearsFamily;
        Text = text;
    }

    /// <summary>How a message names it: a line at most.</summary>
    public string Text { get; }

    public static AsynchronousListener Of(ITypeSymbol type, string? name, string text, DispatcherSymbols symbols) => new(
        type,
        name ?? symbols.NameOf(type),
        name is null && (type.TypeKind == TypeKind.Interface || type.IsAbstract),
        OneLine(text));

    // A listener to an interface or an abstract class hears every event that is one, dispatched by type.
    public bool Hears(SeenDispatch dispatch, Compilation compilation) =>
        _hearsFamily
            ? dispatch.Name is null && compilation.ClassifyConversion(dispatch.Type, _type) is { IsImplicit: true, IsReference: true }
            : string.Equals(_name, dispatch.DispatchedName, StringComparison.Ordinal);

    private static string OneLine(string text)
    {
        int end = text.IndexOfAny(['\r', '\n']);
        return end < 0 ? text : text.Substring(0, end) + "…";
    }
}
