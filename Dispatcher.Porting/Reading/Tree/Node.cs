using System.Collections.Immutable;

namespace Dispatching.Porting.Reading.Tree;

/// <summary>
/// A part of a PHP file's tree. Two nodes are one only if they are the same object: keep them in tables by
/// <see cref="ReferenceEqualityComparer"/>,
/// since the hash code of a record goes through all that is below it.
/// </summary>
internal abstract record Node(TextSpan Span)
{
    /// <summary>The nodes right below this one, in the order of the text.</summary>
    public abstract IEnumerable<Node?> Children { get; }

    public virtual bool Equals(Node? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    public sealed override string ToString() => GetType().Name;

    /// <summary>This node and all below it, in the order of the text. It needs no stack, however deep the tree is.</summary>
    public IEnumerable<Node> DescendantsAndSelf() => Descendants(static _ => true);

    /// <summary>This node and all below it but what is inside of nodes that are not to be entered.</summary>
    public IEnumerable<Node> Descendants(Func<Node, bool> enters)
    {
        var open = new Stack<Node>();
        open.Push(this);
        while (open.TryPop(out Node? node))
        {
            yield return node;
            if (!ReferenceEquals(node, this) && !enters(node))
                continue;
            foreach (Node? child in node.Children.Reverse())
            {
                if (child is not null)
                    open.Push(child);
            }
        }
    }
}

/// <summary>What has a value.</summary>
internal abstract record Expression(TextSpan Span) : Node(Span);

/// <summary>What is done.</summary>
internal abstract record Statement(TextSpan Span) : Node(Span);

/// <summary>A word that names a member, a parameter, a label or something declared.</summary>
internal sealed record Identifier(TextSpan Span, string Text) : Node(Span)
{
    public override IEnumerable<Node?> Children => [];
}

/// <summary>A name of a class, function or constant as it is written; a leading backslash is part of it.</summary>
internal sealed record Name(TextSpan Span, string Text) : Node(Span)
{
    public override IEnumerable<Node?> Children => [];

    public bool IsFullyQualified => Text.StartsWith('\\');

    public bool IsRelative => Text.StartsWith("namespace\\", StringComparison.OrdinalIgnoreCase);

    public bool IsUnqualified => !Text.Contains('\\', StringComparison.Ordinal);

    /// <summary>What is behind the last backslash.</summary>
    public string Last => Text[(Text.LastIndexOf('\\') + 1)..];

    /// <summary>Whether this is that word, in any case.</summary>
    public bool Is(string word) => Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A whole file: what it does, from its first character to its last.</summary>
internal sealed record Script(TextSpan Span, ImmutableArray<Statement> Statements) : Node(Span)
{
    public override IEnumerable<Node?> Children => Statements;
}
