namespace Dispatching.Porting.Finding.Constants;

/// <summary>The constants of a system's own classes: what <c>Class::NAME</c> is.</summary>
internal sealed class ConstantTable
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _parents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string?> _byName = new(StringComparer.Ordinal);

    /// <summary>Adds constants of a class; each text is <c>NAME=value</c>.</summary>
    public ConstantTable Add(string className, params ReadOnlySpan<string> constants)
    {
        foreach (string constant in constants)
        {
            int equal = constant.IndexOf('=', StringComparison.Ordinal);
            Set(className, constant[..equal], constant[(equal + 1)..]);
        }

        return this;
    }

    public void Set(string className, string name, string value)
    {
        _values[$"{className}::{name}"] = value;
        _byName[name] = !_byName.TryGetValue(name, out string? known) || known == value ? value : null;
    }

    /// <summary>Says which class another one extends, as constants are inherited.</summary>
    public ConstantTable Extend(string className, string parent)
    {
        _parents[className] = parent;
        return this;
    }

    /// <summary>Whether the table has the class.</summary>
    public bool Knows(string className) =>
        _parents.ContainsKey(className) || _values.Keys.Any(key => key.StartsWith(className + "::", StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of a class's constant, its own or inherited.</summary>
    public string? Find(string className, string name)
    {
        string? at = className;
        while (at is not null)
        {
            if (_values.TryGetValue($"{at}::{name}", out string? value))
                return value;
            at = _parents.GetValueOrDefault(at);
        }

        return null;
    }

    /// <summary>
    /// Whether classes of the plugins inherit these constants, so that one of another class may be taken for the known one of its name.
    /// </summary>
    public bool IsInherited { get; init; }

    /// <summary>
    /// The value that all constants of a name have, whatever their class; null where they differ, there is none, or none is inherited.
    /// </summary>
    public string? FindByName(string name) => IsInherited ? _byName.GetValueOrDefault(name) : null;

    /// <summary>All values, for the nearest one to a wrong name.</summary>
    public IEnumerable<string> Values => _values.Values;
}
