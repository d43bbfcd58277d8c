namespace Compat.Comodojo;

/// <summary>What an event's hooks may put in the place of what they get. Anything else that they give back is discarded.</summary>
public enum HookType
{
    /// <summary>Nothing: what they give back is discarded.</summary>
    Void,

    /// <summary>An <see cref="ObjectRequest"/>.</summary>
    Request,

    /// <summary>An <see cref="ObjectRoutingTable"/>.</summary>
    Table,

    /// <summary>An <see cref="ObjectRoute"/>.</summary>
    Route,

    /// <summary>An <see cref="IObjectResult"/>.</summary>
    Result,
}
