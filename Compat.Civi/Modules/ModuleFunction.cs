namespace Compat.Civi.Modules;

/// <summary>A module's function for a hook.</summary>
/// <param name="Module">The module.</param>
/// <param name="Hook">The hook, as in <c>civicrm_alterContent</c>.</param>
/// <param name="Callback">The function.</param>
public sealed record ModuleFunction(ICiviModule Module, string Hook, HookCallback Callback)
{
    /// <summary>The function's name in PHP.</summary>
    /// <returns>As in <c>example_civicrm_alterContent</c>.</returns>
    public override string ToString() => $"{Module.Name}_{Hook}";
}
