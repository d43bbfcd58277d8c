using System.Collections.Immutable;

namespace Dispatching.Porting.Reading.Tree;

/// <summary><c>isset($a, $b)</c></summary>
internal sealed record Isset(TextSpan Span, ImmutableArray<Expression> Values) : Expression(Span)
{
    public override IEnumerable<Node?> Children => Values;
}

/// <summary>A construct of the language that takes one value.</summary>
internal enum ConstructKind : byte
{
    Empty, Eval, Print, Clone, Throw, Exit, Include, IncludeOnce, Require, RequireOnce, YieldFrom,
}

/// <summary><c>empty($a)</c>, <c>print $a</c>, <c>throw $a</c> and their kin; only <c>exit</c> may be without a value.</summary>
internal sealed record Construct(TextSpan Span, ConstructKind Kind, Expression? Value) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Value];
}

/// <summary><c>yield key => value</c></summary>
internal sealed record Yield(TextSpan Span, Expression? Key, Expression? Value) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Key, Value];
}

/// <summary>A variable that a closure takes along.</summary>
internal sealed record ClosureUse(TextSpan Span, string Name, bool IsByReference) : Node(Span)
{
    public override IEnumerable<Node?> Children => [];
}

/// <summary><c>function (…) use (…) {…}</c></summary>
internal sealed record Closure(
    TextSpan Span,
    ImmutableArray<AttributeGroup> Attributes,
    bool IsStatic,
    bool ReturnsReference,
    ImmutableArray<Parameter> Parameters,
    ImmutableArray<ClosureUse> Uses,
    TypeNode? ReturnType,
    Block Body) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [.. Attributes, .. Parameters, .. Uses, ReturnType, Body];
}

/// <summary><c>fn (…) => value</c></summary>
internal sealed record ArrowFunction(
    TextSpan Span,
    ImmutableArray<AttributeGroup> Attributes,
    bool IsStatic,
    bool ReturnsReference,
    ImmutableArray<Parameter> Parameters,
    TypeNode? ReturnType,
    Expression Value) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [.. Attributes, .. Parameters, ReturnType, Value];
}

/// <summary><c>match (subject) {…}</c></summary>
internal sealed record Match(TextSpan Span, Expression Subject, ImmutableArray<MatchArm> Arms) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Subject, .. Arms];
}

/// <summary><c>condition, condition => value</c>; the default has no condition.</summary>
internal sealed record MatchArm(TextSpan Span, ImmutableArray<Expression> Conditions, Expression Value) : Node(Span)
{
    public override IEnumerable<Node?> Children => [.. Conditions, Value];

    public bool IsDefault => Conditions.IsEmpty;
}
