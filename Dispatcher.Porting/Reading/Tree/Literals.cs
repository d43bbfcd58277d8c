using System.Collections.Immutable;

namespace Dispatching.Porting.Reading.Tree;

/// <summary>A whole number that fits into 64 bits; a longer one is a <see cref="FloatLiteral"/>, as in PHP.</summary>
internal sealed record IntegerLiteral(TextSpan Span, long Value) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [];
}

/// <summary>A number with a fraction or an exponent, or a whole one beyond 64 bits.</summary>
internal sealed record FloatLiteral(TextSpan Span, double Value) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [];
}

/// <summary>
/// A text without values in it, however it is written. <c>Value</c> is what it is at run time; where its escapes make bytes that are not
/// UTF-8,
/// each of its characters stands for one byte and <c>IsBinary</c> is set.
/// </summary>
internal sealed record StringLiteral(TextSpan Span, string Value, StringForm Form, bool IsBinary = false) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [];
}

/// <summary>How a text is written.</summary>
internal enum StringForm : byte
{
    SingleQuoted,
    DoubleQuoted,
    Heredoc,
    Nowdoc,

    /// <summary>Between backticks: a command for the shell.</summary>
    Command,

    /// <summary>A part of a text with values in it.</summary>
    Part,

    /// <summary>A bare word that is an offset inside of a text.</summary>
    Word,
}

/// <summary>A text with values in it. Its parts are literals of the form <see cref="StringForm.Part"/> and expressions.</summary>
internal sealed record Template(TextSpan Span, ImmutableArray<Expression> Parts, StringForm Form) : Expression(Span)
{
    public override IEnumerable<Node?> Children => Parts;
}

/// <summary>How an array or a pattern of one is written.</summary>
internal enum ArrayForm : byte
{
    /// <summary><c>[…]</c></summary>
    Short,

    /// <summary><c>array(…)</c></summary>
    Array,

    /// <summary><c>list(…)</c>, which is a pattern always.</summary>
    List,
}

/// <summary>An array, or on the left of an assignment the pattern that takes one apart. A left out item of a pattern is null.</summary>
internal sealed record ArrayLiteral(TextSpan Span, ImmutableArray<ArrayItem?> Items, ArrayForm Form) : Expression(Span)
{
    public override IEnumerable<Node?> Children => Items;
}

/// <summary><c>key => value</c>, <c>&amp;value</c> or <c>...values</c></summary>
internal sealed record ArrayItem(TextSpan Span, Expression? Key, Expression Value, bool IsByReference, bool IsSpread) : Node(Span)
{
    public override IEnumerable<Node?> Children => [Key, Value];
}

/// <summary><c>__LINE__</c> and its kin.</summary>
internal sealed record MagicConstant(TextSpan Span, string Name) : Expression(Span)
{
    public override IEnumerable<Node?> Children => [];
}
