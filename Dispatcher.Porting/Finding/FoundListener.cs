using Dispatching.Porting.Reading.Symbols;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Finding;

/// <summary>What a registration calls.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The PHP text of it, on one line.</param>
/// <param name="ClassName">The full name of its class, where it has one that is known.</param>
/// <param name="Member">The name of the method or function; as declared, where the plugin declares it.</param>
/// <param name="Owner">The plugin's own class that declares the method.</param>
/// <param name="Declaration">The function, method or closure itself, where it is the plugin's own.</param>
internal sealed record FoundListener(
    ListenerKind Kind,
    string Text,
    string? ClassName = null,
    string? Member = null,
    ClassSymbol? Owner = null,
    Node? Declaration = null);

/// <summary>What a registration names as its listener.</summary>
internal enum ListenerKind : byte
{
    Function,
    Method,
    StaticMethod,
    Closure,
    Subscriber,

    /// <summary>What only the run shows.</summary>
    Unknown,
}
