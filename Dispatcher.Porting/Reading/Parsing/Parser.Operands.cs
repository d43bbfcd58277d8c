using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    /// <summary>A value without an operator, and all that hangs on it: members, elements, calls.</summary>
    private Expression ParseOperand()
    {
        int start = Current.Start;
        Node head = ParseHead();
        return head is New { Arguments: null, Class: not ClassDeclaration } made && made.Span.Start == start
            ? made
            : ParseSuffixes(start, head, isClassReference: false);
    }

    /// <summary>The beginning of an operand; a plain name stays one, as what follows says what it is the name of.</summary>
    private Node ParseHead()
    {
        int start = Current.Start;
        switch (Kind)
        {
            case TokenKind.Variable:
                return TakeVariable();
            case TokenKind.Dollar:
                return ParseVariableVariable();
            case TokenKind.Integer:
                return ParseInteger();
            case TokenKind.Float:
                return ParseFloat();
            case TokenKind.String:
                return ParseString();
            case TokenKind.TemplateStart:
                return ParseTemplate();
            case TokenKind.OpenBracket:
                return ParseArray(ArrayForm.Short);
            case TokenKind.Array when Peek() == TokenKind.OpenParenthesis:
                return ParseArray(ArrayForm.Array);
            case TokenKind.List when Peek() == TokenKind.OpenParenthesis:
                return ParseArray(ArrayForm.List);
            case TokenKind.OpenParenthesis:
                return ParseParenthesised();
            case TokenKind.New:
                return ParseNew();
            case TokenKind.AttributeOpen:
            case TokenKind.Function:
            case TokenKind.Fn when IsArrowFunction(_at):
            case TokenKind.Static when Peek() == TokenKind.Function || (Peek() == TokenKind.Fn && IsArrowFunction(_at + 1)):
                return ParseClosure();
            case TokenKind.Match when IsMatch():
                return ParseMatch();
            case TokenKind.Isset:
                Take();
                Expect(TokenKind.OpenParenthesis, "(");
                ImmutableArray<Expression> values = ParseExpressions(mayTrail: true);
                Expect(TokenKind.CloseParenthesis, ")");
                return new Isset(SpanFrom(start), values);
            case TokenKind.Empty or TokenKind.Eval:
                ConstructKind kind = Take().Kind == TokenKind.Empty ? ConstructKind.Empty : ConstructKind.Eval;
                Expression value = ParseCondition();
                return new Construct(SpanFrom(start), kind, value);
            case TokenKind.Exit:
                return ParseExit();
            case TokenKind.QualifiedName:
                return ExpectName("a name");
            default:
                return ParseNamedHead();
        }
    }

    private Node ParseNamedHead()
    {
        if (!MayBeName(Kind))
            throw Unexpected("an expression");
        Name name = ExpectName("a name");
        bool isMagic = name.Text.StartsWith("__", StringComparison.Ordinal)
            && !Is(TokenKind.OpenParenthesis)
            && name.Text.ToUpperInvariant() is "__LINE__" or "__FILE__" or "__DIR__" or "__FUNCTION__" or "__CLASS__" or "__TRAIT__"
                or "__METHOD__" or "__NAMESPACE__" or "__PROPERTY__";
        return isMagic ? new MagicConstant(name.Span, name.Text.ToUpperInvariant()) : name;
    }

    /// <summary>Words of the language that were names in an older PHP, or are where nothing else can be meant.</summary>
    private static bool MayBeName(TokenKind kind) => kind is TokenKind.Name or TokenKind.Enum or TokenKind.Match or TokenKind.ReadOnly
        or TokenKind.Static or TokenKind.Fn or TokenKind.Array or TokenKind.Clone;

    private bool IsArrowFunction(int at)
    {
        at++;
        if (_tokens[at].Kind == TokenKind.Ampersand)
            at++;
        if (_tokens[at].Kind != TokenKind.OpenParenthesis)
            return false;
        at = BehindParentheses(at);
        return _tokens[at].Kind is TokenKind.DoubleArrow or TokenKind.Colon;
    }

    private bool IsMatch() => Peek() == TokenKind.OpenParenthesis && _tokens[BehindParentheses(_at + 1)].Kind == TokenKind.OpenBrace;

    private int BehindParentheses(int at)
    {
        int depth = 0;
        for (; _tokens[at].Kind != TokenKind.EndOfFile; at++)
        {
            if (_tokens[at].Kind == TokenKind.OpenParenthesis)
                depth++;
            else if (_tokens[at].Kind == TokenKind.CloseParenthesis && --depth == 0)
                return at + 1;
        }

        return at;
    }

    private Variable TakeVariable()
    {
        Token token = Take();
        return new Variable(token.Span, Word(_text.AsSpan(token.Start + 1, token.End - token.Start - 1)));
    }

    private VariableVariable ParseVariableVariable()
    {
        int start = Take().Start;
        Enter();
        Expression name;
        if (Accept(TokenKind.OpenBrace))
        {
            name = ParseExpression();
            Expect(TokenKind.CloseBrace, "}");
        }
        else
        {
            name = Kind switch
            {
                TokenKind.Variable => TakeVariable(),
                TokenKind.Dollar => ParseVariableVariable(),
                _ => throw Unexpected("a variable"),
            };
        }

        Leave();
        return new VariableVariable(SpanFrom(start), name);
    }

    private Expression ParseParenthesised()
    {
        int start = Take().Start;
        Expression inner = ParseExpression();
        Expect(TokenKind.CloseParenthesis, ")");
        return HasNullsafe(inner) ? new Parenthesised(SpanFrom(start), inner) : inner;
    }

    private static bool HasNullsafe(Expression expression)
    {
        while (true)
        {
            switch (expression)
            {
                case PropertyAccess { IsNullsafe: true } or MethodCall { IsNullsafe: true }:
                    return true;
                case PropertyAccess access:
                    expression = access.Target;
                    break;
                case MethodCall call:
                    expression = call.Target;
                    break;
                case ElementAccess element:
                    expression = element.Target;
                    break;
                case Call { Callee: Expression callee }:
                    expression = callee;
                    break;
                default:
                    return false;
            }
        }
    }

    private ArrayLiteral ParseArray(ArrayForm form)
    {
        int start = Take().Start;
        if (form != ArrayForm.Short)
            Take();
        TokenKind end = form == ArrayForm.Short ? TokenKind.CloseBracket : TokenKind.CloseParenthesis;
        var items = ImmutableArray.CreateBuilder<ArrayItem?>();
        while (!Is(end))
        {
            items.Add(Is(TokenKind.Comma) ? null : ParseArrayItem());
            if (!Is(end))
                Expect(TokenKind.Comma, ",");
        }

        Take();
        return new ArrayLiteral(SpanFrom(start), items.DrainToImmutable(), form);
    }

    private ArrayItem ParseArrayItem()
    {
        int start = Current.Start;
        bool isSpread = Accept(TokenKind.Ellipsis);
        bool isByReference = Accept(TokenKind.Ampersand);
        Expression? key = null;
        Expression value = ParseExpression();
        if (!isSpread && !isByReference && Accept(TokenKind.DoubleArrow))
        {
            key = value;
            isByReference = Accept(TokenKind.Ampersand);
            value = ParseExpression();
        }

        return new ArrayItem(SpanFrom(start), key, value, isByReference, isSpread);
    }

    private Construct ParseExit()
    {
        int start = Take().Start;
        Expression? status = null;
        if (Accept(TokenKind.OpenParenthesis))
        {
            status = Is(TokenKind.CloseParenthesis) ? null : ParseExpression();
            Accept(TokenKind.Comma);
            Expect(TokenKind.CloseParenthesis, ")");
        }

        return new Construct(SpanFrom(start), ConstructKind.Exit, status);
    }
}
