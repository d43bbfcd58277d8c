namespace Dispatching.Porting.Reading.Tokens;

internal sealed partial class Lexer
{
    /// <summary>Reads a string in quotes; <paramref name="prefix"/> is the length of what stands before the quote.</summary>
    private void ReadString(int prefix)
    {
        char quote = _text[_at + prefix];
        int end = _at + prefix + 1;
        while (end < _text.Length && _text[end] != quote)
        {
            if (quote == '"' && StartsValue(end))
            {
                Enter(new Frame(Mode.Template, _at, quote));
                Add(TokenKind.TemplateStart, prefix + 1);
                return;
            }

            end += _text[end] == '\\' ? 2 : 1;
        }

        if (end >= _text.Length)
        {
            int start = _at;
            _at = _text.Length;
            Refuse(start, _at, "The string that begins here has no end.");
            return;
        }

        Add(TokenKind.String, end + 1 - _at);
    }

    /// <summary>Whether a value is put into the text from here on: <c>$name</c>, <c>${</c> or <c>{$</c>.</summary>
    private bool StartsValue(int at)
    {
        if (at + 1 >= _text.Length)
            return false;
        char next = _text[at + 1];
        return _text[at] switch
        {
            '$' => next == '{' || Characters.StartsName(next),
            '{' => next == '$',
            _ => false,
        };
    }

    private bool TryReadHeredoc(int prefix)
    {
        int at = _at + prefix;
        if (!_text.AsSpan(at).StartsWith("<<<"))
            return false;
        at += 3;
        while (at < _text.Length && _text[at] is ' ' or '\t')
            at++;
        char quote = at < _text.Length && _text[at] is '"' or '\'' ? _text[at++] : '\0';
        if (at >= _text.Length || !Characters.StartsName(_text[at]))
            return false;
        int length = NameLength(at);
        string label = _text.Substring(at, length);
        at += length;
        if (quote != '\0')
        {
            if (at >= _text.Length || _text[at] != quote)
                return false;
            at++;
        }

        if (at >= _text.Length || _text[at] is not ('\n' or '\r'))
            return false;
        at += _text[at] == '\r' && at + 1 < _text.Length && _text[at + 1] == '\n' ? 2 : 1;
        Enter(new Frame(Mode.Template, _at, quote == '\'' ? '\'' : '<', label));
        Add(TokenKind.TemplateStart, at - _at);
        int end = LabelLength(_at);
        if (end > 0)
            EndTemplate(end);
        return true;
    }

    /// <summary>
    /// The length of a heredoc's closing label with the space before it, if one stands at the beginning of this line; else 0.
    /// </summary>
    private int LabelLength(int lineStart)
    {
        int at = lineStart;
        while (at < _text.Length && _text[at] is ' ' or '\t')
            at++;
        string label = _frame.Label;
        if (string.CompareOrdinal(_text, at, label, 0, label.Length) != 0)
            return 0;
        at += label.Length;
        return at < _text.Length && Characters.ContinuesName(_text[at]) ? 0 : at - lineStart;
    }

    private void EndTemplate(int length)
    {
        Leave();
        Add(TokenKind.TemplateEnd, length);
    }

    private void ReadTemplate()
    {
        int start = _at;
        bool isHeredoc = _frame.Label.Length > 0;
        bool isRaw = _frame.Quote == '\'';
        while (_at < _text.Length)
        {
            char c = _text[_at];
            if (!isRaw && StartsValue(_at))
            {
                AddText(start);
                ReadValue(c);
                return;
            }

            if (!isHeredoc && c == _frame.Quote)
            {
                AddText(start);
                EndTemplate(1);
                return;
            }

            if (isHeredoc && c is '\n' or '\r')
            {
                _at += c == '\r' && Ahead(1) == '\n' ? 2 : 1;
                int end = LabelLength(_at);
                if (end == 0)
                    continue;
                AddText(start);
                EndTemplate(end);
                return;
            }

            // A line end behind a backslash still begins a line of a heredoc.
            _at += c == '\\' && !isRaw && Ahead(1) is not ('\n' or '\r') ? 2 : 1;
        }

        _at = _text.Length;
        AddText(start);
    }

    private void AddText(int start)
    {
        if (_at > start)
            _tokens.Add(new Token(TokenKind.TemplateText, start, _at));
    }

    private void ReadValue(char first)
    {
        if (first == '{')
        {
            Enter(new Frame(Mode.Script));
            Add(TokenKind.TemplateBrace, 1);
            return;
        }

        if (Ahead(1) == '{')
        {
            Enter(new Frame(Mode.Script));
            Add(TokenKind.TemplateDollarBrace, 2);
            return;
        }

        Add(TokenKind.Variable, 1 + NameLength(_at + 1));
        if (Ahead(0) == '[')
        {
            ReadOffset();
        }
        else if (Ahead(0) == '-' && Ahead(1) == '>' && Characters.StartsName(Ahead(2)))
        {
            Add(TokenKind.Arrow, 2);
            Add(TokenKind.Name, NameLength(_at));
        }
        else if (Ahead(0) == '?' && Ahead(1) == '-' && Ahead(2) == '>' && Characters.StartsName(Ahead(3)))
        {
            Add(TokenKind.NullsafeArrow, 3);
            Add(TokenKind.Name, NameLength(_at));
        }
    }

    /// <summary>The one offset that may stand behind a variable in a text without braces: a bare word, a number or a variable.</summary>
    private void ReadOffset()
    {
        Add(TokenKind.OpenBracket, 1);
        if (Ahead(0) == '$' && Characters.StartsName(Ahead(1)))
        {
            Add(TokenKind.Variable, 1 + NameLength(_at + 1));
        }
        else if (Characters.StartsName(Ahead(0)))
        {
            Add(TokenKind.Name, NameLength(_at));
        }
        else
        {
            if (Ahead(0) == '-')
                Add(TokenKind.Minus, 1);
            int length = NameLength(_at);
            if (length > 0)
                Add(TokenKind.Integer, length);
        }

        if (Ahead(0) == ']')
            Add(TokenKind.CloseBracket, 1);
        else
            Refuse(_at, _at, "The offset in this string is not one that may stand without braces.");
    }
}
