namespace Compat.Civi;

/// <summary>What happens to hooks while CiviCRM boots.</summary>
public enum BootMode
{
    /// <summary>Every hook goes through the dispatcher; one that comes before everything is loaded is left out, and the log is told.</summary>
    Modern,

    /// <summary>As before CiviCRM 5.29: <c>config</c>, <c>container</c> and <c>entityTypes</c> go straight to modules until it has booted.</summary>
    Legacy,
}
