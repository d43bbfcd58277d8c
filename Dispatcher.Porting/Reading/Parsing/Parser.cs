using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

/// <summary>Makes the tree of a file by recursive descent. How deep it goes has a bound, so that no text can end the process.</summary>
internal sealed partial class Parser
{
    /// <summary>The depth of statements and expressions inside of each other that is read; plugins stay below 40.</summary>
    internal const int DeepestNesting = 400;

    /// <summary>The length of a chain of operators or calls that is read, as each link is one level of the tree.</summary>
    internal const int LongestChain = 1500;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly Token[] _tokens;
    private readonly Comment[] _comments;
    private readonly List<SyntaxError> _errors;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private int _at;
    private int _depth;
    private int _height;

    private Parser(SourceText source, TokenList tokens)
    {
        _source = source;
        _text = source.Text;
        _tokens = tokens.Tokens;
        _comments = tokens.Comments;
        _errors = [.. tokens.Errors];
    }

    /// <summary>The tree of a file.</summary>
    public static PhpFile Parse(SourceText source)
    {
        TokenList tokens = Lexer.Read(source);
        var parser = new Parser(source, tokens);
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (!parser.Is(TokenKind.EndOfFile))
            parser.AddStatement(statements, isTopLevel: true);
        var script = new Script(new TextSpan(0, source.Text.Length), statements.DrainToImmutable());
        return new PhpFile(source, script, tokens.Comments, [.. parser._errors.OrderBy(error => error.Place)]);
    }

    private Token Current => _tokens[_at];

    private TokenKind Kind => _tokens[_at].Kind;

    private int PreviousEnd => _at == 0 ? 0 : _tokens[_at - 1].End;

    private bool Is(TokenKind kind) => _tokens[_at].Kind == kind;

    private TokenKind Peek(int distance = 1) => _tokens[Math.Min(_at + distance, _tokens.Length - 1)].Kind;

    private TextSpan SpanFrom(int start) => new(start, Math.Max(start, PreviousEnd));

    private Token Take()
    {
        Token token = _tokens[_at];
        if (token.Kind == TokenKind.Bad)
            throw new SyntaxFault(_at, "");
        if (token.Kind != TokenKind.EndOfFile)
            _at++;
        return token;
    }

    private bool Accept(TokenKind kind)
    {
        if (_tokens[_at].Kind != kind)
            return false;
        Take();
        return true;
    }

    private Token Expect(TokenKind kind, string sign) => Is(kind) ? Take() : throw Unexpected($"'{sign}'");

    private SyntaxFault Unexpected(string expected)
    {
        // What the lexer could not read is told already.
        if (Is(TokenKind.Bad))
            return new SyntaxFault(_at, "");
        string found = Is(TokenKind.EndOfFile) ? "the end of the file" : $"'{Shorten(_source.TextOf(Current.Span))}'";
        return new SyntaxFault(_at, $"Expected {expected}, found {found}.");
    }

    private static string Shorten(string text)
    {
        int line = text.AsSpan().IndexOfAny('\n', '\r');
        if (line >= 0)
            text = text[..line] + "…";
        return text.Length > 40 ? text[..40] + "…" : text;
    }

    private string TextOf(Token token) => Word(_text.AsSpan(token.Start, token.End - token.Start));

    /// <summary>The text as a string; the same word gives the same string, as files repeat theirs.</summary>
    private string Word(ReadOnlySpan<char> text)
    {
        if (_words.TryGetValue(text, out string? known))
            return known;
        string word = text.ToString();
        _words.Set.Add(word);
        return word;
    }

    private void Enter()
    {
        if (++_depth > DeepestNesting || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new SyntaxFault(_at, $"This is nested more than {DeepestNesting} deep, which is not read. Take it apart.");
    }

    private void Leave() => _depth--;

    private int Higher(int height)
    {
        height = Math.Max(height, _height) + 1;
        if (height > LongestChain)
            throw new SyntaxFault(_at, $"This expression has a chain of more than {LongestChain} links, which is not read. Take it apart.");
        return height;
    }

    private static bool IsWord(TokenKind kind) => kind >= TokenKind.Name;

    private Identifier ExpectIdentifier(string what)
    {
        if (!IsWord(Kind))
            throw Unexpected(what);
        Token token = Take();
        return new Identifier(token.Span, TextOf(token));
    }

    private Name ExpectName(string what)
    {
        if (!IsWord(Kind) && Kind != TokenKind.QualifiedName)
            throw Unexpected(what);
        Token token = Take();
        return new Name(token.Span, TextOf(token));
    }

    /// <summary>The last documentation between the word before and this one.</summary>
    private TextSpan? DocumentationHere()
    {
        int end = Current.Start;
        int low = 0;
        int high = _comments.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_comments[middle].Span.Start < end)
                low = middle + 1;
            else
                high = middle;
        }

        for (int index = low - 1; index >= 0 && _comments[index].Span.Start >= PreviousEnd; index--)
        {
            if (_comments[index].Kind == CommentKind.Documentation)
                return _comments[index].Span;
        }

        return null;
    }
}
