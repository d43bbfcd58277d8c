using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace Compat.Civi;

public partial class GenericHookEvent
{
    private static readonly FrozenSet<string> s_reserved = FrozenSet.ToFrozenSet(
        ["name", "dispatcher", "propagationStopped", "hookBlacklist", "hookValues", "hookFields", "hookFieldsFlip"],
        StringComparer.Ordinal);

    /// <summary>Makes an event of named values, in their order.</summary>
    /// <param name="fields">Names and values. A <see cref="Reference{T}"/> binds its field to the caller's variable.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A name is one that events need for themselves.</exception>
    public static GenericHookEvent Create(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        KeyValuePair<string, object?>[] pairs = [.. fields];
        string[] names = Checked([.. pairs.Select(pair => pair.Key)]);
        return new GenericHookEvent(names, [.. pairs.Select(pair => pair.Value)], pairs.Length, 0);
    }

    /// <summary>Makes an event of named values, in their order.</summary>
    /// <param name="fields">Names and values. A <see cref="Reference{T}"/> binds its field to the caller's variable.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A name is one that events need for themselves.</exception>
    [OverloadResolutionPriority(1)]
    public static GenericHookEvent Create(params ReadOnlySpan<(string Name, object? Value)> fields)
    {
        if (fields.IsEmpty)
            return new GenericHookEvent(s_noNames, [], 0, 0);
        var names = new string[fields.Length];
        var values = new object?[fields.Length];
        for (int i = 0; i < names.Length; i++)
            (names[i], values[i]) = fields[i];
        return new GenericHookEvent(Checked(names), values, names.Length, 0);
    }

    /// <summary>Makes an event of names and values.</summary>
    /// <param name="names">The fields' names. Of equal ones the last is found by name.</param>
    /// <param name="values">
    /// Their values. Surplus ones are left out; fields without one are not set. A <see cref="Reference{T}"/> binds its field to the
    /// caller's variable.
    /// </param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">A name is one that events need for themselves.</exception>
    public static GenericHookEvent CreateOrdered(IEnumerable<string> names, IEnumerable<object?> values)
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(values);
        string[] fields = Checked([.. names]);
        var slots = new object?[fields.Length];
        int count = 0;
        foreach (object? value in values.Take(fields.Length))
            slots[count++] = value;
        return new GenericHookEvent(fields, slots, count, 0);
    }

    /// <summary>Refuses names that events need for themselves.</summary>
    internal static string[] Checked(string[] names)
    {
        string[] conflicts = [.. names.Where(name => name is null || s_reserved.Contains(name))];
        if (conflicts.Length == 0)
            return names;
        throw new ArgumentException(
            $"Fields cannot be called {string.Join(", ", conflicts.Select(name => name is null ? "null" : $"'{name}'"))}:"
            + " events keep such names for themselves. Rename the hook's parameters.",
            nameof(names));
    }
}
