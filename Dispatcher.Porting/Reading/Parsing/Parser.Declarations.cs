using System.Collections.Immutable;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    /// <summary>Whether a function or class is declared here. An attribute may stand before an expression, too.</summary>
    private bool BeginsDeclaration()
    {
        int at = _at;
        if (_tokens[at].Kind == TokenKind.AttributeOpen)
            at = SkipAttributes(at);
        return BeginsDeclaration(at);
    }

    private bool BeginsDeclaration(int at)
    {
        TokenKind next = _tokens[Math.Min(at + 1, _tokens.Length - 1)].Kind;
        switch (_tokens[at].Kind)
        {
            case TokenKind.Function:
                return IsWord(next) || (next == TokenKind.Ampersand && IsWord(_tokens[Math.Min(at + 2, _tokens.Length - 1)].Kind));
            case TokenKind.Class or TokenKind.Interface or TokenKind.Trait:
                return IsWord(next);
            case TokenKind.Enum:
                return IsWord(next) && next is not (TokenKind.Extends or TokenKind.Implements);
            case TokenKind.Abstract or TokenKind.Final:
                return true;
            case TokenKind.ReadOnly:
                return next is TokenKind.Class or TokenKind.Abstract or TokenKind.Final or TokenKind.ReadOnly;
            default:
                return false;
        }
    }

    private int SkipAttributes(int at)
    {
        while (_tokens[at].Kind == TokenKind.AttributeOpen)
        {
            int depth = 0;
            do
            {
                if (_tokens[at].Kind is TokenKind.AttributeOpen or TokenKind.OpenBracket)
                    depth++;
                else if (_tokens[at].Kind == TokenKind.CloseBracket)
                    depth--;
                else if (_tokens[at].Kind == TokenKind.EndOfFile)
                    return at;
                at++;
            }
            while (depth > 0);
        }

        return at;
    }

    private Statement ParseDeclaration()
    {
        int start = Current.Start;
        TextSpan? documentation = DocumentationHere();
        ImmutableArray<AttributeGroup> attributes = ParseAttributes();
        documentation ??= DocumentationHere();
        if (Is(TokenKind.Function))
            return ParseFunction(start, attributes, documentation);
        Modifiers modifiers = ParseModifiers();
        ClassKind kind = Kind switch
        {
            TokenKind.Class => ClassKind.Class,
            TokenKind.Interface => ClassKind.Interface,
            TokenKind.Trait => ClassKind.Trait,
            TokenKind.Enum => ClassKind.Enum,
            _ => throw Unexpected("'class'"),
        };
        Take();
        Identifier name = ExpectIdentifier("the name of the class");
        return ParseClass(start, attributes, documentation, modifiers, kind, name);
    }

    private FunctionDeclaration ParseFunction(int start, ImmutableArray<AttributeGroup> attributes, TextSpan? documentation)
    {
        Take();
        bool returnsReference = Accept(TokenKind.Ampersand);
        Identifier name = ExpectIdentifier("the name of the function");
        ImmutableArray<Parameter> parameters = ParseParameters();
        TypeNode? type = Accept(TokenKind.Colon) ? ParseType() : null;
        Block body = ParseBlock();
        return new FunctionDeclaration(SpanFrom(start), attributes, documentation, returnsReference, name, parameters, type, body);
    }

    private ClassDeclaration ParseClass(
        int start,
        ImmutableArray<AttributeGroup> attributes,
        TextSpan? documentation,
        Modifiers modifiers,
        ClassKind kind,
        Identifier? name)
    {
        TypeNode? backing = kind == ClassKind.Enum && Accept(TokenKind.Colon) ? ParseType() : null;
        ImmutableArray<Name> extends = Accept(TokenKind.Extends) ? ParseNames() : [];
        ImmutableArray<Name> implements = Accept(TokenKind.Implements) ? ParseNames() : [];
        Expect(TokenKind.OpenBrace, "{");
        var members = ImmutableArray.CreateBuilder<Member>();
        while (!Is(TokenKind.CloseBrace))
        {
            if (Is(TokenKind.EndOfFile))
                throw Unexpected("'}'");
            if (ParseMemberOrRecover(kind) is { } member)
                members.Add(member);
        }

        Take();
        return new ClassDeclaration(
            SpanFrom(start), attributes, documentation, modifiers, kind, name, backing, extends, implements, members.DrainToImmutable());
    }

    private ImmutableArray<Name> ParseNames()
    {
        var names = ImmutableArray.CreateBuilder<Name>();
        do
            names.Add(ExpectName("the name of a class"));
        while (Accept(TokenKind.Comma));
        return names.DrainToImmutable();
    }

    private ConstantDeclaration ParseConstants()
    {
        TextSpan? documentation = DocumentationHere();
        int start = Take().Start;
        ImmutableArray<ConstantItem> items = ParseConstantItems();
        EndStatement();
        return new ConstantDeclaration(SpanFrom(start), documentation, items);
    }

    private ImmutableArray<ConstantItem> ParseConstantItems()
    {
        var items = ImmutableArray.CreateBuilder<ConstantItem>();
        do
        {
            Identifier name = ExpectIdentifier("the name of a constant");
            Expect(TokenKind.Assign, "=");
            Expression value = ParseExpression();
            items.Add(new ConstantItem(SpanFrom(name.Span.Start), name, value));
        }
        while (Accept(TokenKind.Comma));
        return items.DrainToImmutable();
    }

    private NamespaceDeclaration ParseNamespace()
    {
        int start = Take().Start;
        Name? name = Is(TokenKind.OpenBrace) ? null : ExpectName("the name of the namespace");
        bool hasBraces = Accept(TokenKind.OpenBrace);
        if (!hasBraces)
            EndStatement();
        var statements = ImmutableArray.CreateBuilder<Statement>();
        while (!Is(TokenKind.EndOfFile) && !(hasBraces ? Is(TokenKind.CloseBrace) : Is(TokenKind.Namespace)))
            AddStatement(statements, isTopLevel: true);
        if (hasBraces)
            Expect(TokenKind.CloseBrace, "}");
        return new NamespaceDeclaration(SpanFrom(start), name, statements.DrainToImmutable(), hasBraces);
    }

    private UseDeclaration ParseUse()
    {
        int start = Take().Start;
        UseKind kind = ParseUseKind(UseKind.Class);
        var items = ImmutableArray.CreateBuilder<UseItem>();
        do
        {
            if (Is(TokenKind.CloseBrace))
                break;
            Name name = ExpectName("the name that is used");
            if (Accept(TokenKind.Backslash))
                ParseUseGroup(items, kind, name.Text.TrimStart('\\') + '\\');
            else
                items.Add(ParseUseItem(kind, name, ""));
        }
        while (Accept(TokenKind.Comma));
        EndStatement();
        return new UseDeclaration(SpanFrom(start), items.DrainToImmutable());
    }

    private void ParseUseGroup(ImmutableArray<UseItem>.Builder items, UseKind kind, string prefix)
    {
        Expect(TokenKind.OpenBrace, "{");
        do
        {
            if (Is(TokenKind.CloseBrace))
                break;
            UseKind own = ParseUseKind(kind);
            items.Add(ParseUseItem(own, ExpectName("the name that is used"), prefix));
        }
        while (Accept(TokenKind.Comma));
        Expect(TokenKind.CloseBrace, "}");
    }

    private UseItem ParseUseItem(UseKind kind, Name name, string prefix)
    {
        Identifier? alias = Accept(TokenKind.As) ? ExpectIdentifier("the name that it gets") : null;
        return new UseItem(SpanFrom(name.Span.Start), kind, prefix + name.Text.TrimStart('\\'), alias);
    }

    private UseKind ParseUseKind(UseKind otherwise)
    {
        if (Accept(TokenKind.Function))
            return UseKind.Function;
        return Accept(TokenKind.Const) ? UseKind.Constant : otherwise;
    }
}
