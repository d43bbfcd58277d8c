namespace Compat.Civi;

/// <summary>
/// Marks a service whose public methods listen by their names: <c>hook_civicrm_foo(…)</c> takes the hook's parameters,
/// <c>on_hook_civicrm_foo(e)</c> and <c>on_civi_api_authorize(e)</c> take the event, <c>self_…(e)</c> that of the service's own entity.
/// </summary>
public interface IHookInterface;
