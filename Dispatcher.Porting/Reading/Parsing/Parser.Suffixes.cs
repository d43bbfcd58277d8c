using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    /// <summary>What hangs on a head. The name of a class that is made or asked for ends before a call.</summary>
    private Expression ParseSuffixes(int start, Node head, bool isClassReference)
    {
        int height = Higher(0);
        while (true)
        {
            switch (Kind)
            {
                case TokenKind.OpenParenthesis when !isClassReference:
                    ArgumentList arguments = ParseArguments();
                    head = new Call(SpanFrom(start), head, arguments);
                    break;
                case TokenKind.OpenBracket:
                    head = ParseElement(start, ValueOf(head), TokenKind.CloseBracket, "]");
                    break;
                case TokenKind.OpenBrace when !isClassReference && IsOldOffset(head):
                    head = ParseElement(start, ValueOf(head), TokenKind.CloseBrace, "}");
                    break;
                case TokenKind.Arrow or TokenKind.NullsafeArrow:
                    head = ParseMemberAccess(start, ValueOf(head), isClassReference);
                    break;
                case TokenKind.DoubleColon:
                    head = ParseStaticAccess(start, head, isClassReference);
                    break;
                case TokenKind.Increment or TokenKind.Decrement when !isClassReference && IsAssignable(ValueOf(head)):
                    bool isDecrement = Take().Kind == TokenKind.Decrement;
                    head = new Step(SpanFrom(start), ValueOf(head), IsPrefix: false, isDecrement);
                    break;
                default:
                    _height = Math.Max(_height, height);
                    return ValueOf(head);
            }

            height = Higher(height);
        }
    }

    /// <summary><c>$text{0}</c>, which PHP had up to 7: with a space before it, the brace is a broken statement's.</summary>
    private bool IsOldOffset(Node head) =>
        Current.Start == PreviousEnd && head is not ArrayLiteral && head is Expression value && IsAssignable(value);

    private static Expression ValueOf(Node head) => head is Name name ? new ConstantAccess(name.Span, name) : (Expression)head;

    private ElementAccess ParseElement(int start, Expression target, TokenKind end, string sign)
    {
        Take();
        Expression? index = Is(end) ? null : ParseExpression();
        Expect(end, sign);
        return new ElementAccess(SpanFrom(start), target, index);
    }

    private Expression ParseMemberAccess(int start, Expression target, bool isClassReference)
    {
        bool isNullsafe = Take().Kind == TokenKind.NullsafeArrow;
        Node member = ParseMemberName();
        if (isClassReference || !Is(TokenKind.OpenParenthesis))
            return new PropertyAccess(SpanFrom(start), target, member, isNullsafe);
        ArgumentList arguments = ParseArguments();
        return new MethodCall(SpanFrom(start), target, member, arguments, isNullsafe);
    }

    private Node ParseMemberName()
    {
        switch (Kind)
        {
            case TokenKind.Variable:
                return TakeVariable();
            case TokenKind.Dollar:
                return ParseVariableVariable();
            case TokenKind.OpenBrace:
                Take();
                Expression name = ParseExpression();
                Expect(TokenKind.CloseBrace, "}");
                return name;
            default:
                return ExpectIdentifier("the name of a member");
        }
    }

    private Expression ParseStaticAccess(int start, Node type, bool isClassReference)
    {
        Take();
        bool isVariable = Kind is TokenKind.Variable or TokenKind.Dollar;
        Node member = ParseMemberName();
        if (!isClassReference && Is(TokenKind.OpenParenthesis))
        {
            ArgumentList arguments = ParseArguments();
            return new StaticCall(SpanFrom(start), type, member, arguments);
        }

        return isVariable
            ? new StaticPropertyAccess(SpanFrom(start), type, (Expression)member)
            : new ClassConstantAccess(SpanFrom(start), type, member);
    }

    private ArgumentList ParseArguments()
    {
        int start = Take().Start;
        if (Is(TokenKind.Ellipsis) && Peek() == TokenKind.CloseParenthesis)
        {
            Take();
            Take();
            return new ArgumentList(SpanFrom(start), [], MakesCallable: true);
        }

        var items = ImmutableArray.CreateBuilder<Argument>();
        while (!Accept(TokenKind.CloseParenthesis))
        {
            items.Add(ParseArgument());
            if (!Is(TokenKind.CloseParenthesis))
                Expect(TokenKind.Comma, ",");
        }

        return new ArgumentList(SpanFrom(start), items.DrainToImmutable(), MakesCallable: false);
    }

    private Argument ParseArgument()
    {
        int start = Current.Start;
        Identifier? name = null;
        if (IsWord(Kind) && Peek() == TokenKind.Colon)
        {
            name = ExpectIdentifier("the name of a parameter");
            Take();
        }

        bool isSpread = Accept(TokenKind.Ellipsis);
        bool isByReference = Accept(TokenKind.Ampersand);
        Expression value = ParseExpression();
        return new Argument(SpanFrom(start), name, value, isSpread, isByReference);
    }

    /// <summary>The class that is made or asked for: a name, or an expression without a call.</summary>
    private Node ParseClassReference()
    {
        int start = Current.Start;
        switch (Kind)
        {
            case TokenKind.Variable or TokenKind.Dollar:
                return ParseSuffixes(start, ParseHead(), isClassReference: true);
            case TokenKind.OpenParenthesis:
                Take();
                Expression inner = ParseExpression();
                Expect(TokenKind.CloseParenthesis, ")");
                return inner;
            case TokenKind.String or TokenKind.TemplateStart:
                return ParseHead();
            default:
                Name name = ExpectName("the name of a class");
                return Is(TokenKind.DoubleColon) ? ParseSuffixes(start, name, isClassReference: true) : name;
        }
    }

    private New ParseNew()
    {
        int start = Take().Start;
        int classStart = Current.Start;
        ImmutableArray<AttributeGroup> attributes = ParseAttributes();
        Modifiers modifiers = Kind is TokenKind.ReadOnly or TokenKind.Final or TokenKind.Abstract ? ParseModifiers() : Modifiers.None;
        ArgumentList? arguments = null;
        if (Is(TokenKind.Class))
        {
            Take();
            if (Is(TokenKind.OpenParenthesis))
                arguments = ParseArguments();
            ClassDeclaration declaration = ParseClass(classStart, attributes, null, modifiers, ClassKind.Class, null);
            return new New(SpanFrom(start), declaration, arguments);
        }

        Node type = ParseClassReference();
        if (Is(TokenKind.OpenParenthesis))
            arguments = ParseArguments();
        return new New(SpanFrom(start), type, arguments);
    }
}
