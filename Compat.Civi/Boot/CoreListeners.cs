namespace Compat.Civi;

/// <summary>What CiviCRM itself listens to: it dispatches changes of records again under the name of their kind.</summary>
internal static class CoreListeners
{
    private static readonly string[] s_aliased =
        ["hook_civicrm_pre", "hook_civicrm_post", "hook_civicrm_postCommit", "civi.api4.validate", "civi.api4.authorizeRecord"];

    public static void AddTo(CiviEventDispatcher dispatcher)
    {
        foreach (string name in s_aliased)
            dispatcher.Add(name, new AliasListener(dispatcher, name), HookPriorities.EntityAlias);
    }
}
