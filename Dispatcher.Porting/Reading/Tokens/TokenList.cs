namespace Dispatching.Porting.Reading.Tokens;

/// <summary>What the lexer made of a file: its words up to the end of the file, its comments, and what it could not read.</summary>
internal sealed record TokenList(Token[] Tokens, Comment[] Comments, IReadOnlyList<SyntaxError> Errors);
