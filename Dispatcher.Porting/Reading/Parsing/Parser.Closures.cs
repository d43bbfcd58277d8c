using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    private Expression ParseClosure()
    {
        int start = Current.Start;
        ImmutableArray<AttributeGroup> attributes = ParseAttributes();
        bool isStatic = Accept(TokenKind.Static);
        bool isArrow = Is(TokenKind.Fn);
        if (!isArrow && !Is(TokenKind.Function))
            throw Unexpected("'function' or 'fn'");
        Take();
        bool returnsReference = Accept(TokenKind.Ampersand);
        ImmutableArray<Parameter> parameters = ParseParameters();
        if (isArrow)
        {
            TypeNode? arrowType = Accept(TokenKind.Colon) ? ParseType() : null;
            Expect(TokenKind.DoubleArrow, "=>");
            Expression value = ParseExpression();
            return new ArrowFunction(SpanFrom(start), attributes, isStatic, returnsReference, parameters, arrowType, value);
        }

        ImmutableArray<ClosureUse> uses = Accept(TokenKind.Use) ? ParseClosureUses() : [];
        TypeNode? type = Accept(TokenKind.Colon) ? ParseType() : null;
        Block body = ParseBlock();
        return new Closure(SpanFrom(start), attributes, isStatic, returnsReference, parameters, uses, type, body);
    }

    private ImmutableArray<ClosureUse> ParseClosureUses()
    {
        Expect(TokenKind.OpenParenthesis, "(");
        var uses = ImmutableArray.CreateBuilder<ClosureUse>();
        while (!Accept(TokenKind.CloseParenthesis))
        {
            int start = Current.Start;
            bool isByReference = Accept(TokenKind.Ampersand);
            Identifier name = TakeVariableName("a variable");
            uses.Add(new ClosureUse(SpanFrom(start), name.Text, isByReference));
            if (!Is(TokenKind.CloseParenthesis))
                Expect(TokenKind.Comma, ",");
        }

        return uses.DrainToImmutable();
    }

    private Match ParseMatch()
    {
        int start = Take().Start;
        Expression subject = ParseCondition();
        Expect(TokenKind.OpenBrace, "{");
        var arms = ImmutableArray.CreateBuilder<MatchArm>();
        while (!Accept(TokenKind.CloseBrace))
        {
            arms.Add(ParseMatchArm());
            if (!Is(TokenKind.CloseBrace))
                Expect(TokenKind.Comma, ",");
        }

        return new Match(SpanFrom(start), subject, arms.DrainToImmutable());
    }

    private MatchArm ParseMatchArm()
    {
        int start = Current.Start;
        var conditions = ImmutableArray.CreateBuilder<Expression>();
        if (Is(TokenKind.Default) && Peek() is TokenKind.DoubleArrow or TokenKind.Comma)
        {
            Take();
            Accept(TokenKind.Comma);
        }
        else
        {
            do
            {
                if (Is(TokenKind.DoubleArrow))
                    break;
                conditions.Add(ParseExpression());
            }
            while (Accept(TokenKind.Comma));
        }

        Expect(TokenKind.DoubleArrow, "=>");
        Expression value = ParseExpression();
        return new MatchArm(SpanFrom(start), conditions.DrainToImmutable(), value);
    }
}
