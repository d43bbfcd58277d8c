namespace Dispatching.AspNetCore.History;

/// <summary>What an entry of a timeline tells.</summary>
internal enum TimelineEntryKind
{
    /// <summary>An event was dispatched.</summary>
    Dispatch,

    /// <summary>A listener was called.</summary>
    Called,

    /// <summary>A listener was not called.</summary>
    NotCalled,
}
