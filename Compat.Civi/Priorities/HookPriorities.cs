namespace Compat.Civi;

/// <summary>The priorities that suit events without phases of their own. Listeners run from the highest to the lowest.</summary>
public static class HookPriorities
{
    /// <summary>The very first. Only the subsystem that dispatches the event should use it.</summary>
    public const int First = 2000;

    /// <summary>Before most: preparations.</summary>
    public const int Early = 1000;

    /// <summary>
    /// Aliases by kind of record, <c>hook_civicrm_pre::Contact</c>: all of their listeners run here, whatever their own priorities.
    /// </summary>
    public const int EntityAlias = 100;

    /// <summary>The priority of who names none.</summary>
    public const int Normal = 0;

    /// <summary>All modules together.</summary>
    public const int Modules = CiviEventDispatcher.DefaultHookPriority;

    /// <summary>The last try at an exception that nobody handled.</summary>
    public const int LegacyExceptionHandler = -200;

    /// <summary>Mailings' links are counted.</summary>
    public const int MailingTracker = -500;

    /// <summary>After most: alterations of what is there by then.</summary>
    public const int Late = -1000;

    /// <summary>The very last. Only the subsystem that dispatches the event should use it.</summary>
    public const int Last = -2000;
}
