namespace Compat.Comodojo;

/// <summary>Who keeps the result of a service for a while.</summary>
[Flags]
public enum CacheSide
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The server.</summary>
    Server = 1,

    /// <summary>The client, which is told by a header.</summary>
    Client = 2,

    /// <summary>Both.</summary>
    Both = Server | Client,
}
