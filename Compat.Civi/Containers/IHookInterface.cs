namespace Compat.Civi;

/// <summary>
/// Marks a class whose public methods' names say what they listen to. <c>hook_civicrm_links(…)</c> gets the parameters of that hook;
/// <c>on_hook_civicrm_post(e)</c> and <c>on_civi_api_authorize(e)</c> get the event <c>hook_civicrm_post</c> and <c>civi.api.authorize</c>;
/// <c>self_hook_civicrm_pre(e)</c> gets <c>hook_civicrm_pre::Contact</c>, where the class is that of contacts. All at priority 0. CiviCRM's
/// <c>HookInterface</c>.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage(
    "Design", "CA1040:Avoid empty interfaces", Justification = "Ported classes are marked with it.")]
public interface IHookInterface;
