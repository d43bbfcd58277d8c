using System.Collections.Immutable;

namespace Dispatching.Porting.Reading.Tree;

/// <summary><c>$name</c>; the name is without its dollar.</summary>
internal sealed record Variable(TextSpan Span, string Name) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [];

    public bool IsThis => Name == "this";
}

/// <summary><c>$$name</c> or <c>${expression}</c></summary>
internal sealed record VariableVariable(TextSpan Span, Expression Name) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Name];
}

/// <summary>A constant by its name; <c>true</c>, <c>false</c> and <c>null</c> are such.</summary>
internal sealed record ConstantAccess(TextSpan Span, Name Name) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Name];
}

/// <summary>
/// <c>Class::NAME</c>, <c>Class::class</c>, <c>Class::{expression}</c>. The class is a <see cref="Name"/> or an expression.
/// </summary>
internal sealed record ClassConstantAccess(TextSpan Span, Node Class, Node Member) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Class, Member];

    /// <summary>Whether this is the name of a class: <c>Class::class</c>.</summary>
    public bool IsClassName => Member is Identifier { Text: var text } && text.Equals("class", StringComparison.OrdinalIgnoreCase);
}

/// <summary><c>$target->member</c>. The member is an <see cref="Identifier"/> or an expression.</summary>
internal sealed record PropertyAccess(TextSpan Span, Expression Target, Node Member, bool IsNullsafe) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Target, Member];
}

/// <summary><c>Class::$member</c>. The member is a <see cref="Variable"/> or a <see cref="VariableVariable"/>.</summary>
internal sealed record StaticPropertyAccess(TextSpan Span, Node Class, Expression Member) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Class, Member];
}

/// <summary><c>$target[index]</c>; without an index, <c>$target[]</c>.</summary>
internal sealed record ElementAccess(TextSpan Span, Expression Target, Expression? Index) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Target, Index];
}

/// <summary>Parentheses that mean something: they end a chain that a <c>?-></c> inside of them would leave.</summary>
internal sealed record Parenthesised(TextSpan Span, Expression Inner) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Inner];
}

/// <summary>What a call is given; <c>(...)</c> makes a callable of it instead of calling.</summary>
internal sealed record ArgumentList(TextSpan Span, ImmutableArray<Argument> Items, bool MakesCallable) : Node(Span)
{
    public override IEnumerable<Node?> Children => Items;
}

/// <summary><c>value</c>, <c>...values</c>, <c>name: value</c> or, in PHP 5.3, <c>&amp;$value</c></summary>
internal sealed record Argument(TextSpan Span, Identifier? Name, Expression Value, bool IsSpread, bool IsByReference) : Node(Span)
{
    public override IEnumerable<Node?> Children => [Name, Value];
}

/// <summary>A call of a function by its <see cref="Name"/>, or of what an expression gives.</summary>
internal sealed record Call(TextSpan Span, Node Callee, ArgumentList Arguments) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Callee, Arguments];
}

/// <summary><c>$target->member(…)</c>. The member is an <see cref="Identifier"/> or an expression.</summary>
internal sealed record MethodCall(TextSpan Span, Expression Target, Node Member, ArgumentList Arguments, bool IsNullsafe) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Target, Member, Arguments];
}

/// <summary>
/// <c>Class::member(…)</c>. The class is a <see cref="Name"/> or an expression, the member an <see cref="Identifier"/> or an expression.
/// </summary>
internal sealed record StaticCall(TextSpan Span, Node Class, Node Member, ArgumentList Arguments) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Class, Member, Arguments];
}

/// <summary><c>new Class(…)</c>. The class is a <see cref="Name"/>, an expression or, unnamed, a <see cref="ClassDeclaration"/>.</summary>
internal sealed record New(TextSpan Span, Node Class, ArgumentList? Arguments) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [Class, Arguments];
}
