namespace Dispatching.Porting.Reading.Tokens;

/// <summary>
/// Cuts a PHP file into words, whole and before anything is parsed. It goes through the text once and keeps what it is inside of on a
/// stack of
/// its own, so that neither length nor nesting costs more than its characters.
/// </summary>
internal sealed partial class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Comment> _comments = [];
    private readonly List<SyntaxError> _errors = [];
    private readonly Stack<Frame> _outer = new();
    private Frame _frame;
    private int _at;

    private Lexer(SourceText source)
    {
        _source = source;
        _text = source.Text;
        _tokens = new List<Token>((source.Text.Length / 5) + 4);
    }

    private enum Mode : byte
    {
        Html,
        Script,
        Template,
    }

    /// <summary>The words of a file.</summary>
    public static TokenList Read(SourceText source)
    {
        var lexer = new Lexer(source);
        lexer.Run();
        return new TokenList([.. lexer._tokens], [.. lexer._comments], lexer._errors);
    }

    private char Ahead(int distance) => _at + distance < _text.Length ? _text[_at + distance] : '\0';

    private void Run()
    {
        while (_at < _text.Length)
        {
            switch (_frame.Mode)
            {
                case Mode.Html:
                    ReadHtml();
                    break;
                case Mode.Script:
                    ReadScript();
                    break;
                default:
                    ReadTemplate();
                    break;
            }
        }

        while (_frame.Mode != Mode.Template && _outer.TryPop(out Frame outer))
            _frame = outer;
        if (_frame.Mode == Mode.Template)
            Refuse(_frame.Start, _text.Length, "The string that begins here has no end.");
        _tokens.Add(new Token(TokenKind.EndOfFile, _text.Length, _text.Length));
    }

    private void Add(TokenKind kind, int length)
    {
        _tokens.Add(new Token(kind, _at, _at + length));
        _at += length;
    }

    private void Refuse(int start, int end, string message)
    {
        _tokens.Add(new Token(TokenKind.Bad, start, end));
        _errors.Add(new SyntaxError(_source.PlaceOf(start), message));
    }

    private void Enter(Frame frame)
    {
        _outer.Push(_frame);
        _frame = frame;
    }

    private void Leave()
    {
        if (_outer.TryPop(out Frame outer))
            _frame = outer;
    }

    private void ReadHtml()
    {
        int start = _at;
        while (true)
        {
            int open = _text.AsSpan(_at).IndexOf("<?");
            if (open < 0)
            {
                _at = _text.Length;
                AddHtml(start);
                return;
            }

            _at += open;
            if (Ahead(2) == '=')
            {
                AddHtml(start);
                Add(TokenKind.EchoTag, 3);
                _frame = new Frame(Mode.Script);
                return;
            }

            // A short tag is text, as it is to a PHP that has not been told otherwise.
            if (_text.AsSpan(_at + 2).StartsWith("php", StringComparison.OrdinalIgnoreCase)
                && (_at + 5 == _text.Length || Characters.IsSpace(_text[_at + 5])))
            {
                AddHtml(start);
                _at += 5;
                _frame = new Frame(Mode.Script);
                return;
            }

            _at += 2;
        }
    }

    private void AddHtml(int start)
    {
        if (_at > start)
            _tokens.Add(new Token(TokenKind.InlineHtml, start, _at));
    }

    private readonly record struct Frame(Mode Mode, int Start = 0, char Quote = '\0', string Label = "");
}
