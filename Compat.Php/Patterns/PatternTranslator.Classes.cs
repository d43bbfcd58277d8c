using System.Globalization;
using System.Text;

namespace Compat.Php;

internal sealed partial class PatternTranslator
{
    private string Digits => _isUnicode ? @"\p{Nd}" : "0-9";

    private string WordCharacters => _isUnicode ? @"\p{L}\p{N}_" : "a-zA-Z0-9_";

    private string Spaces => _isUnicode ? @"\t-\r \u0085\p{Z}" : @"\t-\r ";

    private static string Horizontal => @"\t \u00A0\u1680\u180E\u2000-\u200A\u202F\u205F\u3000";

    private static string Vertical => @"\n-\r\u0085\u2028\u2029";

    private void Escape()
    {
        _at++;
        if (_at >= _source.Length)
            throw new FormatException("A backslash stands at the end.");
        char c = _source[_at];
        switch (c)
        {
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S' or 'h' or 'H' or 'v' or 'V' or 'p' or 'P':
                bool isNegative = TrySet(out string set);
                Atom(isNegative ? Negated(set) : $"[{set}]");
                return;
            case 'b' or 'B':
                _at++;
                string word = $"[{WordCharacters}]";
                Atom(c == 'b' ? $"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))" : $"(?:(?<={word})(?={word})|(?<!{word})(?!{word}))");
                return;
            case 'A' or 'z' or 'G':
                _at++;
                Atom($"\\{c}");
                return;
            case 'Z':
                _at++;
                Atom(@"(?=\n?\z)");
                return;
            case 'R':
                _at++;
                Atom($@"(?>\r\n|[{Vertical}])");
                return;
            case 'N':
                _at++;
                Atom(Line);
                return;
            case 'X':
                _at++;
                Atom(@"(?>(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])\p{M}*)");
                return;
            case 'K':
                _at++;
                _hasReset = true;
                _out.Append($"(?<{PatternTranslation.ResetGroup}>)");
                return;
            case 'Q':
                _at++;
                int end = _source.IndexOf("\\E", _at, StringComparison.Ordinal);
                int to = end < 0 ? _source.Length : end;
                while (_at < to)
                    Atom(Literal(ReadCharacter()));
                _at = end < 0 ? _source.Length : end + 2;
                return;
            case 'E':
                _at++;
                return;
            case 'g' or 'k':
                _at++;
                Atom(NamedReference());
                return;
            case >= '1' and <= '9' when IsReference(out int number):
                Atom(BackReference(number));
                return;
            default:
                Atom(Literal(EscapedCharacter()));
                return;
        }
    }

    private string NamedReference()
    {
        char open = _at < _source.Length ? _source[_at] : ' ';
        if (open is '{' or '<' or '\'')
        {
            _at++;
            return BackReference(NumberOf(Until(open == '{' ? '}' : open == '<' ? '>' : '\'').Trim()));
        }

        int from = _at;
        if (open is '-' or '+')
            _at++;
        while (_at < _source.Length && char.IsAsciiDigit(_source[_at]))
            _at++;
        return BackReference(NumberOf(_source[from.._at]));
    }

    // One digit always refers to a group; more do where there are so many groups, else they are octal.
    private bool IsReference(out int number)
    {
        int end = _at;
        while (end < _source.Length && char.IsAsciiDigit(_source[end]))
            end++;
        bool isNumber = int.TryParse(_source.AsSpan(_at, end - _at), NumberStyles.None, CultureInfo.InvariantCulture, out number);
        if (!isNumber || (number > 9 && !_bodies.ContainsKey(number)))
            return false;
        _at = end;
        return true;
    }

