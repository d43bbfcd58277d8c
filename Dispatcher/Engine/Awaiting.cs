namespace Dispatching.Engine;

/// <summary>What is known of the listeners of a snapshot: whether one of them must be awaited.</summary>
internal enum Awaiting
{
    /// <summary>Nobody has asked.</summary>
    Unknown,

    /// <summary>None of them.</summary>
    Never,

    /// <summary>At least one.</summary>
    Some,
}
