namespace Conformance.Dialects.Snippets;

/// <summary>What a token of PHP source is.</summary>
internal enum SnippetTokenKind
{
    /// <summary>The end of the source.</summary>
    End,

    /// <summary>A variable; the text is its name.</summary>
    Variable,

    /// <summary>A name or a word of the language.</summary>
    Name,

    /// <summary>A number or a text; the value is it.</summary>
    Literal,

    /// <summary>An operator or another mark.</summary>
    Mark,
}

/// <summary>A token of PHP source.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Value">The value of a literal.</param>
internal sealed record SnippetToken(SnippetTokenKind Kind, string Text, object? Value = null);
