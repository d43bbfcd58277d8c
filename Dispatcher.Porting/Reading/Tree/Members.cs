using System.Collections.Immutable;

namespace Dispatching.Porting.Reading.Tree;

/// <summary>What stands inside of a class.</summary>
internal abstract record Member(TextSpan Span) : Node(Span);

/// <summary><c>public const int A = 1, B = 2;</c></summary>
internal sealed record ClassConstantDeclaration(
    TextSpan Span,
    ImmutableArray<AttributeGroup> Attributes,
    TextSpan? Documentation,
    Modifiers Modifiers,
    TypeNode? Type,
    ImmutableArray<ConstantItem> Items) : Member(Span)
{
    public override IEnumerable<Node?> Children => [.. Attributes, Type, .. Items];
}

/// <summary><c>public static int $a = 1, $b;</c></summary>
internal sealed record PropertyDeclaration(
    TextSpan Span,
    ImmutableArray<AttributeGroup> Attributes,
    TextSpan? Documentation,
    Modifiers Modifiers,
    TypeNode? Type,
    ImmutableArray<PropertyItem> Items) : Member(Span)
{
    public override IEnumerable<Node?> Children => [.. Attributes, Type, .. Items];
}

/// <summary>One property, with its hooks if it has any; the name is without its dollar.</summary>
internal sealed record PropertyItem(TextSpan Span, Identifier Name, Expression? Default, ImmutableArray<PropertyHook> Hooks) : Node(Span)
{
    public override IEnumerable<Node?> Children => [Name, Default, .. Hooks];
}

/// <summary><c>get => value;</c> or <c>set(string $value) {…}</c>; an abstract one has neither value nor body.</summary>
internal sealed record PropertyHook(
    TextSpan Span,
    ImmutableArray<AttributeGroup> Attributes,
    Modifiers Modifiers,
    bool ReturnsReference,
    Identifier Name,
    ImmutableArray<Parameter> Parameters,
    Expression? Value,
    Block? Body) : Node(Span)
{
    public override IEnumerable<Node?> Children => [.. Attributes, Name, .. Parameters, Value, Body];
}

/// <summary>A method; an abstract one has no body.</summary>
internal sealed record MethodDeclaration(
    TextSpan Span,
    ImmutableArray<AttributeGroup> Attributes,
    TextSpan? Documentation,
    Modifiers Modifiers,
    bool ReturnsReference,
    Identifier Name,
    ImmutableArray<Parameter> Parameters,
    TypeNode? ReturnType,
    Block? Body) : Member(Span)
{
    public override IEnumerable<Node?> Children => [.. Attributes, Name, .. Parameters, ReturnType, Body];

    public bool IsStatic => Modifiers.HasFlag(Modifiers.Static);
}

/// <summary><c>use A, B {…}</c> inside of a class.</summary>
internal sealed record TraitUse(TextSpan Span, ImmutableArray<Name> Traits, ImmutableArray<TraitAdaptation> Adaptations) : Member(Span)
{
    public override IEnumerable<Node?> Children => [.. Traits, .. Adaptations];
}

/// <summary><c>A::m insteadof B, C;</c> or <c>A::m as protected n;</c></summary>
internal sealed record TraitAdaptation(
    TextSpan Span,
    Name? Trait,
    Identifier Method,
    ImmutableArray<Name> InsteadOf,
    Modifiers Modifiers,
    Identifier? Alias) : Node(Span)
{
    public override IEnumerable<Node?> Children => [Trait, Method, .. InsteadOf, Alias];
}

/// <summary><c>case Name = 'value';</c> of an enum.</summary>
internal sealed record EnumCase(
    TextSpan Span,
    ImmutableArray<AttributeGroup> Attributes,
    TextSpan? Documentation,
    Identifier Name,
    Expression? Value) : Member(Span)
{
    public override IEnumerable<Node?> Children => [.. Attributes, Name, Value];
}

/// <summary>A member that could not be read.</summary>
internal sealed record OpaqueMember(TextSpan Span, SyntaxError Error) : Member(Span)
{
    public override IEnumerable<Node?> Children => [];
}
