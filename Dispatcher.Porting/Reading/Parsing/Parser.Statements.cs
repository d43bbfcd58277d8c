using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    /// <summary>One statement; null where a tag stands that does nothing.</summary>
    private Statement? ParseStatement(bool isTopLevel)
    {
        Enter();
        Statement? statement = ParseStatementInside(isTopLevel);
        Leave();
        return statement;
    }

    private Statement? ParseStatementInside(bool isTopLevel)
    {
        int start = Current.Start;
        if (BeginsDeclaration())
            return ParseDeclaration();
        switch (Kind)
        {
            case TokenKind.CloseTag:
                Take();
                return null;
            case TokenKind.InlineHtml:
                Token html = Take();
                return new InlineHtml(html.Span, _source.TextOf(html.Span));
            case TokenKind.EchoTag or TokenKind.Echo:
                bool isTag = Take().Kind == TokenKind.EchoTag;
                ImmutableArray<Expression> values = ParseExpressions();
                EndStatement();
                return new Echo(SpanFrom(start), values, isTag);
            case TokenKind.OpenBrace:
                return ParseBlock();
            case TokenKind.Semicolon:
                Take();
                return new EmptyStatement(SpanFrom(start));
            case TokenKind.If:
                return ParseIf();
            case TokenKind.While:
                return ParseWhile();
            case TokenKind.Do:
                return ParseDo();
            case TokenKind.For:
                return ParseFor();
            case TokenKind.Foreach:
                return ParseForeach();
            case TokenKind.Switch:
                return ParseSwitch();
            case TokenKind.Try:
                return ParseTry();
            case TokenKind.Declare:
                return ParseDeclare();
            case TokenKind.Break or TokenKind.Continue or TokenKind.Return:
                return ParseJump();
            case TokenKind.Global:
                Take();
                ImmutableArray<Expression> globals = ParseExpressions();
                EndStatement();
                return new Global(SpanFrom(start), globals);
            case TokenKind.Static when Peek() == TokenKind.Variable:
                return ParseStaticVariables();
            case TokenKind.Unset:
                return ParseUnset();
            case TokenKind.Goto when IsWord(Peek()):
                Take();
                Identifier target = ExpectIdentifier("a label");
                EndStatement();
                return new Goto(SpanFrom(start), target);
            case TokenKind.Const:
                return ParseConstants();
            case TokenKind.Namespace when isTopLevel:
                return ParseNamespace();
            case TokenKind.Use when isTopLevel:
                return ParseUse();
            case TokenKind.HaltCompiler:
                return ParseHalt();
            case TokenKind.Name or TokenKind.Enum or TokenKind.Match or TokenKind.Fn or TokenKind.ReadOnly when Peek() == TokenKind.Colon:
                Identifier label = ExpectIdentifier("a label");
                Take();
                return new Label(SpanFrom(start), label);
            default:
                Expression expression = ParseExpression();
                EndStatement();
                return new ExpressionStatement(SpanFrom(start), expression);
        }
    }

    /// <summary>Takes the end of a statement: a semicolon, or a tag that closes PHP or has been left open by the end of the file.</summary>
    private void EndStatement()
    {
        if (Is(TokenKind.CloseTag))
            Take();
        else
            Expect(TokenKind.Semicolon, ";");
    }

    private Block ParseBlock()
    {
        int start = Expect(TokenKind.OpenBrace, "{").Start;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (!Is(TokenKind.CloseBrace))
        {
            if (Is(TokenKind.EndOfFile))
                throw Unexpected("'}'");
            AddStatement(statements, isTopLevel: false);
        }

        Take();
        return new Block(SpanFrom(start), statements.DrainToImmutable());
    }

    /// <summary>The statements of an alternative syntax, up to the first of the words that end it, which is not taken.</summary>
    private Block ParseBlockUntil(params ReadOnlySpan<TokenKind> ends)
    {
        int start = Current.Start;
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (!ends.Contains(Kind))
        {
            if (Is(TokenKind.EndOfFile))
                throw Unexpected("the end of the alternative syntax");
            AddStatement(statements, isTopLevel: false);
        }

        return new Block(statements.Count == 0 ? new TextSpan(start, start) : SpanFrom(start), statements.DrainToImmutable());
    }

    /// <summary>A body: one statement, or after a colon all up to the word that ends it.</summary>
    private Statement ParseBody(TokenKind end, string word)
    {
        if (!Accept(TokenKind.Colon))
            return ParseBodyStatement();
        Block body = ParseBlockUntil(end);
        Expect(end, word);
        EndStatement();
        return body;
    }

    private Statement ParseBodyStatement()
    {
        int start = Current.Start;
        return ParseStatement(isTopLevel: false) ?? new EmptyStatement(SpanFrom(start));
    }

    private Expression ParseCondition()
    {
        Expect(TokenKind.OpenParenthesis, "(");
        Expression condition = ParseExpression();
        Expect(TokenKind.CloseParenthesis, ")");
        return condition;
    }

    private If ParseIf()
    {
        int start = Take().Start;
        int armStart = start;
        var arms = ImmutableArray.CreateBuilder<IfArm>();
        Expression condition = ParseCondition();
        if (Accept(TokenKind.Colon))
            return ParseAlternativeIf(start, condition);
        while (true)
        {
            Statement body = ParseBodyStatement();
            arms.Add(new IfArm(SpanFrom(armStart), condition, body));
            armStart = Current.Start;
            if (Is(TokenKind.ElseIf))
            {
                Take();
                condition = ParseCondition();
            }
            else if (!Is(TokenKind.Else))
            {
                return new If(SpanFrom(start), arms.DrainToImmutable(), null);
            }
            else if (!TryTakeElseIf(out condition!))
            {
                Take();
                Statement otherwise = ParseBodyStatement();
                return new If(SpanFrom(start), arms.DrainToImmutable(), otherwise);
            }
        }
    }

    /// <summary>
    /// Takes <c>else if (condition)</c>, unless an if of the alternative syntax begins there, which is a statement of its own.
    /// </summary>
    private bool TryTakeElseIf(out Expression? condition)
    {
        condition = null;
        if (Peek() != TokenKind.If)
            return false;
        int back = _at;
        Take();
        Take();
        condition = ParseCondition();
        if (!Is(TokenKind.Colon))
            return true;
        _at = back;
        return false;
    }

    private If ParseAlternativeIf(int start, Expression condition)
    {
        var arms = ImmutableArray.CreateBuilder<IfArm>();
        int armStart = start;
        while (true)
        {
            Block body = ParseBlockUntil(TokenKind.ElseIf, TokenKind.Else, TokenKind.EndIf);
            arms.Add(new IfArm(SpanFrom(armStart), condition, body));
            armStart = Current.Start;
            if (!Accept(TokenKind.ElseIf))
                break;
            condition = ParseCondition();
            Expect(TokenKind.Colon, ":");
        }

        Block? otherwise = null;
        if (Accept(TokenKind.Else))
        {
            Expect(TokenKind.Colon, ":");
            otherwise = ParseBlockUntil(TokenKind.EndIf);
        }

        Expect(TokenKind.EndIf, "endif");
        EndStatement();
        return new If(SpanFrom(start), arms.DrainToImmutable(), otherwise);
    }
}
