using System.Collections.Immutable;

namespace Dispatching.Porting.Reading.Tree;

/// <summary>A declared type.</summary>
internal abstract record TypeNode(TextSpan Span) : Node(Span);

/// <summary>A type that is one name: <c>int</c>, <c>static</c>, <c>\App\Order</c>.</summary>
internal sealed record NamedType(TextSpan Span, Name Name) : TypeNode(Span)
{
    public override IEnumerable<Node?> Children => [Name];
}

/// <summary><c>?int</c></summary>
internal sealed record NullableType(TextSpan Span, TypeNode Type) : TypeNode(Span)
{
    public override IEnumerable<Node?> Children => [Type];
}

/// <summary><c>int|string</c></summary>
internal sealed record UnionType(TextSpan Span, ImmutableArray<TypeNode> Types) : TypeNode(Span)
{
    public override IEnumerable<Node?> Children => Types;
}

/// <summary><c>Countable&amp;Traversable</c></summary>
internal sealed record IntersectionType(TextSpan Span, ImmutableArray<TypeNode> Types) : TypeNode(Span)
{
    public override IEnumerable<Node?> Children => Types;
}
