namespace Compat.Civi;

/// <summary>Priorities that subsystems have agreed on. Higher comes first.</summary>
public static class Weights
{
    /// <summary>The very first: a subsystem's own.</summary>
    public const int First = 2000;

    /// <summary>Early: prepares what others work on.</summary>
    public const int Early = 1000;

    /// <summary>Where most listeners are.</summary>
    public const int Normal = 0;

    /// <summary>Late: alters what others have made.</summary>
    public const int Late = -1000;

    /// <summary>The very last: a subsystem's own.</summary>
    public const int Last = -2000;

    /// <summary>Where <c>NAME::Entity</c> is dispatched within <c>NAME</c>.</summary>
    public const int EntityAlias = 100;

    /// <summary>Modules of the host and extensions.</summary>
    public const int Modules = CiviEventDispatcher.DefaultHookPriority;
}
