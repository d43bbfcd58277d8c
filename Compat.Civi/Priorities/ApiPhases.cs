namespace Compat.Civi;

/// <summary>
/// The phases and events of CiviCRM's API: <see cref="Resolve"/>, <see cref="Authorize"/>, <see cref="Prepare"/>, the call itself,
/// <see cref="Respond"/>; <see cref="Exception"/> where one of them fails. CiviCRM's <c>Civi\API\Events</c>.
/// </summary>
public static class ApiPhases
{
    /// <summary>Before most: <c>W_EARLY</c>. What must be first uses twice that.</summary>
    public const int Early = 100;

    /// <summary>In between: <c>W_MIDDLE</c>, and the priority of who names none.</summary>
    public const int Middle = 0;

    /// <summary>After most: <c>W_LATE</c>. That modules are at the same number in hooks is chance.</summary>
    public const int Late = -100;

    /// <summary>Who handles the call is looked for.</summary>
    public const string Resolve = "civi.api.resolve";

    /// <summary>Whether the caller may make the call is asked.</summary>
    public const string Authorize = "civi.api.authorize";

    /// <summary>The call's parameters can still be changed.</summary>
    public const string Prepare = "civi.api.prepare";

    /// <summary>The result can still be changed.</summary>
    public const string Respond = "civi.api.respond";

    /// <summary>The call has failed.</summary>
    public const string Exception = "civi.api.exception";
}
