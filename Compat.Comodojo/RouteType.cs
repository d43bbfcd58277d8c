namespace Compat.Comodojo;

/// <summary>What a route leads to.</summary>
public enum RouteType
{
    /// <summary>A service.</summary>
    Route,

    /// <summary>Another location.</summary>
    Redirect,

    /// <summary>An error.</summary>
    Error,
}
