using System.Collections.Immutable;
using System.Globalization;
using Dispatching.Porting.Reading.Tokens;
using Dispatching.Porting.Reading.Tree;

namespace Dispatching.Porting.Reading.Parsing;

internal sealed partial class Parser
{
    private Expression ParseInteger()
    {
        int at = _at;
        Token token = Take();
        string digits = TextOf(token).Replace("_", "", StringComparison.Ordinal);
        int radix = 10;
        if (digits.Length > 1 && digits[0] == '0')
        {
            radix = digits[1] switch
            {
                'x' or 'X' => 16,
                'b' or 'B' => 2,
                _ => 8,
            };
            digits = digits[(digits[1] is 'x' or 'X' or 'b' or 'B' or 'o' or 'O' ? 2 : 1)..];
        }

        UInt128 value = 0;
        double large = 0;
        foreach (char digit in digits)
        {
            int number = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (number >= radix)
                throw new SyntaxFault(at, $"The number '{TextOf(token)}' has a digit that it cannot have.");
            value = value > long.MaxValue ? value : (value * (uint)radix) + (uint)number;
            large = (large * radix) + number;
        }

        if (value <= long.MaxValue)
            return new IntegerLiteral(token.Span, (long)value);
        return new FloatLiteral(token.Span, radix == 10 ? double.Parse(digits, CultureInfo.InvariantCulture) : large);
    }

    private FloatLiteral ParseFloat()
    {
        Token token = Take();
        string digits = TextOf(token).Replace("_", "", StringComparison.Ordinal);
        return new FloatLiteral(token.Span, double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture));
    }

    private StringLiteral ParseString()
    {
        Token token = Take();
        int start = token.Start + (_text[token.Start] is 'b' or 'B' ? 1 : 0);
        ReadOnlySpan<char> raw = _text.AsSpan(start + 1, token.End - start - 2);
        if (_text[start] == '\'')
            return new StringLiteral(token.Span, Escapes.DecodeQuoted(raw), StringForm.SingleQuoted);
        string value = Escapes.Decode(raw, '"', out bool isBinary);
        return new StringLiteral(token.Span, value, StringForm.DoubleQuoted, isBinary);
    }

    /// <summary>A text that may have values in it. Without any, it is a literal.</summary>
    private Expression ParseTemplate()
    {
        Enter();
        Token open = Take();
        StringForm form = FormOf(open);
        var texts = new List<Token>();
        var parts = new List<Expression?>();
        while (!Is(TokenKind.TemplateEnd))
        {
            if (Is(TokenKind.TemplateText))
            {
                texts.Add(Take());
                parts.Add(null);
            }
            else
            {
                parts.Add(ParseTemplateValue());
            }
        }

        Token close = Take();
        bool isHeredoc = form is StringForm.Heredoc or StringForm.Nowdoc;
        int indentation = _source[close.Span].IndexOfAnyExcept(' ', '\t');
        int text = 0;
        var whole = ImmutableArray.CreateBuilder<Expression>();
        for (int index = 0; index < parts.Count; index++)
        {
            if (parts[index] is { } value)
            {
                whole.Add(value);
                continue;
            }

            Token token = texts[text++];
            string raw = _source.TextOf(token.Span);
            if (isHeredoc)
                raw = Escapes.Outdent(raw, indentation, isFirst: index == 0, isLast: index == parts.Count - 1);
            if (raw.Length == 0)
                continue;
            bool isBinary = false;
            string decoded = form == StringForm.Nowdoc ? raw : Escapes.Decode(raw, QuoteOf(form), out isBinary);
            whole.Add(new StringLiteral(token.Span, decoded, StringForm.Part, isBinary));
        }

        Leave();
        TextSpan span = SpanFrom(open.Start);
        if (whole.Count == 0)
            return new StringLiteral(span, "", form);
        return whole is [StringLiteral { Form: StringForm.Part } only]
            ? new StringLiteral(span, only.Value, form, only.IsBinary)
            : new Template(span, whole.DrainToImmutable(), form);
    }

    private StringForm FormOf(Token open)
    {
        ReadOnlySpan<char> text = _text.AsSpan(open.Start, open.End - open.Start);
        if (text.EndsWith("`"))
            return StringForm.Command;
        if (!text.Contains('<'))
            return StringForm.DoubleQuoted;
        return text.Contains('\'') ? StringForm.Nowdoc : StringForm.Heredoc;
    }

    private static char QuoteOf(StringForm form) => form switch
    {
        StringForm.DoubleQuoted => '"',
        StringForm.Command => '`',
        _ => '\0',
    };

    private Expression ParseTemplateValue()
    {
        int start = Current.Start;
        if (Accept(TokenKind.TemplateBrace))
        {
            Expression value = ParseExpression();
            Expect(TokenKind.CloseBrace, "}");
            return value;
        }

        if (Accept(TokenKind.TemplateDollarBrace))
            return ParseDollarBrace(start);
        if (!Is(TokenKind.Variable))
            throw Unexpected("the end of the string");
        Variable variable = TakeVariable();
        if (Is(TokenKind.OpenBracket))
        {
            Take();
            Expression index = ParseTemplateOffset();
            Expect(TokenKind.CloseBracket, "]");
            return new ElementAccess(SpanFrom(start), variable, index);
        }

        if (Kind is not (TokenKind.Arrow or TokenKind.NullsafeArrow))
            return variable;
        bool isNullsafe = Take().Kind == TokenKind.NullsafeArrow;
        Identifier member = ExpectIdentifier("a property");
        return new PropertyAccess(SpanFrom(start), variable, member, isNullsafe);
    }

    /// <summary><c>${name}</c>, <c>${name[index]}</c> or <c>${expression}</c></summary>
    private Expression ParseDollarBrace(int start)
    {
        Expression value;
        if (IsWord(Kind) && Peek() is TokenKind.CloseBrace or TokenKind.OpenBracket)
        {
            Token name = Take();
            value = new Variable(name.Span, TextOf(name));
            if (Is(TokenKind.OpenBracket))
                value = ParseElement(name.Start, value, TokenKind.CloseBracket, "]");
            Expect(TokenKind.CloseBrace, "}");
            return value;
        }

        value = ParseExpression();
        Expect(TokenKind.CloseBrace, "}");
        return new VariableVariable(SpanFrom(start), value);
    }

    private Expression ParseTemplateOffset()
    {
        int start = Current.Start;
        if (Is(TokenKind.Variable))
            return TakeVariable();
        if (IsWord(Kind))
        {
            Token word = Take();
            return new StringLiteral(word.Span, TextOf(word), StringForm.Word);
        }

        bool isNegative = Accept(TokenKind.Minus);
        string digits = TextOf(Expect(TokenKind.Integer, "an offset"));
        string text = isNegative ? "-" + digits : digits;

        // Only what PHP would write itself is a number; 007 and -0 are texts.
        bool isNumber = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            && number.ToString(CultureInfo.InvariantCulture) == text;
        return isNumber ? new IntegerLiteral(SpanFrom(start), number) : new StringLiteral(SpanFrom(start), text, StringForm.Word);
    }
}
