using System.Globalization;
using System.Net;

namespace Compat.Php;

/// <summary>Validates and cleans values as <c>filter_var</c> does.</summary>
internal static class ValueFilter
{
    private const long AllowOctal = 1;
    private const long AllowHex = 2;
    private const long RequireArray = 16777216;
    private const long ForceArray = 67108864;
    private const long RequireScalar = 33554432;
    private const long NullOnFailure = 134217728;
    private const long AllowFraction = 4096;
    private const long AllowThousand = 8192;
    private const long AllowScientific = 16384;

    private static readonly Dictionary<string, long> s_ids = new(StringComparer.Ordinal)
    {
        ["int"] = 257, ["boolean"] = 258, ["bool"] = 258, ["float"] = 259, ["validate_regexp"] = 272, ["validate_domain"] = 277,
        ["validate_url"] = 273, ["validate_email"] = 274, ["validate_ip"] = 275, ["validate_mac"] = 276, ["string"] = 513,
        ["stripped"] = 513, ["encoded"] = 514, ["special_chars"] = 515, ["full_special_chars"] = 522, ["unsafe_raw"] = 516,
        ["email"] = 517, ["url"] = 518, ["number_int"] = 519, ["number_float"] = 520, ["add_slashes"] = 523, ["callback"] = 1024,
    };

    public static IEnumerable<string> Names => s_ids.Keys;

    public static long? IdOf(string name) => s_ids.TryGetValue(name, out long id) ? id : null;

    public static object? Apply(object? value, long filter, object? options)
    {
        PhpArray settings = [];
        long flags = 0;
        object? given = null;
        if (PhpArray.TryRead(options, out PhpArray? array))
        {
            flags = Php.ToInt(array.Peek("flags"));
            given = array.Peek("options");
            settings = given is PhpArray inner ? inner : [];
        }
        else if (options is not null)
        {
            flags = Php.ToInt(options);
        }

        if (!s_ids.ContainsValue(filter))
            return false;
        bool isArray = Php.Normalize(value) is PhpArray;
        object? failure = (flags & NullOnFailure) != 0 ? null : false;
        if (isArray && (flags & (RequireArray | ForceArray)) == 0 && filter != 1024)
            return failure;
        if (!isArray && (flags & RequireArray) != 0)
            return failure;
        if (isArray && (flags & RequireScalar) != 0)
            return failure;
        object? result = Each(value, filter, flags, settings, given);
        return !isArray && (flags & ForceArray) != 0 ? PhpArray.Of(result) : result;
    }

    private static object? Each(object? value, long filter, long flags, PhpArray settings, object? callback)
    {
        if (filter == 1024)
        {
            return Php.IsCallable(callback)
                ? Php.Call(callback, Php.Normalize(value) is PhpArray list ? list : Php.ToStr(value))
                : throw new TypeError("The filter FILTER_CALLBACK takes something to call as its 'options'.");
        }

        if (Php.Normalize(value) is PhpArray array)
        {
            var result = new PhpArray();
            foreach ((PhpKey key, object? item) in array)
                result.Add(key, Each(item, filter, flags, settings, callback));
            return result;
        }

        object? failure = settings.ContainsKey("default") ? settings.Peek("default") : (flags & NullOnFailure) != 0 ? null : false;
        if (Php.IsObjectValue(value) && value is not IStringable)
            return failure;
        string text = Php.ToStr(value);
        if (filter is >= 257 and <= 277)
        {
            object? valid = Validate(text.Trim(' ', '\t', '\n', '\r', '\v', '\0'), text, filter, flags, settings);
            if (valid is null && filter == 258 && text.Trim().Length > 0)
                return (flags & NullOnFailure) != 0 ? failure : settings.ContainsKey("default") ? failure : false;
            return valid ?? failure;
        }

        return Sanitize(text, filter, flags);
    }

