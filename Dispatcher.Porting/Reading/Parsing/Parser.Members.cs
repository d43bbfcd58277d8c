using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    /// <summary>One member; null where a semicolon stands alone.</summary>
    private Member? ParseMember(ClassKind kind)
    {
        if (Accept(TokenKind.Semicolon))
            return null;
        int start = Current.Start;
        TextSpan? documentation = DocumentationHere();
        if (Is(TokenKind.Use))
            return ParseTraitUse();
        ImmutableArray<AttributeGroup> attributes = ParseAttributes();
        documentation ??= DocumentationHere();
        if (kind == ClassKind.Enum && Accept(TokenKind.Case))
        {
            Identifier name = ExpectIdentifier("the name of the case");
            Expression? value = Accept(TokenKind.Assign) ? ParseExpression() : null;
            EndStatement();
            return new EnumCase(SpanFrom(start), attributes, documentation, name, value);
        }

        Modifiers modifiers = ParseModifiers();
        documentation ??= DocumentationHere();
        return Kind switch
        {
            TokenKind.Const => ParseClassConstants(start, attributes, documentation, modifiers),
            TokenKind.Function => ParseMethod(start, attributes, documentation, modifiers),
            _ => ParseProperties(start, attributes, documentation, modifiers),
        };
    }

    private Modifiers ParseModifiers()
    {
        var modifiers = Modifiers.None;
        while (true)
        {
            (Modifiers modifier, Modifiers forSetting) = Kind switch
            {
                TokenKind.Public => (Modifiers.Public, Modifiers.PublicSet),
                TokenKind.Protected => (Modifiers.Protected, Modifiers.ProtectedSet),
                TokenKind.Private => (Modifiers.Private, Modifiers.PrivateSet),
                TokenKind.Static => (Modifiers.Static, Modifiers.None),
                TokenKind.Abstract => (Modifiers.Abstract, Modifiers.None),
                TokenKind.Final => (Modifiers.Final, Modifiers.None),
                TokenKind.ReadOnly => (Modifiers.ReadOnly, Modifiers.None),
                TokenKind.Var => (Modifiers.Var, Modifiers.None),
                _ => (Modifiers.None, Modifiers.None),
            };
            if (modifier == Modifiers.None)
                return modifiers;
            Take();
            if (forSetting != Modifiers.None && Is(TokenKind.OpenParenthesis) && Peek() == TokenKind.Name
                && Peek(2) == TokenKind.CloseParenthesis && TextOf(_tokens[_at + 1]).Equals("set", StringComparison.OrdinalIgnoreCase))
            {
                _at += 3;
                modifier = forSetting;
            }

            modifiers |= modifier;
        }
    }

    private ClassConstantDeclaration ParseClassConstants(
        int start, ImmutableArray<AttributeGroup> attributes, TextSpan? documentation, Modifiers modifiers)
    {
        Take();
        TypeNode? type = IsWord(Kind) && Peek() == TokenKind.Assign ? null : ParseType();
        ImmutableArray<ConstantItem> items = ParseConstantItems();
        EndStatement();
        return new ClassConstantDeclaration(SpanFrom(start), attributes, documentation, modifiers, type, items);
    }

    private MethodDeclaration ParseMethod(
        int start, ImmutableArray<AttributeGroup> attributes, TextSpan? documentation, Modifiers modifiers)
    {
        Take();
        bool returnsReference = Accept(TokenKind.Ampersand);
        Identifier name = ExpectIdentifier("the name of the method");
        ImmutableArray<Parameter> parameters = ParseParameters();
        TypeNode? type = Accept(TokenKind.Colon) ? ParseType() : null;
        Block? body = null;
        if (Is(TokenKind.OpenBrace))
            body = ParseBlock();
        else
            EndStatement();
        return new MethodDeclaration(SpanFrom(start), attributes, documentation, modifiers, returnsReference, name, parameters, type, body);
    }

    private PropertyDeclaration ParseProperties(
        int start, ImmutableArray<AttributeGroup> attributes, TextSpan? documentation, Modifiers modifiers)
    {
        if (modifiers == Modifiers.None)
            throw Unexpected("a member of the class");
        TypeNode? type = Is(TokenKind.Variable) ? null : ParseType();
        var items = ImmutableArray.CreateBuilder<PropertyItem>();
        bool hasHooks;
        do
        {
            Identifier name = TakeVariableName("a property");
            Expression? value = Accept(TokenKind.Assign) ? ParseExpression() : null;
            hasHooks = Is(TokenKind.OpenBrace);
            ImmutableArray<PropertyHook> hooks = hasHooks ? ParseHooks() : [];
            items.Add(new PropertyItem(SpanFrom(name.Span.Start), name, value, hooks));
        }
        while (!hasHooks && Accept(TokenKind.Comma));
        if (!hasHooks)
            EndStatement();
        return new PropertyDeclaration(SpanFrom(start), attributes, documentation, modifiers, type, items.DrainToImmutable());
    }

    private Identifier TakeVariableName(string what)
    {
        if (!Is(TokenKind.Variable))
            throw Unexpected(what);
        Token token = Take();
        return new Identifier(token.Span, Word(_text.AsSpan(token.Start + 1, token.End - token.Start - 1)));
    }

    private ImmutableArray<PropertyHook> ParseHooks()
    {
        Expect(TokenKind.OpenBrace, "{");
        var hooks = ImmutableArray.CreateBuilder<PropertyHook>();
        while (!Accept(TokenKind.CloseBrace))
        {
            int start = Current.Start;
            ImmutableArray<AttributeGroup> attributes = ParseAttributes();
            Modifiers modifiers = ParseModifiers();
            bool returnsReference = Accept(TokenKind.Ampersand);
            Identifier name = ExpectIdentifier("'get' or 'set'");
            ImmutableArray<Parameter> parameters = Is(TokenKind.OpenParenthesis) ? ParseParameters() : [];
            Expression? value = null;
            Block? body = null;
            if (Is(TokenKind.OpenBrace))
            {
                body = ParseBlock();
            }
            else
            {
                if (Accept(TokenKind.DoubleArrow))
                    value = ParseExpression();
                Expect(TokenKind.Semicolon, ";");
            }

            hooks.Add(new PropertyHook(SpanFrom(start), attributes, modifiers, returnsReference, name, parameters, value, body));
        }

        return hooks.DrainToImmutable();
    }

    private TraitUse ParseTraitUse()
    {
        int start = Take().Start;
        ImmutableArray<Name> traits = ParseNames();
        var adaptations = ImmutableArray.CreateBuilder<TraitAdaptation>();
        if (Accept(TokenKind.OpenBrace))
        {
            while (!Accept(TokenKind.CloseBrace))
                adaptations.Add(ParseTraitAdaptation());
        }
        else
        {
            EndStatement();
        }

        return new TraitUse(SpanFrom(start), traits, adaptations.DrainToImmutable());
    }

    private TraitAdaptation ParseTraitAdaptation()
    {
        int start = Current.Start;
        Name? trait = null;
        if (Peek() == TokenKind.DoubleColon)
        {
            trait = ExpectName("the name of a trait");
            Take();
        }

        Identifier method = ExpectIdentifier("the name of a method");
        ImmutableArray<Name> insteadOf = [];
        var modifiers = Modifiers.None;
        Identifier? alias = null;
        if (Accept(TokenKind.InsteadOf))
        {
            insteadOf = ParseNames();
        }
        else
        {
            Expect(TokenKind.As, "as");
            modifiers = ParseModifiers();
            alias = IsWord(Kind) ? ExpectIdentifier("the name that it gets") : null;
        }

        EndStatement();
        return new TraitAdaptation(SpanFrom(start), trait, method, insteadOf, modifiers, alias);
    }
}
