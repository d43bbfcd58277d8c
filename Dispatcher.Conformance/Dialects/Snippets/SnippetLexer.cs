using System.Globalization;
using System.Text;
using Compat.Php;

namespace Conformance.Dialects.Snippets;

/// <summary>Reads PHP source into tokens, as far as snippets of one call or operator have them.</summary>
internal sealed class SnippetLexer(string source)
{
    private static readonly string[] s_marks =
    [
        "<=>", "**=", "...", "<<=", ">>=", "===", "!==", "??=", "?->", "++", "--", "->", "=>", "==", "!=", "<>", "<=", ">=", "&&", "||",
        "??", "+=", "-=", "*=", "/=", ".=", "%=", "&=", "|=", "^=", "<<", ">>", "**", "::",
    ];

    private int _at = source.StartsWith("<?php", StringComparison.Ordinal) ? 5 : 0;

    /// <exception cref="NotPlayableException">The source has something else.</exception>
    public IReadOnlyList<SnippetToken> Read()
    {
        var tokens = new List<SnippetToken>();
        while (SkipSpace())
            tokens.Add(Next());
        tokens.Add(new(SnippetTokenKind.End, ""));
        return tokens;
    }

    private bool SkipSpace()
    {
        while (_at < source.Length)
        {
            if (char.IsWhiteSpace(source[_at]))
                _at++;
            else if (source[_at] == '#' || IsAt("//"))
                _at = source.IndexOf('\n', _at) is >= 0 and var end ? end : source.Length;
            else if (IsAt("/*"))
                _at = source.IndexOf("*/", _at, StringComparison.Ordinal) + 2;
            else
                break;
        }

        return _at < source.Length;
    }

    private bool IsAt(string text) => string.CompareOrdinal(source, _at, text, 0, text.Length) == 0;

    private SnippetToken Next()
    {
        char c = source[_at];
        if (c == '$' && _at + 1 < source.Length && IsNameStart(source[_at + 1]))
        {
            _at++;
            return new(SnippetTokenKind.Variable, Name());
        }

        if (IsNameStart(c) || (c == '\\' && IsNameStart(source[_at + 1])))
            return new(SnippetTokenKind.Name, Name());
        if (char.IsAsciiDigit(c) || (c == '.' && _at + 1 < source.Length && char.IsAsciiDigit(source[_at + 1])))
            return new(SnippetTokenKind.Literal, "number", Number());
        if (c == '\'')
            return new(SnippetTokenKind.Literal, "text", SingleQuoted());
        if (c == '"')
            return new(SnippetTokenKind.Literal, "text", DoubleQuoted());
        if (IsAt("<<<"))
            throw new NotPlayableException("a heredoc");
        string mark = Array.Find(s_marks, IsAt) ?? c.ToString();
        _at += mark.Length;
        return new(SnippetTokenKind.Mark, mark);
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_' || c >= 0x80;

    private string Name()
    {
        int from = _at;
        while (_at < source.Length && (IsNameStart(source[_at]) || char.IsAsciiDigit(source[_at]) || source[_at] == '\\'))
            _at++;
        return source[from.._at];
    }

    private object Number()
    {
        int from = _at;
        if (source[_at] == '0' && _at + 1 < source.Length && char.ToLowerInvariant(source[_at + 1]) is 'x' or 'b' or 'o')
            _at += 2;
        bool isPrefixed = _at > from;
        while (_at < source.Length && (char.IsAsciiHexDigit(source[_at]) || source[_at] is '.' or '_' || IsExponentSign(isPrefixed)))
            _at++;
        string text = source[from.._at].Replace("_", "", StringComparison.Ordinal);
        if (isPrefixed)
            return PhpFunctions.TryFind(char.ToLowerInvariant(text[1]) switch { 'x' => "hexdec", 'b' => "bindec", _ => "octdec" },
                out var read)
                ? read.Invoke(text)!
                : text;
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
            return double.Parse(text, CultureInfo.InvariantCulture);
        if (text.Length > 1 && text[0] == '0')
            return Php.OctDec(text);
        return long.TryParse(text, CultureInfo.InvariantCulture, out long number)
            ? number
            : (object)double.Parse(text, CultureInfo.InvariantCulture);
    }

    private bool IsExponentSign(bool isPrefixed) => !isPrefixed && source[_at] is '+' or '-' && source[_at - 1] is 'e' or 'E';

    private string SingleQuoted()
    {
        var text = new StringBuilder();
        for (_at++; source[_at] != '\''; _at++)
        {
            if (source[_at] == '\\' && source[_at + 1] is '\\' or '\'')
                _at++;
            text.Append(source[_at]);
        }

        _at++;
        return text.ToString();
    }

    private string DoubleQuoted()
    {
        var text = new StringBuilder();
        for (_at++; source[_at] != '"'; _at++)
        {
            bool isInterpolated = (source[_at] == '$' && (IsNameStart(source[_at + 1]) || source[_at + 1] == '{')) || IsAt("{$");
            if (isInterpolated)
                throw new NotPlayableException("an interpolated text");
            if (source[_at] == '\\')
                Escape(text);
            else
                text.Append(source[_at]);
        }

        _at++;
        return Php.Concat("", text.ToString());
    }

    private void Escape(StringBuilder text)
    {
        char c = source[++_at];
        int known = "nrtvef\\$\"".IndexOf(c, StringComparison.Ordinal);
        if (known >= 0)
        {
            text.Append("\n\r\t\v\u001B\f\\$\""[known]);
        }
        else if (c == 'u' && source[_at + 1] == '{')
        {
            int end = source.IndexOf('}', _at);
            text.Append(char.ConvertFromUtf32(Convert.ToInt32(source[(_at + 2)..end], 16)));
            _at = end;
        }
        else if (c == 'x' && char.IsAsciiHexDigit(source[_at + 1]))
        {
            int length = char.IsAsciiHexDigit(source[_at + 2]) ? 2 : 1;
            text.Append(Php.Chr(Convert.ToInt32(source.Substring(_at + 1, length), 16)));
            _at += length;
        }
        else if (c is >= '0' and <= '7')
        {
            int end = _at;
            while (end < _at + 3 && source[end] is >= '0' and <= '7')
                end++;
            text.Append(Php.Chr(Convert.ToInt32(source[_at..end], 8)));
            _at = end - 1;
        }
        else
        {
            text.Append('\\').Append(c);
        }
    }
}
