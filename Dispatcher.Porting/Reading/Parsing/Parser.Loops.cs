using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    private While ParseWhile()
    {
        int start = Take().Start;
        Expression condition = ParseCondition();
        Statement body = ParseBody(TokenKind.EndWhile, "endwhile");
        return new While(SpanFrom(start), condition, body);
    }

    private DoWhile ParseDo()
    {
        int start = Take().Start;
        Statement body = ParseBodyStatement();
        Expect(TokenKind.While, "while");
        Expression condition = ParseCondition();
        EndStatement();
        return new DoWhile(SpanFrom(start), body, condition);
    }

    private For ParseFor()
    {
        int start = Take().Start;
        Expect(TokenKind.OpenParenthesis, "(");
        ImmutableArray<Expression> initial = ParseExpressionsUntil(TokenKind.Semicolon, ";");
        ImmutableArray<Expression> conditions = ParseExpressionsUntil(TokenKind.Semicolon, ";");
        ImmutableArray<Expression> steps = ParseExpressionsUntil(TokenKind.CloseParenthesis, ")");
        Statement body = ParseBody(TokenKind.EndFor, "endfor");
        return new For(SpanFrom(start), initial, conditions, steps, body);
    }

    private ImmutableArray<Expression> ParseExpressionsUntil(TokenKind end, string sign)
    {
        if (Accept(end))
            return [];
        ImmutableArray<Expression> expressions = ParseExpressions();
        Expect(end, sign);
        return expressions;
    }

    private Foreach ParseForeach()
    {
        int start = Take().Start;
        Expect(TokenKind.OpenParenthesis, "(");
        Expression subject = ParseExpression();
        Expect(TokenKind.As, "as");
        bool isByReference = Accept(TokenKind.Ampersand);
        Expression value = ParseExpression();
        Expression? key = null;
        if (Accept(TokenKind.DoubleArrow))
        {
            key = value;
            isByReference = Accept(TokenKind.Ampersand);
            value = ParseExpression();
        }

        Expect(TokenKind.CloseParenthesis, ")");
        Statement body = ParseBody(TokenKind.EndForeach, "endforeach");
        return new Foreach(SpanFrom(start), subject, key, value, isByReference, body);
    }

    private Switch ParseSwitch()
    {
        int start = Take().Start;
        Expression subject = ParseCondition();
        bool isAlternative = Is(TokenKind.Colon);
        if (!Accept(TokenKind.Colon))
            Expect(TokenKind.OpenBrace, "{");
        TokenKind end = isAlternative ? TokenKind.EndSwitch : TokenKind.CloseBrace;
        while (Is(TokenKind.CloseTag) || Is(TokenKind.InlineHtml) || Is(TokenKind.Semicolon))
            Take();
        var cases = ImmutableArray.CreateBuilder<SwitchCase>();
        while (!Is(end))
            cases.Add(ParseCase(end));
        Take();
        if (isAlternative)
            EndStatement();
        return new Switch(SpanFrom(start), subject, cases.DrainToImmutable());
    }

    private SwitchCase ParseCase(TokenKind end)
    {
        int start = Current.Start;
        Expression? value = null;
        if (Accept(TokenKind.Case))
            value = ParseExpression();
        else
            Expect(TokenKind.Default, "case");
        if (!Accept(TokenKind.Colon))
            EndStatement();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (!Is(end) && !Is(TokenKind.Case) && !Is(TokenKind.Default))
        {
            if (Is(TokenKind.EndOfFile))
                throw Unexpected("the end of the switch");
            AddStatement(statements, isTopLevel: false);
        }

        return new SwitchCase(SpanFrom(start), value, statements.DrainToImmutable());
    }

    private Statement ParseJump()
    {
        Token word = Take();
        Expression? value = Is(TokenKind.Semicolon) || Is(TokenKind.CloseTag) ? null : ParseExpression();
        EndStatement();
        TextSpan span = SpanFrom(word.Start);
        return word.Kind switch
        {
            TokenKind.Break => new Break(span, value),
            TokenKind.Continue => new Continue(span, value),
            _ => new Return(span, value),
        };
    }

    private Try ParseTry()
    {
        int start = Take().Start;
        Block body = ParseBlock();
        var catches = ImmutableArray.CreateBuilder<Catch>();
        while (Is(TokenKind.Catch))
            catches.Add(ParseCatch());
        Block? last = Accept(TokenKind.Finally) ? ParseBlock() : null;
        if (catches.Count == 0 && last is null)
            throw Unexpected("'catch' or 'finally'");
        return new Try(SpanFrom(start), body, catches.DrainToImmutable(), last);
    }

    private Catch ParseCatch()
    {
        int start = Take().Start;
        Expect(TokenKind.OpenParenthesis, "(");
        var types = ImmutableArray.CreateBuilder<Name>();
        do
            types.Add(ExpectName("the class that is caught"));
        while (Accept(TokenKind.Pipe));
        Variable? variable = Is(TokenKind.Variable) ? TakeVariable() : null;
        Expect(TokenKind.CloseParenthesis, ")");
        Block body = ParseBlock();
        return new Catch(SpanFrom(start), types.DrainToImmutable(), variable, body);
    }

    private Declare ParseDeclare()
    {
        int start = Take().Start;
        Expect(TokenKind.OpenParenthesis, "(");
        ImmutableArray<ConstantItem> directives = ParseConstantItems();
        Expect(TokenKind.CloseParenthesis, ")");
        Statement? body = null;
        if (Is(TokenKind.Semicolon) || Is(TokenKind.CloseTag))
            EndStatement();
        else
            body = ParseBody(TokenKind.EndDeclare, "enddeclare");
        return new Declare(SpanFrom(start), directives, body);
    }

    private StaticVariables ParseStaticVariables()
    {
        int start = Take().Start;
        var variables = ImmutableArray.CreateBuilder<StaticVariable>();
        do
        {
            Variable variable = Is(TokenKind.Variable) ? TakeVariable() : throw Unexpected("a variable");
            Expression? initial = Accept(TokenKind.Assign) ? ParseExpression() : null;
            variables.Add(new StaticVariable(SpanFrom(variable.Span.Start), variable, initial));
        }
        while (Accept(TokenKind.Comma));
        EndStatement();
        return new StaticVariables(SpanFrom(start), variables.DrainToImmutable());
    }

    private Unset ParseUnset()
    {
        int start = Take().Start;
        Expect(TokenKind.OpenParenthesis, "(");
        ImmutableArray<Expression> targets = ParseExpressions(mayTrail: true);
        Expect(TokenKind.CloseParenthesis, ")");
        EndStatement();
        return new Unset(SpanFrom(start), targets);
    }

    private HaltCompiler ParseHalt()
    {
        int start = Take().Start;
        Expect(TokenKind.OpenParenthesis, "(");
        Expect(TokenKind.CloseParenthesis, ")");
        EndStatement();
        return new HaltCompiler(SpanFrom(start));
    }
}
