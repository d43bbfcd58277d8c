using System.Globalization;
using System.Text;

namespace Compat.Php;

public static partial class Php
{
    /// <summary>PHP's <c>urlencode</c>: a space becomes a plus sign.</summary>
    public static string UrlEncode(string @string) => EncodeUrl(@string, "-_.", isForm: true);

    /// <summary>PHP's <c>rawurlencode</c>: a space becomes "%20".</summary>
    public static string RawUrlEncode(string @string) => EncodeUrl(@string, "-_.~", isForm: false);

    /// <summary>PHP's <c>urldecode</c>: a plus sign becomes a space.</summary>
    public static string UrlDecode(string @string) => DecodeUrl(@string.Replace('+', ' '));

    /// <summary>PHP's <c>rawurldecode</c>.</summary>
    public static string RawUrlDecode(string @string) => DecodeUrl(@string);

    /// <summary>PHP's <c>http_build_query</c>: the elements of an array, or the public properties of an object, as a query.</summary>
    public static string HttpBuildQuery(object? data, string numericPrefix = "", string? argSeparator = null, long encodingType = 1)
    {
        if (!PhpArray.TryRead(data, out _) && !IsObjectValue(data))
            throw Arguments.Refused(data, "array", "http_build_query", 1);
        var pairs = new List<string>();
        AddQuery(pairs, data, "", numericPrefix, encodingType == 2 ? RawUrlEncode : UrlEncode);
        return string.Join(argSeparator ?? "&", pairs);
    }

    /// <summary>PHP's <c>parse_str</c>: reads a query into an array.</summary>
    /// <param name="string">The query.</param>
    /// <param name="result">Gets the array.</param>
    public static void ParseStr(string @string, ref object? result)
    {
        var values = new PhpArray();
        foreach (string part in @string.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            string name = UrlDecode(equals < 0 ? part : part[..equals]), value = equals < 0 ? "" : UrlDecode(part[(equals + 1)..]);
            QueryName.Write(values, name, value);
        }

        result = values;
    }

    /// <summary>PHP's <c>parse_url</c>: the parts of a URL, or one of them; false of what is none.</summary>
    /// <exception cref="ValueError">The component is not known.</exception>
    public static object? ParseUrl(string url, long component = -1)
    {
        if (UrlParts.Read(url) is not { } parts)
            return false;
        if (component < 0)
            return parts;
        string[] names = ["scheme", "host", "port", "user", "pass", "path", "query", "fragment"];
        return component < names.Length
            ? parts[names[component]]
            : throw Arguments.Invalid("parse_url", 2, "is to be one of the PHP_URL constants");
    }

    /// <summary>PHP's <c>ip2long</c>: the number of an address, or false.</summary>
    /// <exception cref="ValueError">There is a NUL in the text.</exception>
    public static object Ip2Long(string ip)
    {
        if (ip.Contains('\0', StringComparison.Ordinal))
            throw Arguments.Invalid("ip2long", 1, "is not to contain a NUL");
        string[] parts = ip.Split('.');
        long number = 0;
        foreach (string part in parts)
        {
            bool isPart = part.Length is > 0 and <= 3 && byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                && !(part.Length > 1 && part[0] == '0');
            if (!isPart || parts.Length != 4)
                return false;
            number = (number << 8) | byte.Parse(part, CultureInfo.InvariantCulture);
        }

        return number;
    }

    /// <summary>PHP's <c>long2ip</c>: the address of a number.</summary>
    public static string Long2Ip(long ip) => string.Join('.', ((int[])[24, 16, 8, 0]).Select(shift => (ip >> shift) & 255));

    private static string EncodeUrl(string text, string kept, bool isForm)
    {
        var result = new StringBuilder(text.Length + 16);
        foreach (char c in ByteText.Narrow(text))
        {
            if (char.IsAsciiLetterOrDigit(c) || kept.Contains(c, StringComparison.Ordinal))
                result.Append(c);
            else if (isForm && c == ' ')
                result.Append('+');
            else
                result.Append('%').Append(((int)c).ToString("X2", CultureInfo.InvariantCulture));
        }

        return result.ToString();
    }

    private static string DecodeUrl(string text)
    {
        string bytes = ByteText.Narrow(text);
        if (!bytes.Contains('%', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(bytes.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit(bytes[i + 1]) && char.IsAsciiHexDigit(bytes[i + 2]))
            {
                result.Append((char)int.Parse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                result.Append(bytes[i]);
            }
        }

        return ByteText.Widen(result.ToString());
    }

    private static void AddQuery(List<string> pairs, object? data, string prefix, string numericPrefix, Func<string, string> encode)
    {
        PhpArray elements = PhpArray.TryRead(data, out PhpArray? array) ? array : GetObjectVars(data);
        foreach ((PhpKey key, object? value) in elements)
        {
            string name = prefix.Length > 0 ? $"{prefix}%5B{encode(key.ToString())}%5D"
                : key.IsNumber ? numericPrefix + key : encode(key.ToString());
            object? plain = Normalize(value);
            if (plain is null)
                continue;
            if (plain is PhpArray || IsObjectValue(plain))
                AddQuery(pairs, plain, name, numericPrefix, encode);
            else
                pairs.Add($"{name}={(plain is bool truth ? truth ? "1" : "0" : encode(ToStr(plain)))}");
        }
    }
}
