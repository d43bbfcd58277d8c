using System.Globalization;
using System.Text;

namespace Compat.Php;

/// <summary>Writes and reads what <c>serialize</c> writes.</summary>
internal static class SerializedValue
{
    public static string Write(object? value)
    {
        var text = new StringBuilder();
        Write(text, value);
        return ByteText.Settle(text.ToString());
    }

    public static object? Read(string data)
    {
        string bytes = ByteText.Narrow(data);
        int at = 0;
        return TryRead(bytes, ref at, out object? value) ? value : false;
    }

    private static void Write(StringBuilder text, object? value)
    {
        switch (Php.Normalize(value))
        {
            case null:
                text.Append("N;");
                break;
            case bool truth:
                text.Append(truth ? "b:1;" : "b:0;");
                break;
            case long number:
                text.Append(CultureInfo.InvariantCulture, $"i:{number};");
                break;
            case double number:
                text.Append("d:").Append(FloatText.Exact(number)).Append(';');
                break;
            case string plain:
                text.Append(CultureInfo.InvariantCulture, $"s:{ByteText.Length(plain)}:\"{plain}\";");
                break;
            case PhpArray array:
                text.Append(CultureInfo.InvariantCulture, $"a:{array.Count}:{{");
                Elements(text, array);
                break;
            case IPhpEnum known:
                string name = $"{known.ClassName}:{known.Name}";
                text.Append(CultureInfo.InvariantCulture, $"E:{ByteText.Length(name)}:\"{name}\";");
                break;
            case Delegate:
                throw new PhpException("Serialization of 'Closure' is not allowed");
            case var instance:
                PhpArray properties = Php.PropertiesOf(instance);
                string type = Php.ClassOf(instance);
                text.Append(CultureInfo.InvariantCulture, $"O:{ByteText.Length(type)}:\"{type}\":{properties.Count}:{{");
                Elements(text, properties);
                break;
        }
    }

    private static void Elements(StringBuilder text, PhpArray elements)
    {
        foreach ((PhpKey key, object? value) in elements)
        {
            Write(text, key.Value);
            Write(text, value);
        }

        text.Append('}');
    }

    private static bool TryRead(string bytes, ref int at, out object? value)
    {
        value = null;
        if (at + 1 >= bytes.Length)
            return false;
        char type = bytes[at];
        if (type == 'N')
        {
            at += 2;
            return bytes[at - 1] == ';';
        }

        if (bytes[at + 1] != ':')
            return false;
        at += 2;
        switch (type)
        {
            case 'b':
                return TryUntil(bytes, ref at, ';', out string truth) && truth is ("0" or "1") && (value = truth == "1") is bool;
            case 'i':
                bool isWhole = TryUntil(bytes, ref at, ';', out string digits)
                    && long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long whole)
                    && (value = whole) is long;
                return isWhole;
            case 'd':
                return TryUntil(bytes, ref at, ';', out string real) && TryReal(real, out value);
            case 's':
                return TryText(bytes, ref at, out value) && Take(bytes, ref at, ';');
            case 'S':
                return TryEscaped(bytes, ref at, out value) && Take(bytes, ref at, ';');
            case 'a':
                return TryElements(bytes, ref at, out value);
            case 'O':
                if (!TryText(bytes, ref at, out object? name) || !Take(bytes, ref at, ':')
                    || !TryElements(bytes, ref at, out object? properties))
                    return false;
                value = name is "stdClass" ? new StdClass((PhpArray)properties!) : properties;
                return name is "stdClass";
            default:
                return false;
        }
    }

    private static bool TryReal(string text, out object? value)
    {
        value = text switch { "INF" => double.PositiveInfinity, "-INF" => double.NegativeInfinity, "NAN" => double.NaN, _ => null };
        if (value is null && double.TryParse(text, CultureInfo.InvariantCulture, out double number))
            value = number;
        return value is not null;
    }

    private static bool Take(string bytes, ref int at, char c)
    {
        bool isThere = at < bytes.Length && bytes[at] == c;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private static bool TryUntil(string bytes, ref int at, char end, out string text)
    {
        int to = bytes.IndexOf(end, at);
        text = to < 0 ? "" : bytes[at..to];
        at = to + 1;
        return to >= 0;
    }

    private static bool TryCount(string bytes, ref int at, out int count)
    {
        count = 0;
        return TryUntil(bytes, ref at, ':', out string digits)
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }

    private static bool TryText(string bytes, ref int at, out object? text)
    {
        text = null;
        if (!TryCount(bytes, ref at, out int length) || at + length + 2 > bytes.Length || bytes[at] != '"' || bytes[at + length + 1] != '"')
            return false;
        text = ByteText.Widen(bytes.Substring(at + 1, length));
        at += length + 2;
        return true;
    }

    // Its length counts what stands after escapes of two hexadecimal digits.
    private static bool TryEscaped(string bytes, ref int at, out object? text)
    {
        text = null;
        if (!TryCount(bytes, ref at, out int length) || !Take(bytes, ref at, '"'))
            return false;
        var read = new StringBuilder();
        while (read.Length < length && at < bytes.Length)
        {
            bool isEscape = bytes[at] == '\\' && at + 2 < bytes.Length
                && byte.TryParse(bytes.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _);
            read.Append(isEscape ? (char)byte.Parse(bytes.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                : bytes[at]);
            at += isEscape ? 3 : 1;
        }

        text = ByteText.Widen(read.ToString());
        return read.Length == length && Take(bytes, ref at, '"');
    }

    private static bool TryElements(string bytes, ref int at, out object? value)
    {
        var elements = new PhpArray();
        value = elements;
        if (!TryCount(bytes, ref at, out int count) || !Take(bytes, ref at, '{'))
            return false;
        for (int i = 0; i < count; i++)
        {
            if (!TryRead(bytes, ref at, out object? key) || key is not (long or string) || !TryRead(bytes, ref at, out object? item))
                return false;
            elements[key] = item;
        }

        return Take(bytes, ref at, '}');
    }
}
