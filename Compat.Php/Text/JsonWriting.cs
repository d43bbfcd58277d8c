using System.Globalization;
using System.Text;

namespace Compat.Php;

/// <summary>Writes a value as JSON, as PHP does.</summary>
internal sealed class JsonWriting(long flags, long depth)
{
    private readonly StringBuilder _json = new();
    private readonly HashSet<object> _open = new(ReferenceEqualityComparer.Instance);
    private int _level;

    /// <summary>The number of the first error; 0 where there is none.</summary>
    public long Error { get; private set; }

    public string Write(object? value)
    {
        Value(value);
        return _json.ToString();
    }

    private bool Has(long flag) => (flags & flag) != 0;

    private void Fail(long error)
    {
        if (Error == 0)
            Error = error;
    }

    private void Value(object? value)
    {
        if (Error != 0 && !Has(PhpConstants.JsonPartialOutputOnError))
            return;
        switch (Php.Normalize(value))
        {
            case null:
                _json.Append("null");
                break;
            case bool truth:
                _json.Append(truth ? "true" : "false");
                break;
            case long number:
                _json.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                Number(number);
                break;
            case string text:
                Text(text, isKey: false);
                break;
            case PhpArray array:
                Array(array);
                break;
            case var instance:
                Instance(instance);
                break;
        }
    }

    private void Number(double number)
    {
        if (!double.IsFinite(number))
        {
            Fail(JsonState.InfOrNan);
            _json.Append('0');
            return;
        }

        string text = FloatText.Exact(number, 'e');
        _json.Append(text);
        if (Has(PhpConstants.JsonPreserveZeroFraction) && text.AsSpan().IndexOfAny('.', 'e') < 0)
            _json.Append(".0");
    }

    private void Array(PhpArray array)
    {
        if (array.IsList && !Has(PhpConstants.JsonForceObject))
        {
            Enclose('[', ']', array.Values, (item, _) => Value(item));
            return;
        }

        Members(array, isObject: false);
    }

    private void Members(PhpArray members, bool isObject)
    {
        List<PhpEntry> shown = [.. members.Where(entry => !isObject || entry.Key.Text is not ['\0', ..])];
        Enclose('{', '}', shown, (entry, _) =>
        {
            Text(entry.Key.ToString(), isKey: true);
            _json.Append(Has(PhpConstants.JsonPrettyPrint) ? ": " : ":");
            Value(entry.Value);
        });
    }

    private void Enclose<T>(char open, char close, IReadOnlyCollection<T> items, Action<T, int> write)
    {
        if (++_level > depth)
            Fail(JsonState.Depth);
        _json.Append(open);
        int index = 0;
        foreach (T item in items)
        {
            if (index > 0)
                _json.Append(',');
            NewLine();
            write(item, index++);
        }

        _level--;
        if (items.Count > 0)
            NewLine();
        _json.Append(close);
    }

    private void NewLine()
    {
        if (Has(PhpConstants.JsonPrettyPrint))
            _json.Append('\n').Append(' ', 4 * _level);
    }

    private void Instance(object instance)
    {
        if (!_open.Add(instance))
        {
            Fail(JsonState.Recursion);
            _json.Append("null");
            return;
        }

        switch (instance)
        {
            case IJsonSerializable own:
                object? standIn = own.JsonSerialize();
                if (ReferenceEquals(standIn, instance))
                    Members(Php.PropertiesOf(instance), isObject: true);
                else
                    Value(standIn);
                break;
            case IPhpEnum { Value: null }:
                Fail(JsonState.NonBackedEnum);
                _json.Append('0');
                break;
            case IPhpEnum backed:
                Value(backed.Value);
                break;
            default:
                Members(Php.PropertiesOf(instance), isObject: true);
                break;
        }

        _open.Remove(instance);
    }

    private void Text(string text, bool isKey)
    {
        if (!isKey && Has(PhpConstants.JsonNumericCheck) && Php.IsNumeric(text))
        {
            NumericKind kind = NumericText.Read(text, out long whole, out double real, out _);
            Value(kind == NumericKind.Int ? (object)whole : real);
            return;
        }

        int start = _json.Length;
        _json.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (!char.IsSurrogate(c))
            {
                Character(c);
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length)
            {
                if (Has(PhpConstants.JsonUnescapedUnicode))
                    _json.Append(c).Append(text[i + 1]);
                else
                    Escape(c).Escape(text[i + 1]);
                i++;
            }
            else if (Has(PhpConstants.JsonInvalidUtf8Substitute))
            {
                Character('\uFFFD');
            }
            else if (!Has(PhpConstants.JsonInvalidUtf8Ignore))
            {
                Fail(JsonState.Utf8);
                _json.Length = start;
                _json.Append(isKey ? "\"\"" : "null");
                return;
            }
        }

        _json.Append('"');
    }

    private void Character(char c)
    {
        switch (c)
        {
            case '"':
                _json.Append(Has(PhpConstants.JsonHexQuot) ? "\\u0022" : "\\\"");
                break;
            case '\\':
                _json.Append("\\\\");
                break;
            case '/':
                _json.Append(Has(PhpConstants.JsonUnescapedSlashes) ? "/" : "\\/");
                break;
            case '\b':
                _json.Append("\\b");
                break;
            case '\f':
                _json.Append("\\f");
                break;
            case '\n':
                _json.Append("\\n");
                break;
            case '\r':
                _json.Append("\\r");
                break;
            case '\t':
                _json.Append("\\t");
                break;
            case '<' or '>' when Has(PhpConstants.JsonHexTag):
                _json.Append(c == '<' ? "\\u003C" : "\\u003E");
                break;
            case '&' when Has(PhpConstants.JsonHexAmp):
                _json.Append("\\u0026");
                break;
            case '\'' when Has(PhpConstants.JsonHexApos):
                _json.Append("\\u0027");
                break;
            case '\u2028' or '\u2029' when !Has(PhpConstants.JsonUnescapedLineTerminators):
                Escape(c);
                break;
            case < ' ':
                Escape(c);
                break;
            case >= '\u0080' when !Has(PhpConstants.JsonUnescapedUnicode):
                Escape(c);
                break;
            default:
                _json.Append(c);
                break;
        }
    }

    private JsonWriting Escape(char c)
    {
        _json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        return this;
    }
}
