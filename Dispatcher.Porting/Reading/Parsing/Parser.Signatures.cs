using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    private ImmutableArray<AttributeGroup> ParseAttributes()
    {
        if (!Is(TokenKind.AttributeOpen))
            return [];
        var groups = ImmutableArray.CreateBuilder<AttributeGroup>();
        while (Is(TokenKind.AttributeOpen))
        {
            int start = Take().Start;
            var attributes = ImmutableArray.CreateBuilder<AttributeNode>();
            do
            {
                if (Is(TokenKind.CloseBracket))
                    break;
                Name name = ExpectName("the class of an attribute");
                ArgumentList? arguments = Is(TokenKind.OpenParenthesis) ? ParseArguments() : null;
                attributes.Add(new AttributeNode(SpanFrom(name.Span.Start), name, arguments));
            }
            while (Accept(TokenKind.Comma));
            Expect(TokenKind.CloseBracket, "]");
            groups.Add(new AttributeGroup(SpanFrom(start), attributes.DrainToImmutable()));
        }

        return groups.DrainToImmutable();
    }

    private ImmutableArray<Parameter> ParseParameters()
    {
        Expect(TokenKind.OpenParenthesis, "(");
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        while (!Accept(TokenKind.CloseParenthesis))
        {
            parameters.Add(ParseParameter());
            if (!Is(TokenKind.CloseParenthesis))
                Expect(TokenKind.Comma, ",");
        }

        return parameters.DrainToImmutable();
    }

    private Parameter ParseParameter()
    {
        int start = Current.Start;
        TextSpan? documentation = DocumentationHere();
        ImmutableArray<AttributeGroup> attributes = ParseAttributes();
        Modifiers modifiers = ParseModifiers();
        TypeNode? type = Kind is TokenKind.Variable or TokenKind.Ampersand or TokenKind.Ellipsis ? null : ParseType();
        bool isByReference = Accept(TokenKind.Ampersand);
        bool isVariadic = Accept(TokenKind.Ellipsis);
        Identifier name = TakeVariableName("a parameter");
        Expression? value = Accept(TokenKind.Assign) ? ParseExpression() : null;
        ImmutableArray<PropertyHook> hooks = Is(TokenKind.OpenBrace) ? ParseHooks() : [];
        return new Parameter(
            SpanFrom(start), attributes, documentation, modifiers, type, isByReference, isVariadic, name, value, hooks);
    }

    private TypeNode ParseType()
    {
        int start = Current.Start;
        if (Accept(TokenKind.Question))
        {
            TypeNode inner = ParseTypeName();
            return new NullableType(SpanFrom(start), inner);
        }

        TypeNode first = ParseIntersection();
        if (!Is(TokenKind.Pipe))
            return first;
        var types = ImmutableArray.CreateBuilder<TypeNode>();
        types.Add(first);
        while (Accept(TokenKind.Pipe))
            types.Add(ParseIntersection());
        return new UnionType(SpanFrom(start), types.DrainToImmutable());
    }

    private TypeNode ParseIntersection()
    {
        int start = Current.Start;
        Enter();
        TypeNode first;
        if (Accept(TokenKind.OpenParenthesis))
        {
            first = ParseType();
            Expect(TokenKind.CloseParenthesis, ")");
        }
        else
        {
            first = ParseTypeName();
        }

        Leave();
        if (!IsTypeJoin())
            return first;
        var types = ImmutableArray.CreateBuilder<TypeNode>();
        types.Add(first);
        while (IsTypeJoin())
        {
            Take();
            types.Add(ParseTypeName());
        }

        return new IntersectionType(SpanFrom(start), types.DrainToImmutable());
    }

    /// <summary>An ampersand between types, not the one that makes a parameter a reference.</summary>
    private bool IsTypeJoin() => Is(TokenKind.Ampersand) && (IsWord(Peek()) || Peek() == TokenKind.QualifiedName);

    private NamedType ParseTypeName()
    {
        Name name = ExpectName("a type");
        return new NamedType(name.Span, name);
    }
}
