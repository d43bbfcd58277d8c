using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    /// <summary>After so many errors a file is not PHP: the rest of it is opaque.</summary>
    private const int MostErrors = 100;

    private int[]? _closingBraces;

    /// <summary>Parses one statement; one that cannot be read becomes opaque if it is a declaration or stands at the top.</summary>
    private void AddStatement(ImmutableArray<Statement>.Builder statements, bool isTopLevel)
    {
        if (!isTopLevel && !BeginsDeclaration())
        {
            Add(statements, ParseStatement(isTopLevel: false));
            return;
        }

        int first = _at;
        int depth = _depth;
        try
        {
            Add(statements, ParseStatement(isTopLevel));
        }
        catch (SyntaxFault fault)
        {
            _depth = depth;
            SyntaxError error = Recover(first, fault);
            statements.Add(new OpaqueStatement(SpanFrom(_tokens[first].Start), error));
        }
    }

    private static void Add(ImmutableArray<Statement>.Builder statements, Statement? statement)
    {
        if (statement is not null)
            statements.Add(statement);
    }

    private Member? ParseMemberOrRecover(ClassKind kind)
    {
        int first = _at;
        int depth = _depth;
        try
        {
            return ParseMember(kind);
        }
        catch (SyntaxFault fault)
        {
            _depth = depth;
            SyntaxError error = Recover(first, fault);
            return new OpaqueMember(SpanFrom(_tokens[first].Start), error);
        }
    }

    private SyntaxError Recover(int first, SyntaxFault fault)
    {
        SyntaxError error;
        if (fault.Message.Length > 0)
        {
            error = new SyntaxError(_source.PlaceOf(_tokens[fault.Token].Start), fault.Message);
            _errors.Add(error);
        }
        else
        {
            Place place = _source.PlaceOf(_tokens[fault.Token].Start);
            error = _errors.Find(known => known.Place == place) ?? new SyntaxError(place, "This cannot be read.");
        }

        _at = _errors.Count >= MostErrors ? _tokens.Length - 1 : EndOfBroken(first, Math.Max(first, fault.Token));
        return error;
    }

    /// <summary>
    /// The word behind a broken declaration: behind its closing brace or semicolon, the first that is not before the fault.
    /// </summary>
    private int EndOfBroken(int first, int fault)
    {
        int[] closing = _closingBraces ??= MatchBraces();
        for (int at = first; ; at++)
        {
            switch (_tokens[at].Kind)
            {
                case TokenKind.EndOfFile:
                    return at;
                case TokenKind.OpenBrace or TokenKind.TemplateBrace or TokenKind.TemplateDollarBrace:
                    bool isBlock = _tokens[at].Kind == TokenKind.OpenBrace;
                    if (closing[at] == 0)
                        return NextDeclarationLike(first, at + 1);
                    at = closing[at];
                    if (isBlock && at >= fault && !Continues(_tokens[at + 1].Kind))
                        return at + 1;
                    break;
                case TokenKind.CloseBrace:
                    return Math.Max(at, first + 1);
                case TokenKind.Semicolon or TokenKind.CloseTag when at >= fault:
                    return at + 1;
            }
        }
    }

    private static bool Continues(TokenKind kind) => kind is TokenKind.Else or TokenKind.ElseIf or TokenKind.Catch or TokenKind.Finally
        or TokenKind.Comma or TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.Semicolon;

    /// <summary>Where braces do not match, how the text is laid out says where the next declaration of the same rank begins.</summary>
    private int NextDeclarationLike(int first, int from)
    {
        int column = _source.ColumnOf(_tokens[first].Start);
        int at = Math.Min(from, _tokens.Length - 1);
        while (_tokens[at].Kind != TokenKind.EndOfFile)
        {
            if (IsDeclarationWord(_tokens[at].Kind) && _source.ColumnOf(_tokens[at].Start) == column)
                return at;
            at++;
        }

        return at;
    }

    private static bool IsDeclarationWord(TokenKind kind) => kind is TokenKind.Function or TokenKind.Class or TokenKind.Abstract
        or TokenKind.Final or TokenKind.Interface or TokenKind.Trait or TokenKind.Enum or TokenKind.Public or TokenKind.Protected
        or TokenKind.Private
        or TokenKind.Static or TokenKind.ReadOnly or TokenKind.Const or TokenKind.Var or TokenKind.AttributeOpen;

    private int[] MatchBraces()
    {
        var closing = new int[_tokens.Length];
        var open = new Stack<int>();
        for (int at = 0; at < _tokens.Length; at++)
        {
            if (_tokens[at].Kind is TokenKind.OpenBrace or TokenKind.TemplateBrace or TokenKind.TemplateDollarBrace)
                open.Push(at);
            else if (_tokens[at].Kind == TokenKind.CloseBrace && open.TryPop(out int opening))
                closing[opening] = at;
        }

        return closing;
    }
}
