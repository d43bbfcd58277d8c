namespace Dispatching.Porting.Reading.Tokens;

internal sealed partial class Lexer
{
    private void ReadSign(char c)
    {
        char next = Ahead(1);
        char third = Ahead(2);
        switch (c)
        {
            case '#' when next == '[':
                Add(TokenKind.AttributeOpen, 2);
                break;
            case '#':
                ReadLineComment(CommentKind.Hash);
                break;
            case '/' when next == '/':
                ReadLineComment(CommentKind.Line);
                break;
            case '/' when next == '*':
                ReadBlockComment();
                break;
            case '?' when next == '>':
                ReadCloseTag();
                break;
            case '\'' or '"':
                ReadString(0);
                break;
            case '`':
                Enter(new Frame(Mode.Template, _at, '`'));
                Add(TokenKind.TemplateStart, 1);
                break;
            case '<' when next == '<' && third == '<' && TryReadHeredoc(0):
            case '(' when TryReadCast():
                break;
            case '{':
                Enter(new Frame(Mode.Script));
                Add(TokenKind.OpenBrace, 1);
                break;
            case '}':
                Leave();
                Add(TokenKind.CloseBrace, 1);
                break;
            default:
                (TokenKind kind, int length) = SignOf(c, next, third);
                if (kind == TokenKind.Bad)
                    _errors.Add(new SyntaxError(_source.PlaceOf(_at), $"The character '{c}' means nothing here."));
                Add(kind, length);
                break;
        }
    }

    private static (TokenKind Kind, int Length) SignOf(char c, char next, char third) => c switch
    {
        '(' => (TokenKind.OpenParenthesis, 1),
        ')' => (TokenKind.CloseParenthesis, 1),
        '[' => (TokenKind.OpenBracket, 1),
        ']' => (TokenKind.CloseBracket, 1),
        ';' => (TokenKind.Semicolon, 1),
        ',' => (TokenKind.Comma, 1),
        '$' => (TokenKind.Dollar, 1),
        '@' => (TokenKind.At, 1),
        '\\' => (TokenKind.Backslash, 1),
        '~' => (TokenKind.Tilde, 1),
        ':' => next == ':' ? (TokenKind.DoubleColon, 2) : (TokenKind.Colon, 1),
        '?' => (next, third) switch
        {
            ('-', '>') => (TokenKind.NullsafeArrow, 3),
            ('?', '=') => (TokenKind.CoalesceAssign, 3),
            ('?', _) => (TokenKind.Coalesce, 2),
            _ => (TokenKind.Question, 1),
        },
        '-' => next switch
        {
            '>' => (TokenKind.Arrow, 2),
            '-' => (TokenKind.Decrement, 2),
            '=' => (TokenKind.MinusAssign, 2),
            _ => (TokenKind.Minus, 1),
        },
        '+' => next == '+' ? (TokenKind.Increment, 2) : Either(next, TokenKind.PlusAssign, TokenKind.Plus),
        '/' => Either(next, TokenKind.SlashAssign, TokenKind.Slash),
        '%' => Either(next, TokenKind.PercentAssign, TokenKind.Percent),
        '^' => Either(next, TokenKind.CaretAssign, TokenKind.Caret),
        '&' => next == '&' ? (TokenKind.AndAnd, 2) : Either(next, TokenKind.AmpersandAssign, TokenKind.Ampersand),
        '|' => next == '|' ? (TokenKind.OrOr, 2) : Either(next, TokenKind.PipeAssign, TokenKind.Pipe),
        '*' => (next, third) switch
        {
            ('*', '=') => (TokenKind.PowerAssign, 3),
            ('*', _) => (TokenKind.Power, 2),
            _ => Either(next, TokenKind.StarAssign, TokenKind.Star),
        },
        '.' => next == '.' && third == '.' ? (TokenKind.Ellipsis, 3) : Either(next, TokenKind.DotAssign, TokenKind.Dot),
        '!' => next == '=' ? Longer(third, TokenKind.NotIdentical, TokenKind.NotEqual) : (TokenKind.Not, 1),
        '=' => next switch
        {
            '=' => Longer(third, TokenKind.Identical, TokenKind.Equal),
            '>' => (TokenKind.DoubleArrow, 2),
            _ => (TokenKind.Assign, 1),
        },
        '<' => next switch
        {
            '<' => third == '=' ? (TokenKind.ShiftLeftAssign, 3) : (TokenKind.ShiftLeft, 2),
            '=' => third == '>' ? (TokenKind.Spaceship, 3) : (TokenKind.LessEqual, 2),
            '>' => (TokenKind.NotEqual, 2),
            _ => (TokenKind.Less, 1),
        },
        '>' => next == '>'
            ? third == '=' ? (TokenKind.ShiftRightAssign, 3) : (TokenKind.ShiftRight, 2)
            : Either(next, TokenKind.GreaterEqual, TokenKind.Greater),
        _ => (TokenKind.Bad, 1),
    };

    private static (TokenKind Kind, int Length) Either(char next, TokenKind withEqual, TokenKind without) =>
        next == '=' ? (withEqual, 2) : (without, 1);

    private static (TokenKind Kind, int Length) Longer(char third, TokenKind withEqual, TokenKind without) =>
        third == '=' ? (withEqual, 3) : (without, 2);
}
