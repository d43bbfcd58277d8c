using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Compat.Php;

/// <summary>The functions of PHP that <see cref="Php"/> has, by their names in PHP.</summary>
public static partial class PhpFunctions
{
    private static readonly FrozenDictionary<string, PhpFunction> s_byName =
        Table().ToFrozenDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All functions, in no order.</summary>
    public static IReadOnlyCollection<PhpFunction> All => s_byName.Values;

    /// <summary>Finds a function.</summary>
    /// <param name="name">The name in PHP, in any case, with or without a leading backslash.</param>
    /// <param name="function">The function, or <see langword="null"/>.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind(string name, [NotNullWhen(true)] out PhpFunction? function)
    {
        ArgumentNullException.ThrowIfNull(name);
        return s_byName.TryGetValue(name is ['\\', ..] ? name[1..] : name, out function);
    }
}
