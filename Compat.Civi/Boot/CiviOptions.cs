namespace Compat.Civi;

/// <summary>How CiviCRM starts.</summary>
public sealed class CiviOptions
{
    /// <summary>What becomes of hooks before it has started.</summary>
    public BootMode Mode { get; init; } = BootMode.Modern;

    /// <summary>
    /// The dispatch policy after the start, as in an upgrade (<see cref="BootPolicies"/>); <see langword="null"/> for none.
    /// </summary>
    public IReadOnlyDictionary<string, string?>? Policy { get; init; }

    /// <summary>The kinds of records that <c>hook_civicrm_entityTypes</c> hands round first, by name.</summary>
    public IReadOnlyDictionary<string, object?>? EntityTypes { get; init; }

    /// <summary>What <c>hook_civicrm_config</c> hands round first.</summary>
    public object? Configuration { get; init; }
}
