using System.Globalization;
using System.Text;

namespace Compat.Php;

/// <summary>Reads JSON as PHP does.</summary>
internal sealed class JsonReading(string json, bool isArray, long depth, long flags)
{
    private int _at;
    private int _level;
    private long _error;

    /// <returns>The number of the error; 0 where there is none.</returns>
    public long TryRead(out object? value)
    {
        value = Value();
        Space();
        if (_error == 0 && _at < json.Length)
            Fail(IsControl() ? JsonState.Control : ErrorHere());
        return _error;
    }

    private object? Fail(long error)
    {
        if (_error == 0)
            _error = error;
        _at = json.Length;
        return null;
    }

    private bool IsControl() => _at < json.Length && json[_at] < ' ' && json[_at] is not ('\t' or '\n' or '\r');

    private long ErrorHere() =>
        _at < json.Length && !ByteText.IsValid(json[_at..]) && char.IsSurrogate(json[_at]) && !char.IsHighSurrogate(json[_at])
        ? JsonState.Utf8
        : JsonState.Syntax;

    private void Space()
    {
        while (_at < json.Length && json[_at] is (' ' or '\t' or '\n' or '\r'))
            _at++;
    }

    private object? Value()
    {
        Space();
        if (_error != 0)
            return null;
        if (_at >= json.Length)
            return Fail(JsonState.Syntax);
        switch (json[_at])
        {
            case '{':
                return Nested(Members);
            case '[':
                return Nested(Items);
            case '"':
                return Text();
            case '-' or (>= '0' and <= '9'):
                return Number();
            default:
                foreach ((string word, object? value) in ((string, object?)[])[("true", true), ("false", false), ("null", null)])
                {
                    if (string.Compare(json, _at, word, 0, word.Length, StringComparison.Ordinal) == 0)
                    {
                        _at += word.Length;
                        return value;
                    }
                }

                return Fail(IsControl() ? JsonState.Control : ErrorHere());
        }
    }

    private object? Nested(Func<object?> read)
    {
        if (++_level >= depth)
            return Fail(JsonState.Depth);
        _at++;
        object? value = read();
        _level--;
        return value;
    }

    private object? Items()
    {
        var items = new PhpArray();
        Space();
        if (Take(']'))
            return items;
        while (_error == 0)
        {
            items.Add(Value());
            Space();
            if (Take(']'))
                return items;
            if (!Take(','))
                return Fail(IsControl() ? JsonState.Control : ErrorHere());
        }

        return null;
    }

    private object? Members()
    {
        var members = new PhpArray();
        Space();
        if (Take('}'))
            return isArray ? members : new StdClass();
        while (_error == 0)
        {
            Space();
            if (_at >= json.Length || json[_at] != '"')
                return Fail(IsControl() ? JsonState.Control : ErrorHere());
            string? name = Text() as string;
            Space();
            if (_error == 0 && !Take(':'))
                return Fail(ErrorHere());
            object? value = Value();
            if (_error != 0)
                return null;
            if (!isArray && name is ['\0', ..])
                return Fail(JsonState.PropertyName);
            members[name!] = value;
            Space();
            if (Take('}'))
                return isArray ? members : new StdClass(members);
            if (!Take(','))
                return Fail(IsControl() ? JsonState.Control : ErrorHere());
        }

        return null;
    }

    private bool Take(char c)
    {
        bool isThere = _at < json.Length && json[_at] == c && _error == 0;
        _at += isThere ? 1 : 0;
        return isThere;
    }

    private object? Number()
    {
        int from = _at;
        bool isReal = false;
        Take('-');
        int digits = _at;
        while (_at < json.Length && char.IsAsciiDigit(json[_at]))
            _at++;
        if (_at == digits)
            return Fail(JsonState.Syntax);
        if (json[digits] == '0' && _at > digits + 1)
            return Fail(JsonState.Syntax);
        if (_at + 1 < json.Length && json[_at] == '.' && char.IsAsciiDigit(json[_at + 1]))
        {
            isReal = true;
            for (_at++; _at < json.Length && char.IsAsciiDigit(json[_at]);)
                _at++;
        }

        int exponent = _at + 1;
        if (_at < json.Length && json[_at] is ('e' or 'E'))
        {
            if (exponent < json.Length && json[exponent] is ('+' or '-'))
                exponent++;
            if (exponent < json.Length && char.IsAsciiDigit(json[exponent]))
            {
                isReal = true;
                for (_at = exponent; _at < json.Length && char.IsAsciiDigit(json[_at]);)
                    _at++;
            }
        }

        ReadOnlySpan<char> text = json.AsSpan(from, _at - from);
        if (!isReal && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole))
            return whole;
        return !isReal && (flags & PhpConstants.JsonBigIntAsString) != 0
            ? text.ToString()
            : double.Parse(text, CultureInfo.InvariantCulture);
    }

    private object? Text()
    {
        var text = new StringBuilder();
        _at++;
        while (_at < json.Length)
        {
            char c = json[_at++];
            if (c == '"')
                return text.ToString();
            if (c < ' ')
                return Fail(JsonState.Control);
            if (char.IsHighSurrogate(c) && _at < json.Length)
                text.Append(c).Append(json[_at++]);
            else if (char.IsSurrogate(c) && (flags & PhpConstants.JsonInvalidUtf8Substitute) != 0)
                text.Append('\uFFFD');
            else if (char.IsSurrogate(c) && (flags & PhpConstants.JsonInvalidUtf8Ignore) == 0)
                return Fail(JsonState.Utf8);
            else if (!char.IsSurrogate(c) && c != '\\')
                text.Append(c);
            else if (c == '\\' && !Escaped(text))
                return null;
        }

        return Fail(JsonState.Control);
    }

    private bool Escaped(StringBuilder text)
    {
        char c = _at < json.Length ? json[_at++] : '\0';
        int known = "\"\\/bfnrt".IndexOf(c, StringComparison.Ordinal);
        if (known >= 0)
        {
            text.Append("\"\\/\b\f\n\r\t"[known]);
            return true;
        }

        if (c != 'u' || !TryHex(out char unit))
        {
            Fail(JsonState.Syntax);
            return false;
        }

        text.Append(unit);
        if (!char.IsSurrogate(unit))
            return true;
        if (char.IsHighSurrogate(unit) && _at + 1 < json.Length && json[_at] == '\\' && json[_at + 1] == 'u')
        {
            _at += 2;
            if (TryHex(out char low) && char.IsLowSurrogate(low))
            {
                text.Append(low);
                return true;
            }
        }

        Fail(JsonState.Utf16);
        return false;
    }

    private bool TryHex(out char unit)
    {
        unit = '\0';
        if (_at + 4 > json.Length
            || !ushort.TryParse(json.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
        {
            return false;
        }

        _at += 4;
        unit = (char)code;
        return true;
    }
}
