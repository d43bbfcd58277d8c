namespace Compat.Civi;

/// <summary>The events of an API call, and its phases. <c>Civi\API\Events</c>.</summary>
public static class ApiEvents
{
    /// <summary>Finds who runs the call.</summary>
    public const string Resolve = "civi.api.resolve";

    /// <summary>Asks whether it may run.</summary>
    public const string Authorize = "civi.api.authorize";

    /// <summary>Prepares or wraps it.</summary>
    public const string Prepare = "civi.api.prepare";

    /// <summary>It has run.</summary>
    public const string Respond = "civi.api.respond";

    /// <summary>It has failed.</summary>
    public const string Exception = "civi.api.exception";

    /// <summary>The first phase.</summary>
    public const int Early = 100;

    /// <summary>The phase of most listeners.</summary>
    public const int Middle = 0;

    /// <summary>The last phase.</summary>
    public const int Late = -100;
}
