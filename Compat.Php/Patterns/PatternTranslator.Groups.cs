using System.Globalization;

namespace Compat.Php;

internal sealed partial class PatternTranslator
{
    private void Group()
    {
        int start = _out.Length;
        if (Take("(?#"))
        {
            Until(')');
            return;
        }

        if (IsNext("(*"))
        {
            Verb();
            return;
        }

        if (IsNext("(?") && (Reference() || InlineFlags() || Conditional()))
        {
            if (_out.Length > start)
                _atom = start;
            return;
        }

        bool isNamed = TryGroupName(_at, out string name);
        if (isNamed)
        {
            _at = _source.IndexOf(name, _at, StringComparison.Ordinal) + name.Length + 1;
            Capture(start, name);
            return;
        }

        foreach (string open in (string[])["(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>"])
        {
            if (!Take(open))
                continue;
            _out.Append(open);
            Body(start, isReset: false);
            return;
        }

        if (Take("(?|"))
        {
            _out.Append("(?:");
            Body(start, isReset: true);
            return;
        }

        if (IsNext("(?"))
            throw new FormatException("A group of this kind is not known.");
        _at++;
        if (Has(Flags.NoCapture))
        {
            _out.Append("(?:");
            Body(start, isReset: false);
            return;
        }

        Capture(start, null);
    }

    private void Capture(int start, string? name)
    {
        int number = ++_groups;
        if (name is not null && _recursion == 0)
            _names[number] = name;
        if (_recursion > 0)
            _out.Append("(?:");
        else
            _out.Append(CultureInfo.InvariantCulture, $"(?<{number}>");
        Body(start, isReset: false);
    }

    private void Body(int start, bool isReset)
    {
        _atom = -1;
        Alternatives(isReset);
        if (_at >= _source.Length)
            throw new FormatException("A group has no closing parenthesis.");
        _at++;
        _out.Append(')');
        _atom = start;
    }

    private void Verb()
    {
        _at += 2;
        string verb = Until(')');
        switch (verb)
        {
            case "FAIL" or "F":
                Atom("(?!)");
                break;
            case "UTF8" or "UTF" or "UCP" or "ANYCRLF" or "LF" or "CRLF" or "ANY" 
                or "BSR_ANYCRLF" or "BSR_UNICODE" or "NO_START_OPT" or "NO_AUTO_POSSESS" or "NO_JIT":
                break;
            default:
                throw new FormatException($"The verb '{verb}' is not known here.");
        }
    }

    // "(?P=name)", and the calls "(?R)", "(?1)", "(?&name)", "(?P>name)".
    private bool Reference()
    {
        int before = _at;
        _at += 2;
        if (Take("P="))
        {
            Atom(BackReference(NumberOf(Until(')'))));
            return true;
        }

        if (Take("P>") || Take("&"))
        {
            Call(NumberOf(Until(')')));
            return true;
        }

        if (Take("R)"))
        {
            Call(0);
            return true;
        }

        int end = _source.IndexOf(')', _at);
        string text = end < 0 ? "" : _source[_at..end];
        string digits = text.TrimStart('+', '-');
        if (digits.Length > 0 && digits.All(char.IsAsciiDigit) && text.Length - digits.Length <= 1)
        {
            _at = end + 1;
            int number = int.Parse(digits, CultureInfo.InvariantCulture);
            Call(text[0] == '-' ? _groups - number + 1 : text[0] == '+' ? _groups + number : number);
            return true;
        }

        _at = before;
        return false;
    }

    // .NET calls no groups: what is called is written out, as deep as patterns of plugins nest.
    private void Call(int number)
    {
        int start = _out.Length;
        if (_recursion >= DeepestRecursion || _out.Length > 200_000)
        {
            Atom("(?!)");
            return;
        }

        (int from, int to) = number == 0 ? (0, _source.Length)
            : _bodies.TryGetValue(number, out (int From, int To) body) ? body : throw new FormatException($"There is no group '{number}'.");
        (int at, int groups) = (_at, _groups);
        _recursion++;
        _at = from;
        _out.Append("(?:");
        if (number == 0)
        {
            _atom = -1;
            Alternatives(isReset: false);
        }
        else
        {
            Group();
        }

        _out.Append(')');
        _recursion--;
        (_at, _groups) = (at, groups);
        _atom = start;
    }

    private bool InlineFlags()
    {
        int end = _at + 2;
        while (end < _source.Length && "imsxUJn-^X".Contains(_source[end], StringComparison.Ordinal))
            end++;
        bool isOne = end < _source.Length && end > _at + 2 && _source[end] is (')' or ':');
        if (!isOne)
            return false;
        Flags flags = _flags;
        bool isOff = false;
        foreach (char letter in _source.AsSpan(_at + 2, end - _at - 2))
        {
            if (letter == '^')
                flags &= ~(Flags.Caseless | Flags.Lines | Flags.DotAll | Flags.Extended | Flags.NoCapture);
            else if (letter == '-')
                isOff = true;
            else
                flags = isOff ? flags & ~FlagOf(letter) : flags | FlagOf(letter);
        }

        bool isGroup = _source[end] == ':';
        int start = _out.Length;
        Flags before = _flags;
        _at = end + 1;
        _out.Append(flags.HasFlag(Flags.Caseless) ? "(?i" : "(?-i").Append(isGroup ? ':' : ')');
        _flags = flags;
        if (!isGroup)
        {
            _atom = -1;
            return true;
        }

        Body(start, isReset: false);
        _flags = before;
        return true;
    }

    private bool Conditional()
    {
        if (!Take("(?("))
            return false;
        int start = _out.Length;
        if (Take("DEFINE)"))
        {
            Body(start, isReset: false);
            _out.Length = start;
            _atom = -1;
            return true;
        }

        if (_source[_at] is '?')
        {
            _at--;
            _out.Append("(?");
            Group();
        }
        else
        {
            string condition = Until(')').Trim('<', '>', '\'');
            _out.Append(CultureInfo.InvariantCulture, $"(?({NumberOf(condition)})");
        }

        Body(start, isReset: false);
        return true;
    }

    private int NumberOf(string reference)
    {
        if (int.TryParse(reference, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
            return reference[0] == '-' ? _groups + number + 1 : reference[0] == '+' ? _groups + number : number;
        return _numbers.TryGetValue(reference, out int named) ? named : throw new FormatException($"There is no group '{reference}'.");
    }

    private string BackReference(int number)
    {
        if (number < 1 || !_bodies.ContainsKey(number))
            throw new FormatException($"There is no group '{number}'.");
        return string.Create(CultureInfo.InvariantCulture, $"\\k<{number}>");
    }
}