    private static object? Validate(string trimmed, string text, long filter, long flags, PhpArray settings) => filter switch
    {
        257 => Integer(trimmed, flags, settings),
        258 => trimmed.ToLowerInvariant() switch
        {
            "1" or "true" or "on" or "yes" => true,
            "0" or "false" or "off" or "no" or "" => false,
            _ => null,
        },
        259 => Real(trimmed, flags, settings),
        272 => settings.Peek("regexp") is { } pattern
            ? Php.PregMatch(Php.ToStr(pattern), text) is 1L ? text : null
            : throw new ValueError("The filter FILTER_VALIDATE_REGEXP takes the option 'regexp'."),
        273 => IsUrl(trimmed, flags) ? trimmed : null,
        274 => IsEmail(trimmed) ? trimmed : null,
        275 => IsAddress(trimmed, flags) ? trimmed : null,
        276 => IsHardwareAddress(trimmed, settings) ? trimmed : null,
        _ => IsDomain(text, (flags & 1048576) != 0) ? text : null,
    };

    private static object? Integer(string text, long flags, PhpArray settings)
    {
        object? number = null;
        if (text is ['0', 'x' or 'X', _, ..] && (flags & AllowHex) != 0)
            number = text.Skip(2).All(char.IsAsciiHexDigit) && text.Length <= 18
                ? unchecked((long)Convert.ToUInt64(text[2..], 16))
                : null;
        else if (text is ['0', _, ..] && (flags & AllowOctal) != 0)
            number = text.AsSpan(1).IndexOfAnyExceptInRange('0', '7') < 0 ? Convert.ToInt64(text, 8) : null;
        else if (text is "0" or "-0" or "+0")
            number = 0L;
        else if (text.TrimStart('+', '-') is [>= '1' and <= '9', ..] digits && text.Length - digits.Length <= 1
            && digits.All(char.IsAsciiDigit)
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long parsed))
            number = parsed;
        return InRange(number, settings);
    }

    private static object? InRange(object? number, PhpArray settings)
    {
        if (number is null)
            return null;
        bool isTooSmall = settings.Peek("min_range") is { } least && Php.IsLess(number, Php.Plus(least));
        bool isTooGreat = settings.Peek("max_range") is { } most && Php.IsLess(Php.Plus(most), number);
        return isTooSmall || isTooGreat ? null : number;
    }

    private static object? Real(string text, long flags, PhpArray settings)
    {
        string point = settings.Peek("decimal") is { } own ? Php.ToStr(own) : ".";
        if (point.Length != 1)
            throw new ValueError("The option 'decimal' of FILTER_VALIDATE_FLOAT is one character.");
        if ((flags & AllowThousand) != 0)
        {
            string separators = settings.Peek("thousand") is { } marks ? Php.ToStr(marks) : "',.";
            string[] groups = text.Split(point)[0].Split([.. separators.Where(mark => mark != point[0])]);
            if (groups.Length > 1 && (groups[0].TrimStart('+', '-').Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3)))
                return null;
            int end = text.IndexOf(point[0], StringComparison.Ordinal);
            string whole = string.Concat(groups);
            text = end < 0 ? whole : whole + text[end..];
        }

        string plain = point == "." ? text : text.Contains('.', StringComparison.Ordinal) ? "x" : text.Replace(point[0], '.');
        NumericKind kind = NumericText.Read(plain, out long integer, out double real, out bool isWhole);
        if (kind == NumericKind.None || !isWhole || char.IsWhiteSpace(plain[0]) || char.IsWhiteSpace(plain[^1]))
            return null;
        double number = kind == NumericKind.Int ? plain[0] == '-' && integer == 0 ? -0.0 : integer : real;
        return double.IsFinite(number) ? InRange(number, settings) : null;
    }

    private static bool IsEmail(string text)
    {
        int at = text.LastIndexOf('@');
        if (at is < 1 or > 64 || text.Length > 254 || text.Any(c => c >= 0x80 || c <= ' '))
            return false;
        string local = text[..at], domain = text[(at + 1)..];
        if (domain.StartsWith('[') && domain.EndsWith(']'))
            return IsAddress(domain[1..^1].Replace("IPv6:", "", StringComparison.OrdinalIgnoreCase), 0);
        bool isLocal = local.StartsWith('"') && local.EndsWith('"') && local.Length > 2
            ? local[1..^1].All(c => c is not ('"' or '\\'))
            : local.Split('.').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c)
                || "!#$%&'*+-/=?^_`{|}~".Contains(c, StringComparison.Ordinal)));
        string[] labels = domain.Split('.');
        return isLocal && labels.Length > 1 && domain.Length <= 253 && Array.TrueForAll(labels, label =>
            label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c)
                || c == '-'))
            && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsUrl(string text, long flags)
    {
        if (text.Any(c => c is <= ' ' or >= (char)0x7F) || UrlParts.Read(text) is not { } parts
            || parts.Peek("scheme") is not string scheme)
            return false;
        string? host = parts.Peek("host") as string;
        bool isWeb = scheme is "http" or "https";
        if (isWeb && (host is null || !(IsDomain(host, true) || (host.StartsWith('[') && IsAddress(host.Trim('[', ']'), 0)))))
            return false;
        if (host is null && scheme is not ("mailto" or "news" or "file"))
            return false;
        if (parts.Peek("user") is string user
            && user.Any(c => !char.IsAsciiLetterOrDigit(c) && !"-._~!$&'()*+,;=:%".Contains(c, StringComparison.Ordinal)))
            return false;
        return ((flags & 262144) == 0 || parts.ContainsKey("path")) && ((flags & 524288) == 0 || parts.ContainsKey("query"));
    }

    private static bool IsDomain(string text, bool isHost)
    {
        string name = text.EndsWith('.') ? text[..^1] : text;
        if (name.Length > 253 || name.StartsWith('.') || (isHost && name.Length == 0))
            return false;
        foreach (string label in name.Split('.'))
        {
            if ((label.Length == 0 && name.Length > 0) || label.Length > 63)
                return false;
            bool isLabel = !isHost || (char.IsAsciiLetterOrDigit(label[0]) && char.IsAsciiLetterOrDigit(label[^1])
                && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));
            if (!isLabel)
                return false;
        }

        return true;
    }

    private static bool IsAddress(string text, long flags)
    {
        const long V4 = 1048576, V6 = 2097152, NoReserved = 4194304, NoPrivate = 8388608, GlobalRange = 268435456;
        bool isV6 = text.Contains(':', StringComparison.Ordinal);
        if ((flags & (V4 | V6)) != 0 && (flags & (isV6 ? V6 : V4)) == 0)
            return false;
        if (!isV6)
        {
            if (Php.Ip2Long(text) is not long)
                return false;
            byte[] parts = IPAddress.Parse(text).GetAddressBytes();
            bool isPrivate = parts[0] == 10 || (parts[0] == 172 && parts[1] is >= 16 and < 32) || (parts[0] == 192 && parts[1] == 168);
            bool isReserved = parts[0] is 0 or 127 or >= 240 || (parts[0] == 169 && parts[1] == 254);
            bool isLocal = isPrivate || isReserved || (parts[0] == 100 && parts[1] is >= 64 and < 128)
                || (parts[0] == 192 && parts[1] == 0 && parts[2] is (0 or 2))
                || (parts[0] == 198 && parts[1] is (18 or 19)) || (parts[0] == 198 && parts[1] == 51 && parts[2] == 100)
                    || (parts[0] == 203 && parts[1] == 0 && parts[2] == 113);
            return !(isPrivate && (flags & NoPrivate) != 0) && !(isReserved && (flags & NoReserved) != 0)
                && !(isLocal && (flags & GlobalRange) != 0);
        }

        if (text.Contains('%', StringComparison.Ordinal) || text.Contains('[', StringComparison.Ordinal)
            || !IPAddress.TryParse(text, out IPAddress? address))
            return false;
        byte[] bytes = address.GetAddressBytes();
        bool isPrivate6 = (bytes[0] & 0xFE) == 0xFC;
        bool isReserved6 = IPAddress.IsLoopback(address) || address.Equals(IPAddress.IPv6Any)
            || (bytes[0] == 0xFE && (bytes[1] & 0xC0) == 0x80)
            || (bytes[0] == 0x20 && bytes[1] == 1 && bytes[2] == 0x0D && bytes[3] == 0xB8) || bytes[0] == 0x5F
                || address.IsIPv4MappedToIPv6;
        return !(isPrivate6 && (flags & (NoPrivate | GlobalRange)) != 0) && !(isReserved6 && (flags & (NoReserved | GlobalRange)) != 0);
    }

    private static bool IsHardwareAddress(string text, PhpArray settings)
    {
        string? own = settings.Peek("separator") is { } given ? Php.ToStr(given) : null;
        if (own is { Length: not 1 })
            throw new ValueError("The option 'separator' of FILTER_VALIDATE_MAC is one character.");
        (char Mark, int Size, int Count) form = text.Length switch
        {
            14 => ('.', 4, 3),
            17 when text[2] == '-' => ('-', 2, 6),
            17 when text[2] == ':' => (':', 2, 6),
            _ => ('\0', 0, 0),
        };
        string[] parts = text.Split(form.Mark);
        return form.Size > 0 && (own is null || own[0] == form.Mark) && parts.Length == form.Count
            && Array.TrueForAll(parts, part => part.Length == form.Size && part.All(char.IsAsciiHexDigit));
    }

    private static string Sanitize(string text, long filter, long flags)
    {
        string bytes = ByteText.Narrow(text);
        if (filter is 513 or 514 or 515 or 516 or 522)
            bytes = string.Concat(bytes.Where(c => !((flags & 4) != 0 && c < 32) && !((flags & 8) != 0 && c > 127)
                && !((flags & 512) != 0 && c == '`')));
        return filter switch
        {
            513 => Encoded(Php.StripTags(ByteText.Widen(bytes)), c => (c is ('"' or '\'') && (flags & 128) == 0)
                || ((flags & 64) != 0 && c == '&')
                || ((flags & 16) != 0 && c < 32) || ((flags & 32) != 0 && c > 127)),
            514 => Php.RawUrlEncode(ByteText.Widen(bytes)).Replace("~", "%7E", StringComparison.Ordinal),
            515 => Encoded(ByteText.Widen(bytes), c => c is '<' or '>' or '"' or '\'' or '&' || c < 32 || ((flags & 32) != 0 && c > 127)),
            516 => Encoded(ByteText.Widen(bytes), c => ((flags & 64) != 0 && c == '&') || ((flags & 16) != 0 && c < 32)
                || ((flags & 32) != 0 && c > 127)),
            522 => Php.HtmlEntities(ByteText.Widen(bytes), (flags & 128) != 0 ? 8 : 11),
            517 => Kept(bytes, "!#$%&'*+-=?^_`{|}~@.[]"),
            518 => Kept(bytes, "$-_.+!*'(),{}|\\^~[]`<>#%\";/?:@&="),
            519 => string.Concat(bytes.Where(c => char.IsAsciiDigit(c) || c is '+' or '-')),
            520 => string.Concat(bytes.Where(c => char.IsAsciiDigit(c) || c is '+' or '-' || (c == '.' && (flags & AllowFraction) != 0)
                || (c == ',' && (flags & AllowThousand) != 0) || (c is ('e' or 'E') && (flags & AllowScientific) != 0))),
            523 => Php.AddSlashes(text),
            _ => text,
        };
    }

    private static string Kept(string bytes, string marks) =>
        string.Concat(bytes.Where(c => char.IsAsciiLetterOrDigit(c) || marks.Contains(c, StringComparison.Ordinal)));

    private static string Encoded(string text, Func<char, bool> isEncoded) => ByteText.Widen(string.Concat(
        ByteText.Narrow(text).Select(c => isEncoded(c) ? string.Create(CultureInfo.InvariantCulture, $"&#{(int)c};") : c.ToString())));
}
