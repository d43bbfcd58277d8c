using System.Collections.Immutable;

namespace Dispatching.Porting.Reading.Tree;

/// <summary>Statements between braces, or between the words of the alternative syntax.</summary>
internal sealed record Block(TextSpan Span, ImmutableArray<Statement> Statements) : Statement(Span)
{
    public override IEnumerable<Node?> Children => Statements;
}

/// <summary>A value that is made for what making it does.</summary>
internal sealed record ExpressionStatement(TextSpan Span, Expression Expression) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Expression];
}

/// <summary><c>echo a, b;</c> or, as a tag, <c>&lt;?= a, b ?></c></summary>
internal sealed record Echo(TextSpan Span, ImmutableArray<Expression> Values, bool IsTag) : Statement(Span)
{
    public override IEnumerable<Node?> Children => Values;
}

/// <summary>Text outside of PHP's tags, which is printed.</summary>
internal sealed record InlineHtml(TextSpan Span, string Text) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [];
}

/// <summary><c>if (…) … elseif (…) … else …</c>; an <c>else if</c> is one more arm.</summary>
internal sealed record If(TextSpan Span, ImmutableArray<IfArm> Arms, Statement? Otherwise) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [.. Arms, Otherwise];
}

/// <summary>A condition and what is done if it holds.</summary>
internal sealed record IfArm(TextSpan Span, Expression Condition, Statement Body) : Node(Span)
{
    public override IEnumerable<Node?> Children => [Condition, Body];
}

/// <summary><c>while (condition) …</c></summary>
internal sealed record While(TextSpan Span, Expression Condition, Statement Body) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Condition, Body];
}

/// <summary><c>do … while (condition);</c></summary>
internal sealed record DoWhile(TextSpan Span, Statement Body, Expression Condition) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Body, Condition];
}

/// <summary><c>for (initial; conditions; steps) …</c></summary>
internal sealed record For(
    TextSpan Span,
    ImmutableArray<Expression> Initial,
    ImmutableArray<Expression> Conditions,
    ImmutableArray<Expression> Steps,
    Statement Body) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [.. Initial, .. Conditions, .. Steps, Body];
}

/// <summary><c>foreach (subject as key => &amp;value) …</c>; an <see cref="ArrayLiteral"/> as the value takes each apart.</summary>
internal sealed record Foreach(
    TextSpan Span,
    Expression Subject,
    Expression? Key,
    Expression Value,
    bool IsByReference,
    Statement Body) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Subject, Key, Value, Body];
}

/// <summary><c>switch (subject) {…}</c></summary>
internal sealed record Switch(TextSpan Span, Expression Subject, ImmutableArray<SwitchCase> Cases) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Subject, .. Cases];
}

/// <summary><c>case value: …</c>; the default has no value.</summary>
internal sealed record SwitchCase(TextSpan Span, Expression? Value, ImmutableArray<Statement> Statements) : Node(Span)
{
    public override IEnumerable<Node?> Children => [Value, .. Statements];
}

/// <summary><c>break 2;</c></summary>
internal sealed record Break(TextSpan Span, Expression? Depth) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Depth];
}

/// <summary><c>continue 2;</c></summary>
internal sealed record Continue(TextSpan Span, Expression? Depth) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Depth];
}

/// <summary><c>return value;</c></summary>
internal sealed record Return(TextSpan Span, Expression? Value) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Value];
}

/// <summary><c>try {…} catch (…) {…} finally {…}</c></summary>
internal sealed record Try(TextSpan Span, Block Body, ImmutableArray<Catch> Catches, Block? Finally) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Body, .. Catches, Finally];
}

/// <summary><c>catch (A | B $variable) {…}</c></summary>
internal sealed record Catch(TextSpan Span, ImmutableArray<Name> Types, Variable? Variable, Block Body) : Node(Span)
{
    public override IEnumerable<Node?> Children => [.. Types, Variable, Body];
}

/// <summary><c>global $a, $b;</c></summary>
internal sealed record Global(TextSpan Span, ImmutableArray<Expression> Variables) : Statement(Span)
{
    public override IEnumerable<Node?> Children => Variables;
}

/// <summary><c>static $a = 1, $b;</c></summary>
internal sealed record StaticVariables(TextSpan Span, ImmutableArray<StaticVariable> Variables) : Statement(Span)
{
    public override IEnumerable<Node?> Children => Variables;
}

/// <summary>One variable that keeps its value from call to call.</summary>
internal sealed record StaticVariable(TextSpan Span, Variable Variable, Expression? Initial) : Node(Span)
{
    public override IEnumerable<Node?> Children => [Variable, Initial];
}

/// <summary><c>unset($a, $b[1]);</c></summary>
internal sealed record Unset(TextSpan Span, ImmutableArray<Expression> Targets) : Statement(Span)
{
    public override IEnumerable<Node?> Children => Targets;
}

/// <summary><c>goto label;</c></summary>
internal sealed record Goto(TextSpan Span, Identifier Target) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Target];
}

/// <summary><c>label:</c></summary>
internal sealed record Label(TextSpan Span, Identifier Name) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [Name];
}

/// <summary><c>declare(strict_types=1);</c>, with a body or without.</summary>
internal sealed record Declare(TextSpan Span, ImmutableArray<ConstantItem> Directives, Statement? Body) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [.. Directives, Body];
}

/// <summary>A semicolon alone.</summary>
internal sealed record EmptyStatement(TextSpan Span) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [];
}

/// <summary><c>__halt_compiler();</c>; what follows is data.</summary>
internal sealed record HaltCompiler(TextSpan Span) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [];
}

/// <summary>A statement or declaration that could not be read.</summary>
internal sealed record OpaqueStatement(TextSpan Span, SyntaxError Error) : Statement(Span)
{
    public override IEnumerable<Node?> Children => [];
}
