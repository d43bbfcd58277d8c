namespace Compat.Civi;

/// <summary>A hook: its event and its parameters.</summary>
public sealed class HookDefinition
{
    private readonly HookParameterDefinition[] _parameters;

    /// <param name="name">The event's name.</param>
    /// <param name="parameters">The parameters, comma-separated, those by reference with <c>&amp;</c>.</param>
    internal HookDefinition(string name, string parameters)
    {
        Name = name;
        _parameters = [.. parameters
            .Split(", ", StringSplitOptions.RemoveEmptyEntries)
            .Select(parameter => new HookParameterDefinition(parameter.TrimStart('&'), parameter.StartsWith('&')))];
        Names = [.. _parameters.Select(parameter => parameter.Name)];
        for (int place = 0; place < _parameters.Length; place++)
            References |= _parameters[place].IsByReference ? 1ul << place : 0;
    }

    /// <summary>The event's name; it ends in <c>_</c> where a table's or runner's name follows.</summary>
    public string Name { get; }

    /// <summary>The parameters, in order.</summary>
    public IReadOnlyList<HookParameterDefinition> Parameters => _parameters;

    internal string[] Names { get; }

    /// <summary>The places of the parameters by reference, as bits.</summary>
    internal ulong References { get; }

    /// <summary>As PHP writes it.</summary>
    /// <returns>As in <c>hook_civicrm_activeTheme(&amp;$theme, $context)</c>.</returns>
    public override string ToString() => $"{Name}({string.Join<HookParameterDefinition>(", ", Parameters)})";
}
