using System.Collections.Immutable;

namespace Dispatching.Porting.Reading.Tree;

/// <summary><c>namespace Name;</c> with all that follows, or <c>namespace Name {…}</c>; the global one has no name.</summary>
internal sealed record NamespaceDeclaration(TextSpan Span, Name? Name, ImmutableArray<Statement> Statements, bool HasBraces)
    : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Name, .. Statements];
}

/// <summary>What a <c>use</c> at the top brings in.</summary>
internal enum UseKind : byte
{
    Class, Function, Constant,
}

/// <summary><c>use A\B as C, D;</c> and <c>use A\{B, function c};</c></summary>
internal sealed record UseDeclaration(TextSpan Span, ImmutableArray<UseItem> Items) : Statement(Span)
{
    public override IEnumerable<Node?> Children => Items;
}

/// <summary>One name that is brought in, whole, whatever group it stood in.</summary>
internal sealed record UseItem(TextSpan Span, UseKind Kind, string FullName, Identifier? Alias) : Node(Span)
{
    public override IEnumerable<Node?> Children => [Alias];

    /// <summary>The name that it has in the file.</summary>
    public string LocalName => Alias?.Text ?? FullName[(FullName.LastIndexOf('\\') + 1)..];
}

/// <summary><c>const A = 1, B = 2;</c> outside of classes.</summary>
internal sealed record ConstantDeclaration(TextSpan Span, TextSpan? Documentation, ImmutableArray<ConstantItem> Items) : Statement(Span)
{
    public override IEnumerable<Node?> Children => Items;
}

/// <summary><c>NAME = value</c></summary>
internal sealed record ConstantItem(TextSpan Span, Identifier Name, Expression Value) : Node(Span)
{
    public override IEnumerable<Node?> Children => [Name, Value];
}

/// <summary><c>#[A, B(1)]</c></summary>
internal sealed record AttributeGroup(TextSpan Span, ImmutableArray<AttributeNode> Attributes) : Node(Span)
{
    public override IEnumerable<Node?> Children => Attributes;
}

/// <summary><c>Name(arguments)</c> of an attribute.</summary>
internal sealed record AttributeNode(TextSpan Span, Name Name, ArgumentList? Arguments) : Node(Span)
{
    public override IEnumerable<Node?> Children => [Name, Arguments];
}

/// <summary>Words before a declaration.</summary>
[Flags]
internal enum Modifiers : short
{
    None = 0,
    Public = 1,
    Protected = 2,
    Private = 4,
    Static = 8,
    Abstract = 16,
    Final = 32,
    ReadOnly = 64,

    /// <summary><c>var</c>, which is as good as public.</summary>
    Var = 128,
    ProtectedSet = 256,
    PrivateSet = 512,
    PublicSet = 1024,
}

/// <summary>A parameter; with a visibility, a promoted one of a constructor.</summary>
internal sealed record Parameter(
    TextSpan Span,
    ImmutableArray<AttributeGroup> Attributes,
    TextSpan? Documentation,
    Modifiers Modifiers,
    TypeNode? Type,
    bool IsByReference,
    bool IsVariadic,
    Identifier Name,
    Expression? Default,
    ImmutableArray<PropertyHook> Hooks) : Node(Span)
{
    public override IEnumerable<Node?> Children => [.. Attributes, Type, Name, Default, .. Hooks];

    public bool IsPromoted => Modifiers != Modifiers.None || !Hooks.IsEmpty;
}

/// <summary><c>function name(…) {…}</c></summary>
internal sealed record FunctionDeclaration(
    TextSpan Span,
    ImmutableArray<AttributeGroup> Attributes,
    TextSpan? Documentation,
    bool ReturnsReference,
    Identifier Name,
    ImmutableArray<Parameter> Parameters,
    TypeNode? ReturnType,
    Block Body) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [.. Attributes, Name, .. Parameters, ReturnType, Body];
}

/// <summary>What a declared type is.</summary>
internal enum ClassKind : byte
{
    Class, Interface, Trait, Enum,
}

/// <summary>A class, interface, trait or enum; an anonymous class has no name. An interface's bases are <c>Extends</c>.</summary>
internal sealed record ClassDeclaration(
    TextSpan Span,
    ImmutableArray<AttributeGroup> Attributes,
    TextSpan? Documentation,
    Modifiers Modifiers,
    ClassKind Kind,
    Identifier? Name,
    TypeNode? BackingType,
    ImmutableArray<Name> Extends,
    ImmutableArray<Name> Implements,
    ImmutableArray<Member> Members) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [.. Attributes, Name, BackingType, .. Extends, .. Implements, .. Members];

    public IEnumerable<MethodDeclaration> Methods => Members.OfType<MethodDeclaration>();

    public MethodDeclaration? MethodNamed(string name) =>
        Methods.FirstOrDefault(method => method.Name.Text.Equals(name, StringComparison.OrdinalIgnoreCase));
}