    private int EscapedCharacter()
    {
        char c = _source[_at++];
        switch (c)
        {
            case 'a':
                return 7;
            case 'e':
                return 27;
            case 'f':
                return 12;
            case 'n':
                return 10;
            case 'r':
                return 13;
            case 't':
                return 9;
            case 'c' when _at < _source.Length:
                return char.ToUpperInvariant(_source[_at++]) ^ 64;
            case 'x' when Take("{"):
                return int.Parse(Until('}'), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            case 'x':
                return Number(2, 16);
            case 'o' when Take("{"):
                return Convert.ToInt32(Until('}'), 8);
            case >= '0' and <= '7':
                _at--;
                return Number(3, 8) & (_isUnicode ? 0x1FF : 0xFF);
            default:
                if (char.IsAsciiLetterOrDigit(c))
                    throw new FormatException($"The escape '\\{c}' is not known.");
                _at--;
                return ReadCharacter();
        }
    }

    private int Number(int most, int @base)
    {
        int value = 0;
        for (int i = 0; i < most && _at < _source.Length; i++, _at++)
        {
            char c = _source[_at];
            int digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : 99;
            if (digit >= @base)
                break;
            value = (value * @base) + digit;
        }

        return value;
    }

    // What "\d", "\p{Lu}" and their like stand for, as the inside of a class; true where it is what is left out.
    private bool TrySet(out string set)
    {
        char c = _source[_at++];
        set = char.ToLowerInvariant(c) switch
        {
            'd' => Digits,
            'w' => WordCharacters,
            's' => Spaces,
            'h' => _isUnicode ? Horizontal : @"\t \u00A0",
            'v' => _isUnicode ? Vertical : @"\n-\r\u0085",
            _ => "",
        };
        bool isNegative = char.IsAsciiLetterUpper(c);
        if (set.Length > 0)
            return isNegative;
        string name = Take("{") ? Until('}') : _source[_at++].ToString();
        if (name.StartsWith('^'))
        {
            isNegative = !isNegative;
            name = name[1..];
        }

        set = UnicodeSets.Of(name) ?? throw new FormatException($"The property '{name}' is not known here.");
        return isNegative;
    }

    private string Negated(string set) => _isUnicode ? $@"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^{set}])" : $"[^{set}]";

    private void Class()
    {
        _at++;
        bool isNegative = Take("^");
        var set = new StringBuilder();
        var astral = new List<(int Low, int High)>();
        var others = new List<string>();
        bool isFirst = true;
        while (true)
        {
            if (_at >= _source.Length)
                throw new FormatException("A class has no closing bracket.");
            if (_source[_at] == ']' && !isFirst)
                break;
            isFirst = false;
            ClassItem(set, astral, others);
        }

        _at++;
        Atom(WriteClass(set.ToString(), astral, others, isNegative));
    }

    private void ClassItem(StringBuilder set, List<(int Low, int High)> astral, List<string> others)
    {
        if (IsNext("[:") && _source.IndexOf(":]", _at, StringComparison.Ordinal) is > 0 and var end)
        {
            string name = _source[(_at + 2)..end];
            _at = end + 2;
            string posix = PosixSet(name.TrimStart('^'));
            if (name.StartsWith('^'))
                others.Add($"[^{posix}]");
            else
                set.Append(posix);
            return;
        }

        if (_source[_at] == '\\' && _at + 1 < _source.Length && "dDwWsShHvVpP".Contains(_source[_at + 1], StringComparison.Ordinal))
        {
            _at++;
            if (TrySet(out string inner))
                others.Add(Negated(inner));
            else
                set.Append(inner);
            return;
        }

        if (Take("\\E") || Take("\\Q"))
            return;
        int low = ClassCharacter(), high = low;
        bool isRange = _at + 1 < _source.Length && _source[_at] == '-' && _source[_at + 1] != ']'
            && !(_source[_at + 1] == '\\' && _at + 2 < _source.Length
                && "dDwWsShHvVpP".Contains(_source[_at + 2], StringComparison.Ordinal));
        if (isRange)
        {
            _at++;
            high = ClassCharacter();
            if (high < low)
                throw new FormatException("A range in a class ends before it begins.");
        }

        if (low <= 0xFFFF)
            set.Append(Unit((char)low)).Append(high > low ? "-" + Unit((char)Math.Min(high, 0xFFFF)) : "");
        if (high > 0xFFFF)
            astral.Add((Math.Max(low, 0x10000), high));
    }

    private int ClassCharacter()
    {
        if (_source[_at] != '\\')
            return ReadCharacter();
        _at++;
        if (Take("b"))
            return 8;
        return _at < _source.Length ? EscapedCharacter() : throw new FormatException("A class has no closing bracket.");
    }

    private string WriteClass(string set, List<(int Low, int High)> astral, List<string> others, bool isNegative)
    {
        if (!isNegative && astral.Count == 0 && others.Count == 0)
            return set.Length == 0 ? "(?!)" : $"[{set}]";
        List<string> parts = [.. others, .. astral.SelectMany(range => Pairs(range.Low, range.High))];
        if (!isNegative)
        {
            if (set.Length > 0)
                parts.Add($"[{set}]");
            return $"(?:{string.Join('|', parts)})";
        }

        string rest = set.Length == 0 ? Any : Negated(set);
        return parts.Count == 0 ? rest : $"(?:(?!{string.Join('|', parts)}){rest})";
    }

    private static IEnumerable<string> Pairs(int low, int high)
    {
        while (low <= high)
        {
            string first = char.ConvertFromUtf32(low);
            int end = Math.Min(high, low | 0x3FF);
            yield return $"{Unit(first[0])}[{Unit(first[1])}-{Unit(char.ConvertFromUtf32(end)[1])}]";
            low = end + 1;
        }
    }

    private string PosixSet(string name) => name switch
    {
        "alpha" => _isUnicode ? @"\p{L}" : "a-zA-Z",
        "digit" => Digits,
        "alnum" => _isUnicode ? @"\p{L}\p{N}" : "a-zA-Z0-9",
        "upper" => _isUnicode ? @"\p{Lu}" : Has(Flags.Caseless) ? "A-Za-z" : "A-Z",
        "lower" => _isUnicode ? @"\p{Ll}" : Has(Flags.Caseless) ? "A-Za-z" : "a-z",
        "space" => Spaces,
        "blank" => _isUnicode ? Horizontal : @"\t ",
        "punct" => _isUnicode ? @"\p{P}$+<=>^`|~" : @"!-/:-@\[-`{-~",
        "xdigit" => "0-9A-Fa-f",
        "word" => WordCharacters,
        "cntrl" => @"\x00-\x1F\x7F",
        "print" => _isUnicode ? @" -~\u00A0-\uFFFF" : " -~",
        "graph" => _isUnicode ? @"!-~\u00A1-\uFFFF" : "!-~",
        "ascii" => @"\x00-\x7F",
        _ => throw new FormatException($"The class '[:{name}:]' is not known."),
    };
}
