using System.Globalization;
using System.Text;

namespace Compat.Php;

/// <summary>Says in .NET's language what a pattern says in PCRE's.</summary>
internal sealed partial class PatternTranslator
{
    private const int DeepestRecursion = 12;

    private readonly string _source;
    private readonly bool _isUnicode;
    private readonly bool _isDollarEnd;
    private readonly StringBuilder _out = new();
    private readonly SortedDictionary<int, string> _names = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, (int From, int To)> _bodies = [];
    private readonly bool _isAnchored;
    private readonly bool _hasDuplicates;
    private Flags _flags;
    private int _at;
    private int _groups;
    private int _atom = -1;
    private int _recursion;
    private bool _hasReset;

    public PatternTranslator(string source, string modifiers)
    {
        _source = source;
        _isUnicode = modifiers.Contains('u', StringComparison.Ordinal);
        _isDollarEnd = modifiers.Contains('D', StringComparison.Ordinal);
        _isAnchored = modifiers.Contains('A', StringComparison.Ordinal);
        _hasDuplicates = modifiers.Contains('J', StringComparison.Ordinal) || source.Contains("(?J", StringComparison.Ordinal)
            || source.Contains("(?|", StringComparison.Ordinal);
        foreach (char modifier in modifiers)
            _flags |= FlagOf(modifier);
        FindGroups();
    }

    [Flags]
    private enum Flags
    {
        None = 0,
        Caseless = 1,
        Lines = 2,
        DotAll = 4,
        Extended = 8,
        Ungreedy = 16,
        NoCapture = 32,
    }

    public PatternTranslation Translate()
    {
        if (Has(Flags.Caseless))
            _out.Append("(?i)");
        if (_isAnchored)
            _out.Append("\\G(?:");
        Alternatives(isReset: false);
        if (_at < _source.Length)
            throw new FormatException("A closing parenthesis has no opening one.");
        if (_isAnchored)
            _out.Append(')');
        return new(_out.ToString(), _names, _groups, _hasReset);
    }

    private static Flags FlagOf(char modifier) => modifier switch
    {
        'i' => Flags.Caseless,
        'm' => Flags.Lines,
        's' => Flags.DotAll,
        'x' => Flags.Extended,
        'U' => Flags.Ungreedy,
        'n' => Flags.NoCapture,
        _ => Flags.None,
    };

    private bool Has(Flags flag) => _flags.HasFlag(flag);

