namespace Dispatching.Porting.Reading.Tree;

/// <summary>An operator between two values.</summary>
internal enum BinaryOperator : byte
{
    Add, Subtract, Multiply, Divide, Modulo, Power, Concatenate,
    BitAnd, BitOr, BitXor, ShiftLeft, ShiftRight,
    And, Or, Xor, Coalesce,
    Equal, NotEqual, Identical, NotIdentical, Less, LessOrEqual, Greater, GreaterOrEqual, Spaceship,
}

/// <summary>An operator before one value.</summary>
internal enum UnaryOperator : byte
{
    Plus, Minus, Not, BitNot,

    /// <summary><c>@</c></summary>
    Silence,
}

/// <summary>What a value is made to be.</summary>
internal enum CastKind : byte
{
    Integer, Float, String, Array, Object, Boolean, Unset,
}

/// <summary><c>left operator right</c></summary>
internal sealed record Binary(TextSpan Span, Expression Left, BinaryOperator Operator, Expression Right) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Left, Right];
}

/// <summary><c>operator operand</c></summary>
internal sealed record Unary(TextSpan Span, UnaryOperator Operator, Expression Operand) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Operand];
}

/// <summary><c>++$target</c>, <c>$target--</c></summary>
internal sealed record Step(TextSpan Span, Expression Target, bool IsPrefix, bool IsDecrement) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Target];
}

/// <summary><c>(int) operand</c></summary>
internal sealed record Cast(TextSpan Span, CastKind Kind, Expression Operand) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Operand];
}

/// <summary><c>target = value</c>; an <see cref="ArrayLiteral"/> as the target takes the value apart.</summary>
internal sealed record Assignment(TextSpan Span, Expression Target, Expression Value) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Target, Value];
}

/// <summary><c>target = &amp;value</c></summary>
internal sealed record ReferenceAssignment(TextSpan Span, Expression Target, Expression Value) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Target, Value];
}

/// <summary><c>target .= value</c> and its kin.</summary>
internal sealed record CompoundAssignment(TextSpan Span, Expression Target, BinaryOperator Operator, Expression Value) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Target, Value];
}

/// <summary><c>condition ? then : otherwise</c>; without the middle, <c>condition ?: otherwise</c>.</summary>
internal sealed record Conditional(TextSpan Span, Expression Condition, Expression? Then, Expression Otherwise) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Condition, Then, Otherwise];
}

/// <summary><c>value instanceof Class</c>. The class is a <see cref="Name"/> or an expression.</summary>
internal sealed record InstanceOf(TextSpan Span, Expression Value, Node Class) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Value, Class];
}
