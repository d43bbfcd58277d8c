namespace Compat.Civi;

/// <summary>What CiviCRM itself listens to: it dispatches changes of records again under the name of their kind.</summary>
internal static class CoreListeners
{
    private const int AliasPriority = 100;

    public static void AddTo(CiviEventDispatcher dispatcher)
    {
        foreach (string hook in (ReadOnlySpan<string>)["hook_civicrm_pre", "hook_civicrm_post", "hook_civicrm_postCommit"])
            dispatcher.AddListener(hook, e => Alias(dispatcher, hook, e, e["entity"]), AliasPriority, expression: $"{hook}::<entity>");
        foreach (string name in (ReadOnlySpan<string>)["civi.api4.validate", "civi.api4.authorizeRecord"])
            dispatcher.AddListener(name, (IEntityEvent e) => Alias(dispatcher, name, e, e.EntityName), AliasPriority, expression: $"{name}::<entity>");
    }

    private static void Alias(CiviEventDispatcher dispatcher, string name, object @event, object? entity)
    {
        if (entity is not null)
            dispatcher.Dispatch($"{name}::{entity}", @event);
    }
}
