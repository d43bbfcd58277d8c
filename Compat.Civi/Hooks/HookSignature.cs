using System.Collections.Concurrent;

namespace Compat.Civi;

/// <summary>The names of a hook's parameters, in order.</summary>
internal sealed class HookSignature
{
    private static readonly string[] s_reserved = ["name", "dispatcher", "propagationStopped", "hookBlacklist", "hookValues", "hookFields", "hookFieldsFlip"];
    private static readonly ConcurrentDictionary<string, HookSignature> s_known = new(StringComparer.Ordinal);

    private HookSignature(string[] names) => Names = names;

    public static HookSignature None { get; } = new([]);

    public IReadOnlyList<string> Names { get; }

    /// <exception cref="ArgumentException">A name is one that events themselves use.</exception>
    public static HookSignature Of(IReadOnlyList<string> names)
    {
        string key = string.Join('\n', names);
        if (s_known.TryGetValue(key, out HookSignature? known))
            return known;
        string[] conflicts = [.. names.Where(name => s_reserved.Contains(name, StringComparer.Ordinal))];
        if (conflicts.Length > 0)
            throw new ArgumentException($"The event itself uses {string.Join(", ", conflicts.Select(name => $"'{name}'"))}. Give these fields other names.", nameof(names));
        if (s_known.Count >= 4096)
            s_known.Clear();
        return s_known[key] = new HookSignature([.. names]);
    }

    /// <summary>Where a field stands, the last of its name; -1 where there is none.</summary>
    public int PlaceOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        for (int i = Names.Count - 1; i >= 0; i--)
        {
            if (string.Equals(Names[i], name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }
}
