using System.Globalization;

namespace Compat.Php;

/// <summary>Takes a URL apart as PHP does: also what is only a part of one.</summary>
internal static class UrlParts
{
    /// <returns>The parts that are there, or nothing where PHP says false.</returns>
    public static PhpArray? Read(string url)
    {
        var parts = new PhpArray();
        string rest = url;
        int colon = rest.IndexOf(':', StringComparison.Ordinal);
        bool isScheme = colon > 0 && rest.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
        bool hasAuthority = rest.StartsWith("//", StringComparison.Ordinal);
        if (isScheme && !hasAuthority)
        {
            string behind = rest[(colon + 1)..];
            if (behind.StartsWith("//", StringComparison.Ordinal))
            {
                parts["scheme"] = Clean(rest[..colon]);
                bool isFile = rest[..colon].Equals("file", StringComparison.OrdinalIgnoreCase);
                if (isFile && behind.StartsWith("///", StringComparison.Ordinal))
                    return Path(parts, behind[2..]);
                rest = behind;
                hasAuthority = true;
            }
            else if (!IsPort(behind) || behind.Length == 0)
            {
                parts["scheme"] = Clean(rest[..colon]);
                return Path(parts, behind);
            }
            else
            {
                hasAuthority = true;
                rest = "//" + rest;
            }
        }
        else if (colon >= 0 && !hasAuthority && IsHostWithPort(rest, colon))
        {
            hasAuthority = true;
            rest = "//" + rest;
        }

        return hasAuthority ? Authority(parts, rest[2..]) : Path(parts, rest);
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-.");

    // "host:80", "host:80/path": digits up to the end or a slash, not too many of them.
    private static bool IsPort(string behind)
    {
        int count = 0;
        while (count < behind.Length && char.IsAsciiDigit(behind[count]))
            count++;
        return count is > 0 and < 6 && (count == behind.Length || behind[count] == '/');
    }

    private static bool IsHostWithPort(string url, int colon)
    {
        int slash = url.IndexOfAny(['/', '?', '#']);
        return (slash < 0 || slash > colon) && colon > 0 && IsPort(url[(colon + 1)..]);
    }

    private static PhpArray? Authority(PhpArray parts, string rest)
    {
        int end = rest.IndexOfAny(['/', '?', '#']);
        string authority = end < 0 ? rest : rest[..end];
        int at = authority.LastIndexOf('@');
        string? user = at < 0 ? null : authority[..at];
        string host = authority[(at + 1)..];
        int colon = host.StartsWith('[')
            ? host.IndexOf(':', Math.Max(0, host.IndexOf(']', StringComparison.Ordinal)))
            : host.LastIndexOf(':');
        string? port = colon < 0 ? null : host[(colon + 1)..];
        if (colon >= 0)
            host = host[..colon];
        if (host.Length == 0)
            return null;
        parts["host"] = Clean(host);
        if (port is { Length: > 0 })
        {
            if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number > 65535 || port.Length > 5)
                return null;
            parts["port"] = (long)number;
        }

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
        if (path.Length > 0 || (parts.Count == 0 && question < 0 && hash < 0))
            parts["path"] = Clean(path);
        if (question >= 0)
            parts["query"] = Clean(before[(question + 1)..]);
        if (hash >= 0)
            parts["fragment"] = Clean(rest[(hash + 1)..]);
        return parts;
    }

    private static string Clean(string part) => string.Concat(part.Select(c => c < 0x20 || c == 0x7F ? '_' : c));
}
