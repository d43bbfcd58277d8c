using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    private ImmutableArray<Expression> ParseExpressions(bool mayTrail = false)
    {
        var expressions = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            if (mayTrail && expressions.Count > 0 && Is(TokenKind.CloseParenthesis))
                break;
            expressions.Add(ParseExpression());
        }
        while (Accept(TokenKind.Comma));
        return expressions.DrainToImmutable();
    }

    /// <summary>An expression whose operators bind at least as strongly as <paramref name="minimum"/>.</summary>
    private Expression ParseExpression(int minimum = Precedence.Lowest)
    {
        Enter();
        int outer = _height;
        _height = 0;
        int start = Current.Start;
        Expression left = ParsePrefixed();
        int height = Higher(0);
        while (TryParseOperator(start, minimum, ref left))
            height = Higher(height);
        _height = Math.Max(outer, height);
        Leave();
        return left;
    }

    private bool TryParseOperator(int start, int minimum, ref Expression left)
    {
        TokenKind kind = Kind;
        if (IsAssignable(left))
        {
            // An assignment takes a variable away from whatever operator is before it.
            if (kind == TokenKind.Assign)
            {
                left = ParseAssignment(start, left);
                return true;
            }

            if (Precedence.TryGetCompound(kind, out BinaryOperator compound))
            {
                Take();
                Expression value = ParseExpression(Precedence.Assignment);
                left = new CompoundAssignment(SpanFrom(start), left, compound, value);
                return true;
            }
        }

        if (Precedence.TryGetBinary(kind, out BinaryOperator binary, out int strength, out int right))
        {
            if (strength < minimum)
                return false;
            Take();
            Expression operand = ParseExpression(right);
            left = new Binary(SpanFrom(start), left, binary, operand);
            return true;
        }

        if (kind == TokenKind.Question && minimum <= Precedence.Conditional)
        {
            Take();
            Expression? then = Is(TokenKind.Colon) ? null : ParseExpression();
            Expect(TokenKind.Colon, ":");
            Expression otherwise = ParseExpression(Precedence.Conditional + 1);
            left = new Conditional(SpanFrom(start), left, then, otherwise);
            return true;
        }

        if (kind == TokenKind.InstanceOf && minimum <= Precedence.InstanceOf)
        {
            Take();
            Node type = ParseClassReference();
            left = new InstanceOf(SpanFrom(start), left, type);
            return true;
        }

        return false;
    }

    private static bool IsAssignable(Expression expression) =>
        expression is Variable or VariableVariable or PropertyAccess or StaticPropertyAccess or ElementAccess or ArrayLiteral;

    private Expression ParseAssignment(int start, Expression target)
    {
        Take();
        if (Accept(TokenKind.Ampersand))
        {
            Expression source = ParseExpression(Precedence.Assignment);
            return new ReferenceAssignment(SpanFrom(start), target, source);
        }

        Expression value = ParseExpression(Precedence.Assignment);
        return new Assignment(SpanFrom(start), target, value);
    }

    private Expression ParsePrefixed()
    {
        int start = Current.Start;
        switch (Kind)
        {
            case TokenKind.Not:
                return ParseUnary(UnaryOperator.Not, Precedence.Not);
            case TokenKind.Plus:
                return ParseUnary(UnaryOperator.Plus, Precedence.Unary);
            case TokenKind.Minus:
                return ParseUnary(UnaryOperator.Minus, Precedence.Unary);
            case TokenKind.Tilde:
                return ParseUnary(UnaryOperator.BitNot, Precedence.Unary);
            case TokenKind.At:
                return ParseUnary(UnaryOperator.Silence, Precedence.Unary);
            case >= TokenKind.IntegerCast and <= TokenKind.UnsetCast:
                CastKind cast = CastKind.Integer + (byte)(Take().Kind - TokenKind.IntegerCast);
                Expression operand = ParseExpression(Precedence.Unary);
                return new Cast(SpanFrom(start), cast, operand);
            case TokenKind.Increment or TokenKind.Decrement:
                bool isDecrement = Take().Kind == TokenKind.Decrement;
                Expression target = ParseOperand();
                return new Step(SpanFrom(start), target, IsPrefix: true, isDecrement);
            case TokenKind.Print:
                return ParseConstruct(ConstructKind.Print, Precedence.Assignment);
            case TokenKind.Clone when !IsCloneCallable():
                return ParseConstruct(ConstructKind.Clone, Precedence.Clone);
            case TokenKind.Throw:
                return ParseConstruct(ConstructKind.Throw, Precedence.Lowest);
            case TokenKind.Include:
                return ParseConstruct(ConstructKind.Include, Precedence.Lowest);
            case TokenKind.IncludeOnce:
                return ParseConstruct(ConstructKind.IncludeOnce, Precedence.Lowest);
            case TokenKind.Require:
                return ParseConstruct(ConstructKind.Require, Precedence.Lowest);
            case TokenKind.RequireOnce:
                return ParseConstruct(ConstructKind.RequireOnce, Precedence.Lowest);
            case TokenKind.Yield:
                return ParseYield();
            default:
                return ParseOperand();
        }
    }

    private bool IsCloneCallable() =>
        Peek() == TokenKind.OpenParenthesis && Peek(2) == TokenKind.Ellipsis && Peek(3) == TokenKind.CloseParenthesis;

    private Unary ParseUnary(UnaryOperator @operator, int strength)
    {
        int start = Take().Start;
        Expression operand = ParseExpression(strength);
        return new Unary(SpanFrom(start), @operator, operand);
    }

    private Construct ParseConstruct(ConstructKind kind, int strength)
    {
        int start = Take().Start;
        Expression value = ParseExpression(strength);
        return new Construct(SpanFrom(start), kind, value);
    }

    private Expression ParseYield()
    {
        int start = Take().Start;
        if (Is(TokenKind.Name) && TextOf(Current).Equals("from", StringComparison.OrdinalIgnoreCase))
        {
            Take();
            Expression source = ParseExpression(Precedence.Assignment);
            return new Construct(SpanFrom(start), ConstructKind.YieldFrom, source);
        }

        if (Kind is TokenKind.Semicolon or TokenKind.CloseTag or TokenKind.CloseParenthesis or TokenKind.CloseBracket or TokenKind.Comma)
            return new Yield(SpanFrom(start), null, null);
        Expression value = ParseExpression(Precedence.Yield);
        if (!Accept(TokenKind.DoubleArrow))
            return new Yield(SpanFrom(start), null, value);
        Expression keyed = ParseExpression(Precedence.Yield);
        return new Yield(SpanFrom(start), value, keyed);
    }
}