    private bool IsNext(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private bool Take(string text)
    {
        bool isNext = IsNext(text);
        _at += isNext ? text.Length : 0;
        return isNext;
    }

    private string Until(char end)
    {
        int to = _source.IndexOf(end, _at);
        if (to < 0)
            throw new FormatException($"The character '{end}' is missing.");
        string text = _source[_at..to];
        _at = to + 1;
        return text;
    }

    // Alternatives up to the end or a closing parenthesis; those of "(?|" count their groups from the same number.
    private void Alternatives(bool isReset)
    {
        int first = _groups, most = _groups;
        Flags before = _flags;
        while (_at < _source.Length && _source[_at] != ')')
        {
            if (_source[_at] == '|')
            {
                _out.Append('|');
                _at++;
                _atom = -1;
                most = Math.Max(most, _groups);
                _groups = isReset ? first : _groups;
                continue;
            }

            Item();
        }

        _groups = Math.Max(most, _groups);
        _flags = before;
    }

    private void Item()
    {
        char c = _source[_at];
        if (Has(Flags.Extended) && (NumericText.IsSpace(c) || c == '#'))
        {
            int end = c == '#' ? _source.IndexOf('\n', _at) : _at;
            _at = end < 0 ? _source.Length : end + 1;
            return;
        }

        switch (c)
        {
            case '\\':
                Escape();
                break;
            case '[':
                Class();
                break;
            case '(':
                Group();
                break;
            case '*' or '+' or '?':
                _at++;
                Quantifier(c.ToString());
                break;
            case '{' when QuantifierLength() is var length and > 0:
                string text = _source.Substring(_at, length);
                _at += length;
                Quantifier(text);
                break;
            case '.':
                _at++;
                Atom(Has(Flags.DotAll) ? Any : Line);
                break;
            case '^':
                _at++;
                Atom(Has(Flags.Lines) ? @"(?:\A|(?<=\n)(?!\z))" : @"\A");
                break;
            case '$':
                _at++;
                Atom(Has(Flags.Lines) ? @"(?=\n|\z)" : _isDollarEnd ? @"\z" : @"(?=\n?\z)");
                break;
            default:
                Atom(Literal(ReadCharacter()));
                break;
        }
    }

    private string Any => _isUnicode ? @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S])" : @"[\s\S]";

    private string Line => _isUnicode ? @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n])" : @"[^\n]";

    private void Atom(string text)
    {
        _atom = _out.Length;
        _out.Append(text);
    }

    private int ReadCharacter()
    {
        bool isPair = char.IsHighSurrogate(_source[_at]) && _at + 1 < _source.Length;
        int code = isPair ? char.ConvertToUtf32(_source, _at) : _source[_at];
        _at += isPair ? 2 : 1;
        return code;
    }

    private string Literal(int code)
    {
        if (code > 0xFFFF)
            return string.Create(CultureInfo.InvariantCulture,
                $"(?:{Unit(char.ConvertFromUtf32(code)[0])}{Unit(char.ConvertFromUtf32(code)[1])})");
        string text = char.IsAsciiLetterOrDigit((char)code) ? ((char)code).ToString() : Unit((char)code);
        return !_isUnicode && code >= 0x80 && Has(Flags.Caseless) ? $"(?-i:{text})" : text;
    }

    private static string Unit(char c) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");

    private int QuantifierLength()
    {
        int end = _source.IndexOf('}', _at);
        if (end < 0)
            return 0;
        string[] bounds = _source[(_at + 1)..end].Split(',');
        bool isOne = bounds.Length <= 2 && bounds[0].Length > 0 && bounds[0].All(char.IsAsciiDigit) && bounds[^1].All(char.IsAsciiDigit);
        return isOne ? end - _at + 1 : 0;
    }

    private void Quantifier(string text)
    {
        if (_atom < 0)
            throw new FormatException("A quantifier has nothing before it.");
        bool isLazy = Take("?"), isPossessive = !isLazy && Take("+");
        if (isPossessive)
            _out.Insert(_atom, "(?>").Append(text).Append(')');
        else
            _out.Append(text).Append(isLazy != Has(Flags.Ungreedy) ? "?" : "");
        if (!isPossessive)
        {
            _out.Insert(_atom, "(?:").Append(')');
        }
    }

    // Where groups begin and end, and what they are called: what refers to them may stand before them.
    private void FindGroups()
    {
        var open = new Stack<(int Number, int From)>();
        int count = 0;
        for (int i = 0; i < _source.Length; i++)
        {
            if (_source[i] == '\\')
            {
                i++;
            }
            else if (_source[i] == '[')
            {
                i = ClassEnd(i);
            }
            else if (_source[i] == '(')
            {
                bool isNamed = TryGroupName(i, out string name);
                bool isGroup = isNamed || (i + 1 < _source.Length && _source[i + 1] is not ('?' or '*') && !Has(Flags.NoCapture));
                open.Push((isGroup ? ++count : -1, i));
                if (isNamed && !_numbers.TryAdd(name, count) && !_hasDuplicates)
                    throw new FormatException($"The group '{name}' is there twice.");
            }
            else if (_source[i] == ')' && open.TryPop(out (int Number, int From) group) && group.Number > 0)
            {
                _bodies.TryAdd(group.Number, (group.From, i + 1));
            }
        }
    }

    private int ClassEnd(int from)
    {
        int i = from + 1;
        if (i < _source.Length && _source[i] == '^')
            i++;
        if (i < _source.Length && _source[i] == ']')
            i++;
        for (; i < _source.Length && _source[i] != ']'; i++)
        {
            if (_source[i] == '\\')
                i++;
            else if (_source[i] == '[' && i + 1 < _source.Length && _source[i + 1] == ':'
                && _source.IndexOf(":]", i, StringComparison.Ordinal) is > 0 and var end)
                i = end + 1;
        }

        return i;
    }

    private bool TryGroupName(int at, out string name)
    {
        name = "";
        foreach ((string open, char close) in ((string, char)[])[("(?P<", '>'), ("(?<", '>'), ("(?'", '\'')])
        {
            int from = at + open.Length;
            if (string.CompareOrdinal(_source, at, open, 0, open.Length) != 0 || from >= _source.Length || _source[from] is '=' or '!')
                continue;
            int end = _source.IndexOf(close, from);
            name = end < 0 ? "" : _source[from..end];
            return name.Length > 0;
        }

        return false;
    }
}
