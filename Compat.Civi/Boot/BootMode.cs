namespace Compat.Civi;

/// <summary>What becomes of hooks before CiviCRM has started.</summary>
public enum BootMode
{
    /// <summary>
    /// All hooks go through the dispatcher; one that comes before modules are loaded is logged and not dispatched. CiviCRM since 5.29.
    /// </summary>
    Modern,

    /// <summary>
    /// <c>hook_civicrm_config</c>, <c>hook_civicrm_container</c> and <c>hook_civicrm_entityTypes</c> go straight to modules, past all
    /// listeners; other hooks are passed over. CiviCRM 4.7.19 to 5.28.
    /// </summary>
    Legacy,
}
