using System.Buffers;
using System.Globalization;

namespace Compat.Php;

/// <summary>Takes a URL apart as PHP does: also what is only a part of one.</summary>
internal static class UrlParts
{
    private const int MostPortDigits = 5;

    private static readonly SearchValues<char> s_schemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    /// <returns>The parts that are there, or nothing where PHP says false.</returns>
    public static PhpArray? Read(string url)
    {
        var parts = new PhpArray();
        int colon = url.IndexOf(':', StringComparison.Ordinal);
        bool isRelative = url.StartsWith("//", StringComparison.Ordinal);
        if (colon < 0)
            return isRelative ? Authority(parts, url[2..], null) : Path(parts, url);
        if (colon == 0)
            return Port(parts, url, colon, isRelative);
        if (url.AsSpan(0, colon).IndexOfAnyExcept(s_schemeCharacters) >= 0)
        {
            int end = url.AsSpan().IndexOfAny('?', '#');
            if (colon + 1 < url.Length && (end < 0 || colon < end))
                return Port(parts, url, colon, isRelative);
            return isRelative ? Authority(parts, url[2..], null) : Path(parts, url);
        }

        return Scheme(parts, url, colon, isRelative);
    }

    private static PhpArray? Scheme(PhpArray parts, string url, int colon, bool isRelative)
    {
        string scheme = url[..colon], behind = url[(colon + 1)..];
        if (behind.Length > 0 && behind[0] != '/' && IsPortBehind(behind, MostPortDigits))
            return Port(parts, url, colon, isRelative);
        parts["scheme"] = Clean(scheme);
        if (behind.Length == 0)
            return parts;
        if (!behind.StartsWith("//", StringComparison.Ordinal))
            return Path(parts, behind);
        string rest = behind[2..];
        bool isFile = scheme.Equals("file", StringComparison.OrdinalIgnoreCase) && rest.StartsWith('/');
        if (!isFile)
            return Authority(parts, rest, null);
        // "file:///c:/x" is a path on a drive.
        return Path(parts, rest.Length > 2 && rest[2] == ':' ? rest[1..] : rest);
    }

    private static bool IsPortBehind(string text, int most)
    {
        int digits = text.AsSpan().IndexOfAnyExceptInRange('0', '9');
        int count = digits < 0 ? text.Length : digits;
        return count <= most && (count == text.Length || text[count] == '/');
    }

    // What stands before the colon is a host, if what stands behind it is a port.
    private static PhpArray? Port(PhpArray parts, string url, int colon, bool isRelative)
    {
        string behind = url[(colon + 1)..];
        bool isPort = behind.Length > 0 && char.IsAsciiDigit(behind[0]) && IsPortBehind(behind, MostPortDigits);
        if (isPort)
        {
            int slash = behind.IndexOf('/', StringComparison.Ordinal);
            long number = long.Parse(slash < 0 ? behind : behind[..slash], CultureInfo.InvariantCulture);
            return number > 65535 ? null : Authority(parts, isRelative ? url[2..] : url, number);
        }

        if (behind.Length == 0)
            return null;
        return isRelative ? Authority(parts, url[2..], null) : Path(parts, url);
    }

    private static PhpArray? Authority(PhpArray parts, string rest, long? port)
    {
        int end = rest.IndexOfAny(['/', '?', '#']);
        string authority = end < 0 ? rest : rest[..end];
        int at = authority.LastIndexOf('@');
        string? user = at < 0 ? null : authority[..at];
        string host = authority[(at + 1)..];
        int colon = host.StartsWith('[') && host.EndsWith(']') ? -1 : host.LastIndexOf(':');
        if (colon >= 0 && port is (null or 0))
        {
            string digits = host[(colon + 1)..];
            if (digits.Length > MostPortDigits)
                return null;
            if (digits.Length > 0 && NumericText.Read(digits, out _, out _, out _) == NumericKind.None)
                return null;
            if (digits.Length > 0)
                port = Php.ToInt(digits);
            if (port is < 0 or > 65535)
                return null;
        }

        if (colon >= 0)
            host = host[..colon];
        if (host.Length == 0)
            return null;
        parts["host"] = Clean(host);
        if (port is not null)
            parts["port"] = port.Value;
        if (user is not null)
        {
            int pass = user.IndexOf(':', StringComparison.Ordinal);
            parts["user"] = Clean(pass < 0 ? user : user[..pass]);
            if (pass >= 0)
                parts["pass"] = Clean(user[(pass + 1)..]);
        }

        return end < 0 ? parts : Path(parts, rest[end..]);
    }

    private static PhpArray Path(PhpArray parts, string rest)
    {
        int hash = rest.IndexOf('#', StringComparison.Ordinal);
        string before = hash < 0 ? rest : rest[..hash];
        int question = before.IndexOf('?', StringComparison.Ordinal);
        string path = question < 0 ? before : before[..question];
        if (path.Length > 0 || rest.Length == 0)
            parts["path"] = Clean(path);
        if (question >= 0)
            parts["query"] = Clean(before[(question + 1)..]);
        if (hash >= 0)
            parts["fragment"] = Clean(rest[(hash + 1)..]);
        return parts;
    }

    private static string Clean(string part) => string.Concat(part.Select(c => c < 0x20 || c == 0x7F ? '_' : c));
}
