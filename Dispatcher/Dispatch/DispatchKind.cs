namespace Dispatching.Dispatch;

/// <summary>Which loop a snapshot needs.</summary>
internal enum DispatchKind
{
    /// <summary>No listener.</summary>
    Empty,

    /// <summary>No listener, and a recording wants to know.</summary>
    Unheard,

    /// <summary>Only <c>Action&lt;TEvent&gt;</c>, and the event cannot be stopped.</summary>
    Plain,

    /// <summary>Only <c>Action&lt;TEvent&gt;</c>, and the event is stopped by a field.</summary>
    PlainStoppable,

    /// <summary>Some listener takes more than the event or is made when called, or the event is stopped by its interface.</summary>
    General,

    /// <summary>Some listener is asynchronous.</summary>
    Asynchronous,
}
