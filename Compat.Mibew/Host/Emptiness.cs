using System.Collections;
using Compat.Php;

namespace Compat.Mibew.Host;

/// <summary>What PHP calls empty.</summary>
internal static class Emptiness
{
    public static bool IsEmpty(object? value) =>
        value is null or false or 0 or 0L or 0.0 or "" or "0" or ICollection { Count: 0 } or PhpArray { Count: 0 }
            or IDictionary<string, object?> { Count: 0 };
}
