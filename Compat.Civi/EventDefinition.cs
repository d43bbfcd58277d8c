namespace Compat.Civi;

/// <summary>What an event carries.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fields">The names of its fields in order, with <c>&amp;</c> before those that listeners may change.</param>
public sealed record EventDefinition(string Name, IReadOnlyList<string> Fields)
{
    /// <summary>Whether modules hear it.</summary>
    public bool IsHook => CiviEventDispatcher.IsHook(Name);

    /// <summary>The fields as the parameters of a function.</summary>
    public string Signature => string.Join(", ", Fields.Select(name => name.StartsWith('&') ? $"&${name[1..]}" : $"${name}"));

    /// <summary>The name and the signature.</summary>
    /// <returns>As in <c>hook_civicrm_alterContent(&amp;$content, $context)</c>.</returns>
    public override string ToString() => $"{Name}({Signature})";
}
