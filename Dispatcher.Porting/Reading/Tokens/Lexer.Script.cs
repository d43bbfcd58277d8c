namespace Dispatching.Porting.Reading.Tokens;

internal sealed partial class Lexer
{
    private void ReadScript()
    {
        char c = _text[_at];
        if (Characters.IsSpace(c))
            _at++;
        else if (c == '$' && Characters.StartsName(Ahead(1)))
            Add(TokenKind.Variable, 1 + NameLength(_at + 1));
        else if (Characters.StartsName(c) || (c == '\\' && Characters.StartsName(Ahead(1))))
            ReadName();
        else if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Ahead(1))))
            ReadNumber();
        else
            ReadSign(c);
    }

    private int NameLength(int start)
    {
        int end = start;
        while (end < _text.Length && Characters.ContinuesName(_text[end]))
            end++;
        return end - start;
    }

    private void ReadName()
    {
        char next = Ahead(1);
        if (_text[_at] is 'b' or 'B')
        {
            if (next is '"' or '\'')
            {
                ReadString(1);
                return;
            }

            if (next == '<' && TryReadHeredoc(1))
                return;
        }

        int start = _at;
        bool qualified = _text[_at] == '\\';
        int end = qualified ? _at + 1 : _at;
        end += NameLength(end);
        while (end + 1 < _text.Length && _text[end] == '\\' && Characters.StartsName(_text[end + 1]))
        {
            qualified = true;
            end += 1 + NameLength(end + 1);
        }

        TokenKind kind = qualified ? TokenKind.QualifiedName : Keywords.Of(_text.AsSpan(start, end - start));
        Add(kind, end - start);
        if (kind == TokenKind.HaltCompiler)
            EndAtHalt();
    }

    /// <summary>What follows <c>__halt_compiler();</c> is data, whatever it looks like.</summary>
    private void EndAtHalt()
    {
        int from = _tokens.Count;
        while (_at < _text.Length && _tokens.Count < from + 3 && _frame.Mode == Mode.Script)
            ReadScript();
        if (_tokens.Count == from + 3
            && _tokens[from].Kind == TokenKind.OpenParenthesis
            && _tokens[from + 1].Kind == TokenKind.CloseParenthesis
            && _tokens[from + 2].Kind is TokenKind.Semicolon or TokenKind.CloseTag)
        {
            _at = _text.Length;
        }
    }

    private void ReadNumber()
    {
        int start = _at;
        bool isFloat = false;
        if (_text[_at] == '0' && Ahead(1) is 'x' or 'X' && char.IsAsciiHexDigit(Ahead(2)))
        {
            _at += 2;
            SkipDigits(char.IsAsciiHexDigit);
        }
        else if (_text[_at] == '0' && Ahead(1) is 'b' or 'B' or 'o' or 'O' && char.IsAsciiDigit(Ahead(2)))
        {
            _at += 2;
            SkipDigits(char.IsAsciiDigit);
        }
        else
        {
            SkipDigits(char.IsAsciiDigit);
            if (Ahead(0) == '.')
            {
                isFloat = true;
                _at++;
                SkipDigits(char.IsAsciiDigit);
            }

            if (Ahead(0) is 'e' or 'E' && (char.IsAsciiDigit(Ahead(1)) || (Ahead(1) is '+' or '-' && char.IsAsciiDigit(Ahead(2)))))
            {
                isFloat = true;
                _at += 2;
                SkipDigits(char.IsAsciiDigit);
            }
        }

        _tokens.Add(new Token(isFloat ? TokenKind.Float : TokenKind.Integer, start, _at));
    }

    private void SkipDigits(Func<char, bool> isDigit)
    {
        while (isDigit(Ahead(0)) || (Ahead(0) == '_' && isDigit(Ahead(1)) && isDigit(_text[_at - 1])))
            _at++;
    }

    private void ReadLineComment(CommentKind kind)
    {
        int start = _at;
        while (_at < _text.Length && _text[_at] is not ('\n' or '\r') && !(_text[_at] == '?' && Ahead(1) == '>'))
            _at++;
        _comments.Add(new Comment(kind, new TextSpan(start, _at)));
    }

    private void ReadBlockComment()
    {
        int start = _at;
        int end = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0)
        {
            _at = _text.Length;
            Refuse(start, _at, "The comment that begins here has no end.");
            return;
        }

        bool documents = Ahead(2) == '*' && Characters.IsSpace(Ahead(3));
        _at = end + 2;
        _comments.Add(new Comment(documents ? CommentKind.Documentation : CommentKind.Block, new TextSpan(start, _at)));
    }

    private void ReadCloseTag()
    {
        int length = 2;
        if (Ahead(2) == '\r' && Ahead(3) == '\n')
            length = 4;
        else if (Ahead(2) is '\n' or '\r')
            length = 3;
        Add(TokenKind.CloseTag, length);
        _frame = new Frame(Mode.Html);
    }

    private bool TryReadCast()
    {
        int start = _at + 1;
        while (start < _text.Length && _text[start] is ' ' or '\t')
            start++;
        int end = start;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]) && end - start < 8)
            end++;
        TokenKind kind = end == start ? TokenKind.Name : Keywords.CastOf(_text.AsSpan(start, end - start));
        if (kind == TokenKind.Name)
            return false;
        while (end < _text.Length && _text[end] is ' ' or '\t')
            end++;
        if (end == _text.Length || _text[end] != ')')
            return false;
        Add(kind, end + 1 - _at);
        return true;
    }
}
